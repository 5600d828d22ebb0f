"""Writes the published JSON Schemas anew, from the declarations."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from requests_app.documents.data import published


class Command(BaseCommand):
    """Touches the schemas beside the code and those of the documentation; a test compares them with the code."""

    help = "Write the schemas of what documents carry: beside the code, and into docs/reference/schemas."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        for folder in (published.FOLDER, settings.BASE_DIR / "docs" / "reference" / "schemas"):
            names = published.write(folder)
            self.stdout.write(f"Wrote {len(names)} schemas into {folder.relative_to(settings.BASE_DIR)}.")
