"""Masa: published safeguarding arrangements, checked and shown.

Layers, lowest first; each may use only those before it:
reading, model, guidance and checks, pages and reports, site and the command line.
"""
