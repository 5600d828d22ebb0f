"""The relay process: sleeps until PostgreSQL says that something was committed, then hands it to the workers."""

import logging
import signal
import time
from typing import Any

import psycopg
from django.core.management.base import BaseCommand
from django.db import close_old_connections, connection
from django.db.utils import InterfaceError, OperationalError
from kombu.exceptions import OperationalError as BrokerError

from requests_app.outbox import post
from requests_app.tasks.relay import hand_out

log = logging.getLogger(__name__)
NAP = 5.0
PAUSE_AFTER_FAULT = 1.0


class Command(BaseCommand):
    help = "Hand what is due in the outbox to the workers, as soon as it is committed."

    def handle(self, *args: Any, **options: Any) -> None:
        self.running = True
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, self.stop)
        while self.running:
            try:
                self.listen_and_hand_out()
            except (OperationalError, InterfaceError, psycopg.Error, BrokerError, OSError) as error:
                # Database or broker away: nothing is lost, the rows wait. Look again in a second.
                log.warning("relay waits: %s", type(error).__name__)
                connection.close()
                time.sleep(PAUSE_AFTER_FAULT)

    def stop(self, *args: Any) -> None:
        """End after the round that is under way."""
        self.running = False

    def listen_and_hand_out(self) -> None:
        """Listen first, then look: what is committed in between wakes us."""
        close_old_connections()
        connection.ensure_connection()
        raw = connection.connection
        raw.execute(f"LISTEN {post.CHANNEL}")
        while self.running:
            while hand_out():
                pass
            for _ in raw.notifies(timeout=NAP, stop_after=1):
                pass
