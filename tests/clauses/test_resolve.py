"""Variables of a clause: what is accepted between braces, what is refused, how it reads filled."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from requests_app.clauses.variables import VARIABLES, Subject
from requests_app.clauses.wording import (
    LONGEST_TEXT,
    UNFILLED,
    Faulty,
    cleaned,
    filled,
    pieces,
    resolve,
    unfilled,
    variables_of,
)
from requests_app.documents import localise
from requests_app.law.languages import LETTER_LANGUAGES
from requests_app.management.demo import hospital

CONTENT = {"reference": "OUT-2026-7KQ4M", **hospital.SECTIONS}
KNOWN = {"authorities": {"xa-halden-cyber": {"name": "Halden Prosecutor"}}, "states": {"XB": "Belmora"}}


def test_a_clause_reads_as_the_request_says() -> None:
    text = "At the request of {requesting_authority}, by {deadline}: items {item_number}."
    read = resolve(text, CONTENT, "en", known=KNOWN)
    assert read.startswith("At the request of Halden Prosecutor, by ")
    assert "{" not in read
    assert UNFILLED not in read


def test_days_and_lists_follow_the_language() -> None:
    content = {
        "timing": {"deadline": "2026-09-01"},
        "offences": {"entries": [{"title": "Fraud"}, {"title": "Forgery"}]},
    }
    assert resolve("{deadline}; {offence_titles}", content, "en") == "1 September 2026; Fraud and Forgery"
    assert resolve("{deadline}; {offence_titles}", content, "fr") == "1er septembre 2026; Fraud et Forgery"
    assert resolve("{deadline}", content, "xx") == "1 September 2026"


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_a_clause_says_a_day_as_the_letter_around_it_does(language) -> None:
    content = {"timing": {"deadline": "2026-02-01"}}
    assert resolve("{deadline}", content, language) == localise.day("2026-02-01", language)


def test_item_numbers_are_those_of_the_types_the_clause_is_for() -> None:
    content = {"assistance": {"entries": [{"type": "AT04"}, {"type": "AT14"}, {"type": "AT04"}]}}
    assert resolve("{item_number}", content, "en", types=["AT04"]) == "1 and 3"
    assert resolve("{item_number}", content, "fr", types=["AT14"]) == "2"
    assert resolve("{item_number}", content, "en") == "1, 2, and 3"
    assert unfilled("{item_number}", content, types=["AT01"]) == ("item_number",)


def test_what_fills_a_variable_is_not_read_again() -> None:
    content = {"authority": {"conducting_official": "{reference} {0.__class__} %s <b>"}, "reference": "OUT-1"}
    assert resolve("{conducting_official}", content, "en") == "{reference} {0.__class__} %s <b>"


def test_what_the_request_does_not_say_is_marked_and_named() -> None:
    assert resolve("By {deadline}.", {}, "en") == f"By {UNFILLED}."
    assert unfilled("{deadline} {deadline} {holder}", {}) == ("deadline", "holder")
    assert [part.missing for part in filled("By {deadline}", {}, "en")] == [False, True]


@pytest.mark.parametrize("name", sorted(VARIABLES))
def test_every_variable_explains_itself_and_survives_an_empty_request(name: str) -> None:
    variable = VARIABLES[name]
    assert variable.meaning
    assert variable.resolve(Subject({})) == ""
    assert cleaned(f"Text {{{name}}}.") == f"Text {{{name}}}."


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{deadline", "of its own"),
        ("deadline}", "before it"),
        ("{{deadline}}", "of its own"),
        ("{}", "nothing between"),
        ("{ }", "nothing between"),
        ("{0}", "not a variable"),
        ("{deadline.year}", "not a variable"),
        ("{deadline[0]}", "not a variable"),
        ("{deadline!r}", "not a variable"),
        ("{deadline:>1000000000}", "not a variable"),
        ("{reference.__class__.__mro__}", "not a variable"),
        ("{Deadline}", "not a variable"),
        ("{ deadline }", "not a variable"),
        ("{dead\u200bline}", "not a variable"),
        ("{deadlin}", "Did you mean {deadline}"),
        ("{secret_key}", "list of variables"),
        ("", "Write the paragraph"),
        (" \n ", "Write the paragraph"),
        (None, "Write the paragraph"),
        (7, "Write the paragraph"),
        ("a\x00b", "cannot be stored"),
        ("a\u202eb", "hidden character"),
        ("a\u2067b", "hidden character"),
        ("x" * 200_000, "200,000"),
        ("{" * 200_000, "200,000"),
        ("x" * (LONGEST_TEXT + 1), "Split it"),
        ("{" + "a" * 5000 + "}", "not a variable"),
    ],
)
def test_a_faulty_text_is_refused_with_a_sentence(text: object, says: str) -> None:
    with pytest.raises(Faulty, match=says.replace("{", r"\{").replace("}", r"\}")) as refused:
        cleaned(text)
    assert len(str(refused.value)) < 300


def test_right_to_left_text_is_a_clause_like_any_other() -> None:
    text = "يُرجى التنفيذ قبل {deadline}."
    assert cleaned(text) == text
    assert "2026" in resolve(text, {"timing": {"deadline": "2026-09-02"}}, "ar").translate(
        str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
    )


WORDS = st.text(st.characters(exclude_characters="{}", exclude_categories=["Cs"]), max_size=40)


@given(st.lists(st.one_of(WORDS, st.sampled_from(sorted(VARIABLES)).map("{{{}}}".format))))
def test_every_text_of_words_and_variables_is_taken_apart_and_put_together(parts: list[str]) -> None:
    text = "".join(parts)
    again = "".join(f"{{{one.text}}}" if one.is_variable else one.text for one in pieces(text))
    assert again == text
    assert list(variables_of(text)) == list(
        dict.fromkeys(part[1:-1] for part in parts if part.startswith("{"))
    )


@given(st.text(alphabet="{}.[]!:_%$" + string.ascii_lowercase, max_size=60))
def test_no_text_gets_past_with_anything_else_in_braces(text: str) -> None:
    try:
        found = pieces(text)
    except Faulty:
        return
    assert all(one.text in VARIABLES for one in found if one.is_variable)
    assert not any(sign in one.text for one in found if not one.is_variable for sign in "{}")


@given(
    st.dictionaries(st.sampled_from(sorted(CONTENT)), st.just({}), max_size=6),
    st.sampled_from(sorted(VARIABLES)),
)
def test_no_variable_fails_on_a_draft_with_holes(holes: dict[str, dict[str, str]], name: str) -> None:
    assert isinstance(resolve(f"{{{name}}}", {**CONTENT, **holes}, "fr"), str)
