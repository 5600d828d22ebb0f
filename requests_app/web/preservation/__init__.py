"""Preservations in the browser: the short form of the night, the steps, the timeline."""
