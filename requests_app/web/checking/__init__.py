"""The public check page, and the withdrawal of a document on the pages of its case."""
