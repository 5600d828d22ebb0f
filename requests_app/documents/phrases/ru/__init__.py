"""The words of the documents in Russian."""
