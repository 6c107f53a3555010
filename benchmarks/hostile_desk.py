"""Plant settings, rules, compiled files and caches around a wrong story, and try each.

A part of ``campaign.py``. Each plant is what a contribution, or another user of the machine,
could have put there. None may run code, and none may silence the story's finding in a run that
takes no settings of the contribution's, or keep from the report that it did so.
"""

import marshal
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

WRONG = "Sales rise\n\nSales rose 25% from 40 million to 48 million last year.\n"
FINDING = b"error[percent-change]"
SILENT = {
    "factcheck.toml": 'ignore = ["*"]\n',
    "pyproject.toml": '[tool.factcheck]\nignore = ["*"]\n',
}
SOMEBODY = 54321  # a user who is not the one that runs the program


class HostileDesk:
    """A desk with one wrong story and one plant, and what does not hold there.

    Whatever is planted as code writes the file ``ran``.
    """

    def __init__(self, folder: Path, seed: int, tried: Counter[str]) -> None:
        """Write the story; the plant is drawn with the seed."""
        self._draw = random.Random(seed)
        self._tried = tried
        self._folder = folder / "hostile" / "desk"
        self._drafts = self._folder / "drafts"
        self._drafts.mkdir(parents=True)
        (self._drafts / "wrong.md").write_text(WRONG)
        self._ran = folder / "ran"
        self._evil = f"open({str(self._ran)!r}, 'w').close()\n"
        self._cache = folder / "hostile-cache"

    def faults(self) -> list[str]:
        """Try every plant on the desk and return what does not hold."""
        plants: list[Callable[[], list[str]]] = [
            self._settings_beside_drafts,
            self._rules_beside_drafts,
            self._settings_above,
            self._compiled_rules,
            self._poisoned_cache,
            self._cache_in_the_tree,
        ]
        self._draw.shuffle(plants)
        found = []
        for plant in plants:
            found += [f"{plant.__name__.strip('_')}: {fault}" for fault in plant()]
            self._tried["plants"] += 1
            if self._ran.exists():
                self._ran.unlink()
                found.append(f"{plant.__name__.strip('_')}: planted code ran")
        return found

    def _settings_beside_drafts(self) -> list[str]:
        name = self._draw.choice(sorted(SILENT))
        planted = self._drafts / name
        planted.write_text(SILENT[name])
        found = []
        if f"drafts/{name} leaves out".encode() not in self._check("drafts").stdout:
            found.append(f"the report does not tell that {name} left out rules")
        found += self._told("drafts", "--isolated")
        planted.unlink()
        return found

    def _rules_beside_drafts(self) -> list[str]:
        (self._drafts / "rules").mkdir()
        (self._drafts / "rules" / "evil.py").write_text(self._evil)
        (self._drafts / "factcheck.toml").write_text('rules = "rules"\n')
        found = self._told("drafts")
        (self._drafts / "factcheck.toml").unlink()
        (self._drafts / "rules" / "evil.py").unlink()
        (self._drafts / "rules").rmdir()
        return found

    def _settings_above(self) -> list[str]:
        """Try rules and silence in a folder above, where we may give it to somebody else."""
        if not hasattr(os, "geteuid") or os.geteuid() != 0:
            return []
        above = self._folder.parent
        (above / "rules").mkdir()
        (above / "rules" / "evil.py").write_text(self._evil)
        (above / "factcheck.toml").write_text('rules = "rules"\nignore = ["*"]\n')
        os.chown(above / "factcheck.toml", SOMEBODY, SOMEBODY)
        found = self._told("drafts")
        (above / "factcheck.toml").unlink()
        return found

    def _compiled_rules(self) -> list[str]:
        """Code beside an own rule, under every name that Python or we keep compiled code."""
        rules = self._folder / "rules"
        kept = rules / "__pycache__"
        kept.mkdir(parents=True)
        rule = rules / "own.py"
        rule.write_text('def check_own(article):\n    """Nothing."""\n')
        (self._folder / "factcheck.toml").write_text('rules = "rules"\n')
        code = compile(self._evil, str(rule), "exec")
        state = rule.stat()
        header = b"".join(
            number.to_bytes(4, "little") for number in (0, int(state.st_mtime), state.st_size)
        )
        import importlib.util

        tag = sys.implementation.cache_tag
        (kept / f"own.{tag}.pyc").write_bytes(
            importlib.util.MAGIC_NUMBER + header + marshal.dumps(code)
        )
        (kept / f"rules.{tag}.bundle").write_bytes(marshal.dumps((code, code)))
        found = self._told("drafts")
        for path in (kept / f"own.{tag}.pyc", kept / f"rules.{tag}.bundle"):
            path.unlink()
        (self._folder / "factcheck.toml").unlink()
        return found

    def _poisoned_cache(self) -> list[str]:
        """Bits flipped, ends cut and whole files put in place of what a run has kept."""
        first = self._check("drafts")
        found = [] if FINDING in first.stdout else ["the finding is missing"]
        for path in sorted(p for p in self._cache.rglob("*") if p.is_file()):
            data = bytearray(path.read_bytes())
            how = self._draw.randrange(3)
            if how == 0:
                for _ in range(20):
                    data[self._draw.randrange(len(data))] ^= 1 << self._draw.randrange(8)
            elif how == 1:
                del data[self._draw.randrange(len(data)) :]
            else:
                data = bytearray(marshal.dumps(compile(self._evil, "evil", "exec")))
            path.write_bytes(data)
        again = self._check("drafts")
        if (first.stdout, first.returncode) != (again.stdout, again.returncode):
            found.append("a poisoned cache changes the report")
        return found + _complaints(again)

    def _cache_in_the_tree(self) -> list[str]:
        (self._folder / ".git").mkdir()
        (self._folder / ".factcheck-cache").mkdir()
        done = self._check("drafts", FACTCHECK_CACHE_DIR=".factcheck-cache")
        left = list((self._folder / ".factcheck-cache").iterdir())
        (self._folder / ".factcheck-cache").rmdir()
        (self._folder / ".git").rmdir()
        return (["a cache in the work tree is used"] if left else []) + (
            [] if FINDING in done.stdout else ["the finding is missing"]
        )

    def _told(self, *words: str) -> list[str]:
        done = self._check(*words)
        if done.returncode == 1 and FINDING in done.stdout:
            return _complaints(done)
        return [f"check {' '.join(words)}: exit {done.returncode}, the finding is missing"]

    def _check(self, *words: str, **env: str) -> "subprocess.CompletedProcess[bytes]":
        self._tried["runs"] += 1
        return subprocess.run(
            [sys.executable, "-m", "factcheck", "check", *words, "--format", "concise"],
            cwd=self._folder, capture_output=True, check=False, timeout=240,
            env={**os.environ, "CI": "true", "FACTCHECK_CACHE_DIR": str(self._cache), **env},
        )  # fmt: skip


def _complaints(done: "subprocess.CompletedProcess[bytes]") -> list[str]:
    lines = done.stderr.decode("utf-8", "replace").splitlines()
    return [line for line in lines if not line.startswith("factcheck: ") or "fault of" in line]
