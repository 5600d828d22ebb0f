"""Daily seals that are dated after today, or that stay out: work for a person, since nobody would see it otherwise."""

from datetime import UTC, datetime, timedelta

from requests_app.audit.models import AuditEvent, RegisterSeal
from requests_app.core import clock
from requests_app.core.transactions import whole
from requests_app.operations import watching
from requests_app.operations.kinds import Kind
from requests_app.operations.watching import Cause

AHEAD, MISSING = "register/ahead/", "register/unsealed"
TOLERANCE = timedelta(minutes=10)
PATIENCE = timedelta(hours=36)
_ALWAYS = datetime(1970, 1, 1, tzinfo=UTC)


@whole
def collect() -> None:
    """Bring the pieces of work in step with the seals. May run as often as the clock likes."""
    _collect_ahead()
    _collect_missing()


def _collect_ahead() -> None:
    """A seal that says it was made at a time that has not come: the clock was wrong then, or is wrong now."""
    seals = RegisterSeal.objects.filter(sealed_at__gt=clock.now() + TOLERANCE).order_by("number")
    causes = [
        Cause(
            key=f"{AHEAD}{seal.number}",
            text=f"Daily seal {seal.number} of the register is dated {seal.day:%-d %B %Y}, which has not come. "
            "See that every machine has the right time.",
            since=_before(seal),
            detail="Sealing goes on. How such a seal is read: docs/explanation/daily-seal.md.",
        )
        for seal in seals[: watching.MOST]
    ]
    gone = set(watching.open_keys(Kind.OTHER, AHEAD)) - {one.key for one in causes}
    watching.in_step(Kind.OTHER, causes, gone=sorted(gone), word="The day of the seal has come.")


def _before(seal: RegisterSeal) -> datetime:
    """A moment that was certainly over when the seal was made: its own time is what is wrong."""
    before = RegisterSeal.objects.filter(number__lt=seal.number, sealed_at__lte=clock.now()).last()
    return before.sealed_at if before else _ALWAYS


def _collect_missing() -> None:
    since = _sealed_until()
    if since is None or since > clock.now() - PATIENCE:
        gone = watching.open_keys(Kind.OTHER, MISSING)
        watching.in_step(Kind.OTHER, (), gone=gone, word="The register was sealed again.")
        return
    text = f"The register was not sealed since {since:%-d %B %Y}. See that the workers and the clock run."
    detail = "By hand: manage.py seal_register, which says what is in the way."
    watching.in_step(Kind.OTHER, [Cause(MISSING, text, since, detail=detail)], gone=(), word="")


def _sealed_until() -> datetime | None:
    """When the newest seal was made whose time is believed, or the first line written; None if there is neither."""
    last = RegisterSeal.objects.filter(sealed_at__lte=clock.now() + TOLERANCE).last()
    if last is not None:
        return last.sealed_at
    first = AuditEvent.objects.order_by("pk").first()
    return first.at if first else None
