"""What the translation of a letter needs from this floor: whether it is wanted, and the text it was made from."""

from html.parser import HTMLParser
from typing import Any

from requests_app.casefile.models import Version
from requests_app.documents.kinds import Kind
from requests_app.documents.letters import compose as letters
from requests_app.translation import queries, services


def translation_wanted(version: Version | None) -> str:
    """The language into which the letter is to be translated, as the version says, or ""."""
    basis = version.content.get("basis", {}) if version else {}
    wanted = str(basis.get("translation_language", ""))
    return wanted if wanted != basis.get("letter_language") else ""


def letter_text(version: Version, language: str) -> str:
    """The words of the letter of request of a version in one language; empty if none was ordered yet."""
    found = version.documents.filter(kind=Kind.LETTER_OF_REQUEST, language=language).first()
    if found is None:
        return ""
    reader = _Words()
    reader.feed(letters.compose(found).html)
    return " ".join(reader.words)


def compare(payload: dict[str, Any]) -> dict[str, Any]:
    """What differs between a translation that was handed in and its source. Long; outside any transaction."""
    found = queries.by_id(payload["translation"])
    return services.compared(found, letter_text(found.version, found.source_language))


def keep(payload: dict[str, Any], outcome: dict[str, Any]) -> None:
    """Keep what `compare` found."""
    services.keep_comparison(queries.by_id(payload["translation"]), outcome)


class _Words(HTMLParser):
    """Gathers the text between the tags, without style sheets."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self._hidden = False

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words.append(data)
