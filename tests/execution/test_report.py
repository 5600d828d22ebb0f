"""The facts of the execution report: everything section 8.4 of the digest wants, and nothing that was held back."""

from datetime import date

import pytest

from requests_app.core import clock
from requests_app.documents.answers.results import ExecutionReport
from requests_app.documents.answers.writing import Addressee, Signer
from requests_app.execution import queries, services
from requests_app.execution.clearance import Order
from tests.evidence.arrive import upload
from tests.execution import arrive
from tests.execution.arrive import FLAGGED, LOOKED, SUBSCRIBER, TRAFFIC, clear

pytestmark = pytest.mark.django_db

SEARCH = {
    "kind": "search",
    "did": "The office was searched for the contract.",
    "began": "2026-07-01T08:10",
    "ended": "2026-07-01T11:40",
    "zone": "Europe/Oslo",
    "present": "Ola Nordmann; tenant\nKari Lie; defence counsel",
    "attending": "Capt. Dubois; Federal Police of Solvara",
    "details": {
        "circumstances": "The door was opened by the tenant.",
        "custody": "Sealed on the spot, seal 771.",
    },
    "formalities": "The tenant was told of the right to be present.",
    "cost": "1 240.50 EUR",
    "cost_for": "Locksmith and transport",
    "extraordinary": True,
}


@pytest.fixture
def case(people, monkeypatch):
    arrive.granted(monkeypatch, SUBSCRIBER, TRAFFIC)
    return arrive.case_of(people)


@pytest.fixture
def done(case, people):
    """Two items: one produced and searched for, one not carried out; handed in, with a file."""
    task = arrive.accepted(case, people, items=[SUBSCRIBER, TRAFFIC], procedure="Hash every file.")
    arrive.act(task, people.executing, items=[1])
    task.refresh_from_db()
    arrive.act(task, people.executing, items=[1], **SEARCH)
    wrong = {"did": "Wrong place.", "order": Order("statute", text="Code of Procedure § 210")}
    arrive.act(task, people.executing, items=[1], **wrong)
    task.refresh_from_db()
    arrive.act(
        task, people.executing, items=[1], corrects=3, why_corrected="Written into the wrong task.", **wrong
    )
    exhibit = arrive.exhibit(task, people.executing)
    upload(exhibit, b"time,account\n1,2\n", by=people.executing, filename="accounts.csv")
    task.refresh_from_db()
    said = arrive.results(task, formalities="partly", formalities_text="Not of the paper contract.")
    said["results"]["2"] = {
        "outcome": "not_executed",
        "came": "",
        "why": "The records were deleted on 1 March.",
    }
    return services.hand_in(task, by=people.executing, **said)


def test_before_the_review_nothing_leaves(case, people, done):
    found = queries.report(case)
    assert not found.is_complete
    assert [(one.number, one.outcome, one.what, one.why) for one in found.done] == [
        (1, "executed", "", ""),
        (2, "not_executed", "", ""),
    ]
    assert found.acts == found.exhibits == found.searches == ()


def test_everything_the_report_must_say(case, people, done):
    arrive.reviewed(case, people.reviewer)
    found = queries.report(case)
    assert found.is_complete
    assert [(one.number, one.outcome, one.why) for one in found.done] == [
        (1, "executed", ""),
        (2, "not_executed", "The records were deleted on 1 March."),
    ]
    assert found.executing_authorities == (arrive.police().name,)
    assert found.executed_from == date(2026, 7, 1)
    assert found.executed_to >= found.executed_from
    court = next(one for one in found.orders if one.number == "HD-414/26")
    assert (court.authority, court.items) == (arrive.COURT.made_by, (1,))
    assert court.made_on == arrive.COURT.made_on
    search = found.searches[0]
    assert search.at.isoformat() == "2026-07-01T08:10:00+02:00"
    assert "door" in search.circumstances
    assert "seal 771" in search.custody
    act = next(one for one in found.acts if "searched" in one.what)
    assert act.persons_present == ("Ola Nordmann, tenant", "Kari Lie, defence counsel")
    assert act.attending == ("Capt. Dubois, Federal Police of Solvara",)
    assert found.exhibits[0].number == "E1"
    assert (found.exhibits[0].file_name, found.exhibits[0].items) == ("accounts.csv", (1,))
    assert len(found.exhibits[0].sha256) == 64
    formality = found.formalities[0]
    assert (formality.text, formality.followed) == ("Hash every file.", False)
    assert "paper contract" in formality.why
    assert found.costs[0].borne_by == "requesting"
    assert found.costs[0].amount == "1240.50 EUR"
    assert found.withheld == ()


