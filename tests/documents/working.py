"""Papers to work with from the samples of the gallery: a draft, two versions held against each other, an assessment."""

import copy
from dataclasses import replace
from typing import Any, Final

from requests_app.core import canonical
from requests_app.documents import rendering, second_language
from requests_app.documents.appearance import assets_of
from requests_app.documents.kinds import Kind
from requests_app.documents.letters import compose
from requests_app.documents.letters.blocks import Sheet
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.working import assessing, comparing
from requests_app.management.gallery import frozen
from requests_app.management.gallery.samples import sample

LAYOUT: Final = "working"
PAPERS: Final = {
    "preview": "Preview of a letter of request",
    "comparison": "Comparison of two versions",
    "assessment": "Assessment as a memorandum",
}
_OF_A_DOCUMENT: Final = ("check_code", "check_url", "sealed")


def printed(name: str, language: str) -> bytes:
    """The PDF of a paper in a language."""
    sheet, m = _MAKERS[name](language)
    html = compose.to_html(sheet)
    identifier = bytes.fromhex(canonical.digest(html)[:32])
    return rendering.to_pdf(html, identifier=identifier, assets=assets_of(m.data)).pdf


def preview(language: str) -> tuple[Sheet, Material]:
    """The letter of request as a draft."""
    m = _material(Kind.LETTER_OF_REQUEST, language)
    sheet = second_language.sheet(compose.SHEETS[Kind.LETTER_OF_REQUEST], m, "")
    return replace(sheet, watermark=m.say("drafts.watermark")), m


def comparison(language: str) -> tuple[Sheet, Material]:
    """Two versions that differ in words, in values, in entries and in their order."""
    old, new = _material(Kind.LETTER_OF_REQUEST, language), _material(Kind.LETTER_OF_REQUEST, language)
    old.number = 1
    new.content = changed(old.content)
    return comparing.sheet(old, new), new


def assessment(language: str) -> tuple[Sheet, Material]:
    """An assessment on which somebody has still to speak."""
    m = _material(Kind.DECISION_RECORD, language)
    record = frozen.record()["record"]
    m.data |= {"record": record, "waits": {"G25": "supervisor"}, "as_of": "2026-04-01T10:00:00+00:00"}
    return assessing.sheet(m), m


def changed(content: dict[str, Any]) -> dict[str, Any]:
    """The same request some days later."""
    later = copy.deepcopy(content)
    facts = later["facts"]
    facts["summary"] = facts["summary"].replace(". ", "; as the record of the provider shows. ", 1)
    facts["damage"] = "Four wards were closed for nine days."
    later["timing"].pop("deadline", None)
    offences = later["offences"]["entries"]
    offences.append(offences.pop(0))
    later["assistance"]["entries"].pop()
    later["title"] = f"{later['title']} II"
    return later


def _material(kind: Kind, language: str) -> Material:
    m = sample(kind, "long", language).material
    m.data = {name: value for name, value in m.data.items() if name not in _OF_A_DOCUMENT}
    return m


_MAKERS: Final = {"preview": preview, "comparison": comparison, "assessment": assessment}
