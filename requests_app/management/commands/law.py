"""Print the catalogue of the law: whole and for machines, or as tables for people."""

import json
from argparse import ArgumentParser
from collections.abc import Iterable
from typing import Any

from django.core.management.base import BaseCommand

from requests_app.law.assistance import TYPES
from requests_app.law.catalogue import DIGEST, VERSION, as_json
from requests_app.law.clocks import CLOCKS
from requests_app.law.duties import DUTIES
from requests_app.law.grounds import IN_ORDER
from requests_app.law.instruments import INSTRUMENTS
from requests_app.law.return_reasons import REASONS


class Command(BaseCommand):
    help = "The catalogue: instruments, types of assistance, grounds, clocks, duties, return reasons."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="everything, for machines")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["json"]:
            self.stdout.write(json.dumps(as_json(), indent=2, ensure_ascii=False))
            return
        self.stdout.write(f"Catalogue {VERSION}\nDigest {DIGEST}")
        self._section("Instruments", ((one.code, one.title) for one in INSTRUMENTS.values()))
        self._section(
            "Types of assistance (* can be drafted)",
            ((f"{one.code}{'*' if one.available else ''}", one.title) for one in TYPES.values()),
        )
        self._section(
            "Grounds in the order of tests (! human rights)",
            (
                (f"{one.code}{'!' if one.rights else ''}", one.title, one.citations[0].printable())
                for one in IN_ORDER
            ),
        )
        self._section("Clocks", ((one.code, one.force.value, one.rule) for one in CLOCKS.values()))
        self._section("Duties", ((one.code, one.title) for one in DUTIES.values()))
        self._section("Return reasons", ((one.code, one.place, one.text) for one in REASONS.values()))

    def _section(self, title: str, rows: Iterable[tuple[str, ...]]) -> None:
        """A heading and its rows, columns under one another."""
        listed = list(rows)
        widths = [max(len(row[column]) for row in listed) for column in range(len(listed[0]))]
        self.stdout.write(f"\n{title} ({len(listed)})")
        for row in listed:
            cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            self.stdout.write(f"  {'  '.join(cells)}".rstrip())
