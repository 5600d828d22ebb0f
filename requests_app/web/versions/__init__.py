"""The doors to the frozen versions of a request: list, whole text, comparison field by field."""
