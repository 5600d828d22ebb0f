"""How a request moves: by its step, with the clocks that follow it. The verbs take this road and no other."""

from requests_app.deadlines.moving import perform

__all__ = ["perform"]
