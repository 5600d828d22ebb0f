"""The verbs of this room, by what they are about. Doors use `execution.services`, which gathers them."""
