"""Check every chain of the register; ends with status 1 if one is broken."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from requests_app.audit import register
from requests_app.audit.models import AuditEvent


class Command(BaseCommand):
    help = "Check that no line of the register was changed, removed or put in between."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="for machines")

    def handle(self, *args: Any, **options: Any) -> None:
        broken = [{"stream": stream, "line": number} for stream, number in register.all_breaks()]
        lines = AuditEvent.objects.count()
        head = register.head()
        streams = AuditEvent.objects.values("stream").distinct().count()
        if options["json"]:
            result = {"ok": not broken, "lines": lines, "streams": streams, "head": head, "broken": broken}
            self.stdout.write(json.dumps(result, indent=2))
        else:
            self.stdout.write(f"{lines} lines in {streams} streams read. Head of the register: {head}")
            for one in broken:
                self.stdout.write(self.style.ERROR(f"{one['stream']}: broken at line {one['line']}."))
            if not broken:
                self.stdout.write(self.style.SUCCESS("Every chain is whole."))
        if broken:
            raise SystemExit(1)
