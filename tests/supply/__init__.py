"""What Masa takes from others, who may change what runs, and what is written about both.

``python -m tests.supply.sbom`` lists all that is locked, ``tests.supply.licences`` under which
licences, and ``tests.supply.audit`` asks whether any of it is known to be weak.
"""
