"""The register of what happened: hash-chained lines per stream, never changed. Leans on core only."""
