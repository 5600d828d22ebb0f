"""Check a document without a browser: its seal and its integrity anywhere, its status where the database answers."""

import json
from argparse import ArgumentParser
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import Error

from requests_app.audit.seals import moment
from requests_app.checking import examining
from requests_app.checking.examining import Finding, Knowledge, Outcome
from requests_app.checking.queries import Status
from requests_app.checking.wording import words
from requests_app.sealing import validation

NOT_GENUINE, NOT_IN_EFFECT = 1, 3


class Command(BaseCommand):
    help = "Say whether a PDF was sealed by this authority, is unchanged, and is still in effect."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--certificates",
            type=Path,
            metavar="PEM",
            help="the certificates of the authority (/check/certificates.pem); then no database is asked",
        )
        parser.add_argument("--json", action="store_true", help="for machines")

    def handle(self, *args: Any, **options: Any) -> None:
        known, asked = _knowledge(options["certificates"])
        try:
            file = options["file"].read_bytes()
        except OSError as error:
            raise CommandError(f"The file cannot be read: {error.strerror}.") from error
        finding = examining.examine(file, known)
        if options["json"]:
            self.stdout.write(json.dumps(_told(finding, asked=asked), indent=2))
        else:
            self._tell(finding, asked=asked)
        if ended := _ended(finding):
            raise SystemExit(ended)

    def _tell(self, finding: Finding, *, asked: bool) -> None:
        said = words("en")
        style = self.style.ERROR if _ended(finding) else self.style.SUCCESS
        self.stdout.write(style(said.say(finding.title)))
        self.stdout.write(said.say(f"{finding.outcome}.text"))
        if finding.data_removed:
            self.stdout.write(said.say("data_removed"))
        if finding.sealed_at:
            self.stdout.write(f"Sealed: {_in_words(finding.sealed_at)}")
        self.stdout.write(f"Status: {_status(finding, asked=asked)}")
        self.stdout.write(f"SHA-256: {finding.sha256}")


def _ended(finding: Finding) -> int:
    """How the command ends: a script must not take a document for good that was withdrawn or superseded."""
    if finding.outcome is not Outcome.GENUINE:
        return NOT_GENUINE
    stands = finding.standing is None or finding.standing.status is Status.CURRENT
    return 0 if stands else NOT_IN_EFFECT


def _knowledge(certificates: Path | None) -> tuple[Knowledge, bool]:
    """What is known, and whether a database was asked."""
    if certificates is None:
        try:
            return examining.everything(), True
        except Error as error:
            raise CommandError(
                "The database does not answer. Give the authority’s certificates with --certificates."
            ) from error
    try:
        text = certificates.read_text()
        found = validation.certificates([text])
    except (OSError, ValueError) as error:
        raise CommandError("The certificates cannot be read.") from error
    sealing = [one for one in found if not one.ca]
    return examining.nobody_knows({validation.fingerprint(one): None for one in sealing}, [text]), False


def _told(finding: Finding, *, asked: bool) -> dict[str, Any]:
    standing = finding.standing
    return {
        "outcome": str(finding.outcome),
        "genuine": finding.outcome is Outcome.GENUINE,
        "sha256": finding.sha256,
        "sealed_at": moment(finding.sealed_at) if finding.sealed_at else "",
        "time_stamped": finding.stamped,
        "data_removed": finding.data_removed,
        "status": str(standing.status) if standing else "",
        "status_since": moment(standing.since) if standing and standing.since else "",
        "status_asked": asked,
    }


def _status(finding: Finding, *, asked: bool) -> str:
    if not asked:
        return "not asked, because this needs the database"
    if finding.standing is None:
        return "not told, because this is not the file that was sealed"
    since = f" since {_in_words(finding.standing.since)}" if finding.standing.since else ""
    return f"{finding.standing.status}{since}"


def _in_words(at: datetime) -> str:
    return f"{at.astimezone(UTC):%d %B %Y, %H:%M} UTC"
