"""A sheet in the browser: begun for an offence, ticked element by element, taken over into the offence."""

import pytest
from django.urls import reverse

from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile
from requests_app.precedents.models import Precedent
from tests import builders, samples
from tests.precedents.sheets import SECRET, sheet

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(people):
    return builders.drafted(people, samples.hospital())


@pytest.fixture
def officer(people, signed_in):
    return signed_in(people.officer)


def text_of(response) -> str:
    return response.content.decode()


def offences(outgoing):
    return casefile.draft_content(outgoing.case)["offences"]["entries"]


def sheets(outgoing):
    return casefile.draft_content(outgoing.case).get("dual_criminality", {}).get("entries", [])


def new(outgoing, **asked):
    query = "&".join(f"{name}={value}" for name, value in asked.items())
    return f"{reverse('criminality:new', args=[outgoing.reference])}?{query}".rstrip("?")


def begun(outgoing, people, **changed):
    """A saved sheet for the first offence; its id."""
    entry = sheet(offences(outgoing)[0]["id"], **changed)
    builders.write(outgoing, {"dual_criminality": {"entries": [entry]}}, by=people.officer)
    return sheets(outgoing)[0]["id"]


def test_the_general_addresses_of_the_draft_lead_to_the_sheet(draft, people, officer):
    entry = begun(draft, people)
    assert reverse("drafting:entry", args=[draft.reference, "dual_criminality", entry]) == reverse(
        "criminality:sheet", args=[draft.reference, entry]
    )
    assert "Element by element" in text_of(
        officer.get(reverse("criminality:sheet", args=[draft.reference, entry]))
    )


def test_an_offence_is_chosen_first(draft, officer):
    text = text_of(officer.get(new(draft)))
    assert "Which offence is compared?" in text
    assert f'value="{offences(draft)[0]["id"]}"' in text
    assert officer.get(new(draft, offence="nonsense")).status_code == 400


def test_without_an_offence_the_page_says_what_comes_first(people, officer):
    outgoing = builders.drafted(people, {})
    assert "Enter the offence first" in text_of(officer.get(new(outgoing)))


def test_the_article_of_the_offence_gives_the_elements(draft, officer):
    text = text_of(officer.get(new(draft, offence=offences(draft)[0]["id"])))
    assert "Article 9: interference with data" in text
    assert "and serious harm resulted" in text
    assert "Hanoi Convention Article 9(2)" in text
    assert 'name="damage_theirs"' in text
    assert offences(draft)[0]["provision"] in text


def test_an_offence_of_no_article_asks_whose_elements_are_compared(draft, officer):
    none = next(one for one in offences(draft) if one["convention_article"] == "none")
    response = officer.get(new(draft, offence=none["id"]))
    assert response.status_code == 400
    assert "Choose whose elements are compared." in text_of(response)


def test_what_is_ticked_is_kept(draft, officer):
    offence = offences(draft)[0]["id"]
    typed = {
        "revision": "0",
        "their_provision": "Art. 5",
        "damage_theirs": "no",
        "damage_fact": "Files gone.",
    }
    response = officer.post(new(draft, offence=offence, article="HC09"), typed)
    assert response.status_code == 302
    (kept,) = sheets(draft)
    assert kept == {
        "id": kept["id"],
        "offence": [offence],
        "article": "HC09",
        "their_provision": "Art. 5",
        "damage_theirs": "no",
        "damage_fact": "Files gone.",
    }
    text = text_of(officer.get(reverse("criminality:sheet", args=[draft.reference, kept["id"]])))
    assert "Not covered by the law of" in text
    assert "Files gone." in text


def test_free_elements_of_another_offence(draft, officer):
    offence = offences(draft)[0]["id"]
    page = new(draft, offence=offence, article="other")
    assert text_of(officer.get(page)).count('_element"') >= 3
    officer.post(
        page, {"revision": "0", "free1_element": "A weapon", "free1_theirs": "yes", "free1_fact": "Knife."}
    )
    (kept,) = sheets(draft)
    assert (kept["free1_element"], kept["free1_fact"]) == ("A weapon", "Knife.")


def test_a_fault_is_shown_at_its_element_and_nothing_typed_is_lost(draft, officer):
    page = new(draft, offence=offences(draft)[0]["id"], article="HC09")
    response = officer.post(page, {"revision": "0", "damage_fact": "x" * 1200, "their_provision": "Kept"})
    assert response.status_code == 400
    assert "Shorten this to 1,000 characters" in text_of(response)
    assert 'value="Kept"' in text_of(response)
    assert sheets(draft) == []


