"""`manage.py seal_documents [--case REFERENCE]`: have what was made without a seal sealed, now that sealing is on."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from requests_app.sealing import later, queries


class Command(BaseCommand):
    """For whoever switched sealing on. Orders the seals; the sealing worker places them."""

    help = "Order the seals of documents that were made while sealing was off."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--case", default="", metavar="REFERENCE", help="the documents of this case only")
        parser.add_argument("--count", action="store_true", help="say how many there are, and order nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["count"]:
            self.stdout.write(f"Documents without a seal: {queries.without_a_seal().count()}.")
            return
        if not settings.SEALING:
            raise CommandError("Sealing is switched off. Set SEALING=1 first, and start the sealing worker.")
        ordered = later.order_all(reference=options["case"], by="command line")
        self.stdout.write(f"Seals ordered: {ordered}. The sealing worker places them.")
