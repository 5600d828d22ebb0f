"""Work that failures leave behind, each piece with an owner; mail that belongs to no known case.

Leans on casefile (who may see what a piece of work is about), outbox (what is parked), accounts (who owns it).
"""
