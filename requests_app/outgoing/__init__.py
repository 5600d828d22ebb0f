"""The procedure of a request that goes out: its states, its steps and what is recorded at each.

Leans on assessment (may it be approved), documents (are the letters made), casefile (what is asked), workflow.
"""
