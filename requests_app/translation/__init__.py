"""The translation of a version: ordered, compared with its source, accepted; stale when the version changes."""
