"""The library of clauses in the browser: reading, writing, deciding, and putting a clause into a draft."""
