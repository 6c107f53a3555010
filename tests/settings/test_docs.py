"""The documentation of the settings is true: every key, and the example runs."""

import re
from pathlib import Path

from factcheck.check import load_rules
from factcheck.settings.load import load_settings
from factcheck.settings.schema import SettingsTable, StyleTable
from factcheck.settings.values import STYLE_RULES

PAGE = (Path(__file__).parents[2] / "docs" / "settings.md").read_text("utf-8")


def _aliases(model: type[SettingsTable] | type[StyleTable]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}


def test_every_key_is_explained() -> None:
    """Both tables name each key that the schema knows, and no other."""
    settings, _, style = PAGE.partition("`style` has these keys")
    rules = dict(re.findall(r"^\| `([\w-]+)` \| .* \| `([\w-]+)` \|$", style, re.MULTILINE))

    assert set(re.findall(r"^\| `([\w-]+)` \|", settings, re.MULTILINE)) == _aliases(
        SettingsTable
    )
    assert set(re.findall(r"^\| `(\w[\w-]*)` \|", style, re.MULTILINE)) == _aliases(StyleTable)
    assert rules == STYLE_RULES


def test_every_style_has_its_rule() -> None:
    """Each key of the style table is read by a rule that is there, off by default."""
    known = {rule.name: rule.on for rule in load_rules()}

    assert [known.get(name) for name in STYLE_RULES.values()] == [False] * len(STYLE_RULES)


def test_example_is_accepted(tmp_path: Path) -> None:
    """The example of the page is a settings file without fault."""
    example = re.search(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    assert example is not None
    path = tmp_path / "factcheck.toml"
    path.write_text(example[1])

    settings = load_settings(str(path))

    assert (settings.show_level, settings.style["percent"]) == ("warning", "per cent")
    assert [override.pattern for override in settings.per_path] == ["opinion/**"]
