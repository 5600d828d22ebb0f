"""`manage.py make_demo_seal [--renew]`: the certification authority and the sealing key of the demonstration."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from requests_app.sealing import demonstration


class Command(BaseCommand):
    """Makes them in var/, once. Production refuses what comes from there."""

    help = "Make the sealing key of the demonstration (demo mode only); with --renew a new one under the same root."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--renew", action="store_true", help="make a new key and certificate")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError(
                "This is not a demonstration (DEMO is off): its key would be worth nothing here."
            )
        demonstration.make(settings.DEMO_SEAL_DIR, renew=options["renew"])
        self.stdout.write(f"The demonstration's sealing key is in {settings.DEMO_SEAL_DIR}.")
