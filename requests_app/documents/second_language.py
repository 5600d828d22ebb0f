"""Whether a document is set in two languages, in which second one, and what is frozen for it.

Both States must want it, as the directory says on the day of the order; the second language is one that both accept,
in the order in which the other State prefers them.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from requests_app.casefile.models import Version
from requests_app.directory.models import Bilingual, State
from requests_app.documents import localise
from requests_app.documents.kinds import ANSWERS, LETTERS, Kind, goes_to_provider
from requests_app.documents.letters import bilingual
from requests_app.documents.letters.blocks import Sheet
from requests_app.documents.letters.material import Material
from requests_app.law.languages import LETTER_LANGUAGES

BETWEEN_STATES: Final = LETTERS | ANSWERS
Words = Callable[[str], dict[str, Any]]


def frozen(
    version: Version,
    kind: Kind,
    language: str,
    home: State,
    handed_in: Mapping[str, Any],
    words: Words,
) -> dict[str, Any]:
    """The `second` of a document's data: language, layout, and the `words` in it; empty for one language."""
    letter = handed_in.get("letter") or {}
    if kind not in BETWEEN_STATES or goes_to_provider(kind, letter):
        return {}
    other = State.objects.filter(code=_addressed(version, letter)).first()
    if other is None or other.code == home.code:
        return {}
    second, layout = chosen(home, other, language), layout_of(home, other)
    if not second or not layout:
        return {}
    return {"second": {"language": second, "layout": layout, "data": words(second)}}


def chosen(home: State, other: State, language: str) -> str:
    """The second language: the first the other State accepts that we accept too and letters are made in."""
    ours = set(home.accepted_languages) & set(LETTER_LANGUAGES) - {language}
    return next((code for code in other.accepted_languages if code in ours), "")


def layout_of(home: State, other: State) -> str:
    """Side by side if both States want that, one under the other if both want two languages; else empty."""
    wanted = {home.bilingual, other.bilingual}
    if Bilingual.NO in wanted:
        return ""
    return str(Bilingual.COLUMNS if wanted == {Bilingual.COLUMNS} else Bilingual.INTERLEAVED)


def sheet(make: Callable[[Material, str], Sheet], m: Material, subject: str) -> Sheet:
    """The sheet of a document, in two languages if its data say so."""
    first, second = make(m, subject), m.data.get("second")
    if not second:
        return first
    other = Material(
        m.content,
        {**m.data, **second["data"]},
        second["language"],
        number=m.number,
        sha256=m.sha256,
        frozen_at=m.frozen_at,
        law=m.law,
    )
    notes = (_note(m, other), _note(other, m))
    return bilingual.merged(first, make(other, subject), second["layout"], notes)


def _note(m: Material, other: Material) -> str:
    named = {
        "first": localise.language_name(m.language, m.language),
        "second": localise.language_name(other.language, m.language),
    }
    translation = m.section("basis").get("translation_language")
    if not translation:
        return m.say("appearance.two_languages", **named)
    return m.say(
        "appearance.two_languages_translated",
        **named,
        translation=localise.language_name(translation, m.language),
    )


def _addressed(version: Version, letter: Mapping[str, Any]) -> str:
    """The code of the State the document goes to."""
    whom = letter.get("addressee") or {}
    if letter:
        return str(whom.get("state") or version.case.requesting_state)
    return str((version.content.get("basis") or {}).get("requested_state", ""))
