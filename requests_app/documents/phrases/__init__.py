"""The fixed words of the documents, by key and language. A language is a package of the same three books."""
