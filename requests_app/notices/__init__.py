"""Messages to the people of the portal: urgent ones at once, the others in one summary a day, as each prefers.

Leans on accounts (whom), outbox (the post).
"""
