"""A request decided upon a second time: nothing granted earlier escapes a ground, nothing refused is carried out."""

import pytest

from requests_app.assessment import services as assessment
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid
from requests_app.incoming import queries, services
from tests import builders as letters
from tests import incoming_builders as builders
from tests.execution import arrive

pytestmark = pytest.mark.django_db
WORDS = builders.WORDS


def one_order_refused(people):
    """Everything was granted, and a court refuses the order for one item."""
    incoming = builders.incoming_at("authority", people)
    services.record_authority(
        incoming,
        by=people.reviewer,
        items=["streamco"],
        ordered_on=clock.today(),
        refused=True,
        reasons=WORDS,
        **builders.COERCIVE_ORDER,
    )
    return services.deny_authority(incoming, by=people.reviewer, reasons=WORDS)


def corrected(incoming, people, *, barring):
    """Another text is keyed in, and tested."""
    sections = builders.ordinary()
    builders.key(
        incoming, {"facts": sections["facts"] | {"summary": "He was seen elsewhere."}}, by=people.reviewer
    )
    incoming = services.correct(incoming, by=people.reviewer, note=WORDS)
    assessment.screen(incoming.version)
    return builders.reviewed_for_rights(incoming, people, barring=barring)


def refused(grounds):
    return {"decision": "refused", "grounds": list(grounds), "reason": WORDS}


def propose(incoming, people, said):
    return services.propose(incoming, by=people.reviewer, items=said, reasons=WORDS, safe_reasons=WORDS)


def test_what_was_granted_before_a_ground_barred_is_decided_anew(people):
    incoming = corrected(one_order_refused(people), people, barring=("G21",))
    services.not_consulted(incoming, by=people.reviewer, why="endangers", reason=WORDS)
    assert len(queries.undecided(incoming)) == 6
    with pytest.raises(Invalid) as missing:
        propose(incoming, people, {"streamco": refused(["G21"])})
    assert "item-devices1-decision" in missing.value.fields
    incoming = propose(incoming, people, builders.all_items(incoming, **refused(["G21"])))
    assert services.refuse(incoming, by=people.second_reviewer).status == "refused"


def test_what_was_granted_stands_where_nothing_bars(people):
    incoming = corrected(one_order_refused(people), people, barring=())
    assert [item.id for item in queries.undecided(incoming)] == ["streamco"]


def consulted_while_it_runs(people):
    """Two tasks are out, and the requesting State is consulted."""
    incoming = builders.incoming_at("executing", people)
    tasks = [arrive.accepted(incoming.case, people, items=[one]) for one in ("devices1", "streamco")]
    incoming = services.consult(incoming, by=people.reviewer, subject=WORDS, grounds=["G40"])
    given = {"outcome": "agreed", "answer": "As proposed.", "answered_on": clock.today()}
    return services.answer_consultation(incoming, by=people.reviewer, **given), tasks


def test_a_task_goes_on_only_as_its_items_are_granted_now(people):
    incoming, (kept, dropped) = consulted_while_it_runs(people)
    said = builders.all_items(incoming, decision="granted")
    said["streamco"] = {
        "decision": "conditions",
        "conditions": [{"kind": "speciality", "text": "Only here."}],
    }
    incoming = services.grant(propose(incoming, people, said), by=people.second_reviewer)
    for task in (kept, dropped):
        task.refresh_from_db()
    assert (kept.status, dropped.status) == ("accepted", "cancelled")


def test_nothing_is_carried_out_once_everything_waits(people):
    incoming, tasks = consulted_while_it_runs(people)
    waits = {"decision": "postponed", "grounds": ["G57"], "reason": WORDS, "review_on": builders.soon()}
    incoming = propose(incoming, people, builders.all_items(incoming, **waits))
    services.postpone(incoming, by=people.second_reviewer)
    for task in tasks:
        task.refresh_from_db()
    assert {task.status for task in tasks} == {"cancelled"}


def test_the_report_is_about_what_leaves_and_what_leaves_is_in_the_log(people, settings, tmp_path):
    settings.VAULT_DIR = tmp_path / "vault"
    incoming = builders.incoming_at("executing", people)
    granted = [item.id for item in queries.items(incoming) if item.is_granted]
    task = arrive.accepted(incoming.case, people, items=granted, order=arrive.COURT)
    exhibit = arrive.exhibit(task, people.executing, nature="physical")
    arrive.act(task, people.executing, items=list(range(1, len(granted) + 1)))
    task.refresh_from_db()
    arrive.services.hand_in(task, by=people.executing, **arrive.results(task))
    incoming = services.review(incoming, by=people.reviewer)
    arrive.reviewed(incoming.case, people.reviewer)
    services.order_report(incoming, by=people.reviewer)
    services.order_report(incoming, by=people.reviewer)
    assert incoming.case.documents.filter(kind="execution_report").count() == 1
    letters.make_letters(incoming)
    _withhold(incoming, exhibit, people)
    sent = {"by": people.reviewer, "channel": "central_authority", "sent_on": clock.today()}
    with pytest.raises(Blocked) as old:
        services.transmit(incoming, **sent)
    assert [one.code for one in old.value.blockers] == ["old_report"]
    _release(incoming, exhibit, people)
    services.transmit(incoming, **sent)
    last = exhibit.entries.order_by("number").last()
    assert last.action == "transmitted"
    assert last.taker.endswith("(XB)")
    _originals_are_asked_back(incoming, exhibit, people)


def _originals_are_asked_back(incoming, exhibit, people):
    due = builders.soon()
    row = {"by": people.reviewer, "kind": "return_of_originals", "text": "The telephone."}
    services.open_follow_up(incoming, due_on=due, **row)
    asked = incoming.case.documents.get(kind="return_of_originals").data["letter"]
    assert [one["number"] for one in asked["objects"]] == [exhibit.short_label]
    assert (asked["purpose"], asked["return_by"]) == ("asking", due.isoformat())
    services.settle_follow_up(
        incoming, by=people.reviewer, number=1, outcome="dropped", text="They may keep it."
    )
    waived = incoming.case.documents.get(subject="originals-1-waived").data["letter"]
    assert waived["purpose"] == "waived"
    assert "telephone" not in str(waived).lower()


def _withhold(incoming, exhibit, people):
    more = {
        "measure": "withheld",
        "measure_text": "Privileged.",
        "findings": arrive.clear(privilege=arrive.FLAGGED),
    }
    review = _review(incoming, exhibit, people, **more)
    arrive.services.second(review, by=people.adviser, agrees=True, reasons=WORDS)


def _release(incoming, exhibit, people):
    _review(incoming, exhibit, people, measure="as_is", findings=arrive.clear())


def _review(incoming, exhibit, people, **more):
    key = f"exhibit-{exhibit.pk}"
    return arrive.services.review_product(incoming.case, key, by=people.reviewer, looked_at=WORDS, **more)
