"""What a document needs besides the content of its version, collected once, when it is ordered.

Names of States, particulars of authorities, the title of the treaty, texts of return reasons: all of it may change
in the directory or the catalogue later, and the document must not.
"""

from collections.abc import Mapping
from typing import Any

from django.conf import settings

from requests_app.assurances import queries as assurances
from requests_app.casefile import sections
from requests_app.casefile.models import Version
from requests_app.core import clock
from requests_app.core.errors import Invalid
from requests_app.counsel import queries as counsel
from requests_app.directory import basis
from requests_app.directory.models import Authority, BilateralTreaty, State
from requests_app.directory.queries import home_state
from requests_app.documents import codes as codes_of_check
from requests_app.documents import second_language
from requests_app.documents.kinds import ANSWERS, Kind
from requests_app.documents.letterhead import queries as letterheads
from requests_app.documents.letters.placing import place
from requests_app.documents.phrases.book import book
from requests_app.law.assistance import find
from requests_app.law.citations import Confirmations
from requests_app.law.fields import Kind as FieldKind
from requests_app.law.instruments import INSTRUMENTS
from requests_app.law.names import full_title
from requests_app.law.return_reasons import REASONS

Content = Mapping[str, Any]

_NAMING_STATES = ("state", "provider_state", "requesting")
_PARTICULARS = ("name", "name_original", "address", "phone", "email", "hours")


def collect(version: Version, kind: Kind, language: str, handed_in: Mapping[str, Any]) -> dict[str, Any]:
    """The data of a document, in its language: what the caller handed in and what is looked up here."""
    content, home, confirmed = version.content, home_state(), counsel.standing()
    sender = central_authority(home)
    codes = {sender.code} | _values(content, FieldKind.AUTHORITY)
    states = {home.code} | _values(content, FieldKind.COUNTRY) | _values(content, FieldKind.COUNTRIES)
    states |= _states_of(handed_in.get("letter") or {})
    named = list(State.objects.filter(code__in=states))
    standing = _standing(version, home) if kind in ANSWERS else {}
    head = letterheads.in_force()

    def words(spoken: str) -> dict[str, Any]:
        return {
            "home": {"code": home.code, "name": home.name(spoken)},
            "states": {one.code: one.name(spoken) for one in named},
            "basis": _basis(content, spoken, confirmed) | standing,
            "letterhead": letterheads.frozen(head, spoken),
        }

    data = {
        "dated_on": clock.today().isoformat(),
        "demo": bool(settings.DEMO),
        "sender": sender.code,
        "authorities": {one.code: particulars(one) for one in Authority.objects.filter(code__in=codes)},
        "citations": confirmed.as_data(),
        "assurances": assurances.for_letter(version.case),
        "conditions": assurances.conditions_for_letter(version.case),
        **words(language),
        **handed_in,
        **second_language.frozen(version, kind, language, home, handed_in, words),
        "sealed": bool(getattr(settings, "SEALING", False)),
        "check_code": (code := codes_of_check.new()),
        "check_url": codes_of_check.address(code),
    }
    if kind in ANSWERS:
        data["asked_of_us"] = version.case.asked_of_us
    if kind == Kind.RETURN_NOTE:
        data["reasons"] = [reason(one, content, language) for one in handed_in.get("reasons", ())]
    return data


def central_authority(home: State) -> Authority:
    """The authority that sends and receives requests for this State. Raises Invalid if the directory has none."""
    central = Authority.objects.filter(state=home, kind=Authority.Kind.CENTRAL, is_active=True)
    found = central.order_by("code").first()
    if found is None:
        raise Invalid(
            "The directory names no central authority of this State; documents need one as their sender."
        )
    return found


def reason(given: Mapping[str, str], content: Content, language: str) -> dict[str, str]:
    """A reason of a return with its words, and the place of the request it points to, in a language."""
    code = given.get("code", "")
    known = REASONS.get(code)
    text = "" if known is None else book(language).label(known.text)
    heading, field = place(given.get("pointer", ""), content, language)
    return {
        "code": code,
        "text": text or code,
        "place": heading,
        "field": field,
        "note": given.get("note", ""),
    }


def _basis(content: Content, language: str, confirmed: Confirmations) -> dict[str, Any]:
    """The instrument chosen: its title, and the provisions that carry the items of this request."""
    code = (content.get("basis") or {}).get("instrument", "")
    if code in INSTRUMENTS and code != basis.RECIPROCITY:
        return {
            "code": code,
            "title": full_title(code, language),
            "citations": _citations(content, code, language, confirmed),
        }
    treaty = BilateralTreaty.objects.filter(code=code).first()
    if treaty is None:
        return {"code": code, "title": "", "citations": []}
    cited = [treaty.citation] if treaty.citation and treaty.citation != treaty.title else []
    return {"code": code, "title": treaty.title, "citations": cited, "bilateral": True}


def _standing(version: Version, home: State) -> dict[str, str]:
    """How the instrument the other State relies on stands between the two; nothing where we ask ourselves."""
    code = (version.content.get("basis") or {}).get("instrument", "")
    other = State.objects.filter(code=version.case.requesting_state).first()
    found = basis.find(other, home, code, on=clock.today()) if other and code else None
    return {"standing": found.status.value} if found else {}


def _states_of(letter: Content) -> set[str]:
    """Codes of States that a letter names, wherever they stand in it."""
    found: set[str] = set()
    waiting: list[Any] = [letter]
    while waiting:
        value = waiting.pop()
        if isinstance(value, Mapping):
            found |= {str(value[key]) for key in _NAMING_STATES if value.get(key)}
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
    return found


def _citations(content: Content, code: str, language: str, confirmed: Confirmations) -> list[str]:
    instrument = INSTRUMENTS[code]
    wanted = [instrument.basis] if instrument.basis else []
    for item in sections.entries_of(content, "assistance"):
        declared = find(item.get("type"))
        wanted += [one for one in declared.citations if one.instrument == code] if declared else []
    return list(
        dict.fromkeys(citation.printable(confirmed=confirmed, language=language) for citation in wanted)
    )


def _values(content: Content, kind: FieldKind) -> set[str]:
    """Every value of the fields of this kind."""
    found: set[str] = set()
    for section, _entry_id, entry in sections.filled(content):
        for field in sections.fields_of(section.code, entry):
            if field.kind == kind and (value := entry.get(field.code)):
                found.update(value if isinstance(value, list) else [value])
    return found


def particulars(authority: Authority) -> dict[str, str]:
    """What a document keeps of an authority."""
    return {field: getattr(authority, field) for field in _PARTICULARS if getattr(authority, field)}
