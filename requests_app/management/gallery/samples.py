"""Every document of the gallery: its kind, whether it is the long or the brief one, and the sheet it comes to."""

from dataclasses import MISSING, dataclass, fields, replace
from typing import Any, Final

from requests_app.core.errors import PortalError
from requests_app.documents import second_language
from requests_app.documents.answers.writing import Letter, Record
from requests_app.documents.kinds import Kind
from requests_app.documents.letters.compose import SHEETS, to_html
from requests_app.documents.letters.forms.declared import forms
from requests_app.documents.letters.material import Material
from requests_app.management.gallery import asked, content, done, frozen, kept

_SHA256: Final = "3b1f0c9a6e5d47d2a8c4f7e019b6352d84c1aa7be0d95f2361487ce9d05fb21a"
_FROZEN_AT: Final = "2026-04-01T09:00:00+00:00"
_BASES: Final = {"journalist": ("HC", "SIGNED_NOT_IN_FORCE"), "livestream": ("BUDAPEST", "IN_FORCE")}
LENGTHS: Final = ("long", "brief")
LAYOUTS: Final = ("columns", "interleaved")
SECOND: Final = {"en": "fr", "fr": "ar", "es": "en", "ru": "fr", "ar": "en", "zh": "en", "vi": "fr"}
"""The other language of a document in two."""
IN_TWO: Final = (Kind.LETTER_OF_REQUEST, Kind.REFUSAL, Kind.EXECUTION_REPORT, Kind.SERVICE_FORM)
"""Kinds that are shown in two languages as well."""

ANSWERS: Final[dict[Kind, tuple[str, Letter | Record]]] = {
    Kind.ACKNOWLEDGEMENT: ("livestream", asked.ACKNOWLEDGEMENT),
    Kind.MISDIRECTED_NOTICE: ("livestream", asked.MISDIRECTED_NOTICE),
    Kind.FORWARDING_NOTICE: ("livestream", asked.FORWARDING_NOTICE),
    Kind.INFORMATION_REQUEST: ("livestream", asked.INFORMATION_REQUEST),
    Kind.INFORMATION_ANSWER: ("livestream", asked.INFORMATION_ANSWER),
    Kind.CONSULTATION: ("livestream", asked.CONSULTATION),
    Kind.CONDITIONS_OFFER: ("livestream", asked.CONDITIONS_OFFER),
    Kind.POSTPONEMENT: ("livestream", asked.POSTPONEMENT),
    Kind.REFUSAL: ("journalist", asked.REFUSAL),
    Kind.MEMORANDUM: ("journalist", asked.MEMORANDUM),
    Kind.LAPSE_NOTICE: ("livestream", asked.LAPSE_NOTICE),
    Kind.OBSTACLE_NOTICE: ("livestream", asked.OBSTACLE_NOTICE),
    Kind.EXECUTION_REPORT: ("livestream", done.REPORT),
    Kind.RETURN_OF_ORIGINALS: ("livestream", done.RETURN_OF_ORIGINALS),
    Kind.PRESERVATION_ORDER: ("livestream", kept.PRESERVATION_ORDER),
    Kind.PRESERVATION_CONFIRMATION: ("livestream", kept.PRESERVATION_CONFIRMATION),
    Kind.PRESERVATION_EXTENSION: ("livestream", kept.PRESERVATION_EXTENSION),
    Kind.PRESERVATION_REFUSAL: ("livestream", kept.PRESERVATION_REFUSAL),
    Kind.PRESERVATION_WARNING: ("livestream", kept.PRESERVATION_WARNING),
    Kind.THIRD_STATE_NOTICE: ("livestream", kept.THIRD_STATE_NOTICE),
    Kind.RELEASE_NOTICE: ("livestream", kept.RELEASE_NOTICE),
    Kind.EMERGENCY_REPLY: ("livestream", done.EMERGENCY_REPLY),
    Kind.EMERGENCY_CONFIRMATION: ("livestream", done.EMERGENCY_CONFIRMATION),
    Kind.AFTER_ACTION_REVIEW: ("livestream", done.AFTER_ACTION_REVIEW),
    Kind.CUSTODY_REPORT: ("livestream", kept.CUSTODY),
}
"""Of each letter a whole one, and the matter it belongs to."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One document of the gallery, in one language."""

    kind: Kind
    length: str
    material: Material
    subject: str = ""

    @property
    def name(self) -> str:
        """The name of its file, without ending."""
        return f"{self.kind.value}-{self.length}"

    def html(self) -> str:
        """The document as the press gets it."""
        return to_html(second_language.sheet(SHEETS[self.kind], self.material, self.subject))


