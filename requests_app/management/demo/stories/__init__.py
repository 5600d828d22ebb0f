"""Smaller matters of the demonstration, so that desk and lists look as they do on a working day."""
