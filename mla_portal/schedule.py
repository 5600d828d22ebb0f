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
    "operations: collect the work that failures leave": {
        "task": "requests_app.tasks.work.collect",
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
    "evidence: take in and verify what waits or is due": {
        "task": "requests_app.tasks.evidence.read_what_waits",
        "schedule": crontab(minute="*/5"),
        "options": {"queue": "evidence", "expires": 290},
    },
    "evidence: end uploads that were not finished": {
        "task": "requests_app.tasks.evidence.expire_uploads",
        "schedule": crontab(minute="29"),  # every hour
        "options": {"queue": "default", "expires": 3000},
    },
    "deadlines: send the alarms that have come": {
        "task": "requests_app.tasks.clocks.send_alarms",
        "schedule": crontab(),  # every minute
        "options": {"queue": "default", "expires": 55},
    },
    "notices: order the summaries that are due": {
        "task": "requests_app.tasks.clocks.order_summaries",
        "schedule": crontab(minute="*/5"),
        "options": {"queue": "default", "expires": 280},
    },
    "preservations: follow the requests that hold data": {
        "task": "requests_app.tasks.preservations.watch_requests",
        "schedule": crontab(minute="*/10"),
        "options": {"queue": "default", "expires": 580},
    },
    "register: seal the day": {
        "task": "requests_app.tasks.housekeeping.seal_register",
        "schedule": crontab(minute="4"),  # every hour, so that no day is missed; it makes one a day
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
