"""Probable duplicates: found in any script, only among what the reader may see, by an index."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from requests_app.casefile import keys
from requests_app.casefile.models import CaseKey
from requests_app.outgoing import services
from requests_app.relations.duplicates import LOOKED_AT, duplicates
from tests import builders
from tests.casefile.test_team import at_level

pytestmark = pytest.mark.django_db

SAME = [
    ("Станислава Вереск", "Stanislava Veresk"),
    ("Вереск Станислава", "Stanislawa Weresk"),
    ("王建国", "Wang Jianguo"),
    ("أحمد علي", "Ahmed Ali"),
    ("محمد", "Mohammed"),
    ("ليلى المنصوري", "Layla al-Mansouri"),
    ("김하늘", "Kim Haneul"),
    ("Ходорковский", "Chodorkowski"),
    ("MÜLLER, Jörg", "Jorg Muller"),
]


def person(name, born="1988-03-04", **more):
    return {"persons": {"entries": [{"kind": "natural", "name_original": name, "birth_date": born, **more}]}}


def alike(case, user):
    return {one.case.pk for one in duplicates(case, user)}


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_name_in_two_scripts(one, other):
    assert keys.letters_of(one) == keys.letters_of(other)


@pytest.mark.parametrize(("one", "other"), [("Ahmed Ali", "Omar Said"), ("Li", "Wu"), ("Müller", "Schmidt")])
def test_different_names_differ(one, other):
    assert keys.letters_of(one) != keys.letters_of(other)


def test_a_person_is_found_by_name_and_birth_date(people):
    first = builders.drafted(people, person("Станислава Вереск"))
    second = builders.drafted(people, person("Someone Else", aliases="Veresk, Stanislava\nStanislava Veresk"))
    other_day = builders.drafted(people, person("Stanislava Veresk", born="1988-03-05"))
    unknown = builders.drafted(people, person("Stanislava Veresk", born=None))
    assert alike(second.case, people.officer) == {first.case.pk}
    assert alike(other_day.case, people.officer) == alike(unknown.case, people.officer) == set()
    [found] = duplicates(second.case, people.officer)
    assert found.alike == ("the same person (name and date of birth)",)


def test_an_identifier_is_found_in_its_normal_form(people):
    def mail(value):
        return {"identifiers": {"entries": [{"kind": "email", "value": value}]}}

    first = builders.drafted(people, mail("Crew@Example.org"))
    second = builders.drafted(people, mail("crew@example.org"))
    assert alike(second.case, people.officer) == {first.case.pk}


def test_a_domestic_reference_counts_within_its_authority(people):
    def numbered(text):
        return {"authority": {"proceeding_reference": text}}

    first = builders.drafted(people, numbered("4 Js 2217/26"))
    second = builders.drafted(people, numbered("4-JS-2217/26"))
    elsewhere = services.open_request(by=people.stranger, title="x")
    builders.write(elsewhere, numbered("4 Js 2217/26"), by=people.stranger)
    assert alike(second.case, people.officer) == {first.case.pk}
    assert alike(second.case, people.supervisor) == {first.case.pk}


def test_keys_follow_the_draft(people):
    first = builders.drafted(people, person("Ahmed Ali"))
    second = builders.drafted(people, person("Ahmed Ali"))
    assert alike(second.case, people.officer) == {first.case.pk}
    builders.write(second, person("Omar Said"), by=people.officer)
    assert alike(second.case, people.officer) == set()
    assert CaseKey.objects.filter(case=second.case).count() == 1


def test_what_is_not_visible_is_not_hinted_at(people):
    level = {"confidentiality": at_level("restricted")["confidentiality"]}
    secret = builders.drafted(people, {**level, **person("Ahmed Ali")})
    mine = builders.drafted(people, person("Ahmed Ali"))
    assert alike(mine.case, people.colleague) == set()
    assert alike(mine.case, people.officer) == {secret.case.pk}


def test_a_key_shared_by_very_many_is_read_no_further_than_the_newest(people):
    mine = builders.drafted(people, person("Ahmed Ali"))
    with CaptureQueriesContext(connection) as sent:
        duplicates(mine.case, people.officer)
    assert len(sent) <= 3
    rows = next(
        one["sql"]
        for one in sent
        if "LIMIT" in one["sql"] and "casekey" in one["sql"] and " IN (" in one["sql"]
    )
    assert f"LIMIT {LOOKED_AT}" in rows
