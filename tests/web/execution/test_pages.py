"""Tasks in the browser: each person sees theirs, does it through the forms, and learns nothing of the case."""

from datetime import timedelta

import pytest
from django.urls import reverse

from requests_app.core import clock
from requests_app.execution import queries, services
from requests_app.execution.models import Task
from requests_app.incoming import queries as asked
from tests import incoming_builders as incoming
from tests.evidence.arrive import upload
from tests.execution import arrive
from tests.web.forms_of_pages import forms_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def procedure(people):
    return incoming.incoming_at("executing", people)


@pytest.fixture
def items(procedure):
    return [one.id for one in asked.items(procedure) if one.is_granted]


@pytest.fixture
def task(people, monkeypatch):
    arrive.granted(monkeypatch, arrive.SUBSCRIBER)
    return arrive.assigned(arrive.case_of(people), people)


@pytest.fixture
def rival(people):
    return arrive.executing_officer(arrive.another_police(), "rival")


def sheet(client, address):
    """The last form of a page, as a browser shows it: what is ticked or typed in it already."""
    page = client.get(address)
    assert page.status_code == 200, page.content.decode()[:400]
    return dict(forms_of(page, address)[-1].values)


def addresses(task):
    """Every page of a task."""
    steps = ("accept", "decline", "begin", "report_obstacle", "hand_in", "send_back", "cancel", "close",
             "reassign", "answer_obstacle", "hand_on", "set_day")  # fmt: skip
    found = [
        reverse("execution:task", args=[task.reference]),
        reverse("execution:choose", args=[task.reference]),
    ]
    found += [reverse("execution:step", args=[task.reference, verb]) for verb in steps]
    found += [reverse("execution:record", args=[task.reference, "search"])]
    found += [
        reverse("execution:act", args=[task.reference, 1]),
        reverse("execution:document", args=[task.reference, 1]),
    ]
    return found


def test_the_list_shows_the_tasks_of_ones_own_authority(task, people, rival, signed_in):
    assert task.reference in signed_in(people.executing).get("/tasks/").content.decode()
    assert task.reference not in signed_in(rival).get("/tasks/").content.decode()
    page = signed_in(people.reviewer).get("/tasks/").content.decode()
    assert task.reference in page
    assert task.case.reference in page


@pytest.mark.parametrize("who", ["officer", "stranger", "legal", "admin"])
def test_others_have_no_list_of_tasks(people, who, signed_in):
    assert signed_in(getattr(people, who)).get("/tasks/").status_code == 403


def test_a_task_shows_what_to_do_and_nothing_of_the_case(task, people, signed_in):
    page = signed_in(people.executing).get(reverse("execution:task", args=[task.reference])).content.decode()
    assert "HD-414/26" in page
    assert "What is asked for" in page
    assert task.case.reference not in page
    assert task.case.title not in page
    assert "/cases/" not in page


def test_another_authority_finds_nothing_anywhere(task, rival, signed_in):
    client = signed_in(rival)
    for address in addresses(task):
        assert client.get(address).status_code == 404, address
        assert client.post(address, {}).status_code in (404, 405), address


@pytest.mark.parametrize("who", ["executing", "officer", "stranger", "admin"])
def test_the_case_itself_does_not_exist_for_them(task, people, who, signed_in):
    client, reference = signed_in(getattr(people, who)), task.case.reference
    for name in ("case", "assign", "product"):
        assert client.get(reverse(f"execution:{name}", args=[reference])).status_code == 404


def test_a_restricted_task_exists_for_one_person(people, monkeypatch, signed_in):
    arrive.granted(monkeypatch, arrive.SUBSCRIBER)
    partner = arrive.executing_officer(arrive.police(), "partner")
    task = arrive.assigned(arrive.case_of(people, restricted=True), people, officer=people.executing)
    address = reverse("execution:task", args=[task.reference])
    assert signed_in(people.executing).get(address).status_code == 200
    for other in (
        partner,
        people.second_reviewer,
        people.adviser,
        people.supervisor,
        people.auditor,
        people.duty,
    ):
        assert signed_in(other).get(address).status_code == 404, other
        assert task.reference not in signed_in(other).get("/").content.decode()


def test_items_are_given_out_by_the_form(procedure, people, items, signed_in):
    client, address = signed_in(people.reviewer), reverse("execution:assign", args=[procedure.reference])
    typed = sheet(client, address)
    typed |= {
        "items": items[:1],
        "authority": ["xa-police-cyber"],
        "instructions": ["Use the secure drop box."],
        "order_kind": ["statute"],
        "order_text": ["Code of Procedure, section 210"],
        "due_on": [(clock.today() + timedelta(days=20)).isoformat()],
    }
    page = client.post(address, typed)
    assert page.status_code == 302, page.content.decode()[:6000]
    task = Task.objects.get()
    assert (task.authority.code, task.instructions) == ("xa-police-cyber", "Use the secure drop box.")
    assert "Why it matters for the offence" not in str(queries.items(task)[0].rows)


