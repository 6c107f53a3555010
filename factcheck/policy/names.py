"""Names that policy goes by: of lists of findings, and of the group that fails no run."""

BASELINE = "factcheck-baseline.json"
LEDGER = "factcheck-ledger.json"
SECOND_READER = "reader"
