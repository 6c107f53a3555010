"""The pytest plugin: inert in a project without settings for factcheck.

This module is loaded by every run of pytest where factcheck is installed, so
it imports nothing until the project turns out to be a newsroom's.
"""

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    import pytest


def pytest_configure(config: "pytest.Config") -> None:
    """Collect rules and drafts where the root folder, or one above, has settings."""
    if not _may_have_settings(str(config.rootpath)):
        return
    from factcheck.settings.search import settings_file

    if settings_file(str(config.rootpath)):
        from factcheck.plugin.register import register

        register(config)


def _may_have_settings(folder: str) -> bool:
    """Whether a settings file may govern ``folder``; the settings reader decides."""
    while True:
        if os.path.isfile(os.path.join(folder, "factcheck.toml")):
            return True
        try:
            with open(os.path.join(folder, "pyproject.toml"), "rb") as file:
                if b"factcheck" in file.read():
                    return True
        except OSError:
            pass
        parent = os.path.dirname(folder)
        if parent == folder:
            return False
        folder = parent
