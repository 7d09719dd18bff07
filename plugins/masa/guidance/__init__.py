"""Editions of the statutory guidance as data, and how a partnership stands against one."""
