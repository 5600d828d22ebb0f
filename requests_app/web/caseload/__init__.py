"""Where every case waits, who has how much, and giving cases to somebody else. Leans on caseload."""
