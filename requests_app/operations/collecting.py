"""Parked messages become pieces of work; delivered ones settle them. May run as often as the clock likes."""

from requests_app.core import clock
from requests_app.core.transactions import whole
from requests_app.operations.concerning import case_of, is_id
from requests_app.operations.kinds import Kind
from requests_app.operations.models import WorkItem
from requests_app.operations.services import raise_item, settle_if_gone
from requests_app.operations.topics import OWN_ITEM, topic
from requests_app.outbox.models import OutboxMessage

PORTAL = "the portal"
MOST = 500
OF_MESSAGES = (Kind.PARKED_MESSAGE, Kind.FAILED_DELIVERY)
DONE_AFTER_ALL = "It was done after all: the work was put back and succeeded."


@whole
def note_parked(message: OutboxMessage) -> WorkItem | None:
    """A message has just been parked: somebody must look at it."""
    if message.topic in OWN_ITEM:
        return None
    meant = topic(message.topic)
    case, certain = case_of(message.payload)
    return raise_item(
        meant.kind,
        key=str(message.pk),
        text=f"{meant.words} failed {_times(message.attempts)} and was parked.",
        detail=message.last_error if certain else "",
        case=case,
        by=PORTAL,
        since=message.parked_at or clock.now(),
    )


@whole
def collect_parked() -> tuple[int, int]:
    """What is parked and was not noted, and what was done meanwhile; how many of each."""
    waiting = OutboxMessage.objects.filter(parked_at__isnull=False, done_at=None).exclude(topic__in=OWN_ITEM)
    noted = sum(1 for one in waiting.order_by("parked_at", "id")[:MOST] if note_parked(one))
    open_ones = WorkItem.objects.filter(kind__in=OF_MESSAGES, settled_at=None)
    keys = list(open_ones.order_by("opened_at").values_list("kind", "key")[:MOST])
    done = OutboxMessage.objects.filter(pk__in=_message_ids(keys), done_at__isnull=False)
    settled = {str(pk) for pk in done.values_list("pk", flat=True)}
    gone = [(kind, key) for kind, key in keys if key in settled]
    return noted, sum(settle_if_gone(kind, key=key, by=PORTAL, word=DONE_AFTER_ALL) for kind, key in gone)


def _times(attempts: int) -> str:
    return "once" if attempts == 1 else f"{attempts} times"


def _message_ids(keys: list[tuple[str, str]]) -> list[str]:
    # Other rooms may raise failed deliveries under keys of their own.
    return [key for _, key in keys if is_id(key)]
