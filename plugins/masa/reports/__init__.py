"""Findings in words: one model, several ways to print it."""
