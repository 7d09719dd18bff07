"""Frozen typed models of everything that is published, and the library that holds them."""
