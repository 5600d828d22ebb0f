"""What a comparison tells of entries: each once, with all that happened to it under its name."""

import copy

from requests_app.casefile import sections
from requests_app.documents.letters.working import comparing
from requests_app.documents.letters.working.marking import ADDED, REMOVED
from requests_app.documents.phrases.book import book
from tests.documents import papers

TITLES = {"xa-xb-2009": "Northmark–Solvara Treaty of 14 May 2009"}


def told(language="en", change=lambda content: None):
    """The differences between the sample case and itself after a change."""
    old, new = papers.material("hospital", language), papers.material("hospital", language)
    old.data |= {"titles": TITLES}
    new.content = copy.deepcopy(old.content)
    change(new.content)
    parts = {part.key: part for part in comparing.sheet(old, new).parts}
    return parts["changes"].blocks[0].changes if "changes" in parts else ()


def words(lines):
    return papers.plain(" ".join(getattr(line, "text", "") for line in lines))


def marks(change):
    """Every mark in it, in what it has inside as well."""
    own = {piece.mark for line in change.lines for piece in line.pieces if piece.mark}
    return own.union(*(marks(one) for one in change.inside))


def test_nothing_is_told_of_what_is_the_same():
    assert told() == ()


def test_an_item_that_was_taken_out_is_one_difference_with_its_fields():
    [gone] = told(change=lambda content: content["assistance"]["entries"].pop())
    assert (gone.code, gone.nature) == ("removed", "removed")
    assert words(gone.label).startswith("Assistance sought, ")
    assert marks(gone) == {REMOVED}
    assert len(gone.inside) > 3
    assert {one.nature for one in gone.inside} == {""}


def test_a_new_item_names_its_type_in_the_language_of_the_letter():
    item = {"id": "newitem1", "type": "AT14", "description": "Keep the logs."}
    [new] = told("fr", lambda content: content["assistance"]["entries"].append(item))
    assert new.code == "added"
    assert marks(new) == {ADDED}
    shown = [piece.text for one in new.inside for line in one.lines for piece in line.pieces]
    assert book("fr").say("assistance.AT14") in shown
    assert "AT14" not in shown


def test_one_field_of_an_entry_is_told_in_one_line():
    [one] = told(change=lambda content: content["offences"]["entries"][0].update(penalty_months=48))
    assert (one.code, one.inside) == ("changed", ())
    assert words(one.label).count(",") >= 2
    assert marks(one) == {ADDED, REMOVED}


def test_several_fields_of_an_entry_stand_under_its_name():
    def change(content):
        content["offences"]["entries"][0].update(penalty_months=48, title="Interference")

    [entry] = told(change=change)
    assert (entry.code, entry.lines) == ("changed", ())
    assert {one.nature for one in entry.inside} == {"changed"}
    assert len(entry.inside) == 2


def test_an_entry_that_moved_and_changed_says_both():
    def change(content):
        entries = content["offences"]["entries"]
        entries.append(entries.pop(0))
        entries[-1]["penalty_months"] = 48

    [entry] = told(change=change)
    assert entry.code == "moved"
    assert entry.lines[0].pieces[0].text == book("en").say("drafts.moved", old=1, new=3)
    assert [one.code for one in entry.inside] == ["changed"]


def shown(change):
    return [piece.text for line in change.lines for piece in line.pieces if piece.mark]


def test_codes_are_told_in_words():
    def change(content):
        content["basis"]["instrument"] = "HC"
        content["offences"]["entries"][0]["convention_article"] = "HC13"

    field = next(one for one in sections.find("offences").fields if one.code == "convention_article")
    basis, offence = told(change=change)
    assert shown(basis) == [TITLES["xa-xb-2009"], "HC"]
    assert field.choice_label("HC13") in shown(offence)


def test_parts_of_a_name_are_parted_as_the_language_does():
    [one] = told("ar", lambda content: content["facts"].update(damage="Four wards."))
    assert "،" in words(one.label)
    assert "," not in words(one.label)
