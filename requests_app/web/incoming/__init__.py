"""The doors to requests of other States: registering, list, case page, papers, checks, decisions.

Leans on incoming and casefile.
"""
