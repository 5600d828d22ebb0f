"""The catalogue as one thing: pinned, complete, plain JSON."""

import json

from requests_app.core.canonical import digest
from requests_app.law.catalogue import DIGEST, VERSION, as_json
from requests_app.law.clocks import CLOCKS, Force
from requests_app.law.duties import DUTIES

PINNED = {
    "2026.1": "140aa567706475edd169facc5223dac53c577020f39fd491c51adc46ab4f0756",
    "2026.2": "e0d4edc644493dec8f2eecc93ef8c457f137959aa593fae6de472a4b087dd47e",
    "2026.3": "7de8ecfa67e2255d3b0e52d96d4f38d330c3c53f95348f7b1186fbc3a767f7e5",
    "2026.4": "3c52b815f0e0f8a341642da9d5a17b13e17dcd0c9abf926139b57573984c91f4",
}
"""Version to digest. A change of law or word lists gets a new version here, so that old decisions stay readable."""


def test_the_digest_is_pinned_to_the_version() -> None:
    assert PINNED[VERSION] == DIGEST, (
        "The catalogue has changed: give it a new VERSION and pin its digest here."
    )


def test_the_catalogue_is_plain_json() -> None:
    catalogue = as_json()
    assert json.loads(json.dumps(catalogue)) == catalogue
    assert list(catalogue)[:2] == ["version", "digest"]
    content = {key: value for key, value in catalogue.items() if key not in ("version", "digest")}
    assert digest(content) == catalogue["digest"]


def test_the_catalogue_holds_everything() -> None:
    catalogue = as_json()
    assert len(catalogue["grounds"]) == 60
    assert len(catalogue["types"]) == 34
    assert len(catalogue["instruments"][0]["articles"]) == 68
    assert {one["code"] for one in catalogue["clocks"]} >= {"K01", "K15", "K20", "K37"}
    assert catalogue["order_of_tests"][:2] == ["G00", "G01"]
    nine = catalogue["grounds"][9]
    assert nine["code"] == "G09"
    assert nine["computed"]
    assert nine["rights"]
    assert nine["vocabularies"][0]["phrases"]
    assert nine["citations"][0] == {
        "instrument": "HC",
        "article": "40",
        "paragraph": "(22)",
        "grade": "D",
        "note": "The content is graded C, its place D.",
        "printable": "Hanoi Convention Article 40",
    }


def test_clocks_say_what_they_are_worth() -> None:
    assert len(CLOCKS) == 28
    assert CLOCKS["K01"].spans[0].amount == 60
    assert [span.amount for span in CLOCKS["K36"].spans] == [21, 14, 7, 1]
    for clock in CLOCKS.values():
        assert clock.rule
        assert clock.force.meaning
        assert bool(clock.citations) != (clock.force is Force.DEFAULT)


def test_no_treaty_asks_for_an_acknowledgement() -> None:
    assert CLOCKS["K30"].force is Force.DEFAULT
    assert all(citation.grade.value == "D" for citation in DUTIES["acknowledge"].citations)


def test_every_duty_stands_somewhere() -> None:
    assert len(DUTIES) == 30
    assert all(duty.rule and duty.citations for duty in DUTIES.values())
