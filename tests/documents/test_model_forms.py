"""The model forms of practice can be filled field by field: typed through the services, found again in print."""

import html
import re
from collections.abc import Callable
from typing import Any

import pytest

from requests_app.casefile import queries as casefile_queries
from requests_app.casefile.identifiers import checking
from requests_app.casefile.sections import SECTIONS, entries_of
from requests_app.documents.letters import compose
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.request import matter
from requests_app.management.reference.form_fields import DIRECTORY, FORMS, PORTAL, Asked, ModelForm
from requests_app.management.reference.forms import declared
from requests_app.outgoing import services
from tests import builders, samples
from tests.documents import papers

PLACES = [(form, asked, place) for form in FORMS for asked in form.fields for place in asked.places]

DELIVERY = {
    "fax": "+999 555 0109",
    "reply_means": ["email", "secure"],
    "confirm_name": "Ragnhild Moe",
    "confirm_office": "Duty prosecutor, 24/7 point",
    "confirm_phone": "+999 555 0177",
    "confirm_email": "duty@point-xa.example",
}
PRESERVED = {
    "extension_wanted": "yes",
    "earlier_reference": "N-24/7-2026-0119",
    "expires_on": "2026-05-03",
    "provider_ticket": "KH-88123",
    "data_categories": ["traffic", "content"],
    "holder_address": "14 rue du Quai, Port-Sérène",
    "period_from": "2026-02-11T22:07:31Z",
    "period_to": "2026-03-02T03:20:05Z",
    "time_zone": "Europe/Oslo",
    "preserve_days": 90,
    "follow_up_on": "2026-04-20",
    "traffic_path_wanted": "yes",
    "non_notice": "yes",
}
SUBSCRIBER = {
    "subscriber_items": "Name and address, means of payment",
    "domestic_order": "Order of the District Court of Halden of 9 March 2026",
    "expedite_reason": "Log files are kept for sixty days.",
    "time_zone": "Europe/Oslo",
}
PROCEDURE = {
    "formalities": "A hash for each file.",
    "reasons": "Section 244 of our code of procedure asks for it.",
    "attending": "Maren Tveit, senior public prosecutor",
}


@pytest.fixture
def material(people) -> Material:
    """The hospital case with whatever the forms ask besides, as an officer saves it."""
    outgoing = services.open_request(by=people.officer, title="Mirrorlock")
    sections = samples.hospital()
    sections["delivery"] |= DELIVERY
    sections["procedure"] = PROCEDURE
    sections["earlier"]["entries"][0] |= {"expires_on": "2026-05-03", "note": "Confirmed by their point."}
    sections["offences"]["entries"][0]["dual_criminality_note"] = "Both laws punish the deletion of data."
    born = next(person for person in sections["persons"]["entries"] if person.get("birth_date"))
    born["birth_place"] = "Port-Sérène"
    builders.write(outgoing, sections, by=people.officer)
    samples.add_annexes(outgoing.case, samples.HOSPITAL_ANNEXES, by=people.officer)
    annexes = entries_of(casefile_queries.draft_content(outgoing.case), "annexes")
    of_type(sections, "AT14").update(PRESERVED)
    of_type(sections, "AT04").update(SUBSCRIBER | {"orders_annexed": [annexes[1]["id"]]})
    builders.write(outgoing, {"assistance": sections["assistance"]}, by=people.officer)
    content = casefile_queries.draft_content(outgoing.case)
    return Material(
        content,
        papers.data("en"),
        "en",
        number=1,
        sha256=papers.SHA256,
        frozen_at="2026-04-01T09:00:00+00:00",
    )


def of_type(content: dict[str, Any], code: str) -> dict[str, Any]:
    return next(item for item in entries_of(content, "assistance") if item["type"] == code)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.code)
def test_every_field_of_the_form_is_filled_and_printed(material: Material, form: ModelForm) -> None:
    subject = of_type(material.content, form.item_type)["id"] if form.item_type else ""
    page = squeezed(compose.to_html(compose.SHEETS[form.kind](material, subject)))
    lost = [
        (asked.field, place, words)
        for asked in form.fields
        for place in asked.places
        for words in expected(material, form, place)
        if squeezed(words) not in page
    ]
    assert lost == []


