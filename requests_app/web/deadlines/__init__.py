"""Clocks in the browser: those of a case, how a date came about, what is due, holidays and working values."""
