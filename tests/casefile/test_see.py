"""Who sees which case; what is not visible does not exist."""

import pytest

from requests_app.casefile import queries, services
from requests_app.casefile.models import CaseFile
from requests_app.core.errors import NotVisible

SEES_A_DRAFT = {"officer", "colleague", "supervisor", "auditor"}
SEES_SUBMITTED = SEES_A_DRAFT | {"reviewer", "second_reviewer", "adviser"}
EVERYBODY = {*SEES_SUBMITTED, "stranger", "duty", "executing", "admin"}


@pytest.mark.parametrize("name", sorted(EVERYBODY))
def test_a_draft_is_seen_by(case, people, name: str) -> None:
    assert _sees(case, getattr(people, name)) == (name in SEES_A_DRAFT)


@pytest.mark.parametrize("name", sorted(EVERYBODY))
def test_a_submitted_case_is_seen_by(case, people, name: str) -> None:
    services.freeze(case, by=people.officer)
    assert _sees(case, getattr(people, name)) == (name in SEES_SUBMITTED)


@pytest.mark.parametrize("name", sorted(EVERYBODY))
def test_a_case_taken_back_into_drafting_stays_visible(case, people, name: str) -> None:
    services.freeze(case, by=people.officer)
    services.close_draft(case, by=people.officer)
    services.open_draft(case, by=people.reviewer)
    assert _sees(case, getattr(people, name)) == (name in SEES_SUBMITTED)


def test_somebody_deactivated_sees_nothing(case, people) -> None:
    people.officer.is_active = False
    people.supervisor.is_active = False
    assert not _sees(case, people.officer)
    assert not _sees(case, people.supervisor)


@pytest.mark.parametrize("reference", ["", "OUT-2026-000000", "a\x00b", "x" * 5000])
def test_what_is_not_there_is_not_found(case, people, reference: str) -> None:
    with pytest.raises(NotVisible):
        queries.find(reference, people.officer)


def _sees(case: CaseFile, user) -> bool:
    listed = queries.visible_to(user).filter(pk=case.pk).exists()
    try:
        found = queries.find(case.reference, user) == case
    except NotVisible:
        found = False
    assert listed == found
    return listed
