"""Entries of repeated sections: add, change, take out, put back; two people at once; what others refer to."""

import pytest

from requests_app.audit import register
from requests_app.casefile import queries, services
from requests_app.core.errors import Blocked, Invalid, NotVisible, Stale
from tests import samples
from tests.casefile.writing import write

OFFENCE = samples.hospital()["offences"]["entries"][0]


def test_an_entry_is_added_with_an_id_of_its_own(case, people) -> None:
    first = services.save_entry(case, "offences", None, OFFENCE, by=people.officer)
    second = services.save_entry(case, "offences", "", {"title": "Extortion"}, by=people.officer)
    assert first.entry_id != second.entry_id
    assert first.entry == {**OFFENCE, "id": first.entry_id}
    assert [entry["id"] for entry in queries.draft_section(case, "offences").entries] == [
        first.entry_id,
        second.entry_id,
    ]


def test_an_entry_is_changed_in_its_place(case, people) -> None:
    write(case, samples.hospital(), by=people.officer)
    changed = {**OFFENCE, "penalty_months": 48}
    services.save_entry(case, "offences", "offdata1", changed, revision=1, by=people.officer)
    entries = queries.draft_section(case, "offences").entries
    assert [entry["id"] for entry in entries] == ["offdata1", "offsyst1", "offextor"]
    assert entries[0]["penalty_months"] == 48
    line = register.read(case.stream)[-1]
    assert line.facts == {
        "section": "offences",
        "revision": 2,
        "fields": ["offdata1.penalty_months"],
        "entry": "offdata1",
    }


def test_two_people_on_two_entries_do_not_disturb_each_other(case, people) -> None:
    write(case, samples.hospital(), by=people.officer)
    services.save_entry(case, "offences", "offdata1", {"title": "A"}, revision=1, by=people.officer)
    services.save_entry(case, "offences", "offextor", {"title": "B"}, revision=1, by=people.colleague)
    titles = [entry["title"] for entry in queries.draft_section(case, "offences").entries]
    assert titles == ["A", "Aggravated interference with a system", "B"]


def test_two_people_on_one_entry_lose_nothing(case, people) -> None:
    write(case, samples.hospital(), by=people.officer)
    services.save_entry(case, "offences", "offdata1", {"title": "A"}, revision=1, by=people.officer)
    with pytest.raises(Stale) as failure:
        services.save_entry(case, "offences", "offdata1", {"title": "B"}, revision=1, by=people.colleague)
    assert failure.value.current.data == {"id": "offdata1", "title": "A"}
    assert failure.value.current.revision == 2
    services.save_entry(case, "offences", "offdata1", {"title": "A, B"}, revision=2, by=people.colleague)


def test_saving_an_entry_somebody_took_out_is_told(case, people) -> None:
    added = services.save_entry(case, "offences", None, OFFENCE, by=people.officer)
    services.remove_entry(case, "offences", added.entry_id, revision=added.revision, by=people.officer)
    with pytest.raises(Stale) as failure:
        services.save_entry(
            case, "offences", added.entry_id, OFFENCE, revision=added.revision, by=people.colleague
        )
    assert failure.value.current.data == {}


def test_taking_out_what_somebody_changed_is_told(case, people) -> None:
    added = services.save_entry(case, "offences", None, OFFENCE, by=people.officer)
    services.save_entry(
        case, "offences", added.entry_id, {"title": "New"}, revision=added.revision, by=people.colleague
    )
    with pytest.raises(Stale):
        services.remove_entry(case, "offences", added.entry_id, revision=added.revision, by=people.officer)


def test_an_entry_taken_out_can_be_put_back_where_it_was(case, people) -> None:
    write(case, samples.hospital(), by=people.officer)
    before = queries.draft_section(case, "earlier").data
    removed = services.remove_entry(case, "earlier", "earlypre", revision=1, by=people.officer)
    assert removed == before["entries"][0]
    assert [entry["id"] for entry in queries.draft_section(case, "earlier").entries] == ["earlypol"]
    assert queries.can_restore(case, "earlier", "earlypre")
    services.restore_entry(case, "earlier", "earlypre", by=people.officer)
    assert queries.draft_section(case, "earlier").data == before
    assert not queries.can_restore(case, "earlier", "earlypre")
    names = [line.name for line in register.read(case.stream)]
    assert names[-2:] == ["casefile.entry_removed", "casefile.entry_restored"]


