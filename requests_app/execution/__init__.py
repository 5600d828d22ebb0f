"""Carrying out what was granted: the task of an executing authority, what it did, the review of its product.

Leans on evidence (what was obtained), casefile (which items), accounts. Whoever executes sees the task alone.
"""
