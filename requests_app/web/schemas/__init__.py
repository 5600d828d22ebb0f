"""The published schemas, for everybody: no sign-in, nothing of any case."""