def test_what_was_corrected_is_not_told(case, people, done):
    arrive.reviewed(case, people.reviewer)
    assert len(queries.report(case).acts) == 3


def test_the_letter_takes_it_as_it_is(case, people, done):
    arrive.reviewed(case, people.reviewer)
    letter = ExecutionReport(
        addressee=Addressee(name="Federal Ministry of Justice"),
        signer=Signer(name="Ingrid Solheim"),
        dated_on=clock.today(),
        **queries.report(case).parts(),
    )
    told = letter.data()["letter"]
    assert [one["number"] for one in told["done"]] == [1, 2]
    assert told["searches"][0]["at"] == "2026-07-01T06:10:00+00:00"


def test_what_is_held_back_is_named_with_the_reason_that_may_be_told(case, people, done):
    one = queries.products(case)[0]
    review = services.review_product(
        case,
        one.key,
        by=people.reviewer,
        findings=clear(privilege=FLAGGED),
        looked_at=LOOKED,
        measure="withheld",
        measure_text="Correspondence with counsel.",
    )
    services.second(review, by=people.adviser, agrees=True, reasons="It is.")
    arrive.reviewed(case, people.reviewer)
    found = queries.report(case)
    assert found.exhibits == ()
    assert [(one.what, one.how, one.why) for one in found.withheld] == [
        ("Exhibit E1", "privileged", "Correspondence with counsel.")
    ]
    assert "defence lawyer" not in str(found)


def test_withheld_acts_leave_their_day_place_and_order_alone(case, people, done):
    acts = next(one for one in queries.products(case) if one.key.startswith("acts"))
    review = services.review_product(
        case,
        acts.key,
        by=people.reviewer,
        findings=clear(third_parties={"finding": "flagged", "reasons": "The tenant is nobody's concern."}),
        looked_at=LOOKED,
        measure="withheld",
        measure_text="Names of third parties.",
    )
    services.second(review, by=people.adviser, agrees=True, reasons="They are not needed.")
    arrive.reviewed(case, people.reviewer)
    found = queries.report(case)
    assert found.acts == found.searches == ()
    assert "Nordmann" not in str(found)
    assert any(one.number == "HD-414/26" for one in found.orders)


def test_service_and_hearing_bring_their_proof(case, people):
    task = arrive.accepted(case, people)
    details = {
        "addressee": "A. Person",
        "served": "Summons of 3 June",
        "manner": "in_person",
        "proof": "receipt",
    }
    arrive.act(task, people.executing, kind="service", details=details)
    task.refresh_from_db()
    heard = {
        "heard": "B. Witness",
        "heard_as": "Witness",
        "conducted_by": "Judge Aune",
        "identity_checked": "Passport",
        "oath": "oath",
        "rights": "Told of the right to silence.",
        "technical": "Encrypted link, no interruption.",
        "judicial_authority": "Judge Aune",
    }
    arrive.act(task, people.executing, kind="video_hearing", details=heard)
    task.refresh_from_db()
    services.hand_in(task, by=people.executing, **arrive.results(task))
    arrive.reviewed(case, people.reviewer)
    service, minutes = queries.report(case).proofs
    assert (service.kind, minutes.kind) == ("service", "minutes")
    assert ("manner", "in_person", "code") in [
        (one.field, one.value, one.form) for one in service.particulars
    ]
    assert ("judicial_authority", "Judge Aune") in [(one.field, one.value) for one in minutes.particulars]


def test_a_case_without_tasks_has_an_empty_report(case, people):
    found = queries.report(case)
    assert found.done == ()
    assert not found.is_complete
    assert found.executed_from is None
