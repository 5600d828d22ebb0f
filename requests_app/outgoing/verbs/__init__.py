"""The verbs of an outgoing request by stage: drafting, review, sending, dialogue, ending. Doors use `services`."""
