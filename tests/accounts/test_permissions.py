"""Who may do what, as a table: the contract between the roles and the rest of the house."""

import pytest

from requests_app.accounts.models import User
from requests_app.accounts.permissions import ROLES, Permission, done_by, holders
from requests_app.accounts.roles import Role

P, R = Permission, Role

EXPECTED = {
    P.CASEFILE_DRAFT: {R.OFFICER},
    P.CASEFILE_TEAM: {R.OFFICER, R.REVIEWER, R.SUPERVISOR},
    P.RELATIONS_LINK: {R.OFFICER, R.REVIEWER},
    P.OUTGOING_RECALL: {R.OFFICER},
    P.TRANSLATION_ORDER: {R.OFFICER, R.REVIEWER},
    P.TRANSLATION_RECEIVE: {R.OFFICER, R.REVIEWER},
    P.CLAUSES_WRITE: {R.REVIEWER, R.LEGAL_ADVISER},
    P.CLAUSES_APPROVE: {R.LEGAL_ADVISER},
    P.COUNSEL_CONFIRM: {R.LEGAL_ADVISER},
    P.SHEETS_PROPOSE: set(Role) - {R.AUDITOR},
    P.SHEETS_DECIDE: {R.SUPERVISOR},
    P.OUTGOING_SUBMIT: {R.OFFICER},
    P.OUTGOING_SUPPLEMENT: {R.OFFICER, R.REVIEWER},
    P.OUTGOING_WITHDRAW: {R.OFFICER, R.REVIEWER},
    P.OUTGOING_CLOSE: {R.OFFICER, R.REVIEWER},
    P.CASEFILE_ASSIGN: {R.SUPERVISOR},
    P.ASSESSMENT_ANSWER: {R.REVIEWER},
    P.ASSESSMENT_COUNTERSIGN: {R.RIGHTS_ADVISER},
    P.ASSESSMENT_RESOLVE: {R.SUPERVISOR},
    P.DOCUMENTS_RETRY: {R.REVIEWER, R.SUPERVISOR},
    P.CHECKING_WITHDRAW: {R.REVIEWER, R.DUTY_OFFICER, R.SUPERVISOR},
    P.ARCHIVE_READ: {R.REVIEWER, R.SUPERVISOR, R.AUDITOR},
    P.OPERATIONS_READ: {R.SUPERVISOR, R.ADMINISTRATOR},
    P.OPERATIONS_RETRY: {R.SUPERVISOR, R.ADMINISTRATOR},
    P.AUDIT_READ: {R.AUDITOR, R.SUPERVISOR},
    P.ACCOUNTS_MANAGE: {R.ADMINISTRATOR},
    P.APPEARANCE_MANAGE: {R.ADMINISTRATOR},
    P.DIRECTORY_MANAGE: {R.ADMINISTRATOR},
    P.DIRECTORY_READ: set(Role),
    P.INCOMING_REGISTER: {R.REVIEWER, R.DUTY_OFFICER},
    P.INCOMING_KEY: {R.REVIEWER, R.DUTY_OFFICER},
    P.INCOMING_VERIFY: {R.REVIEWER, R.DUTY_OFFICER},
    P.INCOMING_ACKNOWLEDGE: {R.REVIEWER, R.DUTY_OFFICER},
    P.PRESERVATION_ORDER: {R.REVIEWER, R.DUTY_OFFICER},
    P.PRESERVATION_REFUSE: {R.REVIEWER, R.DUTY_OFFICER},
    P.EMERGENCY_VERIFY: {R.REVIEWER, R.DUTY_OFFICER},
    P.EMERGENCY_DECIDE: {R.REVIEWER, R.DUTY_OFFICER},
    P.EMERGENCY_DELIVER: {R.REVIEWER, R.DUTY_OFFICER},
    P.INCOMING_READ: {R.REVIEWER, R.RIGHTS_ADVISER, R.DUTY_OFFICER, R.SUPERVISOR, R.AUDITOR},
    P.INCOMING_CONCLUDE_RIGHTS: {R.RIGHTS_ADVISER},
    P.INCOMING_DECIDE: {R.REVIEWER, R.SUPERVISOR},
    P.INCOMING_ASSIGN: {R.REVIEWER, R.SUPERVISOR},
    P.INCOMING_REVIEW_PRODUCT: {R.REVIEWER, R.RIGHTS_ADVISER},
    P.EXECUTION_READ: {R.EXECUTING_OFFICER},
    P.EXECUTION_ACT: {R.EXECUTING_OFFICER},
    P.PRESERVATION_READ: set(Role) - {R.EXECUTING_OFFICER, R.ADMINISTRATOR, R.LEGAL_ADVISER},
    P.PRESERVATION_WRITE: {R.OFFICER, R.REVIEWER, R.DUTY_OFFICER},
    P.EMERGENCY_WRITE: {R.OFFICER, R.REVIEWER, R.DUTY_OFFICER},
    P.EMERGENCY_REVIEW: {R.REVIEWER, R.SUPERVISOR},
    P.EVIDENCE_READ: set(Role) - {R.ADMINISTRATOR, R.LEGAL_ADVISER},
    P.EVIDENCE_RECORD: {R.OFFICER, R.REVIEWER, R.DUTY_OFFICER, R.EXECUTING_OFFICER},
    P.EVIDENCE_HAND_OVER: {R.OFFICER, R.REVIEWER, R.DUTY_OFFICER, R.EXECUTING_OFFICER},
    P.DEADLINES_MANAGE: {R.SUPERVISOR, R.ADMINISTRATOR},
    P.WORKLOAD_READ: {R.SUPERVISOR, R.AUDITOR},
    P.OPERATIONS_WORK: {R.REVIEWER, R.DUTY_OFFICER, R.SUPERVISOR, R.ADMINISTRATOR},
    P.CASEFILE_READ: set(Role) - {R.EXECUTING_OFFICER, R.ADMINISTRATOR, R.LEGAL_ADVISER},
    P.DOCUMENTS_READ: set(Role) - {R.EXECUTING_OFFICER, R.ADMINISTRATOR, R.LEGAL_ADVISER},
}


