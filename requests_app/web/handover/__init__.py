"""Somebody leaves: a supervisor gives all open cases of an officer, or some, to a colleague."""
