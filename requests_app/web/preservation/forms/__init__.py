"""The forms of the room: the seven elements, the steps, what is recorded between them."""
