"""Order, warn, refuse: narrow grounds alone, dual criminality never, a second person for what cannot be undone."""

import pytest

from requests_app.core.errors import Blocked, Invalid, NotAllowed
from requests_app.documents.models import Document
from requests_app.law.grounds import GROUNDS
from requests_app.law.names import BUDAPEST, HANOI
from requests_app.preservation import narrow, services
from requests_app.preservation.states import Status
from requests_app.preservation.verbs.ordering import signs_in
from tests.preservation_builders import LAW, order, preservation_at, registered, told


def kinds(preservation):
    return sorted(Document.objects.filter(case=preservation.case).values_list("kind", "subject"))


def test_one_duty_officer_orders_alone_at_night(people):
    preservation = order(registered(people), people)
    assert preservation.status == Status.ORDERED
    assert kinds(preservation) == [("preservation_order", "order-1")]
    assert preservation.orders.get().legal_basis == LAW


def test_the_order_says_neither_who_asks_nor_why(people):
    preservation = order(registered(people), people)
    letter = Document.objects.get(case=preservation.case).data["letter"]
    said = str(letter)
    assert "Nordhost AS" in said
    for secret in ("Solvara", "XB", "Computer fraud", "victims", "Logs are deleted"):
        assert secret not in said


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"legal_basis": ""}, "legal_basis"),
        ({"considered": False}, "considered"),
        ({"days": 59}, "days"),
        ({"days": 91}, "days"),
        ({"email": "x\x00"}, "email"),
    ],
)
def test_an_order_has_a_basis_a_length_and_a_look_at_the_grounds(people, given, field):
    with pytest.raises(Invalid) as error:
        order(registered(people), people, **given)
    assert field in error.value.fields


def test_an_order_needs_a_provider(people):
    with pytest.raises(Invalid) as error:
        order(registered(people, custodian=""), people)
    assert "provider" in error.value.fields


def test_a_sign_of_a_narrow_ground_wants_a_word(people):
    preservation = registered(people, facts="Leaflets; sedition and insulting the head of State.")
    if not services_signs(preservation):
        pytest.fail("the words of a political offence raise no sign")
    with pytest.raises(Invalid) as error:
        order(preservation, people, reasons="")
    assert "reasons" in error.value.fields
    ordered = order(preservation, people, reasons="Fraud is charged; the words quote a poster.")
    assert ordered.orders.get().grounds_seen


def services_signs(preservation):
    return signs_in(preservation.version)


def test_dual_criminality_is_no_narrow_ground_anywhere():
    for basis in (BUDAPEST, HANOI, "RECIPROCITY", "", "xa-xb-treaty"):
        codes = narrow.of(basis).codes
        assert "G11" not in codes
        assert set(codes) <= set(GROUNDS)
    assert narrow.of(BUDAPEST).codes == ("G14", "G03", "G04", "G05", "G06")
    assert narrow.of(HANOI).codes == ("G03", "G04", "G05", "G06", "G07", "G09", "G10")


@pytest.mark.parametrize(
    "ground", sorted(set(GROUNDS) - {"G03", "G04", "G05", "G06", "G07", "G09", "G10", "G14"})
)
def test_it_is_refused_on_no_other_ground(people, ground):
    with pytest.raises(Invalid) as error:
        services.propose_refusal(registered(people), by=people.duty, grounds=["G04", ground], reasons="No.")
    assert "grounds" in error.value.fields


def test_one_proposes_and_another_refuses(people):
    preservation = registered(people)
    with pytest.raises(Blocked):
        services.refuse(preservation, by=people.reviewer)
    services.propose_refusal(preservation, by=people.duty, grounds=["G04"], reasons="Security.")
    with pytest.raises(NotAllowed):
        services.refuse(preservation, by=people.duty)
    refused = services.refuse(preservation, by=people.reviewer)
    assert refused.status == Status.REFUSED
    assert refused.words.get(verb="refuse").codes == ["G04"]
    assert kinds(refused) == [("preservation_refusal", "refusal")]


def test_while_a_refusal_is_proposed_no_order_is_given_until_it_is_taken_back(people):
    preservation = registered(people)
    services.propose_refusal(preservation, by=people.duty, grounds=["G04"], reasons="Security.")
    with pytest.raises(Blocked):
        order(preservation, people)
    services.take_back(preservation, by=people.duty, note="The ministry sees none.")
    assert order(preservation, people).status == Status.ORDERED


def test_a_refusal_proposed_under_one_basis_does_not_hold_under_another(people):
    preservation = registered(people, instrument=BUDAPEST)
    services.propose_refusal(preservation, by=people.duty, grounds=["G14"], reasons="Political.")
    services.amend(preservation, by=people.duty, told=told(instrument=HANOI))
    with pytest.raises(Blocked, match="cannot be done"):
        services.refuse(preservation, by=people.reviewer)


def test_the_requesting_state_decides_after_a_warning(people):
    preservation = preservation_at("warned", people)
    assert preservation.side == "theirs"
    assert ("preservation_warning", "warning-1") in kinds(preservation)
    gone_on = services.go_on(preservation, by=people.duty, note="Insp. Duval by telephone, 03:20.")
    assert gone_on.status == Status.REQUESTED
    assert order(gone_on, people).status == Status.ORDERED


@pytest.mark.parametrize("risks", [[], ["nonsense"], ["tip_off", "nonsense"]])
def test_a_warning_names_what_stands_in_the_way(people, risks):
    with pytest.raises(Invalid) as error:
        services.warn(registered(people), by=people.duty, risks=risks, reasons="It vanishes.")
    assert "risks" in error.value.fields


@pytest.mark.parametrize("who", ["officer", "supervisor", "adviser", "auditor", "admin"])
def test_nobody_else_orders(people, who):
    with pytest.raises(NotAllowed):
        services.order(registered(people), by=getattr(people, who), legal_basis=LAW, considered=True)


def test_the_provider_is_told_when_it_is_withdrawn_after_the_order(people):
    preservation = services.withdraw(
        order(registered(people), people), by=people.duty, note="Duval, by mail."
    )
    assert preservation.status == Status.WITHDRAWN
    assert {("release_notice", "release-provider"), ("release_notice", "release-state")} <= set(
        kinds(preservation)
    )
