"""Every form of the portal, filled in as no browser would: an answer of the right kind, never a fault, nothing lost.

The forms are read from the pages themselves, so a new field is tried without a line being added here.
"""

from types import SimpleNamespace
from urllib.parse import quote, urlencode

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from requests_app.casefile import queries as casefile
from requests_app.casefile.sections import SECTIONS
from requests_app.directory.models import Authority, BilateralTreaty, Participation
from tests import builders, samples
from tests.assurances.keeping import added
from tests.clauses.conftest import put_in
from tests.precedents.sheets import sheet
from tests.web.forms_of_pages import Sheet, forms_of

pytestmark = pytest.mark.django_db

MARKUP = "<script>alert(1)</script>{{7*7}}{% debug %}\"'>"
TEXTS = {
    "NUL": "a\x00b",
    "very long": "x" * 120_000,
    "more than 63 bits": str(2**63),
    "more digits than Python reads": "9" * 5_000,
    "a digit that is no number": "²",
    "no such day": "2026-02-30",
    "the first day of all, ahead of it": "0001-01-01T00:00:00+14:00",
    "the last day of all, behind it": "9999-12-31T23:59:59-14:00",
    "markup": MARKUP,
    "directions": "\u202eabc\u2066def",
    "white space": " \t\r\n ",
    "a path": "../../../etc/passwd",
    "an address that is none": "http://[::1",
}
BROKEN_BYTES = (b"\xed\xa0\x80", b"%ED%A0%80", b"%")
ANSWERS = (200, 204, 302, 400, 403, 404, 409, 413)
FORM = "application/x-www-form-urlencoded"
ELSEWHERE = ("/account/sign-out/", "/account/language/", "/i18n/")


@pytest.fixture
def world(people: SimpleNamespace) -> SimpleNamespace:
    """A draft with everything in it, and a request in review."""
    sections = samples.hospital()
    sections["dual_criminality"] = {"entries": [sheet(sections["offences"]["entries"][0]["id"])]}
    draft = builders.drafted(people, sections)
    samples.add_annexes(draft.case, samples.HOSPITAL_ANNEXES, by=people.officer)
    submitted, sent = builders.outgoing_at("submitted", people), builders.outgoing_at("acknowledged", people)
    added(submitted, people.reviewer)
    put_in(draft, people)
    return SimpleNamespace(draft=draft, submitted=submitted, sent=sent, people=people)


def pages_of(role: str, world: SimpleNamespace) -> list[str]:
    """The addresses of the pages on which this role fills in forms."""
    draft, review = world.draft.reference, world.submitted.reference
    if role == "officer":
        return [
            *_drafting(world),
            "/outgoing/new/",
            "/outgoing/",
            "/directory/",
            f"/outgoing/{review}/withdraw/",
        ]
    if role == "reviewer":
        steps = [f"/outgoing/{review}/{verb}/" for verb in ("return", "refuse", "approve", "pre_contact")]
        register = f"/cases/{review}/assurances"
        acts = [f"{register}/1/{act}/" for act in ("receive", "accept", "decline", "end", "terms")]
        grounds = [f"/cases/{review}/assessment/{code}" for code in ("", "G34/", "G31/")]
        sent = f"/outgoing/{world.sent.reference}"
        later = [f"{sent}/{verb}/" for verb in ("question", "execute", "postpone", "decline")]
        item = world.sent.version.content["assistance"]["entries"][0]["id"]
        return [
            *steps,
            *grounds,
            *acts,
            f"{register}/add/",
            "/assurances/",
            *later,
            f"{sent}/items/{item}/",
            *_clauses(),
        ]
    if role == "legal":
        place = "/counsel/HC/40(20)/"
        return ["/clauses/", "/clauses/by-then/", "/clauses/by-then/retire/", "/counsel/", place]
    if role == "supervisor":
        return [f"/cases/{draft}/hand_over/", "/waiting/", "/workload/", "/operations/"]
    office, treaty = Authority.objects.filter(state="XB")[0].code, BilateralTreaty.objects.all()[0].code
    instrument = Participation.objects.filter(state="XB")[0].instrument
    new = [f"/directory/states/xb/{one}/new/" for one in ("authorities", "participation", "treaties")]
    old = [
        f"/directory/authorities/{office}/",
        f"/directory/authorities/{office}/edit/",
        "/directory/states/xb/edit/",
    ]
    old += [f"/directory/treaties/{treaty}/edit/", f"/directory/states/xb/participation/{instrument}/"]
    person = f"/people/{world.people.colleague.pk}/"
    return [
        *new,
        *old,
        "/people/",
        "/people/invite/",
        *(f"{person}{one}/" for one in ("place", "details", "deactivate")),
    ]


