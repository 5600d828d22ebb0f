"""The first set of clauses in the languages of letters beside English and French, by code."""
