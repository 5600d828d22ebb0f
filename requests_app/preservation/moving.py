"""Take a step of a preservation and let the clocks follow it."""

from requests_app.deadlines.moving import perform
from requests_app.deadlines.services import follow

__all__ = ["follow", "perform"]
