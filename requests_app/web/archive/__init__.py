"""The package of a case in the browser: what it would hold, ordering, taking it."""
