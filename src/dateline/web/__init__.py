"""JSON API and pages over the ledger."""
