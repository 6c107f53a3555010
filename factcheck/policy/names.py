"""What the lists of findings are called where nobody names them."""

BASELINE = "factcheck-baseline.json"
LEDGER = "factcheck-ledger.json"
