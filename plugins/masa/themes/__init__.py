"""Which themes what is published belongs to: by the words of the theme, or because it says so."""