def _clauses() -> list[str]:
    return ["/clauses/new/", "/clauses/by-then/propose/?language=en"]


def _drafting(world: SimpleNamespace) -> list[str]:
    """The check, each flat section, an entry of each other section and every item; a new annex brings its file."""
    start, content = (
        reverse("drafting:tasks", args=[world.draft.reference]),
        casefile.draft_content(world.draft.case),
    )
    found = [f"{start}check/", f"{start}annexes/new/", f"{start}offences/new/"]
    for code, section in SECTIONS.items():
        found.append(f"{start}{code}/")
        if section.repeated:
            entries = content.get(code, {"entries": []})["entries"][: None if code == "assistance" else 1]
            found += [*(f"{start}{code}/{one['id']}/" for one in entries)]
    return found


def forms(client: Client, pages: list[str]) -> list[Sheet]:
    """Every form of these pages that belongs to them."""
    found = [form for page in pages for form in forms_of(client.get(page), page)]
    return [form for form in found if not form.action.startswith(ELSEWHERE) and form.values]


def send(client: Client, form: Sheet, body: str | bytes) -> tuple[int, str]:
    """Send a form; what it changed is undone."""
    with transaction.atomic():
        place = transaction.savepoint()
        if form.method == "get":
            text = body if isinstance(body, str) else body.decode("latin-1")
            response = client.get(f"{form.action.partition('?')[0]}?{text}")
        else:
            response = client.post(form.action, body, content_type=FORM)
        shown = response.content.decode()
        transaction.savepoint_rollback(place)
    return response.status_code, shown


@pytest.mark.parametrize("role", ["officer", "reviewer", "legal", "supervisor", "admin"])
def test_no_text_in_any_form_is_a_fault(role, world, signed_in):
    client = signed_in(getattr(world.people, role))
    for form in forms(client, pages_of(role, world)):
        for name, text in TEXTS.items():
            status, shown = send(client, form, urlencode(form.filled(text), doseq=True))
            assert status in ANSWERS, (form.action, name)
            assert "<script>alert(1)" not in shown, form.action
            if name == "markup" and status in (400, 409) and {"text", "textarea"} & set(form.kinds.values()):
                assert escape(MARKUP) in shown, f"{form.action} loses what was typed"


@pytest.mark.parametrize("role", ["officer", "reviewer", "legal", "supervisor", "admin"])
def test_no_form_trusts_what_it_hides_or_misses(role, world, signed_in):
    client = signed_in(getattr(world.people, role))
    for form in forms(client, pages_of(role, world)):
        bodies = [
            urlencode(form.filled(text, hidden=True), doseq=True)
            for text in ("²", "a\x00b", "-1", "9" * 5_000)
        ]
        bodies += [
            "",
            urlencode({name: [*values, "zz", *values] for name, values in form.values.items()}, doseq=True),
        ]
        bodies += [
            urlencode(form.filled(text, hidden=True) | {name: [value]}, doseq=True)
            for name, value in form.buttons
            for text in ("²", "a\x00b")
        ]
        broken = [
            b"&".join(quote(name).encode() + b"=" + one for name in form.values) for one in BROKEN_BYTES
        ]
        for body in (*bodies, *broken):
            status, _ = send(client, form, body)
            assert status in ANSWERS, (form.action, body[:200])