def in_two(kind: Kind, layout: str, language: str) -> Sample:
    """The brief document in two languages."""
    one, other = sample(kind, "brief", language), SECOND[language]
    words = {name: sample(kind, "brief", other).material.data[name] for name in ("home", "states", "basis")}
    one.material.data = {
        **one.material.data,
        "second": {"language": other, "layout": layout, "data": words},
    }
    return replace(one, length=layout)


def sample(kind: Kind, length: str, language: str) -> Sample:
    """One document in this language."""
    is_brief = length == "brief"
    if kind in ANSWERS:
        case, letter = ANSWERS[kind]
        code, standing = _BASES[case]
        basis = {"code": code, "title": "", "citations": [], "standing": standing}
        told = (shortened(letter) if is_brief else letter).data()
        data = frozen.data(language, basis=basis) | told
        return Sample(kind, length, _material(content.whole(case), data, language))
    if kind in (form.kind for _number, _item, form in forms(_with_every_form())):
        return _form(kind, length, language)
    made = content.brief("invoice") if is_brief else content.whole("hospital")
    told = _handed_in(kind, made, language, is_brief)
    return Sample(kind, length, _material(made, frozen.data(language, **told), language))


def shortened(letter: Any) -> Any:
    """The same letter with everything left out that it can do without."""
    for field in fields(letter):
        default = field.default_factory() if field.default_factory is not MISSING else field.default
        if field.name in _NEVER_LEFT_OUT or default is MISSING or getattr(letter, field.name) == default:
            continue
        try:
            shorter = replace(letter, **{field.name: default})
            shorter.data()
        except PortalError:
            continue
        letter = shorter
    return letter


_NEVER_LEFT_OUT = frozenset(
    {"addressee", "signer", "dated_on", "contact", "their_reference", "matter", "guarded"}
)


_BRIEF_ITEM: Final = (
    "id",
    "type",
    "person",
    "certification",
    "data_categories",
    "served_documents",
    "order_authority",
)


def _form(kind: Kind, length: str, language: str) -> Sample:
    made = _with_every_form()
    number, item = next((number, item) for number, item, form in forms(made) if form.kind == kind)
    if length == "brief":
        made, number = content.brief("hospital"), 1
        shorter = {name: item[name] for name in _BRIEF_ITEM if name in item}
        if "person" in shorter:
            shorter["person"] = made["persons"]["entries"][0]["id"]
        made["assistance"] = {"entries": [shorter]}
    data = frozen.data(language, item_number=number)
    return Sample(kind, length, _material(made, data, language), item["id"])


def _with_every_form() -> content.Content:
    made = content.with_forms("hospital")
    records = next(one for one in content.whole("invoice")["assistance"]["entries"] if one["type"] == "AT09")
    made["assistance"]["entries"].append(records | {"identifiers": []})
    return made


def _handed_in(kind: Kind, made: content.Content, language: str, is_brief: bool) -> dict[str, Any]:
    if kind == Kind.DECISION_RECORD:
        return {} if is_brief else frozen.record()
    if kind == Kind.RETURN_NOTE:
        return frozen.returned(made, language, brief=is_brief)
    if kind == Kind.ORAL_CONFIRMATION:
        return {"oral": {"on": "2026-03-30", "channel": "point_24_7", "to": "Cmdt. Reyes"}}
    return {}


def _material(made: content.Content, data: dict[str, Any], language: str) -> Material:
    return Material(
        made, data, language, number=2, sha256=_SHA256, frozen_at=_FROZEN_AT, law=("2026.1", "ab" * 32)
    )