def test_two_people_on_one_sheet(draft, people, officer, signed_in):
    entry = begun(draft, people)
    page = reverse("criminality:sheet", args=[draft.reference, entry])
    seen = casefile.draft_section(draft.case, "dual_criminality").revision
    assert officer.post(page, {"revision": seen, "their_provision": "Mine"}).status_code == 302
    response = signed_in(people.colleague).post(page, {"revision": seen, "their_provision": "Theirs"})
    assert response.status_code == 409
    assert "Somebody saved this while you were writing" in text_of(response)
    assert sheets(draft)[0]["their_provision"] == "Mine"


def test_the_result_is_taken_over_into_the_offence_once(draft, people, officer):
    entry = begun(draft, people)
    before = offences(draft)[0]["dual_criminality_note"]
    for _ in range(2):
        assert (
            officer.post(reverse("criminality:take_over", args=[draft.reference, entry])).status_code == 302
        )
    note = offences(draft)[0]["dual_criminality_note"]
    assert note.startswith(before)
    assert note.count("Penal Code art. 323-3") == 1
    assert SECRET in note


def test_an_empty_sheet_gives_nothing_to_take_over(draft, people, officer):
    builders.write(
        draft,
        {"dual_criminality": {"entries": [{"offence": [offences(draft)[0]["id"]], "article": "HC09"}]}},
        by=people.officer,
    )
    before = offences(draft)
    url = reverse("criminality:take_over", args=[draft.reference, sheets(draft)[0]["id"]])
    assert "There is nothing to take over yet" in text_of(officer.post(url, follow=True))
    assert offences(draft) == before


@pytest.mark.parametrize(("who", "status"), [("stranger", 404), ("reviewer", 404), ("supervisor", 403)])
def test_only_officers_of_the_authority_write_sheets(draft, people, signed_in, who, status):
    client, entry = signed_in(getattr(people, who)), begun(draft, people)
    assert client.get(new(draft)).status_code == status
    assert client.get(reverse("criminality:sheet", args=[draft.reference, entry])).status_code == status
    assert client.post(reverse("criminality:take_over", args=[draft.reference, entry])).status_code == status


class TestEarlierFindings:
    """What was judged before stands beside a new sheet."""

    @pytest.fixture
    def judged(self, people):
        sections = samples.hospital()
        entry = sheet(sections["offences"]["entries"][0]["id"])
        sections |= {"dual_criminality": {"entries": [entry]}}
        return builders.outgoing_at("approved", people, sections=sections, title="Earlier")

    def page(self, draft, **more):
        return new(draft, offence=offences(draft)[0]["id"], article="HC09", **more)

    def test_it_is_offered_with_its_case(self, judged, draft, officer):
        text = text_of(officer.get(self.page(draft)))
        assert f"Judged in {judged.reference} on" in text
        assert "Take over" in text

    def test_taking_over_brings_law_and_ticks_but_no_fact(self, judged, draft, officer):
        text = text_of(officer.get(self.page(draft, take=Precedent.objects.get().pk)))
        assert 'value="Penal Code art. 323-3"' in text
        assert text.count("checked") >= 8
        assert SECRET not in text.split("Judged before")[0]
        assert sheets(draft) == []

    def test_of_a_restricted_case_nothing_is_said(self, judged, draft, officer):
        CaseFile.objects.filter(pk=judged.case_id).update(confidentiality="restricted")
        text = text_of(officer.get(self.page(draft)))
        assert "Nothing for this State and offence." in text
        assert judged.reference not in text
        assert officer.get(self.page(draft, take=Precedent.objects.get().pk)).status_code == 404

    @pytest.mark.parametrize("take", ["nonsense", "00000000-0000-0000-0000-000000000000"])
    def test_a_finding_that_is_not_there(self, draft, officer, take):
        assert officer.get(self.page(draft, take=take)).status_code == 404


def test_a_sheet_is_saved_to_be_seen_on_paper_and_gone_on_with(draft, people, officer):
    entry = begun(draft, people)
    here = reverse("criminality:sheet", args=[draft.reference, entry])
    page = text_of(officer.get(here))
    assert 'name="paper"' in page
    assert "data-on-paper" not in page
    revision = casefile.draft_section(draft.case, "dual_criminality").revision
    answer = officer.post(here, {"revision": revision, "their_provision": "Article 9", "paper": "1"})
    assert answer["Location"] == f"{here}?paper=1"
    letter = reverse("drafting:preview", args=[draft.reference])
    assert f'href="{letter}" target="_blank" rel="noopener" data-on-paper' in text_of(
        officer.get(answer["Location"])
    )


def test_a_new_sheet_that_is_saved_to_be_seen_is_gone_on_with(draft, officer):
    begin = new(draft, offence=offences(draft)[0]["id"])
    answer = officer.post(begin, {"revision": 0, "their_provision": "Article 9", "paper": "1"})
    [made] = sheets(draft)
    assert answer["Location"] == reverse("criminality:sheet", args=[draft.reference, made["id"]]) + "?paper=1"
