"""Tells what a PDF carries; ends with status 1 if it must not be relied on, 2 if it could not be read."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from requests_app.inspection import services
from requests_app.inspection.results import Inspection
from requests_app.inspection.words import lines


class Command(BaseCommand):
    """Reads one file in a process apart; keeps nothing and fetches nothing."""

    help = "Show what a PDF carries: its data, whether pages and data agree, signatures, what is dangerous about it."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--json", action="store_true", help="for machines, with the data themselves")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            pdf = options["file"].read_bytes()
        except OSError as error:
            raise CommandError(f"The file cannot be read: {error.strerror}.", returncode=2) from error
        found = services.inspect(pdf)
        if options["json"]:
            self.stdout.write(json.dumps(found.as_data(), indent=2, ensure_ascii=False))
        else:
            for line in lines(found):
                self.stdout.write(line)
        if status := _status(found):
            raise SystemExit(status)


def _status(found: Inspection) -> int:
    if found.problem or found.is_locked:
        return 2
    return 1 if found.is_unreliable else 0
