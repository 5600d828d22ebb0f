"""Three texts brought together: nothing of ours is lost, everything new of theirs arrives."""

from hypothesis import given
from hypothesis import strategies as st

from requests_app.relations.merging import merge


def flat(**fields):
    return {name: value for name, value in fields.items() if value is not None}


def entries(*rows):
    return {"entries": [{"id": entry_id, **fields} for entry_id, fields in rows]}


def test_what_only_they_changed_is_taken():
    assert merge(flat(a="1", b="1"), flat(a="1", b="1"), flat(a="2", b="1")).data == flat(a="2", b="1")


def test_what_only_we_changed_stays():
    merged = merge(flat(a="1"), flat(a="2"), flat(a="1"))
    assert (merged.data, merged.conflicts) == (flat(a="2"), ())


def test_what_both_changed_stays_ours_and_is_named():
    merged = merge(flat(a="1", b="1"), flat(a="2", b="1"), flat(a="3", b="3"))
    assert (merged.data, merged.conflicts) == (flat(a="2", b="3"), (("", "a"),))


def test_the_same_change_on_both_sides_is_no_conflict():
    assert merge(flat(a="1"), flat(a="2"), flat(a="2")).conflicts == ()


def test_entries_come_and_go():
    base = entries(("one", {"a": "1"}), ("two", {"a": "1"}))
    theirs = entries(("one", {"a": "1"}), ("new", {"a": "9"}))
    ours = entries(("one", {"a": "2"}), ("two", {"a": "1"}), ("mine", {"a": "5"}))
    merged = merge(base, ours, theirs)
    assert [(one["id"], one["a"]) for one in merged.data["entries"]] == [
        ("one", "2"),
        ("new", "9"),
        ("mine", "5"),
    ]
    assert merged.conflicts == ()


def test_an_entry_they_took_out_and_we_changed_stays_and_is_named():
    merged = merge(entries(("one", {"a": "1"})), entries(("one", {"a": "2"})), entries())
    assert merged.data == entries(("one", {"a": "2"}))
    assert merged.conflicts == (("one", ""),)


VALUES = st.dictionaries(st.sampled_from("abc"), st.sampled_from("123"))
LISTS = st.dictionaries(st.sampled_from(["one", "two", "six"]), VALUES).map(
    lambda found: entries(*found.items())
)


@given(base=VALUES | LISTS, ours=VALUES | LISTS)
def test_nothing_new_changes_nothing(base, ours):
    if ("entries" in base) == ("entries" in ours):
        assert merge(base, ours, base).data == ours
        assert merge(base, ours, ours).data == ours
        assert merge(base, base, ours).data == ours


@given(base=LISTS, ours=LISTS, theirs=LISTS)
def test_what_we_changed_is_never_lost(base, ours, theirs):
    was = {one["id"]: one for one in base["entries"]}
    kept = {one["id"]: one for one in merge(base, ours, theirs).data["entries"]}
    for entry in ours["entries"]:
        before = was.get(entry["id"], {})
        for name, value in entry.items():
            if before.get(name) != value:
                assert kept[entry["id"]][name] == value
