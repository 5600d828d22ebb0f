"""Write the reference pages of the documentation from the code, or say which no longer agree with it."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from requests_app.management.reference.pages import PAGES


class Command(BaseCommand):
    help = "Reference pages made from the code: grounds, types of assistance, clocks."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument("--write", action="store_true", help="write the pages")
        what.add_argument("--check", action="store_true", help="fail if a page differs from the code")
        parser.add_argument("--to", type=Path, default=None, help="another folder than docs/reference")

    def handle(self, *args: Any, **options: Any) -> None:
        folder = options["to"] or Path(settings.BASE_DIR) / "docs" / "reference"
        if options["write"]:
            self._write(folder)
        else:
            self._check(folder)

    def _write(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        for name, page in PAGES.items():
            (folder / name).write_text(page(), encoding="utf-8")
            self.stdout.write(f"{name} written")

    def _check(self, folder: Path) -> None:
        differing = [name for name, page in PAGES.items() if _read(folder / name) != page()]
        if differing:
            raise CommandError(
                f"Not what the code says: {', '.join(differing)}. Run manage.py reference --write."
            )
        self.stdout.write("The reference pages agree with the code.")


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""
