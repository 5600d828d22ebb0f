"""The law as pages: everybody who is signed in may read it, and finds what they look for."""

import pytest
from django.urls import reverse

from requests_app.law.assistance import TYPES
from requests_app.law.catalogue import DIGEST, VERSION
from requests_app.law.clocks import CLOCKS
from requests_app.law.duties import DUTIES
from requests_app.law.grounds import GROUNDS
from requests_app.law.instruments import INSTRUMENTS
from requests_app.law.return_reasons import REASONS

CHAPTERS = ["home", "grounds", "types", "instruments", "clocks", "duties", "return_reasons"]


@pytest.fixture
def reader(people, signed_in):
    return signed_in(people.officer)


def text_of(client, name: str, *args: str, **asked: str) -> str:
    response = client.get(reverse(f"reference:{name}", args=args), asked)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("name", CHAPTERS)
def test_every_role_reads_every_chapter(people, signed_in, name: str) -> None:
    for person in (people.officer, people.reviewer, people.adviser, people.auditor, people.admin):
        assert signed_in(person).get(reverse(f"reference:{name}")).status_code == 200, person.role


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_stranger_is_asked_to_sign_in(client, db, name: str) -> None:
    response = client.get(reverse(f"reference:{name}"))
    assert response.status_code == 302
    assert "/account/sign-in/" in response["Location"]


def test_the_law_is_read_and_not_written(reader) -> None:
    for name in CHAPTERS:
        assert reader.post(reverse(f"reference:{name}")).status_code == 405


def test_every_ground_has_its_sheet(reader) -> None:
    for code, ground in GROUNDS.items():
        page = text_of(reader, "ground", code.lower())
        assert ground.question_outgoing.split("?")[0][:40].split("’")[0] in page
        assert code in page


def test_every_type_has_its_sheet(reader) -> None:
    for code in TYPES:
        assert code in text_of(reader, "type", code.lower())


def test_every_instrument_has_its_sheet(reader) -> None:
    for code in INSTRUMENTS:
        text_of(reader, "instrument", code.lower())


@pytest.mark.parametrize(
    "address",
    [
        "/reference/grounds/g19/",
        "/reference/grounds/g61/",
        "/reference/types/at36/",
        "/reference/instruments/nope/",
    ],
)
def test_what_is_not_there_is_404(reader, address: str) -> None:
    assert reader.get(address).status_code == 404


def test_a_code_may_be_typed_in_capitals(reader) -> None:
    assert "Death penalty" in text_of(reader, "ground", "G23")


def test_no_paragraph_that_was_not_checked_is_shown(reader) -> None:
    page = text_of(reader, "ground", "g09")
    assert "Hanoi Convention Article 40" in page
    assert "40(22)" not in page
    assert "UNTOC Article 16(14)" in page


def test_a_treaty_between_other_states_is_shown_as_an_example(reader) -> None:
    assert "as in the Netherlands–Hong Kong SAR Agreement Article 4(f)" in text_of(reader, "ground", "g09")


def test_lists_hold_everything_with_an_anchor(reader) -> None:
    clocks, duties, reasons = (text_of(reader, name) for name in ("clocks", "duties", "return_reasons"))
    assert all(f'id="{code}"' in clocks for code in CLOCKS)
    assert all(f'id="{code}"' in duties for code in DUTIES)
    assert all(f'id="{code}"' in reasons for code in REASONS)
    assert all(f'id="{code}"' in text_of(reader, "grounds") for code in GROUNDS)
    hanoi = text_of(reader, "instrument", "hc")
    assert all(f'id="article-{number}"' in hanoi for number in range(1, 69))


def test_the_catalogue_names_itself(reader) -> None:
    page = text_of(reader, "home")
    assert VERSION in page
    assert DIGEST in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("journalist source", "G31"),
        ("g47", "Consent of the person is missing"),
        ("extraterritorial", "Nothing in the catalogue"),
        ("PRESERVATION sixty", "Preservation lasts at least"),
        ("article 40", "Mutual legal assistance"),
        ("peine de mort", "No answer on the death penalty"),
        ("grooming", "HC15"),
        ("étranger", "Nothing in the catalogue"),
    ],
)
def test_search_over_everything(reader, query: str, found: str) -> None:
    assert found in text_of(reader, "home", q=query)


def test_search_says_how_much_it_found(reader) -> None:
    assert "0 entries" in text_of(reader, "home", q="zzzz")
    assert "1 entry" in text_of(reader, "home", q="g32 bug bounty")
    assert "more: say more words" in text_of(reader, "home", q="a")


@pytest.mark.parametrize("query", ["<script>alert(1)</script>", "a\x00b", "%", "'; --", "x" * 5000, "\u202e"])
def test_hostile_queries_are_answered(reader, query: str) -> None:
    for name in ("home", "grounds"):
        assert "<script>alert(1)" not in text_of(reader, name, q=query)


def test_grounds_are_narrowed_by_type_rights_and_words(reader) -> None:
    preservation = text_of(reader, "grounds", type="AT14")
    assert 'id="G56"' in preservation
    assert 'id="G11"' not in preservation
    rights = text_of(reader, "grounds", rights="1")
    assert 'id="G29"' in rights
    assert 'id="G02"' not in rights
    assert "No ground fits" in text_of(reader, "grounds", q="zzzz")
    assert 'id="G11"' in text_of(reader, "grounds", type="nonsense")


def test_a_part_of_the_page_is_renewed(reader) -> None:
    for name in ("home", "grounds"):
        response = reader.get(reverse(f"reference:{name}"), {"q": "torture"}, headers={"HX-Request": "true"})
        page = response.content.decode()
        assert "<html" not in page
        assert "G20" in page


def test_reading_the_law_costs_a_few_queries(reader, django_assert_max_num_queries) -> None:
    with django_assert_max_num_queries(8):
        text_of(reader, "ground", "g09")
