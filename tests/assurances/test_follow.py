"""What the procedure of a request puts into the register by itself."""

import pytest

from requests_app.assurances import queries, services
from requests_app.assurances.models import Assurance
from requests_app.core import clock
from requests_app.core.errors import Blocked
from requests_app.outgoing import services as outgoings
from tests import builders, samples
from tests.assurances.keeping import only

pytestmark = pytest.mark.django_db
WORDS = "Because the facts of the case ask for it."


def promising(text="The death penalty will not be sought.", kind="death_penalty_not_imposed"):
    sections = samples.hospital()
    sections["assurances"] = {"entries": [{"kind": kind, "text": text, "scope": "The two accused."}]}
    return sections


def conditions(outgoing):
    """The conditions in the register of a case."""
    return [one for one in queries.for_case(outgoing.case) if one.nature == "condition"]


def test_what_the_request_promises_stands_in_the_register_when_it_is_sent(people):
    outgoing = builders.outgoing_at("prepared", people, sections=promising())
    assert not Assurance.objects.exists()
    outgoing = builders.STEPS["transmit"](outgoing, people)
    entry = only(outgoing)
    assert (entry.status, entry.origin, entry.given_by_state, entry.asked_by_state) == (
        "offered", "request", "XA", outgoing.requested_state,
    )  # fmt: skip
    assert entry.version == outgoing.version
    assert queries.in_force(outgoing.case) == [entry]
    assert [one["text"] for one in queries.for_letter(outgoing.case)] == [
        "The death penalty will not be sought."
    ]


def test_sending_it_orally_and_confirming_it_enters_it_once(people):
    outgoing = builders.outgoing_at("sent_orally", people, sections=promising())
    builders.make_letters(outgoing)
    outgoings.confirm(outgoing, by=people.reviewer, channel="diplomatic", sent_on=clock.today())
    assert only(outgoing).status == "offered"


def test_a_promise_of_ours_can_be_accepted_and_broken(people):
    outgoing = builders.outgoing_at("transmitted", people, sections=promising())
    entry = services.breach(
        only(outgoing),
        by=people.reviewer,
        happened_on=clock.today(),
        note="It was sought.",
        done="Told them.",
    )
    assert entry.status == "breached"


def test_conditions_enter_the_register_and_bind_once_accepted(people):
    outgoing = builders.outgoing_at("consulted", people)
    outgoing = outgoings.condition(
        outgoing, by=people.reviewer, conditions=["Only in proceeding 4 Js 1.", "", "Return it."],
        kinds=["speciality", "", "return"],
    )  # fmt: skip
    assert [(one.kind, one.status) for one in conditions(outgoing)] == [
        ("speciality", "asked"),
        ("return", "asked"),
    ]
    assert not any(one.nature == "condition" for one in queries.in_force(outgoing.case))
    outgoings.accept_condition(outgoing, by=people.reviewer)
    bound = queries.in_force(outgoing.case)[:2]
    assert [(one.status, one.nature) for one in bound] == [("accepted", "condition")] * 2
    assert len(queries.conditions_for_letter(outgoing.case)) == 2


def test_they_are_accepted_by_the_step_alone(people):
    outgoing = builders.outgoing_at("conditioned", people)
    for act in (
        lambda: services.accept(conditions(outgoing)[0], by=people.reviewer),
        lambda: services.decline(conditions(outgoing)[0], by=people.reviewer, note=WORDS),
    ):
        with pytest.raises(Blocked) as refused:
            act()
        assert [one.code for one in refused.value.blockers] == ["step_of_the_request"]


def test_declined_conditions_do_not_bind_and_a_second_round_stands_by_itself(people):
    outgoing = builders.outgoing_at("conditioned", people)
    outgoing = outgoings.decline_condition(outgoing, by=people.reviewer, reasons=WORDS)
    outgoing = outgoings.condition(outgoing, by=people.reviewer, conditions=["Only for trial."])
    outgoings.accept_condition(outgoing, by=people.reviewer)
    assert [one.status for one in conditions(outgoing)] == ["declined", "accepted"]


def test_open_conditions_lapse_when_the_request_is_refused(people):
    outgoing = builders.outgoing_at("conditioned", people)
    outgoings.decline(
        outgoing,
        by=people.reviewer,
        grounds=["G04"],
        reasons=WORDS,
        refused_on=clock.today(),
        consulted=False,
    )
    assert [one.status for one in conditions(outgoing)] == ["ended"]
