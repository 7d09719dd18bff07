"""The guide for editors: its generated parts, and proof that every example in it works."""
