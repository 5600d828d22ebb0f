"""The verbs of an emergency by stage: calling, deciding, delivering, asking, ending. Doors use `services`."""
