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
NONE_IN_USE = (
    "No certificate is in use: what is ordered waits unsealed and cannot leave. Whoever runs the portal puts a new one "
    "in place and starts the sealing worker again; what waits is then sealed by itself."
)
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
    lacking: str
    certificates: tuple[Certificate, ...]
    empty: str


def seal_page() -> SealPage:
    """The page, the same for everybody who may open it: it names no case."""
    load, found = queries.load(), list(queries.certificates())
    stamps = "A time stamp with every seal" if settings.SEALING_TSA_URL else "No time stamps"
    return SealPage(
        is_on=settings.SEALING,
        facts=(
            fact("Sealing", "Documents are sealed" if settings.SEALING else "Switched off", stamps),
            fact("Waiting for their seal", load.waiting),
            fact("Could not be sealed", load.failed),
            *_without(queries.without_a_seal().count()),
        ),
        trouble=load.trouble,
        lacking=NONE_IN_USE if settings.SEALING and found and not any(map(_seals, found)) else "",
        certificates=tuple(_certificate(one) for one in found),
        empty=WAIT if settings.SEALING else OFF,
    )


def _without(count: int) -> tuple[Fact, ...]:
    """Documents from before sealing was switched on, and how they get their seal."""
    if not (count and settings.SEALING):
        return ()
    how = "A reviewer or supervisor has one sealed at its card in the case; manage.py seal_documents orders all."
    return (fact("Made without a seal", count, how),)


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


def _seals(row: SealingCertificate) -> bool:
    return not (row.retired_at or row.replaced_at) and row.valid_until > clock.now()


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
