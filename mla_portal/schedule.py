"""What happens by the clock, and where the tasks live. Kept in code, so that it is reviewed like code."""

from pathlib import Path
from typing import Any

from celery.schedules import crontab

SCHEDULE: dict[str, dict[str, Any]] = {
    "outbox: send again what was left over": {
        "task": "requests_app.tasks.relay.sweep",
        "schedule": crontab(),  # every minute
        "options": {"queue": "default", "expires": 55},
    },
    "accounts: forget sessions that have expired": {
        "task": "requests_app.tasks.housekeeping.forget_sessions",
        "schedule": crontab(minute="17"),  # every hour
        "options": {"queue": "default", "expires": 3000},
    },
    "assurances: mark what has run out": {
        "task": "requests_app.tasks.housekeeping.expire_assurances",
        "schedule": crontab(minute="7"),  # every hour
        "options": {"queue": "default", "expires": 3000},
    },
    "vault: remove what interrupted uploads left behind": {
        "task": "requests_app.tasks.housekeeping.sweep_vault",
        "schedule": crontab(hour="3", minute="41"),  # every night
        "options": {"queue": "default", "expires": 40_000},
    },
}


def task_modules(app: Path) -> list[str]:
    """Every module of the room `tasks`: Celery must import each to know its tasks."""
    names = sorted(path.stem for path in (app / "tasks").glob("*.py") if path.stem != "__init__")
    return [f"requests_app.tasks.{name}" for name in names]
