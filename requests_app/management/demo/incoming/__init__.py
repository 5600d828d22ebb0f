"""Requests of other States in the demonstration: what they say, and how far each has come."""
