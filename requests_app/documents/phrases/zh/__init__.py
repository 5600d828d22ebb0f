"""The words of the documents in Chinese."""
