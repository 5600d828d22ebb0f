"""Persons: a restricted case that only its team sees, and an earlier finding on dual criminality taken over."""

import pytest
from playwright.sync_api import expect

from requests_app.precedents import services as precedents
from tests import builders, samples
from tests.journeys import matters, roads
from tests.journeys.actors import Officer, Reviewer, Supervisor
from tests.journeys.matters import item
from tests.plugins.browser import press

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]

TYPES = ("AT01", "AT11", "AT18", "AT19")
PHONE = "+33123456789"
THEIR_LAW = "Penal Code of Solvara, Article 230 (1)"
TOLD = "What it is for, that it lasts three days, and that declining has no consequences."
CONSENT = ("consent-declaration.txt", "I agree to come and testify. Signed on 3 November 2026.\n")


def items():
    """Two who are heard there, one who comes of free will, one who is lent from custody."""
    return [
        item(
            "AT01", "Statement on the lease of the servers.", examinee=["benyous1"], examinee_status="suspect",
            questions="1. Who asked you to lease the servers?\n2. Who paid for them?", oath="no", by_video="no",
            interpreter_language="ar", record_format="verbatim", privileges="The right to be silent.",
        ),
        item(
            "AT11", "Testimony before the court at Halden.", person="abusemgr",
            presence_reason="The court must see the witness open the log.", presence_place="District Court of Halden",
            presence_from=roads.day(60), presence_ends_on=roads.day(62), rights_and_duties="Counsel; the truth.",
            consent="given", consent_given_on=roads.day(-5), consent_told=TOLD, consent_record=["consent"],
            safe_conduct="yes", travel_and_stay="Return flight; two nights.", security="Met at the airport by police.",
            expenses="Daily allowance of 90 EUR and loss of earnings.", advance="300.00 EUR",
        ),
        item(
            "AT18", "Confrontation with the witness.", person="benyous1", custody_status="remand",
            custody_details="Prison of Port-Sérène, order of 9 March 2026.", presence_reason="He is to be confronted.",
            presence_place="District Court of Halden", presence_from=roads.day(60), presence_ends_on=roads.day(62),
            return_on=roads.day(63), consent="to_be_asked", consent_told=TOLD, custody_kept="yes",
            returned_without_extradition="yes", time_credited="yes", not_prosecuted_for_earlier="yes",
        ),
        item(
            "AT19", "Hearing of the abuse manager.", examinee=["abusemgr"], examinee_status="witness",
            video_reason="The witness lives in Solvara.", hearing_authority="District Court of Halden",
            hearing_persons="Judge Aksel Brenna; a clerk; an interpreter.", technical_data="SIP, encrypted, room 4.",
            link_costs="requesting", questions="The complaints about both servers.", oath="yes",
        ),
    ]  # fmt: skip


def test_persons_from_the_gate_to_the_letter(enter):
    people = roads.furnish()
    judged_before(people)
    officer = roads.Drafter(enter("officer"))
    officer.pass_the_gate("Witnesses of the lease", types=TYPES, article="HC09")
    officer.bring(matters.matter("confidentiality"))
    officer.correct_an_identifier(
        "phone",
        "+3312345678",
        {"id": "phone", "kind": "phone", "value": PHONE, "note": "The number they gave."},
    )
    officer.annex(
        "consent", {"category": "D", "title": "Consent of the abuse manager", "language": "en"}, *CONSENT
    )
    officer.type_items(items())
    coming = officer.entry_of("assistance", type="AT11")
    officer.sees_beside(
        f"draft/assistance/{coming}/", "Federation of Solvara: country sheet", "Safe conduct lasts until"
    )
    take_over_what_was_found(officer)
    restrict(officer, people, enter)
    officer.insert_clause("Presence of officials")
    roads.in_arabic(officer, f"draft/assistance/{coming}/", "draft/assistance/", "team/", "draft/annexes/")
    officer.answer_warnings()
    officer.submit()

    reviewer = Reviewer(enter("reviewer"), officer.reference)
    roads.judged(people, reviewer)
    letter = roads.approved_letter(reviewer)
    roads.must_say(
        letter, TYPES, PHONE, "Consent of the abuse manager", "Met at the airport by police.",
        THEIR_LAW, "prison of Port-Sérène",
        "asks that Dr. Maren Tveit, or a person named by that official, may be present",
    )  # fmt: skip


def judged_before(people):
    """An earlier request of a colleague found both laws to agree; what it found is kept."""
    earlier = samples.hospital()
    sheet = {
        "id": "sheetold", "offence": ["offdata1"], "article": "HC09", "their_provision": THEIR_LAW,
        "their_text": "Quiconque, sans droit, efface ou altère des données est puni.", "their_source": "Code of 2026",
        "result": "both", "conclusion": "Both laws punish it.",
    }  # fmt: skip
    earlier["dual_criminality"] = {"entries": [sheet]}
    outgoing = builders.submit(builders.drafted(people, earlier), people)
    precedents.keep(outgoing.version, by=people.reviewer)


def take_over_what_was_found(officer):
    """Their provision and its text come from the earlier finding; the facts are those of this case."""
    page = officer.page
    officer.open_case(f"draft/dual_criminality/new/?offence={officer.entry_of('offences')}&article=HC09")
    assert page.input_value("[name=their_provision]") == ""
    officer.look("sheet-judged-before")
    press(page, page.locator(".app-aside a", has_text="Take over"))
    assert page.input_value("[name=their_provision]") == THEIR_LAW
    for fact in page.locator("textarea[name$='_fact']").all():
        assert fact.input_value() == "", "Facts of another case are never taken over."
        fact.fill("Statement of the director of information technology of 5 March 2026.")
    press(page, page.locator("main form button.govuk-button:not([name])").first)
    officer.must_be_right()


def restrict(officer, people, enter):
    """The level makes the case vanish for everybody but its team; the team is named, and with it the reviewer."""
    officer.type_flat(
        "confidentiality", {"level": "restricted", "reason": "One of the suspects works for the police."}
    )
    for person in (people.reviewer, people.adviser):
        officer.open_case("team/")
        officer.page.select_option("[name=person]", str(person.pk))
        officer.page.fill("[name=reason]", "Judges the request.")
        press(officer.page, "main form button.govuk-button")
        officer.must_be_right()
    officer.look("team")
    colleague = Officer(enter("colleague"), officer.reference)
    colleague.open_case()
    expect(colleague.page.locator("h1")).to_have_text("Page not found")
    colleague.window.go("/outgoing/")
    assert officer.reference not in colleague.page.inner_text("main")
    supervisor = Supervisor(enter("supervisor"), officer.reference)
    supervisor.window.go("/restricted/")
    assert officer.reference in supervisor.page.inner_text("main")
    assert "Witnesses of the lease" not in supervisor.page.inner_text("main")
    supervisor.look()
