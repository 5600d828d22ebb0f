"""The road: the only place where a status moves. Knows django-fsm, PostgreSQL's lock and the registers, no law.

Leans on accounts (who), audit and outbox (what is written and told), core.
"""
