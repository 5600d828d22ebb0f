"""The ground floor: clock, verdicts, errors, canonical JSON, transactions. Leans on nothing of ours."""
