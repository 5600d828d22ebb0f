"""Items in the browser: the table of the case, the form of one, the rows in the forms of the steps."""

import pytest
from django.urls import reverse

from requests_app.core import clock
from requests_app.outgoing import items, services
from requests_app.outgoing.models import Outgoing
from tests import builders
from tests.web.forms_of_pages import forms_of

pytestmark = pytest.mark.django_db


def item_url(outgoing, number=0):
    return reverse("outgoing:item", args=[outgoing.reference, items.of(outgoing)[number].id])


def step_url(outgoing, verb):
    return reverse("outgoing:step", args=[outgoing.reference, verb])


def as_shown(client, url):
    """What a browser sends when nobody changes anything."""
    form = next(
        form for form in forms_of(client.get(url), url) if form.method == "post" and form.action.endswith(url)
    )
    return dict(form.values)


def test_the_table_comes_with_sending(people, signed_in):
    outgoing = builders.outgoing_at("prepared", people)
    case = reverse("outgoing:case", args=[outgoing.reference])
    assert "Item by item" not in signed_in(people.reviewer).get(case).content.decode()
    outgoing = builders.STEPS["transmit"](outgoing, people)
    shown = signed_in(people.reviewer).get(case).content.decode()
    assert "Item by item" in shown
    assert item_url(outgoing) in shown
    for_officer = signed_in(people.officer).get(case).content.decode()
    assert "Item by item" in for_officer
    assert item_url(outgoing) not in for_officer


def test_one_item_is_recorded_and_shown(people, signed_in):
    outgoing, client = builders.outgoing_at("acknowledged", people), signed_in(people.reviewer)
    url, today = item_url(outgoing), clock.today().isoformat()
    wrong = client.post(url, {"decision": "refused", "on": today, "came": "Kept text"})
    assert wrong.status_code == 400
    assert "Kept text" in wrong.content.decode()
    given = {"decision": "refused", "ground": "G34", "reason": "Out of proportion <b>", "on": today}
    shown = client.post(url, given, follow=True).content.decode()
    assert "The item was recorded." in shown
    assert "Out of proportion &lt;b&gt;" in shown
    assert "G34" in shown


def test_the_form_is_for_reviewers_and_for_items_of_this_case(people, signed_in):
    outgoing = builders.outgoing_at("acknowledged", people)
    for who, status in (("officer", 403), ("supervisor", 403), ("stranger", 404), ("admin", 404)):
        assert signed_in(getattr(people, who)).get(item_url(outgoing)).status_code == status
    nowhere = reverse("outgoing:item", args=[outgoing.reference, "nowhere"])
    assert signed_in(people.reviewer).get(nowhere).status_code == 404
    draft = builders.outgoing_at("submitted", people)
    answer = signed_in(people.reviewer).post(
        item_url(draft), {"decision": "granted", "on": clock.today().isoformat()}
    )
    assert answer.status_code == 409


@pytest.mark.parametrize(
    ("status", "verb", "given", "field", "usual"),
    [
        ("acknowledged", "execute", {}, "decision", "granted"),
        ("acknowledged", "postpone", {"note": "A case.", "review_on": "2027-01-31"}, "decision", "postponed"),
        ("consulted", "condition", {"conditions": "Only for trial."}, "decision", "conditions"),
        (
            "acknowledged", "decline", {"grounds": "G04", "reasons": "Security.", "consulted": "no"},
            "decision", "refused",
        ),
        ("executed", "receive", {"extent": "full", "description": "All."}, "execution", "executed"),
    ],
)  # fmt: skip
def test_a_step_sent_as_it_is_shown_says_the_usual_of_every_item(
    people, signed_in, status, verb, given, field, usual
):
    outgoing, client = builders.outgoing_at(status, people), signed_in(people.reviewer)
    url = step_url(outgoing, verb)
    answer = client.post(url, as_shown(client, url) | given)
    assert answer.status_code == 302, answer.content.decode()[-3000:]
    found = items.of(Outgoing.objects.get(pk=outgoing.pk))
    assert {getattr(item, field) for item in found} == {usual}


def test_a_fault_of_one_item_is_shown_at_its_field_and_nothing_is_lost(people, signed_in):
    outgoing, client = builders.outgoing_at("executed", people), signed_in(people.reviewer)
    url, first = step_url(outgoing, "receive"), items.of(outgoing)[0].id
    given = as_shown(client, url) | {
        "extent": "full", "description": "Two carriers", f"item-{first}-execution": "not_executed",
    }  # fmt: skip
    answer = client.post(url, given)
    assert answer.status_code == 400
    assert f'href="#id_item-{first}-reason"' in answer.content.decode()
    assert "Two carriers" in answer.content.decode()
    assert client.post(url, given | {f"item-{first}-reason": "Deleted before."}).status_code == 302
    assert (
        services.control(Outgoing.objects.get(pk=outgoing.pk), by=people.reviewer, note="Checked.").status
        == "controlled"
    )


def test_nothing_is_said_of_an_item_that_is_done(people, signed_in):
    outgoing, client = builders.outgoing_at("executed", people), signed_in(people.reviewer)
    first = items.of(outgoing)[0].id
    services.record_item(outgoing, item=first, by=people.reviewer, execution="executed", on=clock.today())
    assert f"item-{first}-execution" not in client.get(step_url(outgoing, "receive")).content.decode()


def test_a_question_takes_coded_reasons(people, signed_in):
    outgoing, client = builders.outgoing_at("acknowledged", people), signed_in(people.reviewer)
    given = {
        "question": "Which months?", "asked_on": clock.today().isoformat(), "codes": "no_dates", "codes-1": "",
        "codes-2": "proceeding_unclear",
    }  # fmt: skip
    assert client.post(step_url(outgoing, "question"), given).status_code == 302
    assert outgoing.questions.get().codes == ["no_dates", "proceeding_unclear"]
    assert "Coded reasons" in client.get(reverse("outgoing:case", args=[outgoing.reference])).content.decode()
