"""Declarations of the types of assistance, one file per family. Gathered by `law.assistance`."""
