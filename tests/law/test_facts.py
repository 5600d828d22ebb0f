"""Facts: reading a content that may be anything, and cutting it down to what a ground reads."""

from datetime import date

from requests_app.law.facts import Facts


def test_entries_keep_their_place_whatever_stands_between() -> None:
    facts = Facts(
        {"persons": {"entries": ["nonsense", {"name_original": "A"}, None, {"name_original": "B"}]}}
    )
    assert [person.pointer for person in facts.persons] == ["/persons/entries/1", "/persons/entries/3"]
    assert [person.name for person in facts.persons] == ["Person 2", "Person 4"]


def test_values_of_the_wrong_kind_read_as_nothing() -> None:
    facts = Facts(
        {
            "offences": {
                "entries": [{"title": 5, "penalty_months": "12", "committed_from": "soon", "character": 1}]
            }
        }
    )
    (offence,) = facts.offences
    assert offence.text("title") == ""
    assert offence.number("penalty_months") is None
    assert offence.day("committed_from") is None
    assert offence.many("character") == ()
    assert not offence.says("character", "political")
    assert offence.has("title")


def test_a_yes_that_is_true_is_no_number() -> None:
    facts = Facts({"offences": {"entries": [{"penalty_months": True}]}})
    assert facts.offences[0].number("penalty_months") is None


def test_moments_read_as_days() -> None:
    facts = Facts({"timing": {"deadline": "2026-05-03T12:00:00Z"}})
    assert facts.section("timing").day("deadline") == date(2026, 5, 3)


def test_the_requested_state_depends_on_the_direction() -> None:
    content = {"basis": {"requested_state": "XB"}}
    assert Facts(content).requested_state == "XB"
    assert Facts(content, home="XA", other="XC").requested_state == "XC"
    assert Facts(content, direction="incoming", home="XA", other="XB").requested_state == "XA"


def test_an_item_that_names_no_offence_serves_them_all() -> None:
    offences = {"entries": [{"id": "a"}, {"id": "b"}]}
    facts = Facts(
        {"offences": offences, "assistance": {"entries": [{"offences": ["b"]}, {}, {"offences": ["gone"]}]}}
    )
    named, none, lost = facts.items
    assert [one.text("id") for one in facts.offences_of(named)] == ["b"]
    assert len(facts.offences_of(none)) == len(facts.offences_of(lost)) == 2


def test_a_content_is_cut_down_to_places() -> None:
    content = {
        "persons": {"entries": [{"id": "p", "kind": "natural", "notes": "n"}, "nonsense"]},
        "facts": {"summary": "s", "link": "l"},
        "timing": {"urgency": "urgent"},
        "title": "T",
    }
    facts = Facts(content)
    assert facts.only(("persons.kind", "facts", "timing.deadline", "delivery")) == {
        "persons": {"entries": [{"kind": "natural"}, "nonsense"]},
        "facts": {"summary": "s", "link": "l"},
        "timing": {},
    }
    assert facts.only(("facts.link", "facts")) == {"facts": {"summary": "s", "link": "l"}}
    assert facts.only(()) == content
