"""Say how pip gets this very program again: from where it was installed, pinned.

The name of the command is somebody else's package on the index, and any name may
become one: files that install the program in a desk's CI must not leave that open.
"""

import json
import os
import subprocess
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from factcheck import __version__

DISTRIBUTION = "factcheck-figures"


def requirement() -> str:
    """Return the requirement, as PEP 508 writes it, that gives the program that runs now.

    A version of the index is pinned by its number, a repository by its commit, an
    archive by its hash (PEP 610 tells which it was). A folder of this machine is
    told as its repository's remote and commit where it has one, else as itself.
    """
    origin = _origin()
    url = _without_secrets(str(origin.get("url", "")))
    if not url:
        return f"{DISTRIBUTION}=={__version__}"
    vcs, archive = origin.get("vcs_info"), origin.get("archive_info")
    if isinstance(vcs, dict):
        return f"{DISTRIBUTION} @ {vcs['vcs']}+{url}@{vcs['commit_id']}"
    if isinstance(archive, dict):
        hashes = archive.get("hashes") or {}
        sha = hashes.get("sha256") or str(archive.get("hash", "")).removeprefix("sha256=")
        return f"{DISTRIBUTION} @ {url}{f'#sha256={sha}' if sha else ''}"
    return f"{DISTRIBUTION} @ {_of_folder(url)}"


def is_local(requirement: str) -> bool:
    """Whether a requirement names a folder or file that other machines have not."""
    return " @ file:" in requirement


def _origin() -> dict[str, Any]:
    """Return what the installer wrote of the origin (PEP 610), nothing for the index."""
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        told = distribution(DISTRIBUTION).read_text("direct_url.json")
    except PackageNotFoundError:  # run from a folder that was never installed
        from pathlib import Path

        return {"url": Path(__file__).parents[2].as_uri(), "dir_info": {}}
    found = json.loads(told) if told else {}
    return found if isinstance(found, dict) else {}


def _of_folder(url: str) -> str:
    from urllib.request import url2pathname

    folder = url2pathname(urlsplit(url).path)
    remote = _git(folder, "remote", "get-url", "origin")
    commit = _git(folder, "rev-parse", "HEAD")
    if not (remote and commit and os.path.exists(os.path.join(folder, ".git"))):
        return url
    if "://" not in remote and not os.path.isabs(remote) and ":" in remote:
        host, _, path = remote.partition(":")  # git@host:path
        remote = f"ssh://{host}/{path}"
    elif "://" not in remote:
        return url  # the remote is a folder, too
    return f"git+{_without_secrets(remote)}@{commit}"


def _git(folder: str, *words: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - git with words of our own
            ["git", "-C", folder, *words],  # noqa: S607 - the user's own git
            capture_output=True, text=True, check=False, timeout=20,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _without_secrets(url: str) -> str:
    """Return the URL without a password or token, which would end in a repository."""
    parts = urlsplit(url)
    user, at, host = parts.netloc.rpartition("@")
    if not at or (user == "git" and parts.scheme.endswith("ssh")):
        return url
    return urlunsplit(parts._replace(netloc=host))
