"""Formal documents: what is ordered, how it is worded, laid out and printed, and where the result lies.

Leans on casefile (versions), directory and law (what a letter names), outbox, vault and audit. The only room
that knows WeasyPrint, and only in a process of its own (`printer`).
"""
