"""How a finished site is served: names of assets, headers, policies, compressed copies.

Everything here is worked out from names and contents alone. What writes files is in ``site``.
"""
