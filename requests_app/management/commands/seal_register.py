"""Seal the register now, as the clock does once a day. May be called as often as one likes."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from requests_app.checking import daily


class Command(BaseCommand):
    help = "Make the daily seal of the register if this day has none, and the copies that are missing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--again", action="store_true", help="a further seal of the same day, if anything is new"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        seal = daily.make(again=options["again"])
        copies = daily.keep_copies()
        if seal is None:
            self.stdout.write(
                "Nothing to seal: the seal of this day is there, or another worker is making it."
            )
        else:
            self.stdout.write(
                self.style.SUCCESS(f"Seal {seal.number}: {seal.lines} new lines in {seal.streams} streams.")
            )
            self.stdout.write(f"SHA-256 of its statement: {seal.statement_id}")
        if copies:
            self.stdout.write(f"{copies} files written to the folder of seals.")
