"""Fair trial, liberty, absence, retroactive law: G25 to G28."""

import pytest

from tests.law.content import changed, clean, pointers, screened


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"facts": {"custody_statement": "yes"}}, "/facts/custody_statement"),
        ({"authority": {"official_function": "Judge of the Military Court"}}, "/authority/official_function"),
        ({"authority": {"nature": "Procès devant le tribunal spécial"}}, "/authority/nature"),
        ({"facts": {"summary": "He was questioned without a lawyer."}}, "/facts/summary"),
    ],
)
def test_G25_unfair_trial(change: dict[str, dict[str, str]], pointer: str) -> None:
    assert pointers("G25", changed(**change)) == [pointer]
    assert pointers("G25", clean()) == []


def test_G26_custody_without_a_judge() -> None:
    held = {"persons": {"in_custody": "yes"}}
    assert pointers("G26", changed(**held, authority={"orders": None})) == ["/persons/entries/0/in_custody"]
    assert pointers("G26", changed(**held)) == []
    assert pointers("G26", changed(persons={"whereabouts": "Administrative detention"})) == [
        "/persons/entries/0/whereabouts"
    ]
    assert screened("G26", clean()) is None


def test_G27_judgment_in_absence() -> None:
    assert pointers("G27", changed(persons={"prior_judgment": "Convicted in absentia, 2024"})) == [
        "/persons/entries/0/prior_judgment"
    ]
    assert pointers("G27", changed(facts={"summary": "mot de passe par défaut"})) == []
    assert screened("G27", clean()) is None


def test_G28_the_law_came_after_the_deed() -> None:
    assert pointers("G28", changed(offences={"law_in_force_since": "2026-02-12"})) == [
        "/offences/entries/0/committed_from"
    ]
    late = {"law_in_force_since": "2026-02-12", "committed_from": None, "committed_to": "2026-02-11"}
    assert pointers("G28", changed(offences=late)) == ["/offences/entries/0/committed_to"]


def test_G28_on_the_day_it_came_into_force_it_was_law() -> None:
    assert pointers("G28", changed(offences={"law_in_force_since": "2026-02-11"})) == []
    assert pointers("G28", changed(offences={"law_in_force_since": None})) == []
    assert pointers("G28", clean()) == []