def test_a_wrong_form_keeps_what_was_typed(procedure, people, signed_in):
    client, address = signed_in(people.reviewer), reverse("execution:assign", args=[procedure.reference])
    page = client.post(address, {"instructions": "رسالة سرية", "order_kind": "statute"})
    assert page.status_code == 400
    assert "رسالة سرية" in page.content.decode()
    assert "Choose at least one item." in page.content.decode()
    assert not Task.objects.exists()


@pytest.mark.parametrize("who", ["adviser", "duty", "auditor"])
def test_readers_of_the_case_give_nothing_out(procedure, people, who, signed_in):
    client, address = signed_in(getattr(people, who)), reverse("execution:assign", args=[procedure.reference])
    assert client.get(address).status_code == 403
    assert client.post(address, {}).status_code == 403


def test_from_accepting_to_handing_in_by_the_forms(task, people, signed_in):
    client = signed_in(people.executing)
    assert client.post(reverse("execution:step", args=[task.reference, "accept"]), {}).status_code == 302
    record = reverse("execution:record", args=[task.reference, "search"])
    typed = sheet(client, record)
    typed |= {
        "items": ["1"],
        "did": ["Searched the office."],
        "day_began": ["2026-07-01"],
        "time_began": ["08:10"],
        "zone": ["Europe/Oslo"],
        "place": ["Halden"],
        "carried_out_by": ["Insp. 林晓雨"],
        "present": ["Ola Nordmann; tenant"],
        "circumstances": ["The tenant opened."],
        "custody": ["Sealed on the spot."],
        "order_kind": ["court_order"],
        "order_made_on": [arrive.COURT.made_on.isoformat()],
    }
    typed.pop("file", None)
    typed.pop("extraordinary", None)
    page = client.post(record, typed)
    assert page.status_code == 302, page.content.decode()[:8000]
    act = queries.acts(task)[0]
    assert (act.order_number, act.began_at.isoformat()) == ("HD-414/26", "2026-07-01T06:10:00+00:00")
    hand_in = reverse("execution:step", args=[task.reference, "hand_in"])
    given = {"outcome_1": "executed", "came_1": "A contract.", "formalities": "none_asked", "certified": "on"}
    given |= {"secrecy_kept": "yes"} if task.secrecy else {}
    given |= {"formalities": "followed"} if task.procedure else {}
    page = client.post(hand_in, given)
    assert page.status_code == 302, page.content.decode()[:8000]
    task.refresh_from_db()
    assert task.status == "handed_in"


def test_an_act_that_says_too_little_keeps_what_was_typed(task, people, signed_in):
    services.accept(task, by=people.executing)
    client = signed_in(people.executing)
    page = client.post(
        reverse("execution:record", args=[task.reference, "search"]), {"did": "Searched 房间."}
    )
    assert page.status_code == 400
    text = page.content.decode()
    assert "Searched 房间." in text
    assert "Say when it began" in text
    assert "Circumstances of the search or seizure: this must be recorded." in text


def test_an_act_is_corrected_by_the_form(task, people, signed_in):
    services.accept(task, by=people.executing)
    arrive.act(task, people.executing)
    client = signed_in(people.executing)
    address = f"{reverse('execution:record', args=[task.reference, 'production'])}?corrects=1"
    page = client.get(address).content.decode()
    assert arrive.DID in page
    assert "Kestrel Hosting" in page
    typed = sheet(client, address)
    for name in ("file", "extraordinary"):
        typed.pop(name, None)
    typed |= {"why_corrected": ["It was another day."], "items": ["1"], "order_kind": ["court_order"],
              "told_customer": ["no"]}  # fmt: skip
    answer = client.post(address, typed)
    assert answer.status_code == 302, answer.content.decode()[:8000]
    assert queries.acts(task)[1].corrects.number == 1
    shown = client.get(reverse("execution:act", args=[task.reference, 1])).content.decode()
    assert "Corrected" in shown


def test_a_stale_page_takes_no_step(task, people, signed_in):
    client = signed_in(people.executing)
    address = reverse("execution:step", args=[task.reference, "decline"])
    typed = sheet(client, address) | {"reason": ["Not competent."]}
    services.set_day(task, by=people.reviewer, due_on=clock.today() + timedelta(days=4), reason="Earlier.")
    services.accept(task, by=people.executing)
    assert client.post(address, typed).status_code == 409
    task.refresh_from_db()
    assert task.status == "accepted"


@pytest.mark.parametrize("verb", ["send_back", "cancel", "close", "reassign", "answer_obstacle", "set_day"])
def test_steps_of_the_central_authority_are_not_the_executing_officers(task, people, verb, signed_in):
    client = signed_in(people.executing)
    assert client.get(reverse("execution:step", args=[task.reference, verb])).status_code in (403, 409)
    assert client.post(reverse("execution:step", args=[task.reference, verb]), {}).status_code in (403, 409)


@pytest.mark.parametrize("who", ["reviewer", "adviser", "auditor", "supervisor", "duty"])
def test_nobody_else_records_acts(task, people, who, signed_in):
    services.accept(task, by=people.executing)
    client = signed_in(getattr(people, who))
    assert client.get(reverse("execution:record", args=[task.reference, "search"])).status_code == 403
    assert client.post(reverse("execution:record", args=[task.reference, "search"]), {}).status_code == 403


