"""The pages of a preservation: they open for those who may, in every status, and send what was typed."""

import re
from uuid import uuid4

import pytest

from requests_app.core import clock
from requests_app.preservation import services
from requests_app.preservation.models import Preservation
from requests_app.preservation.states import Status
from tests.builders import drafted as outgoing_drafted
from tests.builders import outgoing_at
from tests.preservation_builders import LAW, ours_at, preservation_at, registered
from tests.samples import hospital

TYPED = {
    "state": "XB",
    "authority": "Insp. Duval",
    "offence": "Computer fraud",
    "facts": "Shop cloned, 41 victims.",
    "identifiers": "shop@mirror.example",
    "categories": ["subscriber", "traffic"],
    "relation": "Account of the shop.",
    "custodian": "Nordhost AS",
    "necessity": "Logs go after 7 days.",
    "will_follow": "on",
    "secret": "on",
}


@pytest.mark.parametrize("status", list(Status))
def test_every_page_opens_in_every_status(people, signed_in, status):
    preservation = preservation_at(status, people)
    client = signed_in(people.reviewer)
    for page in ("", "timeline/", "history/"):
        answer = client.get(f"/preservation/{preservation.reference}/{page}")
        assert answer.status_code == 200
        assert preservation.reference in answer.text
    for verb in re.findall(
        rf'href="(/preservation/{preservation.reference}/[a-z_/]+/)"',
        client.get(f"/preservation/{preservation.reference}/").text,
    ):
        assert client.get(verb).status_code == 200, verb


def test_registering_takes_one_page_and_two_taps_make_one_case(people, signed_in):
    client = signed_in(people.duty)
    form = client.get("/preservation/register/")
    token = re.search(r'name="token" value="([0-9a-f-]{36})"', form.text)[1]
    first = client.post("/preservation/register/", TYPED | {"token": token})
    second = client.post("/preservation/register/", TYPED | {"token": token})
    assert first.status_code == second.status_code == 302
    assert first["Location"] == second["Location"]
    assert Preservation.objects.get().status == Status.REQUESTED


def test_what_was_typed_stays_when_something_is_wrong(people, signed_in):
    answer = signed_in(people.duty).post(
        "/preservation/register/", TYPED | {"state": "", "token": str(uuid4())}
    )
    assert answer.status_code == 400
    assert "Choose the other State." in answer.text
    assert "Shop cloned, 41 victims." in answer.text
    assert not Preservation.objects.exists()


@pytest.mark.parametrize("token", ["", "nonsense", "0" * 40])
def test_a_token_that_is_none_opens_nothing_twice(people, signed_in, token):
    signed_in(people.duty).post("/preservation/register/", TYPED | {"token": token})
    assert Preservation.objects.count() <= 1


def test_a_second_tap_on_a_step_is_no_error(people, signed_in):
    preservation = registered(people)
    client, url = signed_in(people.duty), f"/preservation/{preservation.reference}/order/"
    seen = re.search(r'name="seen" value="([^"]+)"', client.get(url).text)[1]
    typed = {"seen": seen, "provider": "Nordhost AS", "legal_basis": LAW, "days": "90", "considered": "on"}
    first, second = client.post(url, typed), client.post(url, typed)
    assert (first.status_code, second.status_code) == (302, 302)
    assert preservation.orders.count() == 1


def test_somebody_elses_step_is_not_taken_for_ones_own(people, signed_in):
    preservation = registered(people)
    url = f"/preservation/{preservation.reference}/order/"
    mine, theirs = signed_in(people.duty), signed_in(people.reviewer)
    seen = re.search(r'name="seen" value="([^"]+)"', theirs.get(url).text)[1]
    typed = {"seen": seen, "provider": "Nordhost AS", "legal_basis": LAW, "days": "90", "considered": "on"}
    assert mine.post(url, typed).status_code == 302
    assert theirs.post(url, typed).status_code == 409


def test_from_the_confirmation_to_the_release(people, signed_in):
    preservation = preservation_at("ordered", people)
    client, base = signed_in(people.duty), f"/preservation/{preservation.reference}"
    now = clock.now().strftime("%Y-%m-%dT%H:%M")
    local = re.search(r'name="effected_at" value="([^"]+)"', client.get(f"{base}/effect/").text)[1]
    assert local[:10] in (now[:10], clock.today().isoformat())
    assert client.post(f"{base}/effect/", {"extent": "full", "effected_at": local}).status_code == 302
    until = re.search(r'name="until" value="([^"]+)"', client.get(f"{base}/extend/").text)[1]
    assert client.post(f"{base}/extend/", {"until": until}).status_code == 302
    why = {"because": "withdrawn", "reasons": "No longer needed."}
    assert client.post(f"{base}/record/propose_release/", why).status_code == 302
    assert client.post(f"{base}/release/", why).status_code in (403, 409)
    assert signed_in(people.reviewer).post(f"{base}/release/", why).status_code == 302
    assert Preservation.objects.get(pk=preservation.pk).status == Status.RELEASED


