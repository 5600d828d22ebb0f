"""The address book of States: who they are, whom to write to, and what binds them on a given day.

Leans on audit (every change is an event), law (the list of instruments) and core. Knows nothing of cases.
"""
