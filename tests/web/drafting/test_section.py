"""Writing a section in the browser: saved, refused at the field with what was typed, never overwritten unawares."""

import pytest
from django.urls import reverse

from requests_app.casefile import queries as casefile
from requests_app.casefile.models import DraftSection
from requests_app.outgoing import services
from tests import builders, samples


@pytest.fixture
def draft(people):
    return services.open_request(by=people.officer, title="Mirrorlock")


def url(draft, section, *more):
    name = "drafting:entry" if more else "drafting:section"
    return reverse(name, args=[draft.reference, section, *more])


def revision(draft, section):
    return casefile.draft_section(draft.case, section).revision


def test_a_section_is_saved_and_leads_back_to_the_tasks(people, signed_in, draft):
    client = signed_in(people.officer)
    answer = client.post(url(draft, "timing"), {"revision": 0, "urgency": "urgent", "reason": "Data expire."})
    assert answer.status_code == 302
    assert answer["Location"] == reverse("drafting:tasks", args=[draft.reference])
    assert casefile.draft_section(draft.case, "timing").data == {
        "urgency": "urgent",
        "reason": "Data expire.",
    }


def test_save_and_next_leads_to_the_next_section(people, signed_in, draft):
    answer = signed_in(people.officer).post(
        url(draft, "timing"), {"revision": 0, "urgency": "urgent", "next": "1"}
    )
    assert answer["Location"] == url(draft, "confidentiality")


def test_save_and_see_stays_in_the_section_and_leads_to_the_letter(people, signed_in, draft):
    client = signed_in(people.officer)
    page = client.get(url(draft, "timing")).content.decode()
    assert 'name="paper"' in page
    assert "data-on-paper" not in page
    answer = client.post(url(draft, "timing"), {"revision": 0, "urgency": "urgent", "paper": "1"})
    assert answer["Location"] == url(draft, "timing") + "?paper=1"
    assert casefile.draft_section(draft.case, "timing").data == {"urgency": "urgent"}
    page = client.get(answer["Location"])
    where = reverse("drafting:preview", args=[draft.reference])
    assert f'href="{where}" target="_blank" rel="noopener" data-on-paper' in page.content.decode()
    assert page.context["page"].form["revision"].value() == revision(draft, "timing")


def test_a_new_entry_that_is_saved_to_be_seen_is_gone_on_with(people, signed_in, draft):
    client, new = signed_in(people.officer), reverse("drafting:new", args=[draft.reference, "offences"])
    answer = client.post(new, {"revision": 0, "title": "Blackmail", "paper": "1"})
    [entry] = casefile.draft_section(draft.case, "offences").entries
    assert answer["Location"] == url(draft, "offences", entry["id"]) + "?paper=1"


def test_what_was_not_saved_is_not_led_to_paper(people, signed_in, draft):
    data = {"revision": 0, "urgency": "urgent", "deadline": "2026-02-30", "paper": "1"}
    answer = signed_in(people.officer).post(url(draft, "timing") + "?paper=1", data)
    assert answer.status_code == 400
    assert "data-on-paper" not in answer.content.decode()


def test_what_is_wrong_is_said_at_the_field_and_what_was_typed_stays(people, signed_in, draft):
    data = {"revision": 0, "urgency": "urgent", "deadline": "2026-02-30", "reason": "<b>Kept</b> {{ 7*7 }}"}
    answer = signed_in(people.officer).post(url(draft, "timing"), data)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "id_deadline_error" in page
    assert "&lt;b&gt;Kept&lt;/b&gt; {{ 7*7 }}" in page
    assert not DraftSection.objects.filter(case=draft.case, section="timing").exists()


def test_two_people_are_told_and_neither_loses_text(people, signed_in, draft):
    first, second = signed_in(people.officer), signed_in(people.colleague)
    first.post(url(draft, "timing"), {"revision": 0, "urgency": "urgent", "reason": "What Leïla wrote."})
    answer = second.post(
        url(draft, "timing"), {"revision": 0, "urgency": "ordinary", "reason": "What Jonas wrote."}
    )
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "What Leïla wrote." in page
    assert "What Jonas wrote." in page
    assert "Leïla Marchetti" in page
    assert casefile.draft_section(draft.case, "timing").data["reason"] == "What Leïla wrote."


