"""The Django project: switches and wiring, no law."""

from mla_portal.celery import app as celery_app

__all__ = ["celery_app"]