def test_the_narrow_grounds_stand_on_the_page_and_no_other(people, signed_in):
    preservation = registered(people)
    page = signed_in(people.duty).get(f"/preservation/{preservation.reference}/record/propose_refusal/").text
    offered = set(re.findall(r'name="grounds" value="(G\d\d)"', page)) or set(
        re.findall(r'value="(G\d\d)"', page)
    )
    assert offered
    assert "G11" not in offered


@pytest.mark.parametrize("who", ["officer", "stranger", "executing", "admin", "legal"])
def test_for_others_it_does_not_exist(people, signed_in, who):
    preservation = registered(people)
    client = signed_in(getattr(people, who))
    for page in ("", "timeline/", "history/", "elements/", "order/", "record/link/"):
        assert client.get(f"/preservation/{preservation.reference}/{page}").status_code == 404
    assert preservation.case.title not in client.get("/preservation/").text


def test_a_restricted_one_leaks_nowhere(people, signed_in):
    preservation = registered(people, restricted=True, offence="Zanzibar matter")
    client = signed_in(people.reviewer)
    for page in ("/preservation/", "/preservation/?search=Zanzibar", "/preservation/?pile=ended", "/"):
        assert "Zanzibar matter" not in client.get(page).text
    assert client.get(f"/preservation/{preservation.reference}/").status_code == 404


def test_a_hidden_request_is_not_named(people, signed_in):
    preservation = ours_at("effected", people)
    request = outgoing_at("transmitted", people)
    client = signed_in(people.officer)
    typed = {"request": request.reference.lower()}
    assert client.post(f"/preservation/{preservation.reference}/record/link/", typed).status_code == 302
    seen = signed_in(people.duty).get(f"/preservation/{preservation.reference}/").text
    assert "A request for the data is linked." in seen
    assert request.reference not in seen
    assert (
        request.reference
        not in signed_in(people.duty).get(f"/preservation/{preservation.reference}/timeline/").text
    )


@pytest.mark.parametrize("typed", ["", "OUT-2026-XXXX", "\x00", "' OR 1=1", "PRE-1"])
def test_only_a_request_that_fits_is_linked(people, signed_in, typed):
    preservation = ours_at("effected", people)
    answer = signed_in(people.officer).post(
        f"/preservation/{preservation.reference}/record/link/", {"request": typed}
    )
    assert answer.status_code == 400


def test_an_item_of_preservation_leads_into_a_record_of_its_own(people, signed_in):
    request = outgoing_drafted(people, hospital())
    client = signed_in(people.officer)
    overview = client.get(f"/outgoing/{request.reference}/").text
    assert "Open a preservation" in overview
    answer = client.post(f"/preservation/from_item/{request.reference}/")
    assert answer.status_code == 302
    preservation = Preservation.objects.get()
    assert preservation.request_id == request.case_id
    after = client.get(f"/outgoing/{request.reference}/").text
    assert preservation.reference in after
    assert "Open a preservation" not in after
    assert client.post(f"/preservation/from_item/{request.reference}/").status_code == 409


@pytest.mark.parametrize(
    "query",
    ["?page=99999999999", "?page=-1", "?lane=x&pile=y", "?search=%00", "?page=2", "?search=" + "a" * 500],
)
def test_lists_take_nonsense(people, signed_in, query):
    registered(people)
    assert signed_in(people.duty).get(f"/preservation/{query}").status_code == 200


@pytest.mark.parametrize(
    "field",
    ["authority", "offence", "facts", "identifiers", "custodian", "necessity", "their_reference", "contact"],
)
@pytest.mark.parametrize("value", ["\x00", "\u202eevil", "<script>alert(1)</script>", "x" * 30_000])
def test_hostile_input_is_answered(people, signed_in, field, value):
    client = signed_in(people.duty)
    answer = client.post("/preservation/register/", TYPED | {field: value, "token": str(uuid4())})
    assert answer.status_code in (302, 400)
    if answer.status_code == 302:
        assert "<script>alert" not in client.get(answer["Location"]).text


def test_nobody_refuses_on_a_proposal_they_have_not_seen(people, signed_in):
    preservation = registered(people)
    services.propose_refusal(preservation, by=people.duty, grounds=["G04"], reasons="Security.")
    client = signed_in(people.reviewer)
    page = client.get(f"/preservation/{preservation.reference}/refuse/").text
    seen = re.search(r'name="seen" value="([^"]+)"', page)[1]
    services.propose_refusal(preservation, by=people.duty, grounds=["G14"], reasons="Political.")
    sent = {"seen": seen, "note": "", "sure": "on"}
    assert client.post(f"/preservation/{preservation.reference}/refuse/", sent).status_code == 409
    preservation.refresh_from_db()
    assert preservation.status == Status.REQUESTED


def test_those_who_audit_are_offered_the_readings(people, signed_in):
    address = f"/preservation/{preservation_at(Status.REQUESTED, people).reference}/history/"
    with_readings = "With every reading of the case"
    assert with_readings not in signed_in(people.reviewer).get(address).text
    auditor = signed_in(people.auditor)
    assert with_readings in auditor.get(address).text
    assert "Case read" in auditor.get(f"{address}?reads=1").text
