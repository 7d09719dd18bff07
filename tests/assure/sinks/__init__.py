"""No script runs from YAML or Markdown, whatever the text, and none breaks a file that is made.

``strings.txt`` holds the hostile texts. ``filling`` and ``planting`` put them into every text that
may be written, ``attack`` opens what is built in a browser, ``bare`` takes protections away to see
whether the others hold, and that the proof would notice; ``texts`` reads what no browser shows.
"""
