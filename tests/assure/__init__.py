"""The long proofs that Masa is safe with hostile input and that a live website never breaks.

``python -m tests.assure`` runs them all and prints a table of figures; the tests beside each family
run a small share of the same.
"""
