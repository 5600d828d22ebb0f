"""What changed between two versions: by field, with entries matched by their id."""

import copy
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from requests_app.casefile import queries, services
from requests_app.casefile.comparison import Nature, compare
from requests_app.casefile.wording import in_words
from tests import samples
from tests.casefile.writing import write

HEAD = {"format": "outgoing-request/2", "reference": "OUT-2026-7KQ4MX", "title": "Mirrorlock"}
OLD = {**HEAD, **samples.hospital()}


def changed() -> dict[str, Any]:
    return copy.deepcopy(OLD)


def test_nothing_changed() -> None:
    assert compare(OLD, changed()) == []


def test_a_field_was_changed_added_removed() -> None:
    new = changed()
    new["facts"]["damage"] = "More"
    new["timing"].pop("deadline")
    new["basis"]["translation_language"] = "fr"
    found = {change.path: change for change in compare(OLD, new)}
    assert set(found) == {"/facts/damage", "/timing/deadline", "/basis/translation_language"}
    assert found["/facts/damage"].nature is Nature.CHANGED
    assert found["/facts/damage"].label == "Facts, Damage"
    assert (found["/timing/deadline"].old, found["/timing/deadline"].new) == ("2026-05-03", None)
    assert found["/timing/deadline"].nature is Nature.REMOVED
    assert found["/basis/translation_language"].nature is Nature.ADDED


def test_the_title_counts() -> None:
    new = changed() | {"title": "Fjord Ledger"}
    (change,) = compare(OLD, new)
    assert (change.path, change.old, change.new) == ("/title", "Mirrorlock", "Fjord Ledger")


def test_entries_are_matched_by_id_not_by_place() -> None:
    new = changed()
    new["offences"]["entries"].insert(0, {"id": "newoffen", "title": "Blackmail"})
    new["offences"]["entries"][1]["penalty_months"] = 48
    found = [(change.path, change.nature, change.entry_id) for change in compare(OLD, new)]
    assert found == [
        ("/offences/entries/0/title", Nature.ADDED, "newoffen"),
        ("/offences/entries/1/penalty_months", Nature.CHANGED, "offdata1"),
    ]


def test_an_entry_taken_out_is_named_field_by_field() -> None:
    new = changed()
    gone = new["earlier"]["entries"].pop(0)
    found = compare(OLD, new)
    assert {change.field.code for change in found if change.field} == set(gone) - {"id"}
    assert {change.nature for change in found} == {Nature.REMOVED}
    assert all(change.label.startswith("Earlier contacts, N-24/7-2026-0119") for change in found)


def test_entries_in_another_order_are_said_to_have_moved() -> None:
    new = changed()
    entries = new["offences"]["entries"]
    entries.append(entries.pop(0))
    (change,) = compare(OLD, new)
    assert (change.nature, change.entry_id, change.old, change.new) == (Nature.MOVED, "offdata1", 1, 3)


def order(entries: list[str]) -> dict[str, Any]:
    """A content with offences of these names, in this order."""
    return {**HEAD, "offences": {"entries": [{"id": one, "title": one} for one in entries]}}


def moves(old: list[str], new: list[str]) -> dict[str, tuple[int, int]]:
    """Which entries are said to have moved, and from where to where."""
    found = compare(order(old), order(new))
    return {change.entry_id: (change.old, change.new) for change in found if change.nature is Nature.MOVED}


def test_an_entry_that_kept_its_number_has_not_moved() -> None:
    assert moves(["a", "b", "c"], ["c", "b"]) == {"c": (3, 1)}
    assert moves(["a", "b", "c"], ["c", "b", "a"]) == {"a": (1, 3), "c": (3, 1)}
    assert moves(["a", "b", "c"], ["b", "c"]) == {}
    assert moves(["a", "b"], ["new", "a", "b"]) == {}


NAMES = [chr(ord("a") + number) for number in range(8)]


@settings(max_examples=200, deadline=None)
@given(
    old=st.lists(st.sampled_from(NAMES), unique=True, max_size=8),
    new=st.lists(st.sampled_from(NAMES), unique=True, max_size=8),
)
def test_whoever_moved_has_another_number_and_the_others_kept_their_order(
    old: list[str], new: list[str]
) -> None:
    moved = moves(old, new)
    assert all(before != after for before, after in moved.values())
    assert {one: (old.index(one) + 1, new.index(one) + 1) for one in moved} == moved
    stayed = [one for one in new if one in old and one not in moved]
    assert stayed == sorted(stayed, key=old.index)


def test_an_item_of_another_type_shows_the_fields_of_both() -> None:
    new = changed()
    item = new["assistance"]["entries"][0]
    new["assistance"]["entries"][0] = {
        "id": item["id"],
        "type": "AT14",
        "description": item["description"],
        "necessity": "It would be lost.",
    }
    codes = {change.field.code: change.nature for change in compare(OLD, new) if change.field}
    assert codes["type"] is Nature.CHANGED
    assert codes["data_categories"] is Nature.REMOVED
    assert codes["necessity"] is Nature.ADDED


def test_a_whole_section_came_and_went() -> None:
    new = changed()
    procedure = new.pop("procedure")
    assert {change.field.code for change in compare(OLD, new) if change.field} == set(procedure)
    assert {change.nature for change in compare(new, OLD)} == {Nature.ADDED}


def test_two_versions_of_a_case_and_their_values_in_words(case, people) -> None:
    write(case, samples.hospital(), by=people.officer)
    first = services.freeze(case, by=people.officer)
    offence = {**samples.hospital()["offences"]["entries"][0], "penalty_kind": "life", "penalty_months": ""}
    revision = queries.draft_section(case, "offences").revision
    services.save_entry(case, "offences", "offdata1", offence, revision=revision, by=people.officer)
    second = services.freeze(case, by=people.officer)
    kind, months = compare(first.content, second.content)
    assert in_words(kind.field, kind.new, second.content) == "Imprisonment for life"
    assert in_words(months.field, months.old, first.content) == "36"
    assert in_words(months.field, months.new, second.content) == ""


FORMS = st.sampled_from([samples.hospital(), samples.invoice()])


@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_comparing_is_the_same_forwards_and_backwards(data: st.DataObject) -> None:
    old, new = ({**HEAD, **copy.deepcopy(data.draw(FORMS))} for _ in range(2))
    for content in (old, new):
        for code in data.draw(st.sets(st.sampled_from(sorted(set(content) - set(HEAD))), max_size=6)):
            if "entries" in content[code] and data.draw(st.booleans()):
                content[code]["entries"] = data.draw(st.permutations(content[code]["entries"]))
            else:
                del content[code]
    assert compare(old, copy.deepcopy(old)) == []
    there = {(c.section, c.entry_id, c.field, str(c.old), str(c.new)) for c in compare(old, new) if c.field}
    back = {(c.section, c.entry_id, c.field, str(c.new), str(c.old)) for c in compare(new, old) if c.field}
    assert there == back
