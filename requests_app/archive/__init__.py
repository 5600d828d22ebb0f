"""The package of a case that can be checked without this portal. Reads the rooms below."""
