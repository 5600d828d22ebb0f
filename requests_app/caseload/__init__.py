"""Where every case waits and who has it, across all procedures; giving a case to somebody else.

Leans on the four procedures (what is visible, what has ended), workflow (our days
and theirs), deadlines (what is late).
"""