@pytest.mark.parametrize("permission", list(Permission))
def test_who_holds_it(permission: Permission) -> None:
    assert holders(permission) == EXPECTED.get(permission, {R.REVIEWER})


@pytest.mark.parametrize(
    ("permission", "named"),
    [
        (P.OUTGOING_APPROVE, "a reviewer"),
        (P.OUTGOING_WITHDRAW, "an officer or a reviewer"),
        (
            P.CASEFILE_READ,
            "an officer, a reviewer, a rights adviser, a duty officer, a supervisor or an auditor",
        ),
    ],
)
def test_a_refusal_names_the_roles_and_not_the_permission(permission: Permission, named: str) -> None:
    assert done_by(permission) == named


def test_every_role_is_in_the_table_and_explains_itself() -> None:
    assert set(ROLES) == set(Role)
    assert all(role.label and role.purpose for role in Role)


def test_every_permission_is_named_room_and_verb_and_explains_itself() -> None:
    for permission in Permission:
        assert permission.name == permission.value.replace(".", "_").upper()
        assert permission.meaning


@pytest.mark.parametrize("role", [R.ADMINISTRATOR, R.LEGAL_ADVISER])
def test_some_roles_see_no_case(role: Role) -> None:
    rooms_of_cases = (
        "casefile.", "relations.", "outgoing.", "incoming.", "preservation.", "emergency.", "execution.",
        "evidence.", "assessment.", "documents.", "translation.", "workload.",
    )  # fmt: skip
    assert not [one for one in ROLES[role] if one.value.startswith(rooms_of_cases)]


def test_an_auditor_changes_nothing() -> None:
    assert all(one.value.endswith(".read") for one in ROLES[R.AUDITOR])


@pytest.mark.parametrize("role", list(Role))
def test_a_person_holds_what_the_role_holds_while_active(role: Role) -> None:
    person = User(role=role)
    assert {one for one in Permission if person.holds(one)} == ROLES[role]
    assert person.holds("directory.read")
    person.is_active = False
    assert not any(person.holds(one) for one in Permission)
