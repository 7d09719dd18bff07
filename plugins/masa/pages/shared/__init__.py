"""Sections of subjects that a partnership and a programme may both publish."""
