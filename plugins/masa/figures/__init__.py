"""Drawings made at build time: plain facts in, SVG out, each with a twin in words."""
