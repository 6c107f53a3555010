"""Second reader: a language model proposes which figures must agree; arithmetic decides.

The model sees the story with every value hidden (``masking``), replies with links by
a schema (``asking``, ``reply``), and the table of equations decides each (``deciding``).
What it wrote is never printed: a finding quotes the story's own words.
"""
