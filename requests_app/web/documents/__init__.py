"""The documents of a case: what is being made, what is ready to take, what failed."""
