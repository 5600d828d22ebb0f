"""Search over the whole catalogue: every word has to occur, codes and titles come first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from django.urls import reverse

from requests_app.core.text import fold
from requests_app.documents.phrases.book import book
from requests_app.law.assistance import RESIDUAL, TYPES
from requests_app.law.citations import Citation
from requests_app.law.clocks import CLOCKS
from requests_app.law.duties import DUTIES
from requests_app.law.fields import Field
from requests_app.law.grounds import CURES, GROUNDS, NATURES, Ground
from requests_app.law.instruments import CONVENTION_OFFENCES, INSTRUMENTS
from requests_app.law.return_reasons import REASONS

MAX_LENGTH = 100


@dataclass(frozen=True)
class Entry:
    """One thing that can be found. `words` is everything it says, folded."""

    chapter: str
    code: str
    title: str
    url: str
    summary: str
    words: str

    @property
    def heading(self) -> str:
        """Code and title as they are shown and first searched."""
        return f"{self.code} {self.title}".strip()


def clean_query(query: str) -> str:
    """What was typed, cut to a length and freed of what no text holds."""
    return query[:MAX_LENGTH].replace("\x00", "").strip()


def search(query: str) -> tuple[Entry, ...]:
    """The entries that hold every word of the query; first the one so called, then those with a word in the heading."""
    asked = fold(clean_query(query)).split()
    if not asked:
        return ()
    found = [entry for entry in entries() if all(word in entry.words for word in asked)]
    return tuple(sorted(found, key=lambda entry: (_rank(entry, asked), not entry.code)))


def _rank(entry: Entry, asked: list[str]) -> int:
    heading = fold(entry.heading)
    if " ".join(asked) in (fold(entry.code), fold(entry.title)):
        return 0
    return 1 if all(word in heading for word in asked) else 2 if any(word in heading for word in asked) else 3


@cache
def entries() -> tuple[Entry, ...]:
    """Everything the catalogue holds. Made once: the catalogue does not change while the portal runs."""
    return (
        *_grounds(),
        *_types(),
        *_fields(),
        *_instruments(),
        *_articles(),
        *_offences(),
        *_clocks(),
        *_duties(),
        *_reasons(),
    )


def words_of_ground(ground: Ground) -> str:
    """Everything a ground says, folded."""
    said = (
        ground.code,
        ground.name.replace("_", " "),
        ground.title,
        ground.question_outgoing,
        ground.question_incoming,
        *ground.computed_texts,
        *ground.trigger_texts,
        ground.nature_note,
        ground.cure_note,
        ground.route_note,
        *(NATURES[nature] for nature in ground.nature),
        *(CURES[cure] for cure in ground.cures),
        _places(ground.citations),
        "human rights" if ground.rights else "",
    )
    return fold(" ".join(said))


def _grounds() -> Iterator[Entry]:
    for one in GROUNDS.values():
        url = reverse("reference:ground", args=[one.code.lower()])
        yield Entry("grounds", one.code, one.title, url, one.question_incoming, words_of_ground(one))


def _types() -> Iterator[Entry]:
    for one in (*TYPES.values(), RESIDUAL):
        said = (
            one.code,
            one.name.replace("_", " "),
            one.title,
            one.summary,
            *one.elements,
            *one.preconditions,
            *one.limits,
            *one.refusers,
            *(deadline.label for deadline in one.deadlines),
            *(CLOCKS[code].title for code in one.clocks),
            *(field.label for field in one.fields),
            _places(one.citations),
        )
        url = reverse("reference:type", args=[one.code.lower()])
        yield Entry("types", one.code, one.title, url, one.summary, fold(" ".join(said)))


def _fields() -> Iterator[Entry]:
    """Each field once, with all types that ask for it."""
    asked: dict[str, list[tuple[str, Field]]] = {}
    for one in (*TYPES.values(), RESIDUAL):
        for field in one.fields:
            asked.setdefault(field.code, []).append((one.code, field))
    for code, uses in asked.items():
        first, field = uses[0]
        url = reverse("reference:type", args=[first.lower()])
        summary = f"A field of {', '.join(kind for kind, _ in uses)}. {field.help}".strip()
        said = [code, code.replace("_", " "), field.letter_label, *(_of_field(use) for _, use in uses)]
        yield Entry("types", "", field.label, f"{url}#field-{code}", summary, fold(" ".join(said)))


def _of_field(field: Field) -> str:
    choices = (label for _, label in field.choices)
    return " ".join((field.label, field.help, *choices, _places((field.source,) if field.source else ())))


def _places(citations: Iterable[Citation]) -> str:
    """Citations as they are printed and as lawyers type them; a paragraph that is not printed is found, not shown."""
    return " ".join(f"{place.printable()} {place.key} {place.note}" for place in citations)


def _instruments() -> Iterator[Entry]:
    for one in INSTRUMENTS.values():
        basis = _places((one.basis,) if one.basis else ())
        said = (one.code, one.title, one.short_title, one.purpose, one.status_note, one.serves_for, basis)
        url = reverse("reference:instrument", args=[one.code.lower()])
        yield Entry("instruments", "", one.title, url, one.purpose, fold(" ".join(said)))


def _articles() -> Iterator[Entry]:
    for one in INSTRUMENTS.values():
        url = reverse("reference:instrument", args=[one.code.lower()])
        for article in one.articles:
            title = f"{one.short_title} Article {article.number}: {article.heading}"
            words = fold(f"{title} {article.summary}")
            yield Entry("instruments", "", title, f"{url}#article-{article.number}", article.summary, words)


def _offences() -> Iterator[Entry]:
    url = reverse("reference:instrument", args=["hc"])
    for one in CONVENTION_OFFENCES.values():
        elements = (f"{element.text} {_places((element.citation,))}" for element in one.optional)
        said = (one.code, one.title, one.elements, _places((one.citation,)), *elements)
        yield Entry(
            "instruments", one.code, one.title, f"{url}#{one.code}", one.elements, fold(" ".join(said))
        )


def _clocks() -> Iterator[Entry]:
    url = reverse("reference:clocks")
    for one in CLOCKS.values():
        what = (one.code, one.name.replace("_", " "), one.title, one.starts, one.rule, one.note)
        said = fold(" ".join((*what, _places(one.citations))))
        yield Entry("clocks", one.code, one.title, f"{url}#{one.code}", one.rule, said)


def _duties() -> Iterator[Entry]:
    url = reverse("reference:duties")
    for one in DUTIES.values():
        said = fold(" ".join((one.code, one.title, one.rule, _places(one.citations))))
        yield Entry("duties", "", one.title, f"{url}#{one.code}", one.rule, said)


def _reasons() -> Iterator[Entry]:
    url = reverse("reference:return_reasons")
    french = book("fr")
    for one in REASONS.values():
        said = fold(f"{one.title} {one.text} {french.label(one.text)} {one.code} {one.place}")
        yield Entry("return_reasons", "", one.title, f"{url}#{one.code}", one.text, said)
