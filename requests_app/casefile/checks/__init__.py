"""The questions of the readiness check, by subject. Pure functions over a content and its context."""
