"""Search over the whole catalogue: every word has to occur, codes and titles come first."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from django.urls import reverse

from requests_app.core.text import fold
from requests_app.law.assistance import TYPES
from requests_app.law.clocks import CLOCKS
from requests_app.law.duties import DUTIES
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
    """The entries that hold every word of the query; those with a word in code or title first."""
    asked = fold(clean_query(query)).split()
    if not asked:
        return ()
    found = [entry for entry in entries() if all(word in entry.words for word in asked)]
    return tuple(sorted(found, key=lambda entry: not any(word in fold(entry.heading) for word in asked)))


@cache
def entries() -> tuple[Entry, ...]:
    """Everything the catalogue holds. Made once: the catalogue does not change while the portal runs."""
    return (
        *_grounds(),
        *_types(),
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
        *(place.printable() for place in ground.citations),
        *(place.note for place in ground.citations),
        "human rights" if ground.rights else "",
    )
    return fold(" ".join(said))


def _grounds() -> Iterator[Entry]:
    for one in GROUNDS.values():
        url = reverse("reference:ground", args=[one.code.lower()])
        yield Entry("grounds", one.code, one.title, url, one.question_incoming, words_of_ground(one))


def _types() -> Iterator[Entry]:
    for one in TYPES.values():
        said = (one.code, one.name, one.title, one.summary, *one.elements, *one.preconditions, *one.limits)
        places = (place.printable() for place in one.citations)
        url = reverse("reference:type", args=[one.code.lower()])
        yield Entry("types", one.code, one.title, url, one.summary, fold(" ".join((*said, *places))))


def _instruments() -> Iterator[Entry]:
    for one in INSTRUMENTS.values():
        said = (one.code, one.title, one.short_title, one.purpose, one.status_note, one.serves_for)
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
        said = (one.code, one.title, one.elements, *(element.text for element in one.optional))
        yield Entry(
            "instruments", one.code, one.title, f"{url}#{one.code}", one.elements, fold(" ".join(said))
        )


def _clocks() -> Iterator[Entry]:
    url = reverse("reference:clocks")
    for one in CLOCKS.values():
        said = fold(f"{one.code} {one.name} {one.title} {one.starts} {one.rule} {one.note}")
        yield Entry("clocks", one.code, one.title, f"{url}#{one.code}", one.rule, said)


def _duties() -> Iterator[Entry]:
    url = reverse("reference:duties")
    for one in DUTIES.values():
        yield Entry("duties", "", one.title, f"{url}#{one.code}", one.rule, fold(f"{one.title} {one.rule}"))


def _reasons() -> Iterator[Entry]:
    url = reverse("reference:return_reasons")
    for one in REASONS.values():
        said = fold(f"{one.title} {one.text} {one.text_fr} {one.code}")
        yield Entry("return_reasons", "", one.title, f"{url}#{one.code}", one.text, said)
