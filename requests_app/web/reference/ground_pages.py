"""The grounds for refusal: the list in the order of tests, and the sheet of each."""

from dataclasses import dataclass

from django.urls import reverse

from requests_app.core.text import fold
from requests_app.law.assistance import TYPES
from requests_app.law.citations import Confirmations
from requests_app.law.grounds import CURES, GROUPS, IN_ORDER, NATURES, Ground
from requests_app.law.scope import ALL
from requests_app.web.components import Empty, Fact, Link, Tab, Tag, fact
from requests_app.web.reference.parts import (
    Part,
    Sheet,
    chapters,
    crumbs,
    ground_link,
    neighbours,
    places,
    places_in_words,
)
from requests_app.web.reference.search import clean_query, words_of_ground

_HUMAN_RIGHTS = Tag("Human rights", "orange")


@dataclass(frozen=True)
class Line:
    """One ground in the list."""

    code: str
    title: str
    url: str
    question: str
    places: str
    tags: tuple[Tag, ...]


@dataclass(frozen=True)
class GroundsPage:
    """The list, narrowed; `groups` are (title, lines)."""

    query: str
    chosen_type: str
    rights: bool
    types: tuple[tuple[str, str], ...]
    groups: tuple[tuple[str, tuple[Line, ...]], ...]
    count: int
    chapters: tuple[Tab, ...]
    crumbs: tuple[Link, ...]
    empty: Empty


def listing(query: str, kind: str, said: Confirmations, *, rights: bool) -> GroundsPage:
    """The grounds that hold every word, apply to the type of assistance and, if wished, protect rights."""
    query, kind = clean_query(query), kind if kind in TYPES else ""
    words = fold(query).split()
    found = [
        ground
        for ground in IN_ORDER
        if (not rights or ground.rights)
        and (not kind or kind in ground.applies_to)
        and all(word in words_of_ground(ground) for word in words)
    ]
    groups = (
        (title, tuple(_line(one, said) for one in found if one.group == code))
        for code, title in GROUPS.items()
    )
    return GroundsPage(
        query=query,
        chosen_type=kind,
        rights=rights,
        types=tuple((one.code, f"{one.code} {one.title}") for one in TYPES.values()),
        groups=tuple((title, lines) for title, lines in groups if lines),
        count=len(found),
        chapters=chapters("grounds"),
        crumbs=crumbs(),
        empty=Empty(
            "No ground fits.",
            "Try fewer words or another type of assistance.",
            (Link("Show all grounds", reverse("reference:grounds")),),
        ),
    )


def _line(ground: Ground, said: Confirmations) -> Line:
    link = ground_link(ground)
    return Line(
        ground.code,
        ground.title,
        link.url,
        ground.question_incoming,
        places_in_words(ground.citations[:3], said),
        _tags(ground),
    )


def _tags(ground: Ground) -> tuple[Tag, ...]:
    tags = [_HUMAN_RIGHTS] if ground.rights else []
    if ground.sole_use_barred:
        tags.append(Tag("Never alone", "red"))
    return tuple(tags)


def sheet(ground: Ground, said: Confirmations) -> Sheet:
    """Everything the catalogue says of one ground."""
    before, after = neighbours(tuple(map(ground_link, IN_ORDER)), IN_ORDER.index(ground))
    return Sheet(
        title=ground.title,
        code=ground.code,
        caption=GROUPS[ground.group],
        crumbs=crumbs("grounds"),
        chapters=chapters("grounds"),
        tags=_tags(ground),
        questions=(
            ("Of a request we make", ground.question_outgoing),
            ("Of a request made to us", ground.question_incoming),
        ),
        every_part=(
            Part("Where it stands", "law", text=ground.route_note, table=places(ground.citations, said)),
            Part("What follows", "effect", facts=_effect(ground)),
            Part("What the portal looks for in the request", "computed", lines=_computed(ground)),
            Part("What people have to look for", "human", lines=ground.trigger_texts),
            Part(
                "Types of assistance it applies to", "types", text=_everything(ground), links=_types(ground)
            ),
            *_word_lists(ground),
        ),
        before=before,
        after=after,
    )


def _effect(ground: Ground) -> tuple[Fact, ...]:
    second = "Yes: it protects human rights" if ground.rights else "When the facts raise it"
    alone = "No: a refusal may not rest on it alone" if ground.sole_use_barred else "Yes"
    return (
        fact("Nature", *(NATURES[nature] for nature in ground.nature), ground.nature_note),
        fact("What can settle it", *(CURES[cure] for cure in ground.cures), ground.cure_note),
        fact("Second person needed", second),
        fact("Can stand alone", alone),
    )


def _computed(ground: Ground) -> tuple[str, ...]:
    return ground.computed_texts or ("Nothing: no program can tell this from the request.",)


def _everything(ground: Ground) -> str:
    return "Every type." if ground.applies_to == ALL else ""


def _types(ground: Ground) -> tuple[Link, ...]:
    if ground.applies_to == ALL:
        return ()
    return tuple(
        Link(f"{one.code} {one.title}", reverse("reference:type", args=[one.code.lower()]))
        for one in TYPES.values()
        if one.code in ground.applies_to
    )


def _word_lists(ground: Ground) -> tuple[Part, ...]:
    return tuple(
        Part(
            f"Word list: {words.name}",
            text=" · ".join(phrase.replace("*", "…") for phrase in words.phrases),
            folded=True,
        )
        for words in ground.vocabularies
    )
