"""The preview: pages of what was just edited at once, the whole site soon after."""
