"""The team of a restricted case: its page, and the bare list from which supervisors name members."""
