"""Running clocks of cases: when they start, what pauses them, which days count, whom they warn.

Leans on law (the declarations), notices (whom to tell), casefile (whose case).
"""
