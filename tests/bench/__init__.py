"""Measures Masa with many synthetic partnerships: ``python -m tests.bench`` or ``make bench``.

It measures and prints; it never fails because something is slow. Figures of a machine that is busy
with other things say little: ``--processor`` counts processor seconds instead of the clock's.
``--search`` also asks the search of the largest site: how soon a first result, for how many bytes.
"""
