"""The words of the documents in Vietnamese."""
