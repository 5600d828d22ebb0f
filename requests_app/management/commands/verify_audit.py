"""Check every chain of the register and every daily seal; ends with status 1 if anything does not fit."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from requests_app.audit import register
from requests_app.audit.models import AuditEvent
from requests_app.audit.seals import moment
from requests_app.checking import register_check
from requests_app.checking.register_check import Report


class Command(BaseCommand):
    help = "Check that no line of the register was changed, removed or put in between, also against its daily seals."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="for machines")

    def handle(self, *args: Any, **options: Any) -> None:
        broken = [{"stream": stream, "line": number} for stream, number in register.all_breaks()]
        sealed = register_check.check()
        lines = AuditEvent.objects.count()
        head = register.head()
        streams = AuditEvent.objects.values("stream").distinct().count()
        ok = not broken and not sealed.faults
        if options["json"]:
            result = {"ok": ok, "lines": lines, "streams": streams, "head": head, "broken": broken}
            self.stdout.write(json.dumps(result | {"seals": _told(sealed)}, indent=2))
        else:
            self.stdout.write(f"{lines} lines in {streams} streams read. Head of the register: {head}")
            self._tell(broken, sealed)
        if not ok:
            raise SystemExit(1)

    def _tell(self, broken: list[dict[str, Any]], sealed: Report) -> None:
        newest = f", the newest of {moment(sealed.newest)}" if sealed.newest else ""
        unsigned = f"; {sealed.unsigned} of them without a signature" if sealed.unsigned else ""
        self.stdout.write(f"{sealed.seals} daily seals over {sealed.leaves} heads read{newest}{unsigned}.")
        for one in broken:
            self.stdout.write(self.style.ERROR(f"{one['stream']}: broken at line {one['line']}."))
        for fault in sealed.faults:
            self.stdout.write(self.style.ERROR(fault))
        for remark in sealed.remarks:
            self.stdout.write(self.style.WARNING(remark))
        if not broken:
            self.stdout.write(self.style.SUCCESS("Every chain is whole."))
        if sealed.seals and not sealed.faults:
            self.stdout.write(self.style.SUCCESS("Every seal fits the register."))


def _told(sealed: Report) -> dict[str, Any]:
    return {
        "count": sealed.seals,
        "signed": sealed.signed,
        "heads": sealed.leaves,
        "newest": moment(sealed.newest) if sealed.newest else "",
        "faults": sealed.faults,
        "remarks": sealed.remarks,
    }
