"""The words of the documents in Spanish."""
