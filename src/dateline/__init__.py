"""dateline: a ledger of claims from news reports about war."""
