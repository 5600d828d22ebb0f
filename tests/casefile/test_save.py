"""Writing the draft: what is kept, who may, what two people at once are told, what is written down."""

import threading

import pytest
from django.db import connection, transaction

from requests_app.accounts.models import User
from requests_app.audit import register
from requests_app.casefile import queries, services
from requests_app.casefile.models import CaseFile
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible, Stale
from requests_app.directory import services as directory
from requests_app.management.demo.states import BOOK
from tests import samples
from tests.casefile.writing import write
from tests.conftest import make_people
from tests.racing import at_once

FACTS = samples.hospital()["facts"]


def test_a_flat_section_is_kept_as_typed(case, people) -> None:
    saved = services.save_section(case, "facts", FACTS, revision=0, by=people.officer)
    draft = queries.draft_section(case, "facts")
    assert draft.data == saved.data == FACTS
    assert draft.revision == saved.revision == 1
    assert draft.edited_by == people.officer


@pytest.mark.parametrize("sample", [samples.hospital(), samples.invoice()], ids=["hospital", "invoice"])
def test_every_section_of_both_cases_survives_saving(case, people, sample) -> None:
    write(case, sample, by=people.officer)
    content = queries.draft_content(case)
    assert {code: content[code] for code in sample} == sample


def test_what_is_left_empty_goes(case, people) -> None:
    services.save_section(case, "facts", FACTS, revision=0, by=people.officer)
    services.save_section(
        case, "facts", {"summary": " ", "link": "", "damage": None}, revision=1, by=people.officer
    )
    assert "facts" not in queries.draft_content(case)


def test_columns_follow_the_draft(case, people) -> None:
    write(case, samples.hospital(), by=people.officer)
    for copy in (case, CaseFile.objects.get(pk=case.pk)):
        assert copy.requested_state == "XB"
        assert copy.confidentiality == "confidential"
        assert copy.domestic_reference == "4 Js 2217/26"
        assert copy.due_on.isoformat() == "2026-05-03"
    services.save_section(
        case,
        "timing",
        {"urgency": "ordinary"},
        revision=queries.draft_section(case, "timing").revision,
        by=people.officer,
    )
    assert CaseFile.objects.get(pk=case.pk).due_on is None


def test_a_save_is_written_down_by_field_never_by_content(case, people) -> None:
    services.save_section(case, "facts", {"summary": "Secret words"}, revision=0, by=people.officer)
    line = register.read(case.stream)[-1]
    assert line.name == "casefile.saved"
    assert line.facts == {"section": "facts", "revision": 1, "fields": ["summary"]}
    assert "Secret" not in str(line.facts)


def test_saving_the_same_again_changes_and_writes_nothing(case, people) -> None:
    services.save_section(case, "facts", FACTS, revision=0, by=people.officer)
    lines = len(register.read(case.stream))
    again = services.save_section(case, "facts", FACTS, revision=0, by=people.colleague)
    assert again.revision == 1
    assert len(register.read(case.stream)) == lines
    assert people.colleague not in queries.contributors(case)


def test_a_co_editor_becomes_an_author(case, people) -> None:
    services.save_section(case, "facts", FACTS, revision=0, by=people.colleague)
    assert queries.contributors(case) == [people.officer, people.colleague]
    assert queries.contributor_ids(case) == {people.officer.pk, people.colleague.pk}
    assert queries.is_contributor(case, people.colleague)
    assert not queries.is_contributor(case, people.reviewer)


@pytest.mark.parametrize(
    "name", ["stranger", "reviewer", "adviser", "supervisor", "auditor", "admin", "duty"]
)
def test_nobody_else_writes(case, people, name: str) -> None:
    with pytest.raises(NotAllowed) as failure:
        services.save_section(case, "facts", FACTS, revision=0, by=getattr(people, name))
    assert failure.value.blockers
    assert queries.draft_section(case, "facts").revision == 0


def test_a_closed_draft_is_not_written(case, people) -> None:
    services.close_draft(case, by=people.officer)
    for write_something in (
        lambda: services.save_section(case, "facts", FACTS, revision=0, by=people.officer),
        lambda: services.save_entry(case, "persons", None, {"kind": "legal"}, by=people.officer),
        lambda: services.rename(case, "Other", by=people.officer),
        lambda: services.freeze(case, by=people.officer),
    ):
        with pytest.raises(Blocked) as failure:
            write_something()
        assert failure.value.blockers[0].code == "draft_closed"
    services.open_draft(case, by=people.officer)
    services.save_section(case, "facts", FACTS, revision=0, by=people.officer)


