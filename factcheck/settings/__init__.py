"""Settings: what a desk decides once for all its runs; built-in where no file says."""

from factcheck.settings.search import find_settings, settings_file
from factcheck.settings.values import DEFAULTS, Override, Settings, settings_for

__all__ = [
    "DEFAULTS",
    "Override",
    "Settings",
    "find_settings",
    "settings_file",
    "settings_for",
]
