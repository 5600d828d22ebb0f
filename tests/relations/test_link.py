"""Links made by hand: both directions, taken back, and no hint at what is not visible."""

import pytest

from requests_app.audit import register
from requests_app.core.errors import Invalid, NotAllowed, NotVisible
from requests_app.directory import services as directory
from requests_app.management.demo.states import BOOK
from requests_app.outgoing import services as outgoing
from requests_app.relations import queries, services
from requests_app.relations.models import Relation
from tests import builders
from tests.casefile.test_team import at_level
from tests.conftest import make_people
from tests.racing import at_once

pytestmark = pytest.mark.django_db


@pytest.fixture
def two(people):
    return [builders.drafted(people, {}, title=title).case for title in ("Larch", "Birch")]


def test_a_link_is_shown_on_both_and_taken_back_from_either(people, two):
    one, other = two
    services.link(one, other.reference.lower(), by=people.officer, note="The same gang.")
    for here, there in ((one, other), (other, one)):
        [found] = queries.related(here, people.colleague)
        assert (found.case, found.words, found.can_be_unlinked) == (there, "Linked", True)
    services.unlink(other, one, by=people.colleague)
    assert queries.related(one, people.officer) == []
    for case in two:
        names = [line.name for line in register.read(case.stream)]
        assert names[-2:] == ["relations.linked", "relations.unlinked"]


@pytest.mark.parametrize("reference", ["", "OUT-2026-00000", "\x00", "x" * 300, "{own}", "{foreign}"])
def test_what_cannot_be_linked_is_said_at_the_field(people, two, reference):
    foreign = outgoing.open_request(by=people.stranger, title="Elsewhere")
    given = reference.format(own=two[0].reference, foreign=foreign.reference)
    with pytest.raises(Invalid) as refused:
        services.link(two[0], given, by=people.officer)
    assert "reference" in refused.value.fields


def test_a_foreign_case_is_refused_in_the_words_of_one_that_is_not_there(people, two):
    foreign = outgoing.open_request(by=people.stranger, title="Elsewhere")
    said = []
    for reference in (foreign.reference, "OUT-2026-00000"):
        with pytest.raises(Invalid) as refused:
            services.link(two[0], reference, by=people.officer)
        said.append(refused.value.fields)
    assert said[0] == said[1]


def test_linked_once(people, two):
    services.link(two[0], two[1].reference, by=people.officer)
    for one, other in (two, two[::-1]):
        with pytest.raises(Invalid):
            services.link(one, other.reference, by=people.officer)


def test_auditors_link_nothing_and_strangers_see_nothing(people, two):
    with pytest.raises(NotAllowed):
        services.link(two[0], two[1].reference, by=people.auditor)
    with pytest.raises(NotVisible):
        services.link(two[0], two[1].reference, by=people.stranger)


def test_only_links_are_taken_back(people):
    first = builders.outgoing_at("transmitted", people)
    made = outgoing.start_from(first, by=people.officer, title="x", sections=["offences"])
    with pytest.raises(NotVisible):
        services.unlink(made.case, first.case, by=people.officer)


def test_the_history_of_an_ordinary_case_does_not_hint_at_a_restricted_one(people, two):
    secret = builders.drafted(people, at_level("restricted")).case
    services.link(two[0], secret.reference, by=people.officer)
    assert not [line for line in register.read(two[0].stream) if line.name.startswith("relations.")]
    assert [line for line in register.read(secret.stream) if line.name == "relations.linked"]
    assert queries.related(two[0], people.colleague) == []


@pytest.mark.django_db(transaction=True)
def test_eight_link_the_same_pair_from_both_ends():
    directory.load(BOOK)
    people = make_people()
    one, other = (builders.drafted(people, {}, title=title).case for title in ("Larch", "Birch"))
    acts = [
        lambda a=a, b=b: services.link(a, b.reference, by=people.officer)
        for a, b in [(one, other), (other, one)] * 4
    ]
    results = at_once(*acts)
    assert Relation.objects.count() == 1
    assert sum(isinstance(result, Invalid) for result in results) == 7
