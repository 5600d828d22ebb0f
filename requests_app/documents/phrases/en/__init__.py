"""The words of the documents in English."""
