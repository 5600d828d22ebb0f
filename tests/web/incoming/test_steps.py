"""The steps of a request of another State in the browser, as forms are sent: a whole walk, and what goes wrong."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from requests_app.assurances import services as assurances
from requests_app.core import clock
from requests_app.incoming import queries
from requests_app.incoming.models import Incoming
from requests_app.incoming.states import Status
from requests_app.web.incoming.wording.steps import STEPS
from tests import builders
from tests.incoming_builders import (
    WORDS,
    fresh,
    incoming_at,
    key,
    order_all,
    ordinary,
    review,
    reviewed_for_rights,
    soon,
)

pytestmark = pytest.mark.django_db


def today():
    return clock.today().isoformat()


def url_of(incoming, verb):
    return reverse("incoming:step", args=[incoming.reference, verb])


@pytest.fixture
def take(people, signed_in):
    """Take a step as one of the people; gives the request as it is then."""

    def take_it(incoming, who, verb, **given):
        sent = signed_in(getattr(people, who)).post(url_of(incoming, verb), given)
        assert sent.status_code == 302, f"{verb}: {sent.content.decode()[-3000:]}"
        return fresh(incoming)

    return take_it


@pytest.fixture
def record(people, signed_in):
    """Record something through its page."""

    def record_it(incoming, verb, **given):
        url = reverse("incoming:act", args=[incoming.reference, verb])
        sent = signed_in(people.reviewer).post(url, given)
        assert sent.status_code == 302, f"{verb}: {sent.content.decode()[-3000:]}"
        return fresh(incoming)

    return record_it


def granted_by_item(incoming, **said):
    """The fields of a proposal: every item granted, unless something else is said of it."""
    fields = {"reasons": WORDS, "safe_reasons": WORDS}
    for item in queries.undecided(incoming):
        for part, value in {"decision": "granted", **said.get(item.id, {})}.items():
            fields[f"item-{item.id}-{part}"] = value
    return fields


def test_from_receipt_to_the_review_of_the_product(people, take, record):
    incoming = incoming_at("received", people)
    incoming = take(incoming, "duty", "take_up")
    incoming = take(incoming, "duty", "recognise", checks=["authority", "channel"], sure="on")
    incoming = take(incoming, "duty", "acknowledge", language="fr", remark="")
    key(incoming, ordinary(), by=people.reviewer)
    asked = {"question": "Since when?", "due_on": soon().isoformat(), "language": "en"}
    incoming = take(incoming, "reviewer", "question", **asked)
    assert incoming.questions.get().question == "Since when?"
    paper = SimpleUploadedFile("answer.txt", b"Since March.")
    told = {"answer": "Since March.", "answered_on": today(), "papers": [paper]}
    incoming = take(incoming, "reviewer", "supplement", **told)
    assert incoming.papers.filter(kind="answer").count() == 1
    for point in queries.completeness(incoming):
        waived = {"about": point.key, "reason": WORDS}
        record(incoming, "waive_point", **waived)
    incoming = take(incoming, "reviewer", "complete")
    builders.assessment.screen(incoming.version)
    incoming = reviewed_for_rights(incoming, people)
    review_on = soon().isoformat()
    waits = {"decision": "postponed", "grounds": ["G57"], "reason": WORDS, "review_on": review_on}
    limited = {
        "decision": "conditions",
        "kind-0": "speciality",
        "conditions": "In this case only.",
        "kind-1": "return",
        "conditions-1": "Copies are destroyed.",
    }
    record(incoming, "not_consulted", why="secrecy", reason=WORDS)
    proposal = granted_by_item(incoming, childvid=waits, streamco=limited)
    incoming = take(incoming, "reviewer", "propose", **proposal)
    decided = {one.item: one for one in queries.proposal(incoming).items.all()}
    assert decided["childvid"].review_on.isoformat() == review_on
    assert [one["text"] for one in decided["streamco"].conditions] == [
        "In this case only.",
        "Copies are destroyed.",
    ]
    incoming = take(incoming, "second_reviewer", "grant", language="en", sure="on")
    assert incoming.status == Status.AUTHORITY
    order_all(incoming, people)
    builders.make_letters(incoming)
    for entry in incoming.case.assurances.all():
        assurances.accept(entry, by=people.reviewer)
    incoming = take(incoming, "reviewer", "authorise")
    assert incoming.status == Status.EXECUTING
    incoming = review(incoming, people)
    assert incoming.status == Status.PRODUCT_REVIEW


def test_whoever_proposed_does_not_decide(people, signed_in):
    incoming = incoming_at("proposed", people)
    sent = signed_in(people.reviewer).post(url_of(incoming, "grant"), {"sure": "on", "language": "en"})
    assert sent.status_code in (403, 409)
    assert "You proposed this decision." in sent.content.decode()
    assert fresh(incoming).status == Status.PROPOSED


def test_the_second_person_sees_what_was_proposed_and_must_say_so(people, signed_in):
    incoming = incoming_at("proposed", people)
    client = signed_in(people.second_reviewer)
    shown = client.get(url_of(incoming, "grant")).content.decode()
    assert "Proposed by" in shown
    assert people.reviewer.name in shown
    unsure = client.post(url_of(incoming, "grant"), {"language": "en"})
    assert unsure.status_code == 400
    assert "Tick the box to confirm." in unsure.content.decode()
    assert client.post(url_of(incoming, "grant"), {"language": "en", "sure": "on"}).status_code == 302


def test_what_is_wrong_with_a_proposal_is_said_at_its_item_and_kept(people, signed_in):
    incoming = incoming_at("decision", people)
    fields = granted_by_item(
        incoming, streamco={"decision": "conditions"}, childvid={"decision": "postponed"}
    )
    fields["reasons"] = "Keep these words."
    sent = signed_in(people.reviewer).post(url_of(incoming, "propose"), fields)
    shown = sent.content.decode()
    assert sent.status_code == 400
    assert 'href="#id_item-streamco-conditions"' in shown
    assert 'href="#id_item-childvid-review_on"' in shown
    assert "Keep these words." in shown
    assert shown.count('<details class="govuk-details app-more" open>') >= 2, (
        "What is wrong must not be folded away."
    )


def test_a_step_of_another_role_is_refused(people, signed_in):
    incoming = incoming_at("decision", people)
    for who in (people.duty, people.auditor, people.adviser):
        assert signed_in(who).get(url_of(incoming, "propose")).status_code == 403
    assert signed_in(people.officer).get(url_of(incoming, "propose")).status_code == 404


def test_a_step_taken_in_another_window_meanwhile_is_told(people, signed_in, take):
    incoming = incoming_at("received", people)
    page = signed_in(people.reviewer).get(url_of(incoming, "take_up")).content.decode()
    seen = page.split('name="seen" value="')[1].split('"')[0]
    take(incoming, "duty", "take_up")
    sent = signed_in(people.reviewer).post(url_of(incoming, "forward"), {"seen": seen, "reason": WORDS})
    assert sent.status_code == 409
    assert "Somebody moved this case" in sent.content.decode()


def test_the_page_of_the_sender_never_shows_what_the_paper_gives(people, signed_in):
    incoming = incoming_at("verification", people, sender_contact="+999 555 6666, boss@evil.example")
    client = signed_in(people.duty)
    shown = client.get(reverse("incoming:sender", args=[incoming.reference])).content.decode()
    assert "+999 555 0210" in shown, "The directory's number is what is called."
    assert "555 6666" not in shown
    assert "evil.example" not in shown
    form = client.get(url_of(incoming, "verify")).content.decode()
    assert "evil.example" not in form


def test_not_genuine_ends_the_case(people, take, signed_in):
    incoming = incoming_at("verification", people)
    facts = {"authority": "xb-central", "contact": "phone", "answered_by": "M. Delorme", "on": today()}
    incoming = take(incoming, "reviewer", "reject", reasons="They never wrote it.", sure="on", **facts)
    assert incoming.status == Status.REJECTED
    shown = (
        signed_in(people.reviewer).get(reverse("incoming:case", args=[incoming.reference])).content.decode()
    )
    assert "Do not act on it" in shown


@pytest.mark.parametrize("verb", sorted(STEPS))
def test_a_step_from_elsewhere_is_blocked_not_taken(people, signed_in, verb):
    incoming = incoming_at("rejected", people)
    sent = signed_in(people.reviewer).post(url_of(incoming, verb), {})
    assert sent.status_code in (403, 409), verb
    assert Incoming.objects.get(pk=incoming.pk).status == Status.REJECTED
