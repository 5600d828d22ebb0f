"""The places of the catalogue: each once, with everything that relies on it."""

from dataclasses import replace

import pytest

from requests_app.casefile import sections
from requests_app.casefile.content import sources
from requests_app.core.errors import NotVisible
from requests_app.law import places
from requests_app.law.citations import Citation, Grade
from requests_app.law.grounds import GROUNDS
from requests_app.law.places import Use, UseKind


def test_every_citation_of_a_ground_leads_back_to_it() -> None:
    for ground in GROUNDS.values():
        for citation in ground.citations:
            assert Use(UseKind.GROUND, ground.code, ground.title) in places.find(citation.key).uses


def test_whatever_a_section_of_a_request_cites_stands_in_the_catalogue() -> None:
    """Otherwise a legal adviser could not speak about it: add the citation to law/rules.py."""
    cited = [field.source for one in sections.SECTIONS.values() for field in one.fields if field.source]
    cited += [value for value in vars(sources).values() if isinstance(value, Citation)]
    assert {citation.key for citation in cited} - set(places.places()) == set()


def test_a_place_graded_differently_counts_as_the_worse() -> None:
    place = next(one for one in places.places().values() if len(one.grades) > 1 and one.paragraph)
    assert place.citation.grade is max(place.grades)
    assert place.needs_counsel == (max(place.grades) in (Grade.C, Grade.D))


def test_fields_of_a_type_are_named_by_type_and_field() -> None:
    uses = places.find("HC 42(3)(g)").uses
    assert Use(UseKind.FIELD, "AT14.non_notice", "Should the provider keep it from the user?") in uses


def test_the_fingerprint_changes_with_grade_note_and_use_and_with_nothing_else() -> None:
    place = places.find("HC 40(20)")
    other_use = (*place.uses, Use(UseKind.GROUND, "G99", "New"))
    changed = [
        replace(place, grades=(Grade.B,)),
        replace(place, notes=("another",)),
        replace(place, uses=other_use),
        replace(place, paragraph="(21)"),
    ]
    prints = {one.fingerprint for one in (place, *changed)}
    assert len(prints) == len(changed) + 1
    renamed = tuple(replace(use, title="Said in other words") for use in place.uses)
    assert replace(place, uses=renamed).fingerprint == place.fingerprint


def test_instruments_stand_together_and_articles_in_their_order() -> None:
    listed = list(places.places().values())
    assert [one.instrument for one in listed] == sorted(
        (one.instrument for one in listed), key=[one.instrument for one in listed].index
    )
    hanoi = [int(one.article) for one in listed if one.instrument == "HC" and one.article.isdigit()]
    assert hanoi == sorted(hanoi)


def test_an_unknown_place_does_not_exist() -> None:
    with pytest.raises(NotVisible):
        places.find("HC 99")