def test_putting_back_twice_is_harmless_and_what_never_was_cannot_be(case, people) -> None:
    write(case, samples.hospital(), by=people.officer)
    revision = queries.draft_section(case, "earlier").revision
    assert services.restore_entry(case, "earlier", "earlypre", by=people.officer).revision == revision
    for entry_id in ("zzzzzzzz", "", "a\x00b"):
        assert not queries.can_restore(case, "earlier", entry_id)
        with pytest.raises(NotVisible):
            services.restore_entry(case, "earlier", entry_id, by=people.officer)


def test_only_the_last_ones_taken_out_are_kept(case, people) -> None:
    ids = [
        services.save_entry(case, "offences", None, {"title": str(number)}, by=people.officer).entry_id
        for number in range(25)
    ]
    for entry_id in ids:
        revision = queries.draft_section(case, "offences").revision
        services.remove_entry(case, "offences", entry_id, revision=revision, by=people.officer)
    assert [queries.can_restore(case, "offences", entry_id) for entry_id in ids] == [False] * 5 + [True] * 20


@pytest.mark.parametrize(("section", "entry_id"), [("offences", "offdata1"), ("persons", "abusemgr")])
def test_what_others_refer_to_stays_until_they_let_go(case, people, section: str, entry_id: str) -> None:
    write(case, samples.hospital(), by=people.officer)
    with pytest.raises(Blocked) as failure:
        services.remove_entry(case, section, entry_id, revision=1, by=people.officer)
    assert any(blocker.message.startswith("Item ") for blocker in failure.value.blockers)
    left = [entry for entry in samples.hospital()[section]["entries"] if entry["id"] != entry_id]
    with pytest.raises(Blocked):
        services.save_section(case, section, {"entries": left}, revision=1, by=people.officer)


def test_an_item_refers_only_to_what_is_there(case, people) -> None:
    with pytest.raises(Invalid) as failure:
        services.save_entry(
            case,
            "assistance",
            None,
            {"type": "AT04", "offences": ["nothere1"], "persons": ["x"]},
            by=people.officer,
        )
    assert set(failure.value.fields) == {"offences", "persons"}


@pytest.mark.parametrize("value", ["ZZ", "xx", "X", "XAA", "\x00A"])
def test_a_state_must_be_in_the_directory(case, people, value: str) -> None:
    with pytest.raises(Invalid) as failure:
        services.save_section(case, "basis", {"requested_state": value}, revision=0, by=people.officer)
    assert "requested_state" in failure.value.fields


@pytest.mark.parametrize("entry_id", ["zzzzzzzz", "x", "a\x00b", "' or 1=1"])
def test_an_entry_that_never_was_is_not_found(case, people, entry_id: str) -> None:
    with pytest.raises(NotVisible):
        services.save_entry(case, "offences", entry_id, OFFENCE, revision=0, by=people.officer)
    with pytest.raises(NotVisible):
        services.remove_entry(case, "offences", entry_id, revision=0, by=people.officer)


def test_an_item_changes_its_type_with_its_fields(case, people) -> None:
    write(case, samples.hospital(), by=people.officer)
    item = {
        "type": "AT14",
        "description": "Keep it",
        "earlier_reference": "N-1",
        "hash_method": "sha256",
    }
    with pytest.raises(Invalid) as failure:
        services.save_entry(case, "assistance", "subscrib", item, revision=1, by=people.officer)
    assert set(failure.value.fields) == {"hash_method"}
    del item["hash_method"]
    saved = services.save_entry(case, "assistance", "subscrib", item, revision=1, by=people.officer)
    assert saved.entry == {"id": "subscrib", **item}
