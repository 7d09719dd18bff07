"""Measures Masa with many synthetic partnerships. It prints, and never fails for being slow.

- ``make bench``, or ``python -m tests.bench``: Masa beside Hugo and MkDocs with Material, which are
  given the same words and links. It takes ten to fifteen minutes; ``--help`` says what makes
  it shorter or longer, and ``make bench OPTIONS="--rounds 5"`` hands it on.
- ``python -m tests.bench.own``: where Masa's own time goes, stage by stage, as a nation grows.
  ``--processor`` counts processor seconds instead of the clock's, which say little on a busy
  machine; ``--search`` asks the search of the largest site for its first result.
"""
