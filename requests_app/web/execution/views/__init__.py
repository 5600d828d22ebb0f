"""Views of this room: find the task or the case, hand what was typed to one service, show what came of it."""
