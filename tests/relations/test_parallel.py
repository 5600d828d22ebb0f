"""One matter, several States: what one draft changes is offered to the others, and nothing is lost."""

import pytest
from django.db import connection

from requests_app.casefile import queries
from requests_app.core.errors import Blocked, NotVisible, Stale
from requests_app.outgoing import services
from requests_app.relations import parallel
from tests import builders, samples
from tests.conftest import make_people
from tests.racing import at_once

pytestmark = pytest.mark.django_db


@pytest.fixture
def three(people):
    first = builders.drafted(people, samples.hospital())
    return [first, *services.send_to_several(first, ["XC", "XD"], by=people.officer)]


def facts(outgoing, **changed):
    return {"facts": {**queries.draft_content(outgoing.case)["facts"], **changed}}


def offered(outgoing, user):
    return {(one.other.pk, one.section) for one in parallel.differences(outgoing.case, user)}


def test_nothing_differs_at_first(people, three):
    assert [offered(one, people.officer) for one in three] == [set(), set(), set()]


def test_a_change_is_offered_to_the_others_and_taken_over_once(people, three):
    first, second, third = three
    builders.write(first, facts(first, summary="Corrected."), by=people.officer)
    assert offered(second, people.officer) == offered(third, people.officer) == {(first.case.pk, "facts")}
    assert offered(first, people.officer) == set()
    [difference] = parallel.differences(second.case, people.officer)
    assert [change.new for change in difference.changes] == ["Corrected."]
    parallel.take_over(second.case, first.case, "facts", mark=difference.mark, by=people.officer)
    assert queries.draft_content(second.case)["facts"]["summary"] == "Corrected."
    assert offered(second, people.officer) == set()
    assert offered(first, people.officer) == set()


def test_both_sides_change_different_fields(people, three):
    first, second, third = three
    builders.write(first, facts(first, summary="Corrected."), by=people.officer)
    builders.write(third, facts(third, damage="EUR 2 000 000"), by=people.officer)
    for other in (first, third):
        [one] = [d for d in parallel.differences(second.case, people.officer) if d.other == other.case]
        parallel.take_over(second.case, other.case, "facts", mark=one.mark, by=people.officer)
    taken = queries.draft_content(second.case)["facts"]
    assert (taken["summary"], taken["damage"]) == ("Corrected.", "EUR 2 000 000")
    [back] = [d for d in parallel.differences(first.case, people.officer) if d.other == third.case]
    parallel.take_over(first.case, third.case, "facts", mark=back.mark, by=people.officer)
    assert queries.draft_content(first.case)["facts"] == taken


def test_what_both_changed_stays_ours_until_somebody_decides(people, three):
    first, second, _ = three
    builders.write(first, facts(first, summary="Theirs."), by=people.officer)
    builders.write(second, facts(second, summary="Ours."), by=people.officer)
    [difference] = parallel.differences(second.case, people.officer)
    assert [one.new for one in difference.conflicts] == ["Theirs."]
    parallel.take_over(second.case, first.case, "facts", mark=difference.mark, by=people.officer)
    assert queries.draft_content(second.case)["facts"]["summary"] == "Ours."
    assert offered(second, people.officer) == set()


def test_a_text_that_changed_meanwhile_is_compared_again(people, three):
    first, second, _ = three
    builders.write(first, facts(first, summary="Corrected."), by=people.officer)
    [seen] = parallel.differences(second.case, people.officer)
    builders.write(first, facts(first, summary="Corrected again."), by=people.officer)
    with pytest.raises(Stale):
        parallel.take_over(second.case, first.case, "facts", mark=seen.mark, by=people.officer)
    for section in ("basis", "nothing"):
        with pytest.raises(Stale):
            parallel.take_over(second.case, first.case, section, mark=seen.mark, by=people.officer)


def test_entries_keep_their_ids_so_that_they_are_the_same(people, three):
    first, second, _ = three
    persons = queries.draft_content(first.case)["persons"]
    persons["entries"][0]["birth_place"] = "Halden"
    builders.write(first, {"persons": persons}, by=people.officer)
    [difference] = parallel.differences(second.case, people.officer)
    assert [change.field.code for change in difference.changes] == ["birth_place"]


def test_what_is_not_visible_is_not_offered(people, three):
    first, second, _ = three
    builders.write(first, {"confidentiality": {"level": "restricted", "reason": "x"}}, by=people.officer)
    builders.write(first, facts(first, summary="Secret."), by=people.officer)
    assert offered(second, people.colleague) == set()
    with pytest.raises(NotVisible):
        parallel.take_over(second.case, first.case, "facts", mark="x", by=people.colleague)


def test_nothing_is_taken_out_of_a_restricted_case_into_one_that_is_not(people, three):
    first, second, _ = three
    builders.write(first, {"confidentiality": {"level": "restricted", "reason": "x"}}, by=people.officer)
    builders.write(first, facts(first, summary="Secret."), by=people.officer)
    [seen] = parallel.differences(second.case, people.officer)
    with pytest.raises(Blocked):
        parallel.take_over(second.case, first.case, "facts", mark=seen.mark, by=people.officer)
    assert "Secret." not in str(queries.draft_content(second.case))
    builders.write(second, {"confidentiality": {"level": "restricted", "reason": "x"}}, by=people.officer)
    parallel.take_over(second.case, first.case, "facts", mark=seen.mark, by=people.officer)
    assert queries.draft_content(second.case)["facts"]["summary"] == "Secret."


@pytest.mark.django_db(transaction=True)
def test_eight_take_over_at_once(django_db_blocker):
    from requests_app.directory import services as directory
    from requests_app.management.demo.states import BOOK

    directory.load(BOOK)
    people = make_people()
    first = builders.drafted(people, samples.hospital())
    [second] = services.send_to_several(first, ["XC"], by=people.officer)
    builders.write(first, facts(first, summary="Corrected."), by=people.officer)
    [difference] = parallel.differences(second.case, people.officer)

    def take():
        return parallel.take_over(second.case, first.case, "facts", mark=difference.mark, by=people.officer)

    before = queries.draft_section(second.case, "facts").revision
    results = at_once(*[take] * 8)
    assert queries.draft_section(second.case, "facts").revision == before + 1
    assert [one for one in results if isinstance(one, Exception) and not isinstance(one, Stale)] == []
    assert () in results
    connection.close()
