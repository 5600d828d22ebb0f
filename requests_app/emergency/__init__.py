"""Emergencies: the calls of other States for help at once, and our own calls to them; with their states and steps.

Leans on everything below: the case, evidence, letters, clocks, and the work that waits for a second person.
"""
