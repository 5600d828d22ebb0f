"""Pages of exhibits: what each person sees and may do, by the same forms that a browser sends."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from requests_app.evidence import queries, services
from requests_app.evidence.kinds import Action, Status
from requests_app.evidence.models import Exhibit
from requests_app.vault import store
from requests_app.web.evidence.acts import ACTS
from requests_app.web.evidence.forms import RecordForm
from tests import builders
from tests.assurances import keeping
from tests.evidence import arrive
from tests.evidence.test_hand_over import tamper

pytestmark = pytest.mark.django_db
SIGNED = {"password": arrive.PASSWORD}


@pytest.fixture(autouse=True)
def _ready(people: Any, settings: Any, tmp_path: Path) -> None:
    settings.VAULT_DIR = tmp_path / "vault"
    arrive.give_passwords(people)


def address(exhibit: Exhibit, page: str = "exhibit", *more: str) -> str:
    return reverse(f"evidence:{page}", args=[exhibit.pk, *more])


def typed(**more: Any) -> dict[str, Any]:
    """The form of recording as a browser sends it."""
    sent = {**arrive.values(), "taken_at": "2026-10-05T11:12", **more}
    return {key: value for key, value in sent.items() if value is not None}


def test_an_exhibit_is_recorded_in_its_own_zone_and_leads_to_its_upload(people: Any, signed_in: Any) -> None:
    outgoing = builders.outgoing_at("submitted", people)
    client = signed_in(people.reviewer)
    page = reverse("evidence:case", args=[outgoing.case.reference])
    assert "There are no exhibits yet" in client.get(page).content.decode()
    sent = client.post(reverse("evidence:record", args=[outgoing.case.reference]), typed())
    exhibit = Exhibit.objects.get()
    assert sent["Location"] == address(exhibit, "upload")
    assert exhibit.taken_at == arrive.TAKEN
    shown = client.get(page).content.decode()
    assert address(exhibit) in shown
    assert "Custody is not whole" in shown
    overview = client.get(reverse("outgoing:case", args=[outgoing.case.reference])).content.decode()
    assert address(exhibit) in overview


def test_what_was_typed_stays_beside_the_fault(people: Any, signed_in: Any) -> None:
    outgoing = builders.outgoing_at("submitted", people)
    client = signed_in(people.reviewer)
    where = reverse("evidence:record", args=[outgoing.case.reference])
    answer = client.post(where, typed(place="", taken_at="yesterday"))
    text = answer.content.decode()
    assert answer.status_code == 400
    assert "Enter a day and a time" in text
    answer = client.post(where, typed(place=""))
    assert "Say where." in answer.content.decode()
    assert "WX-4471" in answer.content.decode()
    assert not Exhibit.objects.exists()


def test_every_declared_field_has_its_place_in_the_form(people: Any) -> None:
    form = RecordForm(exhibit=None, user=people.reviewer)
    assert [one.name for group in form.groups for one in group["fields"]] == list(form.fields)


def test_a_small_file_needs_no_script(people: Any, signed_in: Any, settings: Any) -> None:
    exhibit = arrive.recorded(people)
    client = signed_in(people.reviewer)
    page = client.get(address(exhibit, "upload")).content.decode()
    assert 'type="file"' in page
    assert "vendor/tus.min.js" in page
    assert "Choose a file." in client.post(address(exhibit, "upload"), {}).content.decode()
    settings.EVIDENCE_FORM_MAX_BYTES = 10
    big = SimpleUploadedFile("disk.E01", arrive.DISK)
    assert "too large" in client.post(address(exhibit, "upload"), {"file": big}).content.decode()
    settings.EVIDENCE_FORM_MAX_BYTES = 10**6
    small = SimpleUploadedFile("disk.E01", arrive.DISK)
    answer = client.post(address(exhibit, "upload"), {"file": small})
    assert answer["Location"] == address(exhibit)
    exhibit.refresh_from_db()
    assert exhibit.file_id == arrive.sha256(arrive.DISK)
    assert client.get(address(exhibit, "upload"))["Location"] == address(exhibit)


def test_a_hand_over_from_desk_to_desk(people: Any, signed_in: Any) -> None:
    exhibit = arrive.with_file(people)
    giver, taker = signed_in(people.reviewer), signed_in(people.executing)
    answer = giver.post(address(exhibit, "act", "give"), {"taker": "", "purpose": ""})
    assert "Choose the person who takes it." in answer.content.decode()
    sent = {"taker": str(people.executing.pk), "purpose": "Examination", "password": "wrong"}
    answer = giver.post(address(exhibit, "act", "give"), sent)
    assert "This is not your password." in answer.content.decode()
    assert "wrong" not in answer.content.decode().split("value=")
    giver.post(address(exhibit, "act", "give"), sent | {"password": arrive.PASSWORD})
    desk = taker.get(reverse("desk:home")).content.decode()
    assert "Waiting for your signature" in desk
    assert address(exhibit, "act", "confirm") in desk
    page = taker.get(address(exhibit)).content.decode()
    assert exhibit.case.reference not in page
    assert exhibit.case.title not in page
    assert "It waits for your signature" in page
    taker.post(address(exhibit, "act", "confirm"), {"password": arrive.PASSWORD})
    exhibit.refresh_from_db()
    assert exhibit.holder == people.executing
    page = taker.get(address(exhibit)).content.decode()
    assert page.count("Signed:") == 3
    assert "Waiting for your signature" not in taker.get(reverse("desk:home")).content.decode()


def test_a_tampered_file_is_found_and_shown_everywhere(people: Any, signed_in: Any) -> None:
    exhibit = arrive.with_file(people)
    tamper(exhibit)
    client = signed_in(people.reviewer)
    answer = client.post(address(exhibit, "act", "verify"), follow=True).content.decode()
    assert "do NOT fit their SHA-256" in answer
    assert "nothing leaves until it is settled" in answer
    assert "no longer fit" in signed_in(people.second_reviewer).get(reverse("desk:home")).content.decode()
    refused = client.post(
        address(exhibit, "act", "settle"),
        {"outcome": "set_aside", "reason": "x", "password": arrive.PASSWORD},
    )
    assert refused.status_code == 403


def test_a_download_asks_what_for_and_shows_what_binds(people: Any, signed_in: Any) -> None:
    outgoing = builders.outgoing_at("submitted", people)
    exhibit = arrive.with_file(people, outgoing.case)
    promise = keeping.added(outgoing, people.reviewer, text="Use in the Saltmarsh proceedings only")
    keeping.receive(promise, people.reviewer)
    client = signed_in(people.adviser)
    page = client.get(address(exhibit, "download")).content.decode()
    assert "Use in the Saltmarsh proceedings only" in page
    answer = client.post(address(exhibit, "download"), {"purpose": ""})
    assert answer.status_code == 400
    assert queries.log(exhibit)[-1].action != Action.ACCESSED
    answer = client.post(address(exhibit, "download"), {"purpose": "Privilege review"})
    assert b"".join(answer.streaming_content) == arrive.DISK
    assert answer["Content-Disposition"] == 'attachment; filename="disk.E01"'
    assert answer["Content-Type"] == "application/octet-stream"
    assert queries.log(exhibit)[-1].purpose == "Privilege review"


@pytest.mark.parametrize("who", ["stranger", "officer", "executing", "admin", "legal"])
def test_others_find_nothing(people: Any, signed_in: Any, who: str) -> None:
    exhibit = arrive.with_file(people)
    client = signed_in(getattr(people, who))
    pages = [address(exhibit, one) for one in ("exhibit", "upload", "download", "export", "report")]
    pages += [address(exhibit, "act", one) for one in ACTS]
    for page in pages:
        assert client.get(page).status_code == 404, page
    assert client.get(reverse("evidence:case", args=[exhibit.case.reference])).status_code == 404


@pytest.mark.parametrize("who", ["supervisor", "auditor", "adviser"])
def test_some_look_and_touch_nothing(people: Any, signed_in: Any, who: str) -> None:
    exhibit = arrive.with_file(people)
    client = signed_in(getattr(people, who))
    assert client.get(address(exhibit)).status_code == 200
    for one in ACTS:
        assert client.get(address(exhibit, "act", one)).status_code == 403, one
        assert client.post(address(exhibit, "act", one)).status_code == 403, one


def test_every_act_has_its_page_and_says_why_not(people: Any, signed_in: Any) -> None:
    exhibit = arrive.with_file(people)
    client = signed_in(people.reviewer)
    for one in ACTS:
        answer = client.get(address(exhibit, "act", one))
        assert answer.status_code == 200, one
    assert "This cannot be done now" in client.get(address(exhibit, "act", "confirm")).content.decode()
    assert "This cannot be done now" not in client.get(address(exhibit, "act", "give")).content.decode()


@pytest.mark.parametrize(
    ("act", "sent", "action"),
    [
        ("seal", {"number": "NO 118"}, Action.SEALED),
        ("store", {"place": "Safe 3"}, Action.STORED),
        ("damage", {"danger": "damage", "said": "The bag is torn"}, Action.ALARM),
        ("aside", {"reason": "Not asked for"}, Action.SET_ASIDE),
        ("verify", {}, Action.VERIFIED),
        ("copy", {"relation": "identical", "purpose": "Analysis"}, Action.COPIED),
        ("dispose", {"ending": "destroyed", "method": "Erased", "reason": "Order", **SIGNED}, Action.DISPOSAL_PROPOSED),
        ("send", {"outside": "Courier", "purpose": "To XB", **SIGNED}, Action.OFFERED),
    ],
)  # fmt: skip
def test_each_act_is_done_by_its_form(people: Any, signed_in: Any, act: str, sent: Any, action: str) -> None:
    exhibit = arrive.with_file(people)
    answer = signed_in(people.reviewer).post(address(exhibit, "act", act), sent)
    assert answer.status_code == 302, answer.content.decode()
    assert queries.log(exhibit)[-1].action == action


def test_a_correction_and_a_receipt_by_their_forms(people: Any, signed_in: Any) -> None:
    exhibit = arrive.with_file(people)
    client = signed_in(people.reviewer)
    shown = client.get(address(exhibit, "act", "correct")).content.decode()
    assert "2026-10-05T11:12" in shown
    kept = {key: exhibit.fact(key) for key in exhibit.facts if key not in ("nature", "origin")}
    sent = {
        **kept,
        "description": exhibit.description,
        "taken_at": "2026-10-05T11:12",
        "witness": "Kari Moe",
        "reason": "Name misspelt",
    }
    assert client.post(address(exhibit, "act", "correct"), sent).status_code == 302
    assert queries.log(exhibit)[-1].data["changed"] == {"witness": ["Ola Nordmann", "Kari Moe"]}
    hand_over = services.hand_out(
        exhibit, by=people.reviewer, password=arrive.PASSWORD, outside="Courier", purpose="To XB"
    )
    answer = client.post(
        address(exhibit, "act", "receipt"), {"received_by": "A. Ferrand", "password": arrive.PASSWORD}
    )
    assert "Add the receipt that was signed." in answer.content.decode()
    paper = SimpleUploadedFile("receipt.pdf", arrive.PDF)
    when = hand_over.offered_at.strftime("%Y-%m-%dT%H:%M")
    answer = client.post(
        address(exhibit, "act", "receipt"),
        {"received_by": "A. Ferrand", "received_at": when, "document": paper, "password": arrive.PASSWORD},
    )
    assert answer.status_code == 302
    exhibit.refresh_from_db()
    assert exhibit.status == Status.OUTSIDE
    number = queries.log(exhibit)[-1].number
    found = client.get(reverse("evidence:document", args=[exhibit.pk, number]))
    assert b"".join(found.streaming_content) == arrive.PDF


def test_exports_are_json_ld_and_written_down(people: Any, signed_in: Any) -> None:
    exhibit = arrive.with_file(people)
    client = signed_in(people.reviewer)
    for page in (address(exhibit, "export"), reverse("evidence:export_case", args=[exhibit.case.reference])):
        answer = client.get(page)
        assert answer["Content-Type"] == "application/ld+json"
        assert arrive.sha256(arrive.DISK).upper() in answer.content.decode()


def test_the_custody_report_is_ordered(people: Any, signed_in: Any) -> None:
    outgoing = builders.outgoing_at("submitted", people)
    exhibit = arrive.with_file(people, outgoing.case)
    client = signed_in(people.reviewer)
    answer = client.post(address(exhibit, "report"))
    assert answer.status_code == 302
    from requests_app.documents.models import Document

    ordered = Document.objects.get(kind="custody_report")
    told = ordered.data["letter"]["exhibits"][0]
    assert (told["number"], told["hash_after"]) == ("E1", exhibit.file_id)
    assert len(told["log"]) == len(queries.log(exhibit))


def test_a_person_off_the_team_of_a_restricted_case_learns_nothing(people: Any, signed_in: Any) -> None:
    exhibit = arrive.with_file(people)
    arrive.offered(exhibit, by=people.reviewer, taker=people.second_reviewer)
    type(exhibit.case).objects.filter(pk=exhibit.case_id).update(confidentiality="restricted")
    client = signed_in(people.second_reviewer)
    assert client.get(address(exhibit)).status_code == 404
    assert "signature" not in client.get(reverse("desk:home")).content.decode()
    assert exhibit.short_label not in client.get(reverse("evidence:list")).content.decode()


def test_stored_bytes_have_no_address_of_their_own(people: Any, signed_in: Any) -> None:
    exhibit = arrive.with_file(people)
    assert store.path_of(exhibit.file_id).stat().st_mode & 0o777 == 0o440
