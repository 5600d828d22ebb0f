"""The words of the documents in French."""
