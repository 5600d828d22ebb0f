"""The procedure of a request that another State makes to us: its states, its steps and what is recorded at each.

Leans on assessment (may it be granted), execution (who carries it out), documents (letters), casefile (what is asked).
"""
