"""How cases belong together: started from, supplementary to, amending, sent in parallel, linked, probably the same."""
