"""Writes the published JSON Schema of a request anew, from the declarations."""

import json
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from requests_app.casefile.schema import json_schema


class Command(BaseCommand):
    """Touches one file of the documentation; a test compares it with the code. Schemas of earlier formats stay."""

    help = "Write docs/reference/schema/outgoing-request-2.schema.json from the declared sections."

    def handle(self, *args: Any, **options: Any) -> None:
        target = settings.BASE_DIR / "docs" / "reference" / "schema" / "outgoing-request-2.schema.json"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        self.stdout.write(f"Wrote {target.relative_to(settings.BASE_DIR)}.")
