"""How cases belong together: started from, supplementary, amendment, parallel, linked; and probable duplicates.

Leans on casefile. What a new request takes over from an earlier one is declared in `carrying`, field by field.
"""
