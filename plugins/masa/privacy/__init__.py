"""Personal data of a child, a family or a private person, looked for in text.

Pure: text goes in, and where something personal seems to stand comes out. What a field may hold,
what somebody confirmed and what stops a build is decided above (``masa.checks.privacy`` for what
editors write, ``masa.site.private`` for finished files).
"""