def test_after_comparing_the_second_may_save(people, signed_in, draft):
    first, second = signed_in(people.officer), signed_in(people.colleague)
    first.post(url(draft, "timing"), {"revision": 0, "urgency": "urgent"})
    answer = second.post(url(draft, "timing"), {"revision": 0, "urgency": "ordinary"})
    seen = answer.context["page"].form["revision"].value()
    answer = second.post(url(draft, "timing"), {"revision": seen, "urgency": "ordinary"})
    assert answer.status_code == 302
    assert casefile.draft_section(draft.case, "timing").data == {"urgency": "ordinary"}


@pytest.mark.parametrize("tampered", ["", "x", "-1", "99999999999999999999", "1.5", "١"])
def test_a_tampered_revision_counts_as_stale(people, signed_in, draft, tampered):
    client = signed_in(people.officer)
    client.post(url(draft, "timing"), {"revision": 0, "urgency": "urgent"})
    assert client.post(url(draft, "timing"), {"revision": tampered, "urgency": "ordinary"}).status_code == 409


def test_the_state_is_looked_up_without_saving(people, signed_in, draft):
    client = signed_in(people.officer)
    answer = client.post(url(draft, "basis"), {"revision": 0, "requested_state": "XB", "refresh": "1"})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Northmark and Solvara" in page
    assert "Reciprocity" in page
    assert revision(draft, "basis") == 0


@pytest.mark.parametrize("state", ["", "ZZ", "XA", "\x00", "x" * 500])
def test_a_state_that_is_none_offers_nothing(people, signed_in, draft, state):
    options = reverse("drafting:basis_options", args=[draft.reference])
    answer = signed_in(people.officer).get(options, {"requested_state": state})
    assert answer.status_code in (200, 400)


def test_an_entry_is_added_changed_removed_and_brought_back(people, signed_in, draft):
    client = signed_in(people.officer)
    client.post(
        reverse("drafting:new", args=[draft.reference, "offences"]), {"revision": 0, "title": "Extortion"}
    )
    [entry] = casefile.draft_section(draft.case, "offences").entries
    here = url(draft, "offences", entry["id"])
    client.post(here, {"revision": revision(draft, "offences"), "title": "Attempted extortion"})
    assert casefile.draft_section(draft.case, "offences").entry(entry["id"])["title"] == "Attempted extortion"
    gone = client.post(f"{here}remove/")
    assert casefile.draft_section(draft.case, "offences").entries == []
    assert "Undo" in client.get(gone["Location"]).content.decode()
    client.post(f"{here}restore/")
    assert [one["title"] for one in casefile.draft_section(draft.case, "offences").entries] == [
        "Attempted extortion"
    ]


def test_an_item_begins_with_its_type(people, signed_in, draft):
    new = reverse("drafting:new", args=[draft.reference, "assistance"])
    client = signed_in(people.officer)
    assert "What do you need?" in client.get(new).content.decode()
    for wrong in ("", "AT99", "AT99", "<script>"):
        assert client.get(new, {"type": wrong}).status_code == 400
    form = client.get(new, {"type": "AT04"}).content.decode()
    assert "data_categories" in form
    client.post(
        new, {"type": "AT04", "revision": 0, "description": "Subscriber data", "data_categories": ["traffic"]}
    )
    [item] = casefile.draft_section(draft.case, "assistance").entries
    assert (item["type"], item["data_categories"]) == ("AT04", ["traffic"])


def test_others_do_not_find_the_draft(people, signed_in, draft):
    for name in ("stranger", "reviewer", "adviser", "admin", "duty", "executing"):
        assert signed_in(getattr(people, name)).get(url(draft, "timing")).status_code == 404, name


def test_those_who_may_only_read_may_not_write(people, signed_in, draft):
    for name in ("supervisor", "auditor"):
        assert signed_in(getattr(people, name)).get(url(draft, "timing")).status_code == 403, name


def test_what_was_submitted_is_no_draft_any_more(people, signed_in):
    outgoing = builders.outgoing_at("submitted", people)
    client = signed_in(people.officer)
    assert client.get(url(outgoing, "timing")).status_code == 409
    assert client.post(url(outgoing, "timing"), {"urgency": "ordinary"}).status_code == 409


@pytest.mark.parametrize("section", ["nonsense", "format", "title", "__class__"])
def test_a_section_that_is_none(people, signed_in, draft, section):
    assert signed_in(people.officer).get(url(draft, section)).status_code == 404


def test_the_task_list_costs_the_same_however_long_the_draft(
    people, signed_in, draft, django_assert_max_num_queries
):
    client = signed_in(people.officer)
    builders.write(draft, samples.hospital(), by=people.officer)
    client.get(reverse("drafting:tasks", args=[draft.reference]))
    with django_assert_max_num_queries(40):
        client.get(reverse("drafting:tasks", args=[draft.reference]))
