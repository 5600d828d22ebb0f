"""`manage.py retire_seal_certificate FINGERPRINT --reason … [--compromised]`: trust a sealing certificate no longer."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from requests_app.core.errors import PortalError
from requests_app.sealing import certificates


class Command(BaseCommand):
    """For whoever runs the portal. Nothing is sealed with it from now on, and whoever sees its seals is told."""

    help = "Retire a sealing certificate; --compromised if somebody else may have had its key."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("fingerprint", help="SHA-256 of the certificate, as the page “Seal” shows it")
        parser.add_argument("--reason", required=True, help="why, in a sentence; it is shown")
        parser.add_argument(
            "--compromised",
            action="store_true",
            help="somebody else may have had the key: its seals are in doubt",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            row = certificates.retire(
                options["fingerprint"],
                options["reason"],
                compromised=options["compromised"],
                by="command line",
            )
        except PortalError as error:
            raise CommandError(error.message) from None
        doubt = " Its seals are in doubt." if row.compromised else ""
        self.stdout.write(f"{row.subject} is retired.{doubt}")
