"""Errors a user can cause, each one clear line.

FactcheckError          what went wrong, where, and what to do: exit 2
├── DraftError          a story that cannot be read
│   └── NoStoryError    a file in a story's format that holds something else
├── StoryFault          a story on which the program broke, or that is too much for it
├── RuleError           a rule that cannot load or broke while running
└── SettingsError       a setting, option or table that cannot be used
"""


class FactcheckError(Exception):
    """A fault the user can mend; its text is one line and names the place."""


class DraftError(FactcheckError):
    """A draft that cannot be read."""


class NoStoryError(DraftError):
    """A file in a format that stories have, which holds something else."""


class StoryFault(FactcheckError):  # noqa: N818 - the program's fault, not the user's error
    """A story that was not checked: the program broke on it, or it is too much for a check."""


class RuleError(FactcheckError):
    """A rule that cannot be loaded, or that broke on a story."""


class SettingsError(FactcheckError):
    """A setting, option or table that cannot be used."""
