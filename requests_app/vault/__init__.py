"""Files kept by their SHA-256, written once and never overwritten. Leans on core only."""
