"""The library of clauses: paragraphs by type, instrument and language, versioned, approved by the legal adviser."""
