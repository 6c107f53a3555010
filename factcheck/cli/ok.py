"""``factcheck ok``: accept a finding, with a reason, in the ledger."""

from datetime import date

from factcheck.cli.desk import Desk
from factcheck.cli.exit_code import BROKEN, CLEAN
from factcheck.cli.gathered import gather, listed, nearest_ids
from factcheck.cli.options import CheckOptions
from factcheck.cli.policy import default_path
from factcheck.cli.stories import complain
from factcheck.errors import FactcheckError, SettingsError
from factcheck.policy.entries import Entry, read_entries, write_entries
from factcheck.policy.names import LEDGER
from factcheck.report.characters import shown


def accept_finding(finding: str, reason: str, by: str, options: CheckOptions) -> int:
    """Add the finding with this id to the ledger and return the exit code.

    ``finding`` may be the beginning of an id, if it fits one finding only.
    """
    try:
        desk = Desk(options)
        path = options.ledger or desk.run.ledger or default_path(LEDGER, desk)
        if not reason.strip():
            raise SettingsError('give the reason: factcheck ok FINDING --reason "…"')
        before = read_entries(path, missing_is_empty=True)
        gathered = gather(options, desk, path, accepted_too=True)
        chosen = [
            entry._replace(reason=reason.strip(), by=by, on=date.today().isoformat())
            for entry in _matching(finding, gathered.entries, len(gathered.stories))
        ]
        places = {(entry.path, entry.id) for entry in chosen}
        kept = [entry for entry in before if (entry.path, entry.id) not in places]
        write_entries(path, (*kept, *chosen))
    except FactcheckError as error:
        complain(error)
        return BROKEN
    for entry in chosen:
        print(shown(f"{path}: accepted {listed(entry)}"))  # noqa: T201
    return BROKEN if gathered.broken else CLEAN


def _matching(wanted: str, entries: tuple[Entry, ...], stories: int) -> list[Entry]:
    same = [entry for entry in entries if entry.id == wanted]
    if same:
        return same
    near = nearest_ids(wanted, entries)
    if len(near) == 1 and near[0].startswith(wanted):
        return [entry for entry in entries if entry.id == near[0]]
    hint = f"; near it: {', '.join(near)}" if near else ""
    searched = f"{stories} stor{'y' if stories == 1 else 'ies'}"
    raise SettingsError(f"no finding {wanted} in {searched}{hint}")