@pytest.mark.parametrize(
    ("form", "asked", "place"), PLACES, ids=lambda one: getattr(one, "code", str(one))[:40]
)
def test_every_field_of_the_form_has_its_place(form: ModelForm, asked: Asked, place: str) -> None:
    field = declared(form, place)
    assert asked.field
    assert (field is None) == (place.partition(".")[0] in (DIRECTORY, PORTAL))


def test_a_place_that_is_none_is_noticed() -> None:
    with pytest.raises(KeyError):
        declared(FORMS[0], "delivery.pigeon")
    with pytest.raises(KeyError):
        declared(FORMS[0], "portal.pigeon")


def expected(m: Material, form: ModelForm, place: str) -> list[str]:
    """The words by which a filled place is known in print; at least one, or the form was not filled."""
    section, _, code = place.partition(".")
    if section == PORTAL:
        return SET_BY_PORTAL[code](m)
    if section == DIRECTORY:
        return [line for line in m.data["authorities"][m.data["sender"]][code].splitlines() if line]
    filled = [entry for entry in _entries(m, form, section) if entry.get(code) not in (None, "", [])]
    assert filled, f"{place} is not filled"
    if said := SAID_OTHERWISE.get(place):
        return [words for entry in filled for words in said(m, entry)]
    field = declared(form, place)
    assert field is not None
    return [line.text for entry in filled for line in m.value(field, entry[code]) if line.text]


def _entries(m: Material, form: ModelForm, section: str) -> list[dict[str, Any]]:
    if section == "item":
        return [of_type(m.content, form.item_type)]
    if section == "offences" and form.item_type:
        served = of_type(m.content, form.item_type)["offences"]
        return [entry for entry in m.entries(section) if entry["id"] in served]
    return m.entries(section) if SECTIONS[section].repeated else [dict(m.section(section))]


def _say(key: str) -> Callable[[Material, dict[str, Any]], list[str]]:
    return lambda m, _entry: [m.say(key)]


SET_BY_PORTAL: dict[str, Callable[[Material], list[str]]] = {
    "date": lambda m: [m.day(m.data["dated_on"])],
    "reference": lambda m: [m.content["reference"]],
    "title": lambda m: [m.content["title"]],
    "signer": lambda m: list(m.data["signer"].values()),
    "signature": lambda m: [m.say("signature.sign"), m.say("signature.seal")],
    "follow_up": lambda m: [m.words.find("preservation.follow_up").partition("{")[0]],
}
SAID_OTHERWISE: dict[str, Callable[[Material, dict[str, Any]], list[str]]] = {
    "offences.penalty_kind": lambda m, entry: [matter.penalty(m, entry)],
    "offences.penalty_months": lambda m, entry: [matter.penalty(m, entry)],
    "offences.death_possible": _say("death.none"),
    "item.identifiers": lambda m, entry: [
        checking.shown(one) for one in m.entries("identifiers") if one["id"] in entry["identifiers"]
    ],
    "identifiers.value": lambda _m, entry: [checking.shown(entry)],
    "identifiers.kind": lambda m, entry: [m.choice("kind", entry["kind"], "identifiers")],
    "item.extension_wanted": _say("preservation.extension"),
    "item.non_notice": _say("form.keep_secret"),
    "item.traffic_path_wanted": _say("paragraph.traffic_path"),
    "assistance.type": lambda m, entry: [m.assistance(entry["type"])],
    "basis.instrument": lambda m, entry: [m.words.find(f"instrument.{entry['instrument']}")],
    "undertakings.use_limit": _say("use.limited"),
    "annexes.category": lambda _m, entry: [entry["category"]],
}


def squeezed(text: str) -> str:
    return papers.squeezed(html.unescape(re.sub(r"<[^>]*>", " ", text))).casefold()
