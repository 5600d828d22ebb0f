"""The words of the documents in Arabic."""