def test_a_closed_task_can_be_read_and_nothing_more(task, people, signed_in):
    services.cancel(task, by=people.reviewer, reason="Withdrawn.")
    client = signed_in(people.executing)
    assert "Called off" in client.get(reverse("execution:task", args=[task.reference])).content.decode()
    for verb in ("accept", "begin", "hand_in", "report_obstacle"):
        assert client.get(reverse("execution:step", args=[task.reference, verb])).status_code == 409
    assert (
        "Nothing can be recorded now"
        in client.get(reverse("execution:choose", args=[task.reference])).content.decode()
    )
    page = client.post(reverse("execution:record", args=[task.reference, "enquiry"]), {"did": "x"})
    assert page.status_code in (400, 409)
    assert queries.acts(task) == []


def test_the_paper_of_an_act_is_downloaded_by_those_who_see_the_task(task, people, rival, signed_in):
    services.accept(task, by=people.executing)
    arrive.act(task, people.executing, file=arrive.paper(b"minutes of the search"))
    address = reverse("execution:document", args=[task.reference, 1])
    page = signed_in(people.executing).get(address)
    assert b"".join(page.streaming_content) == b"minutes of the search"
    assert "attachment" in page["Content-Disposition"]
    assert signed_in(rival).get(address).status_code == 404


def test_the_desk_says_what_to_do(task, people, signed_in):
    assert task.reference in signed_in(people.executing).get("/").content.decode()
    services.decline(task, by=people.executing, reason="Not competent.")
    assert "A task was declined" in signed_in(people.reviewer).get("/").content.decode()


def test_the_overview_of_the_case_shows_its_tasks(procedure, people, items, signed_in):
    task = arrive.assigned(procedure.case, people, items=items[:1], order=arrive.COURT)
    page = signed_in(people.reviewer).get(reverse("incoming:case", args=[task.case.reference]))
    assert task.reference in page.content.decode()


def test_a_product_is_reviewed_and_seconded_by_the_forms(procedure, people, items, signed_in):
    task = arrive.accepted(procedure.case, people, items=items[:1], order=arrive.COURT)
    arrive.act(task, people.executing)
    exhibit = arrive.exhibit(task, people.executing)
    upload(exhibit, b"a,b\n", by=people.executing, filename="data.csv")
    task.refresh_from_db()
    services.hand_in(task, by=people.executing, **arrive.results(task))
    client = signed_in(people.reviewer)
    listing = reverse("execution:product", args=[procedure.reference])
    assert "Exhibit E1" in client.get(listing).content.decode()
    address = reverse("execution:review", args=[procedure.reference, f"exhibit-{exhibit.pk}"])
    seen = sheet(client, address)["seen"]
    checks = ("privilege", "scope", "third_parties", "personal_data", "custody")
    typed = {f"finding_{one}": "clear" for one in checks}
    typed |= {"seen": seen, "measure": "withheld", "looked_at": "All of it.", "finding_privilege": "flagged"}
    page = client.post(address, typed)
    assert page.status_code == 400
    assert "Say what was found." in page.content.decode()
    typed |= {"reasons_privilege": "A lawyer wrote it.", "measure_text": "Correspondence with counsel."}
    assert client.post(address, typed).status_code == 302
    second = reverse("execution:second", args=[procedure.reference, 1])
    assert client.get(second).status_code == 403
    adviser = signed_in(people.adviser)
    assert second in adviser.get(listing).content.decode()
    assert adviser.post(second, {"agrees": "yes", "reasons": "So it is."}).status_code == 302
    assert queries.products(procedure.case)[0].measure == "withheld"


@pytest.mark.parametrize("who", ["duty", "auditor", "supervisor"])
def test_readers_see_the_product_and_judge_nothing(procedure, people, items, who, signed_in):
    arrive.handed_in(procedure.case, people, items=items[:1], order=arrive.COURT)
    client = signed_in(getattr(people, who))
    assert client.get(reverse("execution:product", args=[procedure.reference])).status_code == 200
    key = queries.products(procedure.case)[0].key
    assert client.get(reverse("execution:review", args=[procedure.reference, key])).status_code == 403


@pytest.mark.parametrize(
    "tail", ["acts/0/", "acts/99999/", "acts/new/torture/", "explode/", "acts/1/document/", "%00/"]
)
def test_made_up_addresses_do_not_exist(task, people, tail, signed_in):
    assert signed_in(people.executing).get(f"/tasks/{task.reference}/{tail}").status_code == 404


def test_script_in_what_was_typed_stays_text(procedure, people, items, signed_in):
    evil = "<script>alert(1)</script>"
    task = arrive.assigned(
        procedure.case, people, items=items[:1], order=arrive.COURT, instructions=evil, secrecy=evil
    )
    page = signed_in(people.executing).get(reverse("execution:task", args=[task.reference])).content.decode()
    assert evil not in page
    assert "&lt;script&gt;" in page
