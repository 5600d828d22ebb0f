"""Each item of assistance is decided, executed and reported on its own."""

import pytest
from django.db import DatabaseError, connection, transaction

from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed
from requests_app.outgoing import items, services
from requests_app.outgoing.records import ItemRecord
from requests_app.web.outgoing.events import entry
from tests import builders

pytestmark = pytest.mark.django_db
WORDS = "Because the facts of the case ask for it."


def ids(outgoing):
    return [item.id for item in items.of(outgoing)]


def result(extent="partial", **given):
    facts = {"extent": extent, "description": WORDS, "outstanding": "Images.", "received_on": clock.today()}
    return facts | given


def test_before_anything_is_said_every_item_is_outstanding(people):
    outgoing = builders.outgoing_at("transmitted", people)
    found = items.of(outgoing)
    assert len(found) > 1
    assert items.outstanding(found) == found
    assert [item.number for item in found] == list(range(1, len(found) + 1))


def test_one_item_is_recorded_alone_and_the_newest_word_counts(people):
    outgoing = builders.outgoing_at("acknowledged", people)
    first = ids(outgoing)[0]
    facts = {"item": first, "by": people.reviewer, "on": clock.today()}
    services.record_item(outgoing, decision="postponed", ground="G57", reason="A case of theirs.", **facts)
    services.record_item(outgoing, decision="partly", reason="Without the content.", **facts)
    services.record_item(outgoing, execution="executed", came="One carrier, sealed.", **facts)
    item = items.of(outgoing)[0]
    assert (item.decision, item.decision_reason, item.ground) == ("partly", "Without the content.", "")
    assert (item.execution, item.came, item.outstanding) == ("executed", "One carrier, sealed.", False)
    lines = [
        line.facts for line in register.read(outgoing.case.stream) if line.name == "outgoing.item_recorded"
    ]
    assert [line["items"][0].get("decision") for line in lines] == ["postponed", "partly", None]
    assert lines[0] == {"items": [{"item": first, "number": 1, "decision": "postponed", "ground": "G57"}]}


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({}, "decision"),
        ({"decision": "maybe"}, "decision"),
        ({"execution": "soon"}, "execution"),
        ({"decision": "refused"}, "reason"),
        ({"execution": "not_executed", "reason": " "}, "reason"),
        ({"decision": "refused", "reason": WORDS, "ground": "G99"}, "ground"),
        ({"decision": "granted", "came": "x" * 4001}, "came"),
        ({"decision": "granted", "reason": "\x00"}, "reason"),
        ({"decision": "granted", "on": None}, "on"),
        ({"item": "nowhere!", "decision": "granted"}, "items"),
    ],
    ids=str,
)
def test_every_fault_is_named(people, wrong, field):
    outgoing = builders.outgoing_at("acknowledged", people)
    facts = {"item": ids(outgoing)[0], "on": clock.today()} | wrong
    with pytest.raises(Invalid) as refused:
        services.record_item(outgoing, by=people.reviewer, **facts)
    assert field in refused.value.fields
    assert not ItemRecord.objects.exists()


@pytest.mark.parametrize("who", ["officer", "stranger", "adviser", "supervisor", "auditor", "admin"])
def test_only_a_reviewer_records_it(people, who):
    outgoing = builders.outgoing_at("acknowledged", people)
    with pytest.raises(NotAllowed):
        services.record_item(
            outgoing, item=ids(outgoing)[0], by=getattr(people, who), decision="granted", on=clock.today()
        )


@pytest.mark.parametrize("status", ["submitted", "prepared", "refused", "closed"])
def test_nothing_is_recorded_before_sending_or_after_the_end(people, status):
    outgoing = builders.outgoing_at(status, people)
    with pytest.raises(Blocked):
        services.record_item(
            outgoing, item=ids(outgoing)[0], by=people.reviewer, decision="granted", on=clock.today()
        )


def test_a_refusal_of_the_whole_refuses_what_was_not_executed(people):
    outgoing = builders.outgoing_at("acknowledged", people)
    first, second, *_ = ids(outgoing)
    services.record_item(outgoing, item=first, by=people.reviewer, execution="executed", on=clock.today())
    facts = {"grounds": ["G04"], "reasons": WORDS, "refused_on": clock.today(), "consulted": False}
    outgoing = services.decline(
        outgoing,
        by=people.reviewer,
        items={second: {"decision": "refused", "reason": "For another one."}},
        **facts,
    )
    found = items.of(outgoing)
    assert [item.decision for item in found] == ["", *["refused"] * (len(found) - 1)]
    assert (found[1].decision_reason, found[2].decision_reason) == ("For another one.", WORDS)
    assert found[2].ground == "G04"
    assert not items.outstanding(found)


def test_steps_take_items_along_with_the_reason_of_the_step(people):
    outgoing = builders.outgoing_at("acknowledged", people)
    first = ids(outgoing)[0]
    outgoing = services.postpone(
        outgoing, by=people.reviewer, note="A case of theirs.", review_on=clock.today(),
        items={first: {"decision": "postponed"}},
    )  # fmt: skip
    assert items.of(outgoing)[0].decision_reason == "A case of theirs."
    outgoing = services.consult(outgoing, by=people.reviewer, note=WORDS)
    outgoing = services.condition(
        outgoing,
        by=people.reviewer,
        conditions=["Only for trial."],
        items={first: {"decision": "conditions"}},
    )
    outgoing = services.decline_condition(outgoing, by=people.reviewer, reasons=WORDS)
    outgoing = services.execute(outgoing, by=people.reviewer, items={first: {"decision": "granted"}})
    assert [record.verb for record in outgoing.item_records.all()] == ["postpone", "condition", "execute"]
    assert items.of(outgoing)[0].decision == "granted"


