"""The law of the portal as pages: instruments, types of assistance, grounds, clocks, duties, return reasons.

Leans on the catalogue in `law` alone; nothing here is about a case, so whoever is signed in may read it.
"""
