"""Papers that are looked at and not kept: a draft on paper, two versions held against each other, an assessment.

Made while somebody waits, and given to that person alone: none is a Document, none lies in the vault, none is sealed,
none has a check code or carries data (ADR 39). Who may see what is in them is for the door that asks.
"""

import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pypdf
from django.db import transaction

from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile, Version
from requests_app.core import canonical, clock
from requests_app.core.errors import Blocked, Invalid, NotVisible, Unavailable
from requests_app.core.limits import Limits
from requests_app.documents import appearance, queries, second_language, snapshot
from requests_app.documents.job import Asset
from requests_app.documents.kinds import INTERNAL, Kind
from requests_app.documents.letters import compose
from requests_app.documents.letters.blocks import Sheet
from requests_app.documents.letters.forms.declared import forms
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.text import TooLong
from requests_app.documents.letters.working import assessing, comparing
from requests_app.documents.models import Document
from requests_app.documents.press import THE_PRESS, CannotPrint
from requests_app.law import catalogue
from requests_app.law.languages import LETTER_LANGUAGES

PATIENCE = Limits(seconds=20)
"""Somebody sits before the screen: less time than a document of the archive gets."""
MOST_AT_ONCE = 12
_NOT_YET = "…"
_OF_A_DOCUMENT = ("check_code", "check_url", "sealed")

Data = dict[str, Any]


def preview(
    case: CaseFile,
    *,
    signer: Mapping[str, str],
    item: str = "",
    earlier: Callable[[Data], Data] = lambda content: {},
) -> bytes:
    """The letter of request as the draft has it, or the form of one of its items, marked as a draft on every page.

    `earlier` tells of this content how it stands to earlier requests (`amends`, `supplements`), as a letter that
    is ordered is told it.

    Raises NotVisible for an item that has no form, Invalid for a draft too long to print.
    """
    content = casefile.draft_content(case)
    version = Version(case=case, number=case.version_count + 1, content=content)
    kind, told = _asked(content, item)
    language = _language(content)
    told |= {name: one for name, one in earlier(content).items() if one}
    data = _collected(version, kind, language, {"signer": dict(signer), **told})
    law = (catalogue.VERSION, catalogue.DIGEST)
    with _reasons():
        m = Material(
            content,
            data,
            language,
            number=version.number,
            sha256=_NOT_YET,
            frozen_at=clock.now().isoformat(timespec="seconds"),
            law=law,
        )
        sheet = second_language.sheet(compose.SHEETS[kind], m, item)
        return _on_paper(_as_draft(sheet, m), appearance.assets_of(data))


def rehearse(case: CaseFile, step: Callable[[], object]) -> bytes:
    """What a step would write, marked as a draft: the step is taken, its letters are worded, and all is undone.

    The guards of the step judge as they do when it is taken. Raises what the step raises, and Blocked if it writes
    nothing.
    """
    with transaction.atomic():
        before = set(Document.objects.filter(case=case).values_list("pk", flat=True))
        step()
        found = Document.objects.filter(case=case).exclude(pk__in=before).select_related("version")
        ordered = sorted(found, key=lambda one: (one.kind in INTERNAL, one.requested_at))
        with _reasons():
            sheets = [_rehearsed(one) for one in ordered[:MOST_AT_ONCE]]
        transaction.set_rollback(True)
    if not sheets:
        raise Blocked("This step writes no letter; there is nothing to preview.")
    with _reasons():
        return _bound([_on_paper(sheet, assets) for sheet, assets in sheets])


def compared(old: Version, new: Version) -> bytes:
    """What changed from one version to another, in the language of the letter of the newer one."""
    language = _language(new.content)
    kind = Kind.DECISION_RECORD  # of the inside: nothing is added for a reader abroad
    earlier, data = (_collected(one, kind, language, {}) for one in (old, new))
    for known in ("states", "authorities"):
        data[known] = earlier[known] | data[known]
    bases = (earlier["basis"], data["basis"])
    data["titles"] = {basis["code"]: basis["title"] for basis in bases if basis["title"]}
    with _reasons():
        before, after = _material(old, data, language), _material(new, data, language)
        return _on_paper(comparing.sheet(before, after), appearance.assets_of(data))


def memorandum(version: Version, *, record: Data, waits: Mapping[str, str]) -> bytes:
    """The assessment of a version as it stands now: what was said on each ground, and who has still to speak.

    `record` is what `assessment.record` tells; `waits` says by ground whose turn it is, for those not settled.
    """
    language = queries.home_language()
    told = {"record": record, "waits": dict(waits), "as_of": clock.now().isoformat(timespec="seconds")}
    data = _collected(version, Kind.DECISION_RECORD, language, told)
    with _reasons():
        sheet = assessing.sheet(_material(version, data, language))
        return _on_paper(sheet, appearance.assets_of(data))


def _asked(content: Data, item: str) -> tuple[Kind, Data]:
    if not item:
        return Kind.LETTER_OF_REQUEST, {}
    for number, entry, form in forms(content):
        if entry.get("id") == item:
            return form.kind, {"item_number": number}
    raise NotVisible("This item brings no form along.")


def _language(content: Mapping[str, Any]) -> str:
    chosen = (content.get("basis") or {}).get("letter_language", "")
    return chosen if chosen in LETTER_LANGUAGES else LETTER_LANGUAGES[0]


def _collected(version: Version, kind: Kind, language: str, told: Data) -> Data:
    data = snapshot.collect(version, kind, language, told)
    return {name: value for name, value in data.items() if name not in _OF_A_DOCUMENT}


def _material(version: Version, data: Data, language: str) -> Material:
    return Material(
        version.content,
        data,
        language,
        number=version.number,
        sha256=version.sha256,
        frozen_at=version.frozen_at.isoformat(timespec="seconds"),
        law=(version.law_version, version.law_digest),
    )


def _rehearsed(document: Document) -> tuple[Sheet, Mapping[str, Asset]]:
    """A document that was ordered in a rehearsal, as a draft: it loses what only an ordered one has."""
    data = {name: value for name, value in document.data.items() if name not in _OF_A_DOCUMENT}
    m = _material(document.version, data, document.language)
    m.sha256 = _NOT_YET
    sheet = second_language.sheet(compose.SHEETS[document.kind], m, document.subject)
    return _as_draft(sheet, m), appearance.assets_of(data)


def _as_draft(sheet: Sheet, m: Material) -> Sheet:
    return replace(sheet, watermark=m.say("drafts.watermark"))


def _on_paper(sheet: Sheet, assets: Mapping[str, Asset]) -> bytes:
    """Printed by the press like any document: for every reader, also for one who does not see."""
    html = compose.to_html(sheet)
    identifier = canonical.digest([html])[:32]
    return THE_PRESS.to_pdf(html, identifier=identifier, limits=PATIENCE, assets=assets).pdf


def _bound(papers: Iterable[bytes]) -> bytes:
    """Several papers as one file."""
    first, *others = papers
    if not others:
        return first
    writer, bound = pypdf.PdfWriter(), io.BytesIO()
    for paper in (first, *others):
        writer.append(io.BytesIO(paper))
    writer.write(bound)
    return bound.getvalue()


@contextmanager
def _reasons() -> Iterator[None]:
    """What cannot be printed becomes a sentence for whoever waits."""
    try:
        yield
    except TooLong as error:
        raise Invalid(str(error)) from error
    except CannotPrint as error:
        raise Unavailable(str(error)) from error
