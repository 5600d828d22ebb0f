"""The words of every step."""

from requests_app.web.incoming.wording import arriving, executing, judging
from requests_app.web.procedures import Wording

STEPS: dict[str, Wording] = {**arriving.STEPS, **judging.STEPS, **executing.STEPS}
