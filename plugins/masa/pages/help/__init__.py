"""Pages on which nothing may stand between a reader and help, and the way out of the site.

Each works when everything else is broken: plain words and links in the order of their urgency.
"""
