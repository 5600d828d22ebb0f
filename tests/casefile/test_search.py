"""A case is found by any of its references, by persons in every script, by the name of the operation."""

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from requests_app.casefile import queries, services
from requests_app.casefile.models import CaseFile
from requests_app.casefile.search import question, words_of
from tests import samples
from tests.casefile.writing import write


@pytest.fixture
def found(case, people):
    """Whether a text finds the hospital case among two."""
    write(case, samples.hospital(), by=people.officer)
    other = services.open_case(by=people.officer, title="Operation Fjord Ledger")
    write(other, samples.invoice(), by=people.officer)
    services.note_reference(case, "SOL/2026/77-b")

    def ask(text: str) -> set[str]:
        names = {case.pk: "hospital", other.pk: "invoice"}
        return {names[pk] for pk in queries.search(CaseFile.objects.all(), text).values_list("pk", flat=True)}

    ask.reference = case.reference
    return ask


def test_by_our_reference(found) -> None:
    assert found(found.reference) == {"hospital"}
    assert found(found.reference.lower()) == {"hospital"}
    assert found(found.reference.rsplit("-", 1)[1][:4]) == {"hospital"}


FOUND_BY = [
    ("4 Js 2217/26", {"hospital"}),
    ("2217/26", {"hospital"}),
    ("2217", {"hospital"}),
    ("4JS221726", {"hospital"}),
    ("SOL/2026/77-b", {"hospital"}),
    ("sol/2026", {"hospital"}),
    ("N-24/7-2026-0119", {"hospital"}),
    ("KH-88231", {"hospital"}),
    ("88231", {"hospital"}),
    ("mirrorlock", {"hospital"}),
    ("Ledger", {"invoice"}),
    ("ben youssef", {"hospital"}),
    ("Youssef Ilyas", {"hospital"}),
    ("you", {"hospital"}),
    ("إلياس", {"hospital"}),
    ("بن يوسف", {"hospital"}),
    ("emilie ost-ngo", {"hospital"}),
    ("Émilie Øst-Ngô", {"hospital"}),
    ("ngo", {"hospital"}),
    ("tarn_grid", {"hospital"}),
    ("王建国", {"invoice"}),
    ("建国", {"invoice"}),
    ("王", {"invoice"}),
    ("هدى", {"invoice"}),
    ("شركة النور", {"invoice"}),
    ("Operation", {"invoice"}),
    ("out-2026", {"hospital", "invoice"}),
    ("mirrorlock ledger", set()),
    ("nobody", set()),
    ("", set()),
    ("   ", set()),
    ("/ . -", set()),
]


def test_by_everything_else(found) -> None:
    assert [(text, found(text)) for text, _ in FOUND_BY] == FOUND_BY


@pytest.mark.parametrize(
    "text",
    [
        "'",
        "''",
        "a'b",
        "\\",
        "a\\'b",
        "&",
        "!a",
        "a:*",
        "<->",
        "(",
        "a | b",
        "a\x00b",
        "\ud800",
        "%",
        "x" * 5000,
        "a " * 3000,
    ],
)
def test_nothing_that_is_typed_breaks_it(case, text: str) -> None:
    assert set(queries.matching(text).values_list("pk", flat=True)) <= {case.pk}


@pytest.mark.django_db
@settings(max_examples=150, deadline=None)
@given(text=st.text(st.characters(), max_size=40))
def test_whatever_is_typed_is_a_question_postgresql_understands(text: str) -> None:
    if asked := question(text):
        with connection.cursor() as cursor:
            cursor.execute("SELECT %s::tsquery", [asked])


@settings(max_examples=100, deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_no_empty_words_are_stored(text: str) -> None:
    assert "" not in words_of(text)


def test_the_words_follow_the_draft(case, people) -> None:
    write(case, samples.hospital(), by=people.officer)
    assert queries.matching("youssef").exists()
    persons = samples.hospital()["persons"]
    next(person for person in persons["entries"] if person["id"] == "benyous1")["name_latin"] = "Someone Else"
    services.save_section(case, "persons", persons, revision=1, by=people.officer)
    assert not queries.matching("youssef").exists()
    assert queries.matching("someone else").exists()


def test_a_reference_of_theirs_is_kept_once(case, people) -> None:
    for _ in range(2):
        services.note_reference(case, " SOL/2026/77 ")
    assert CaseFile.objects.get(pk=case.pk).other_references == case.other_references == ["SOL/2026/77"]
    services.note_reference(case, "  ")
    assert case.other_references == ["SOL/2026/77"]


def test_search_uses_the_index(case, django_assert_num_queries) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    plan = queries.search(CaseFile.objects.order_by(), "mirrorlock").explain()
    assert "case_search" in plan
