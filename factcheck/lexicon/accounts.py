"""What accounts are kept of stretch by stretch, by quarter or year, as nouns in base form."""

ACCOUNTS = frozenset(
    "revenue turnover sale profit earning income loss margin cost expense expenditure spending "
    "export import output production shipment delivery order receipt fee interest provision "
    "charge dividend surplus deficit asset deposit lending growth gdp inflow outflow".split()
)
