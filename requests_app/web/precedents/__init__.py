"""Precedents in the browser: the list with its search, one finding, and cards beside sheets and grounds."""