def test_two_people_on_one_section_lose_nothing(case, people) -> None:
    services.save_section(case, "facts", {"summary": "First text"}, revision=0, by=people.officer)
    mine = {"summary": "Second text"}
    with pytest.raises(Stale) as failure:
        services.save_section(case, "facts", mine, revision=0, by=people.colleague)
    current = failure.value.current
    assert people.officer.name in failure.value.message
    assert current.data == {"summary": "First text"}
    assert current.edited_by == people.officer
    assert queries.draft_section(case, "facts").data == {"summary": "First text"}
    merged = {"summary": f"{current.data['summary']}\n{mine['summary']}"}
    services.save_section(case, "facts", merged, revision=current.revision, by=people.colleague)
    assert queries.draft_section(case, "facts").data == merged


@pytest.mark.parametrize("section", ["", "nonsense", "facts/../x", "format"])
def test_there_are_no_other_sections(case, people, section: str) -> None:
    with pytest.raises(NotVisible):
        services.save_section(case, section, {}, revision=0, by=people.officer)
    with pytest.raises(NotVisible):
        queries.draft_section(case, section)


def test_a_flat_section_has_no_entries(case, people) -> None:
    with pytest.raises(NotVisible):
        services.save_entry(case, "facts", None, {"summary": "x"}, by=people.officer)


def test_mistakes_in_entries_are_named_by_place(case, people) -> None:
    entries = {
        "entries": [
            {"title": "Fine"},
            {"title": "Bad", "penalty_months": 99999, "committed_from": "2026-02-30"},
        ]
    }
    with pytest.raises(Invalid) as failure:
        services.save_section(case, "offences", entries, revision=0, by=people.officer)
    assert set(failure.value.fields) == {"entries/1/penalty_months", "entries/1/committed_from"}


@pytest.mark.parametrize(
    "data", [None, [], "x", 7, {"entries": None}, {"entries": {}}, {"entries": ["x", 1, None]}, {}]
)
def test_what_is_no_section_is_refused(case, people, data) -> None:
    with pytest.raises(Invalid):
        services.save_section(case, "offences", data, revision=0, by=people.officer)


@pytest.mark.parametrize("entry_id", ["SHORT", "ÄÖÜäöüßx", "abcd\x00fgh", 12345678, ["abcdefgh"], "a" * 9])
def test_an_entry_keeps_an_id_of_the_portal(case, people, entry_id) -> None:
    entries = {"entries": [{"id": entry_id, "title": "x"}]}
    with pytest.raises(Invalid):
        services.save_section(case, "offences", entries, revision=0, by=people.officer)


def test_two_entries_do_not_share_an_id(case, people) -> None:
    entries = {"entries": [{"id": "offence1", "title": "x"}, {"id": "offence1", "title": "y"}]}
    with pytest.raises(Invalid) as failure:
        services.save_section(case, "offences", entries, revision=0, by=people.officer)
    assert "entries/1/id" in failure.value.fields


def test_a_section_holds_only_so_many_entries(case, people) -> None:
    entries = {"entries": [{"title": str(number)} for number in range(31)]}
    with pytest.raises(Invalid, match="at most 30"):
        services.save_section(case, "offences", entries, revision=0, by=people.officer)
    services.save_section(
        case, "offences", {"entries": [{"title": str(n)} for n in range(30)]}, revision=0, by=people.officer
    )
    with pytest.raises(Invalid, match="at most 30"):
        services.save_entry(case, "offences", None, {"title": "one more"}, by=people.officer)


@pytest.mark.django_db(transaction=True)
def test_of_eight_who_save_at_once_one_wins_and_seven_are_told() -> None:
    directory.load(BOOK)
    people = make_people()
    case = services.open_case(by=people.officer, title="Mirrorlock")

    def save(number: int) -> object:
        by = User.objects.get(pk=people.officer.pk)
        return services.save_section(case, "facts", {"summary": f"Text {number}"}, revision=0, by=by)

    told = at_once(*[lambda number=number: save(number) for number in range(8)])
    won = [one for one in told if not isinstance(one, Stale)]
    assert len(won) == 1
    assert queries.draft_section(case, "facts").data == won[0].data
    assert [line.name for line in register.read(case.stream)].count("casefile.saved") == 1
    assert register.first_broken(case.stream) is None


@pytest.mark.django_db(transaction=True)
def test_a_save_that_meets_a_submission_waits_and_is_refused() -> None:
    directory.load(BOOK)
    people = make_people()
    case = services.open_case(by=people.officer, title="Mirrorlock")
    told: list[object] = []
    started = threading.Event()

    def save() -> None:
        started.set()
        try:
            told.append(services.save_section(case, "facts", FACTS, revision=0, by=people.officer))
        except Blocked as error:
            told.append(error.blockers[0].code)
        finally:
            connection.close()

    late = threading.Thread(target=save)
    with transaction.atomic():
        services.freeze(case, by=people.officer)
        late.start()
        started.wait()
        late.join(timeout=0.5)
        assert not told
        services.close_draft(case, by=people.officer)
    late.join()
    assert told == ["draft_closed"]
    assert "facts" not in queries.latest_version(case).content
    assert queries.draft_section(case, "facts").revision == 0
