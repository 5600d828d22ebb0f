"""What is kept when a request is approved, and for whom."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.utils import DatabaseError

from requests_app.audit import register
from requests_app.casefile.models import CaseFile
from requests_app.core.errors import NotVisible
from requests_app.precedents import queries, services
from requests_app.precedents.keys import provision_key
from requests_app.precedents.models import Precedent
from requests_app.precedents.queries import Wanted
from tests import builders, samples
from tests.precedents.sheets import SECRET, sheet

pytestmark = pytest.mark.django_db


def with_sheet(**changed):
    sections = samples.hospital()
    offence = sections["offences"]["entries"][0]["id"]
    return sections | {"dual_criminality": {"entries": [sheet(offence, **changed)]}}


@pytest.fixture
def approved(people):
    return builders.outgoing_at("approved", people, sections=with_sheet())


def test_an_approved_sheet_is_kept_without_its_facts(approved, people):
    (kept,) = Precedent.objects.all()
    offence = approved.version.content["offences"]["entries"][0]
    assert (kept.state, kept.article, kept.result) == ("XB", "HC09", "both")
    assert (kept.our_provision, kept.their_provision) == (offence["provision"], "Penal Code art. 323-3")
    assert kept.version_id == approved.version_id
    assert kept.kept_by == people.reviewer
    assert {"code": "damage", "ours": "yes", "theirs": "yes"}.items() <= kept.elements[0].items()
    assert SECRET not in str(kept.elements)
    assert SECRET not in kept.their_text
    assert "precedents.kept" in [line.name for line in register.read(approved.case.stream)]


def test_before_the_approval_nothing_is_kept(people):
    builders.outgoing_at("submitted", people, sections=with_sheet())
    assert not Precedent.objects.exists()


@pytest.mark.parametrize("unfinished", [{"result": "open"}, {"result": ""}, {"their_provision": ""}])
def test_a_sheet_that_settles_nothing_is_not_kept(people, unfinished):
    builders.outgoing_at("approved", people, sections=with_sheet(**unfinished))
    assert not Precedent.objects.exists()


def test_keeping_twice_keeps_one(approved, people):
    services.keep(approved.version, by=people.reviewer)
    assert Precedent.objects.count() == 1


def test_a_precedent_is_final(approved):
    for statement in (
        "UPDATE requests_app_precedent SET result = 'not'",
        "DELETE FROM requests_app_precedent",
        "TRUNCATE requests_app_precedent",
    ):
        with (
            pytest.raises((IntegrityError, DatabaseError)),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)
    assert Precedent.objects.get().result == "both"


def found(people, who, **asked):
    asked = {"state": "XB", "provision": "", "article": "HC09"} | asked
    wanted = [Wanted(asked.pop("provision"), asked.pop("article"))]
    return queries.offered(getattr(people, who), wanted, **asked)


@pytest.mark.parametrize("who", ["officer", "colleague", "reviewer", "adviser", "supervisor", "auditor"])
def test_those_who_see_the_case_are_told_where_it_was_judged(approved, people, who):
    (one,) = found(people, who)
    assert one.case == approved.case
    assert SECRET in one.conclusion


def test_an_officer_of_another_authority_is_offered_the_law_alone(approved, people):
    (one,) = found(people, "stranger")
    assert one.case is None
    assert one.conclusion == ""
    assert one.precedent.their_provision == "Penal Code art. 323-3"


@pytest.mark.parametrize("who", ["admin", "executing"])
def test_roles_that_read_no_cases_are_offered_nothing(approved, people, who):
    assert found(people, who) == []
    assert queries.search(getattr(people, who)).rows == ()


def test_a_restricted_case_is_not_offered_to_outsiders_not_even_its_law(approved, people):
    CaseFile.objects.filter(pk=approved.case_id).update(confidentiality="restricted")
    for who in ("stranger", "second_reviewer", "auditor", "colleague"):
        assert found(people, who) == []
        assert queries.search(getattr(people, who), text="323").rows == ()
        with pytest.raises(NotVisible):
            queries.find(Precedent.objects.get().pk, getattr(people, who))


def test_the_same_provision_comes_before_the_same_article(approved, people):
    other = samples.hospital()
    offence = other["offences"]["entries"][0]
    offence["provision"] = "Data Act s. 9"
    other["dual_criminality"] = {"entries": [sheet(offence["id"], their_provision="Data Code 7")]}
    builders.outgoing_at("approved", people, sections=other, title="Second")
    ours = approved.version.content["offences"]["entries"][0]["provision"]
    assert [one.precedent.our_provision for one in found(people, "officer", provision=ours)] == [
        ours,
        "Data Act s. 9",
    ]
    assert [
        one.precedent.our_provision for one in found(people, "officer", provision="data act § 9", article="")
    ] == []


def test_the_own_case_other_states_and_other_offences_are_left_out(approved, people):
    assert found(people, "officer", without=approved.case) == []
    assert found(people, "officer", state="XC") == []
    assert found(people, "officer", article="HC10") == []
    assert found(people, "officer", article="other") == []


def test_a_provision_is_compared_without_spaces_and_signs():
    assert (
        provision_key("Criminal Code § 303b (4)")
        == provision_key("criminal code §303b(4)")
        == "criminalcode303b4"
    )
    assert provision_key("§ ( )") == ""


def test_the_list_is_searched_by_word_and_state(approved, people):
    def names(**asked):
        return [one.precedent.their_provision for one in queries.search(people.officer, **asked).rows]

    assert names() == names(text="penal 323") == names(state="XB") == ["Penal Code art. 323-3"]
    assert names(text="zebra") == names(state="XC") == names(text="'; --") == []
    assert names(after="nonsense") == names(after="2026-13-40_x") == ["Penal Code art. 323-3"]


def test_the_list_goes_on_behind_the_last_row(approved, people, monkeypatch):
    monkeypatch.setattr(queries, "PER_PAGE", 1)
    builders.outgoing_at("approved", people, sections=with_sheet(their_provision="Art. 2"), title="Second")
    first = queries.search(people.officer)
    second = queries.search(people.officer, after=first.after)
    assert {first.rows[0].precedent.their_provision, second.rows[0].precedent.their_provision} == {
        "Penal Code art. 323-3",
        "Art. 2",
    }
    assert second.after == ""


def test_three_queries_offer_whatever_is_kept(approved, people, django_assert_num_queries):
    with django_assert_num_queries(3):
        found(people, "officer", provision="x")


@pytest.mark.parametrize(
    ("where", "order", "index"),
    [
        ({"state": "XB", "our_key": "x"}, ("-judged_on", "-id"), "precedent_of_provision"),
        ({"state": "XB", "article": "HC09"}, ("-judged_on", "-id"), "precedent_of_article"),
        ({"state": "XB"}, ("-judged_on", "-id"), "precedent_of_state"),
        ({}, ("-judged_on", "-id"), "precedent_newest"),
    ],
)
def test_an_index_finds_them_whatever_is_kept(people, where, order, index):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_bitmapscan = off")
        sql, values = Precedent.objects.filter(**where).order_by(*order)[:30].query.sql_with_params()
        cursor.execute(f"EXPLAIN {sql}", values)
        plan = "\n".join(row[0] for row in cursor.fetchall())
    assert f"using {index}" in plan
    assert "Sort" not in plan


def test_a_version_shows_its_sheet_with_every_element(approved, people, signed_in):
    client = signed_in(people.officer)
    text = client.get(f"/cases/{approved.reference}/versions/1/").content.decode()
    assert "Penal Code art. 323-3" in text
    assert SECRET in text
    assert "without right: their law" in text
