"""The Celery application: settings come from Django, tasks from `requests_app.tasks`."""

import ctypes
import os
import sys
from typing import Any

from celery import Celery, signals

PR_SET_DUMPABLE = 4

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mla_portal.settings.dev")

app = Celery("mla_portal")
app.config_from_object("django.conf:settings", namespace="CELERY")


@signals.setup_logging.connect
def keep_our_logging(**kwargs: Any) -> None:
    """Django has set up logging; Celery must not do it again."""


@signals.worker_init.connect
@signals.worker_process_init.connect
def let_nobody_look_in(**kwargs: Any) -> None:
    """Where the key of the seal is, no other process of the same user may read memory or environment (Linux)."""
    from django.conf import settings

    if settings.SEALING_HERE and sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)


@signals.worker_ready.connect
def note_the_certificate(**kwargs: Any) -> None:
    """The sealing worker looks at its key when it starts: in its child, for a token must not be open across a fork."""
    from django.conf import settings

    if settings.SEALING_HERE:
        app.send_task("requests_app.tasks.sealing.look_at_key", queue="sealing", expires=600)


@signals.task_prerun.connect
def start_with_a_fresh_connection(**kwargs: Any) -> None:
    """A child that has idled through a restart of PostgreSQL holds a dead connection: never reuse one."""
    from django.db import connections

    for connection in connections.all(initialized_only=True):
        if not connection.in_atomic_block:  # a test that runs tasks in line keeps its transaction
            connection.close()
