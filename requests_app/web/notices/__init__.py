"""Notices in the browser: the inbox of a person and how they want to be told."""
