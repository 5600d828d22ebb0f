"""Register, ask, look at, move."""
