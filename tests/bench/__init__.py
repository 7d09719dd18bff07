"""Measures Masa with many synthetic partnerships. It prints, and never fails for being slow.

- ``make bench``, or ``python -m tests.bench``: Masa beside Hugo and MkDocs with Material, which are
  given the same words and links. It takes ten to fifteen minutes; ``--help`` says what makes
  it shorter or longer, and ``make bench OPTIONS="--rounds 5"`` hands it on.
- ``--search`` also asks the search of the largest nation, in Chromium, for its first result.
- ``masa build --fresh --timings`` says where Masa's own time goes, stage by stage.
"""
