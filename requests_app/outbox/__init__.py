"""The register of what must be done after the commit: at least once, leased, parked when it keeps failing."""