def test_what_a_step_says_of_all_items_is_one_line_of_the_register(people):
    outgoing = builders.outgoing_at("acknowledged", people)
    said = {one: {"decision": "granted"} for one in ids(outgoing)}
    services.execute(outgoing, by=people.reviewer, items=said)
    lines = [line for line in register.read(outgoing.case.stream) if line.name == "outgoing.item_recorded"]
    assert [one["number"] for line in lines for one in line.facts["items"]] == list(range(1, len(said) + 1))
    assert len(lines) == 1
    numbers = ", ".join(map(str, range(1, len(said) + 1)))
    assert entry(lines[0]).lines == (f"Items {numbers}: Granted.",)


def test_a_refused_item_makes_a_partial_refusal(people):
    outgoing = builders.outgoing_at("acknowledged", people)
    first, *rest = ids(outgoing)
    said = {first: {"decision": "refused", "ground": "G34", "reason": "Out of proportion."}}
    outgoing = services.execute(
        outgoing, by=people.reviewer, items=said | {one: {"decision": "granted"} for one in rest}
    )
    assert outgoing.status == "executed"
    assert [item.id for item in items.outstanding(items.of(outgoing))] == rest


def test_a_refusal_of_an_item_needs_a_reason_where_the_step_has_none(people):
    outgoing = builders.outgoing_at("acknowledged", people)
    first = ids(outgoing)[0]
    with pytest.raises(Invalid) as refused:
        services.execute(outgoing, by=people.reviewer, items={first: {"decision": "refused"}})
    assert list(refused.value.fields) == [f"item-{first}-reason"]
    outgoing.refresh_from_db()
    assert outgoing.status == "acknowledged"


def test_a_whole_result_is_refused_while_items_are_outstanding(people):
    outgoing = builders.outgoing_at("executed", people)
    first, *rest = ids(outgoing)
    for came in ({}, {first: {"execution": "executed"}}, {one: {"execution": "executed"} for one in rest}):
        with pytest.raises(Invalid) as refused:
            services.receive(outgoing, by=people.reviewer, items=came, **result("full"))
        assert list(refused.value.fields) == ["settled"]
    outgoing = services.receive(
        outgoing, by=people.reviewer, items=builders.everything_came(outgoing), **result("full")
    )
    assert outgoing.results.get().settled == ""
    outgoing = services.control(outgoing, by=people.reviewer, note=WORDS)
    assert services.close(outgoing, by=people.reviewer).status == "closed"


def test_unless_a_reason_is_given_which_stays_and_lets_the_case_be_closed(people):
    outgoing = builders.outgoing_at("executed", people)
    outgoing = services.receive(
        outgoing, by=people.reviewer, settled="The rest is of no use.", **result("full")
    )
    assert outgoing.results.get().settled == "The rest is of no use."
    outgoing = services.control(outgoing, by=people.reviewer, note=WORDS)
    assert services.close(outgoing, by=people.reviewer).status == "closed"


def test_a_partial_result_of_which_nothing_is_missing_is_none(people):
    outgoing = builders.outgoing_at("executed", people)
    with pytest.raises(Invalid) as refused:
        services.receive(outgoing, by=people.reviewer, items=builders.everything_came(outgoing), **result())
    assert list(refused.value.fields) == ["extent"]


def test_closing_waits_for_every_item(people):
    outgoing = builders.outgoing_at("controlled", people)
    left = ids(outgoing)
    with pytest.raises(Blocked) as refused:
        services.close(outgoing, by=people.reviewer)
    assert len(refused.value.blockers) == len(left)
    for one in left:
        services.record_item(
            outgoing,
            item=one,
            by=people.reviewer,
            execution="not_executed",
            reason="Deleted.",
            on=clock.today(),
        )
    assert services.close(outgoing, by=people.reviewer).status == "closed"


def test_a_withdrawn_request_waits_for_no_item(people):
    outgoing = builders.outgoing_at("withdrawn", people)
    assert services.close(outgoing, by=people.reviewer).status == "closed"


@pytest.mark.parametrize(
    "statement", ["UPDATE requests_app_itemrecord SET came = 'x'", "DELETE FROM requests_app_itemrecord"]
)
def test_a_record_is_final(people, statement):
    outgoing = builders.outgoing_at("acknowledged", people)
    services.record_item(
        outgoing, item=ids(outgoing)[0], by=people.reviewer, decision="granted", on=clock.today()
    )
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_a_question_may_carry_coded_reasons(people):
    outgoing = builders.outgoing_at("acknowledged", people)
    with pytest.raises(Invalid) as refused:
        services.question(
            outgoing, by=people.reviewer, question=WORDS, asked_on=clock.today(), codes=["nonsense"]
        )
    assert list(refused.value.fields) == ["codes"]
    codes = ["proceeding_unclear", "", "proceeding_unclear", "no_dates"]
    outgoing = services.question(
        outgoing, by=people.reviewer, question=WORDS, asked_on=clock.today(), codes=codes
    )
    assert outgoing.questions.get().codes == ["proceeding_unclear", "no_dates"]
