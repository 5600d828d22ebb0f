"""`manage.py seal_documents [--case REFERENCE]`: have what was made without a seal sealed, now that sealing is on."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from requests_app.casefile.models import CaseFile
from requests_app.sealing import later, queries


class Command(BaseCommand):
    """For whoever switched sealing on. Orders the seals; the sealing worker places them."""

    help = "Order the seals of documents that were made while sealing was off."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--case", default="", metavar="REFERENCE", help="the documents of this case only")
        parser.add_argument("--count", action="store_true", help="say how many there are, and order nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        case = _case(options["case"])
        if options["count"]:
            self.stdout.write(f"Documents without a seal: {queries.without_a_seal(case=case).count()}.")
            return
        if not settings.SEALING:
            raise CommandError("Sealing is switched off. Set SEALING=1 first, and start the sealing worker.")
        ordered = later.order_all(case=case, by="command line")
        self.stdout.write(f"Seals ordered: {ordered}. The sealing worker places them.")


def _case(reference: str) -> CaseFile | None:
    """The case of this reference; none was named. A mistyped reference must not pass for a case without documents."""
    if not reference:
        return None
    found = queries.case_of(reference.strip().upper())
    if found is None:
        raise CommandError(f"There is no case {reference}. See that the reference is written as on the case.")
    return found
