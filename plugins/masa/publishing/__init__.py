"""How a finished website takes the place of the one that is served: wholly, or not at all.

Pure work on files. What makes and proves a website is in ``site``; nothing here knows of it.
"""
