"""What gunicorn does besides serving: `gunicorn mla_portal.wsgi --config python:mla_portal.serving` (ADR 41)."""

from typing import Any


def post_worker_init(_worker: Any) -> None:
    """Called in each web process before its first request: its printer warms up beside it."""
    from requests_app.documents.press import THE_PRESS  # importing this module starts nothing

    THE_PRESS.warm_soon()
