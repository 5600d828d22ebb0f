"""The table of handlers: which topic of the outbox calls which service. Each may run twice and must not mind."""

from typing import Any

from requests_app.accounts import notices
from requests_app.accounts import queries as accounts
from requests_app.archive import services as archive
from requests_app.assessment import services as assessment
from requests_app.casefile import queries as casefile
from requests_app.checking import daily
from requests_app.deadlines import days, recounting
from requests_app.documents import services as documents
from requests_app.emergency import rerouting
from requests_app.evidence import disposing, taking, verifying
from requests_app.incoming import services as incoming
from requests_app.notices import mailing, summaries
from requests_app.notices import services as news
from requests_app.operations import collecting
from requests_app.outbox.post import WHEN_PARKED, handles
from requests_app.outgoing import translated
from requests_app.sealing import archiving
from requests_app.sealing import services as sealing
from requests_app.tasks import evidence
from requests_app.translation import services as translations
from requests_app.vault.models import StoredFile

Payload = dict[str, Any]


@handles(notices.TOPIC, prepare=notices.send)
def person_notify(payload: Payload, was_sent: bool) -> None:
    """Mail to a person about their own account."""
    notices.sent(payload, was_sent)


@handles(translations.TOPIC, prepare=translated.compare)
def translation_compare(payload: Payload, outcome: Payload) -> None:
    """Keep what differs between a translation and its source."""
    translated.keep(payload, outcome)


@handles("version.screen")
def version_screen(payload: Payload) -> None:
    """Ask every applicable ground about a version that was just submitted."""
    assessment.screen(casefile.version_by_id(payload["version"]))


@handles(documents.TOPIC, prepare=documents.prepare, queue="render", gives_up=documents.give_up)
def document_render(payload: Payload, outcome: documents.Outcome | None) -> None:
    """Keep the document that was printed, or the reason why there is none."""
    documents.finish(payload, outcome)


@handles(daily.TOPIC, prepare=daily.sign, queue="sealing")
def register_seal(payload: Payload, signature: bytes) -> None:
    """Keep the signature of a daily seal of the register."""
    daily.keep_signature(payload, signature)


@handles(sealing.TOPIC, prepare=sealing.prepare, queue=sealing.QUEUE, gives_up=sealing.give_up)
def document_seal(payload: Payload, outcome: sealing.Outcome | None) -> None:
    """Keep the document that was sealed, or the reason why it is not."""
    sealing.finish(payload, outcome)


@handles(archiving.TOPIC, prepare=archiving.prepare, queue=sealing.QUEUE)
def document_archive(payload: Payload, copy: bytes | None) -> None:
    """Keep the copy of a sealed document that is meant for the archive."""
    archiving.finish(payload, copy)


@handles(archive.TOPIC, prepare=archive.prepare, gives_up=archive.give_up)
def archive_gather(payload: Payload, gathered: archive.Gathered | None) -> None:
    """Settle what the package of a case holds."""
    archive.finish(payload, gathered)


@handles(archive.TOPIC_SIGN, prepare=archive.sign, queue=sealing.QUEUE, gives_up=archive.give_up)
def archive_sign(payload: Payload, signature: bytes) -> None:
    """Keep the signature of its manifest."""
    archive.keep_signature(payload, signature)


@handles(archive.TOPIC_PACK, prepare=archive.pack, gives_up=archive.give_up)
def archive_pack(payload: Payload, file: StoredFile | None) -> None:
    """Keep the package."""
    archive.keep(payload, file)


@handles(taking.TOPIC)
def evidence_take_in(payload: Payload) -> None:
    """A complete upload goes to the workers that may read for hours; beat finds what gets lost on the way."""
    evidence.take_in.apply_async((payload["upload"],), queue=evidence.QUEUE)


@handles(verifying.TOPIC)
def evidence_check(payload: Payload) -> None:
    """An exhibit to be verified goes to them, too."""
    evidence.check.apply_async((payload["check"],), queue=evidence.QUEUE)


@handles(disposing.TOPIC)
def evidence_erase(payload: Payload) -> None:
    """Remove the bytes of a destroyed exhibit."""
    disposing.erase(payload)


@handles(news.TOPIC_MAIL, prepare=mailing.send_one)
def notice_mail(payload: Payload, ids: list[int]) -> None:
    """Note that an urgent notice was mailed."""
    mailing.sent(ids)


@handles(summaries.TOPIC, prepare=mailing.send_summary)
def notice_summary(payload: Payload, ids: list[int]) -> None:
    """Note what the summary of the day held."""
    mailing.sent(ids)


@handles(days.TOPIC)
def deadlines_recount(payload: Payload) -> None:
    """Count the open clocks of a State anew after its calendar changed."""
    recounting.recount(payload)


@handles(rerouting.TOPIC)
def emergency_rerouted(payload: Payload) -> None:
    """What is no emergency goes on as an ordinary request of the same State."""
    emergency = rerouting.waiting(payload["emergency"])
    if emergency is not None:
        by = accounts.find(payload["by"])
        request = incoming.register(by=by, **rerouting.told(emergency))
        rerouting.opened(emergency, request.case, by=by)


WHEN_PARKED.append(collecting.note_parked)
