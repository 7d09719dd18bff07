"""Comparing: one edition with the next, one version of a partnership with another."""
