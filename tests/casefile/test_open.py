"""Opening a case: who may, what is written, what it is called."""

import pytest

from requests_app.audit import register
from requests_app.casefile import queries, services
from requests_app.casefile.models import CaseFile
from requests_app.core.errors import Invalid, NotAllowed


def test_an_officer_opens_a_case_of_the_own_authority(people) -> None:
    case = services.open_case(by=people.officer, title="  Operation\tMirrorlock ")
    assert case.title == "Operation Mirrorlock"
    assert case.authority == people.officer.authority
    assert case.officer == case.opened_by == people.officer
    assert case.draft_open
    assert not case.was_submitted
    assert case.reference.startswith(f"OUT-{case.opened_at.year}-")
    assert queries.contributors(case) == [people.officer]
    assert queries.draft_section(case, "authority").data == {"requesting_authority": "xa-halden-cyber"}


def test_opening_is_written_down(people) -> None:
    case = services.open_case(by=people.officer, title="Mirrorlock")
    (line,) = register.read(case.stream)
    assert line.name == "casefile.opened"
    assert line.facts == {"reference": case.reference}


@pytest.mark.parametrize(
    "role", ["reviewer", "adviser", "supervisor", "auditor", "admin", "duty", "executing"]
)
def test_nobody_else_opens_a_case(people, role: str) -> None:
    with pytest.raises(NotAllowed):
        services.open_case(by=getattr(people, role), title="Mirrorlock")
    assert not CaseFile.objects.exists()


@pytest.mark.parametrize("title", ["", "   ", "\n", "x" * 201, None, 7, "a\x00b", "a\ud800b"])
def test_a_case_needs_a_title_that_can_be_kept(people, title) -> None:
    with pytest.raises(Invalid):
        services.open_case(by=people.officer, title=title)
    assert not CaseFile.objects.exists()


def test_a_taken_reference_is_drawn_again(people, monkeypatch) -> None:
    drawn = iter(["OUT-2026-AAAAAA", "OUT-2026-AAAAAA", "OUT-2026-BBBBBB"])
    monkeypatch.setattr("requests_app.core.references.new_reference", lambda prefix, year: next(drawn))
    assert services.open_case(by=people.officer, title="One").reference == "OUT-2026-AAAAAA"
    assert services.open_case(by=people.officer, title="Two").reference == "OUT-2026-BBBBBB"


def test_a_case_can_be_renamed_while_it_is_drafted(case, people) -> None:
    services.rename(case, "Operation Fjord Ledger", by=people.colleague)
    assert CaseFile.objects.get(pk=case.pk).title == case.title == "Operation Fjord Ledger"
    assert people.colleague in queries.contributors(case)
    assert [line.name for line in register.read(case.stream)] == ["casefile.opened", "casefile.renamed"]
    assert queries.matching("ledger").filter(pk=case.pk).exists()
    assert not queries.matching("mirrorlock").filter(pk=case.pk).exists()


def test_a_case_goes_to_a_colleague_of_the_same_authority(case, people) -> None:
    services.hand_over(case, to=people.colleague, by=people.supervisor)
    assert CaseFile.objects.get(pk=case.pk).officer == people.colleague
    for other in (people.stranger, people.reviewer):
        with pytest.raises(Invalid) as failure:
            services.hand_over(case, to=other, by=people.supervisor)
        assert "to" in failure.value.fields
