"""What the page about the seal shows."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings

from requests_app.core import clock
from requests_app.sealing import queries
from requests_app.sealing.models import SealingCertificate
from requests_app.web.components import Fact, Tag, fact
from requests_app.web.tags import moment

OFF = "Documents leave without a seal. Whoever runs the portal switches sealing on in its settings (SEALING)."
WAIT = "The sealing worker has not reported a certificate yet. It does so when it starts; see that it runs."


@dataclass(frozen=True)
class Certificate:
    """One certificate: whose it is, how long it is valid, what became of it."""

    title: str
    tag: Tag
    warning: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class SealPage:
    """The page. `trouble` is what documents wait for; `empty` says why there is no certificate."""

    is_on: bool
    facts: tuple[Fact, ...]
    trouble: str
    certificates: tuple[Certificate, ...]
    empty: str


def seal_page() -> SealPage:
    """The page, the same for everybody who may open it: it names no case."""
    load = queries.load()
    stamps = "A time stamp with every seal" if settings.SEALING_TSA_URL else "No time stamps"
    return SealPage(
        is_on=settings.SEALING,
        facts=(
            fact("Sealing", "Documents are sealed" if settings.SEALING else "Switched off", stamps),
            fact("Waiting for their seal", load.waiting),
            fact("Could not be sealed", load.failed),
        ),
        trouble=load.trouble,
        certificates=tuple(_certificate(one) for one in queries.certificates()),
        empty=WAIT if settings.SEALING else OFF,
    )


def _certificate(row: Any) -> Certificate:
    tag, warning = _standing(row)
    facts = (
        fact("Valid", f"{moment(row.valid_from)} to {moment(row.valid_until)}"),
        fact("Issued by", row.issuer),
        fact("Documents sealed", row.sealed),
        fact("First used", moment(row.first_used_at) if row.first_used_at else "Not yet"),
        *((fact("Replaced", moment(row.replaced_at)),) if row.replaced_at else ()),
        *((fact("Retired", moment(row.retired_at), row.reason),) if row.retired_at else ()),
        fact("SHA-256", row.fingerprint, code=True),
    )
    return Certificate(row.subject, tag, warning, facts)


def _standing(row: SealingCertificate) -> tuple[Tag, str]:
    """How it stands, and what is to be done about it."""
    if row.compromised:
        return Tag(
            "In doubt", "red"
        ), "Somebody else may have had its key. Its seals prove nothing by themselves."
    if row.retired_at:
        return Tag("Retired", "grey"), ""
    if row.replaced_at:
        return Tag("Replaced", "grey"), ""
    if row.valid_until <= clock.now():
        return Tag("Expired", "red"), "Nothing can be sealed until a new certificate is in place."
    if row.valid_until <= clock.now() + timedelta(days=settings.SEALING_WARN_DAYS):
        return Tag(
            "Ends soon", "yellow"
        ), "Ask for a new certificate now, and put it in place before this day."
    return Tag("In use", "green"), ""
