"""The forms that go with single items: which are ordered, what is filled in, what is left to be filled."""

import pytest

from requests_app.documents.kinds import FORMS, Kind
from requests_app.documents.letters.forms.declared import FORMS as DECLARED
from requests_app.documents.letters.forms.declared import form_of, forms
from requests_app.documents.letters.forms.sheets import PARTS, SHEETS
from requests_app.documents.letters.forms.view import of_item
from requests_app.documents.letters.material import label_of
from requests_app.documents.phrases.book import book
from requests_app.law.fields import Kind as FieldKind
from requests_app.law.languages import LETTER_LANGUAGES
from tests.documents import filling, papers
from tests.documents.test_types import text_of

WITH_FORM = {code: one for code, one in filling.EVERY_TYPE.items() if one.annex_form}


def form(code, language="en", basis="UNCAC", told=None, **changes):
    """The text of the form of an item of that type."""
    item = filling.item(code, **changes)
    m = filling.material(item, language=language, basis=basis, **(told or {}))
    return text_of(m, form_of(item).kind, item["id"])


def test_every_form_a_type_names_can_be_made_and_every_form_is_named():
    assert {one.annex_form for one in WITH_FORM.values()} == set(DECLARED)
    assert {one.kind for one in DECLARED.values()} == FORMS == set(PARTS) == set(SHEETS)


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
@pytest.mark.parametrize("code", WITH_FORM)
def test_a_form_has_its_parts_in_their_order(code, language):
    item = filling.item(code)
    kind = form_of(item).kind
    m = filling.material(item, language=language)
    text = text_of(m, kind, item["id"])
    position = 0
    for part in (one for one in PARTS[kind] if one.applies(of_item(m, item["id"]))):
        heading = papers.plain(book(language).say(f"form.part.{part.key}"))
        position = text.find(heading, position)
        assert position >= 0, part.key


WHOLE = {"AT14", "AT33", "AT34", "AT02", "AT19"}
ELSEWHERE = {
    "AT02": {"summoned", "expenses"},
    "AT19": {"questions", "consent_told", "consent_record"},
    "AT14": {"extension_wanted", "traffic_path_wanted", "non_notice"},
    "AT33": {"non_notice"},
    "AT34": {"non_notice"},
}


@pytest.mark.parametrize("code", sorted(WHOLE))
def test_everything_the_item_says_is_in_its_form(code):
    item = filling.item(code)
    text = form(code)
    for field in filling.printed_fields(filling.EVERY_TYPE[code]):
        if field.code in ELSEWHERE[code]:
            continue
        if field.kind in (FieldKind.TEXT, FieldKind.LONGTEXT):
            assert all(papers.plain(line) in text for line in item[field.code].split("\n")), field.code
        elif field.kind in (FieldKind.PERSON, FieldKind.PERSONS):
            assert "Елена Воронова" in text
        elif field.kind is FieldKind.IDENTIFIERS:
            assert "192.0.2.44:51514" in text
        else:
            assert label_of(field, "en") in text, field.code


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_the_preservation_form_has_every_field_that_practice_asks_for(language):
    text = form("AT14", language, extension_wanted="yes")
    said = book(language)
    for told in (
        papers.REFERENCE,
        said.say("preservation.extension"),
        "Text of provider_ticket",
        "Federal Office of Justice" if language == "en" else "Office fédéral de la justice",
        "Monday to Friday 08:00–16:00",
        "Europe/Oslo",
        "Encrypted medium through the central authorities",
        "Ingrid Solheim",
        "+999 555 0100",
        "Dr. Maren Tveit",
        "Criminal Code § 303a (1)",
        "files of the University Hospital Halden",
        said.say("choice.data_categories.traffic"),
        "192.0.2.44:51514",
        "2026-03-01 23:07:31",
        "First line of relevance.",
        "Text of holder",
        "First line of necessity.",
        said.say("preservation.follow_up_later"),
        said.say("form.keep_secret"),
        said.say("paragraph.traffic_path"),
        said.say("preservation.until_decided"),
    ):
        assert papers.plain(told) in text, told


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"extension_wanted": "yes"}, "extension"),
        ({"extension_wanted": "no"}, "confirming"),
        ({"extension_wanted": "no", "earlier_reference": ""}, "new"),
    ],
)
def test_a_preservation_is_new_confirmed_or_extended(changes, key):
    text = form("AT14", **changes)
    for other in ("extension", "confirming", "new"):
        assert (book("en").say(f"preservation.{other}") in text) == (key == other)


def test_the_path_and_secrecy_are_asked_for_only_where_they_are_wanted():
    open_case = {"confidentiality": {"level": "ordinary"}}
    text = form("AT14", traffic_path_wanted="no", non_notice="no", told=open_case)
    assert "Path of the communication" not in text
    assert book("en").say("form.part.secrecy") not in text


def test_the_subscriber_form_is_made_only_where_subscriber_information_is_wanted():
    assert form_of(filling.item("AT04", data_categories=["traffic", "content"])) is None
    assert form_of(filling.item("AT04", data_categories=["subscriber"])).kind == Kind.SUBSCRIBER_FORM
    assert form_of(filling.item("AT09", certification="plain")) is None
    assert form_of({"type": "nothing"}) is None


@pytest.mark.parametrize(
    ("earlier", "preserved", "answers"),
    [([], "", "No No"), (["request"], "", "Yes No"), (["preservation"], "", "No Yes"), ([], "N-1", "No Yes")],
)
def test_the_subscriber_form_says_what_it_follows(earlier, preserved, answers):
    entries = [{"id": f"earlier{n}", "kind": kind, "reference": "E-1"} for n, kind in enumerate(earlier)]
    text = form("AT04", preservation_reference=preserved, told={"earlier": {"entries": entries}})
    first, second = answers.split()
    assert f"Follows an earlier request {first} Follows a preservation {second}" in text


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
@pytest.mark.parametrize(
    ("code", "keys"),
    [
        ("AT02", ("served_at", "service_how", "recipient_signature", "not_served_why", "signature_and_seal")),
        ("AT19", ("room", "technician", "held_on", "present_here", "oath_taken", "conditions")),
        ("AT09", ("documents_certified", "stated_under", "on_oath", "position")),
        ("AT18", ("answer", "consents", "consents_not", "official", "interpreter")),
    ],
)
def test_a_form_to_be_returned_leaves_room_and_says_where_it_goes(code, keys, language):
    text = form(code, language)
    for key in keys:
        assert papers.plain(book(language).say(f"form.{key}")) in text, key
    assert text.index(papers.plain(book(language).say("form.return_to"))) < text.rindex(
        "central.authority@justice.northmark.example"
    )


@pytest.mark.parametrize("code", ["AT11", "AT18", "AT24"])
def test_whoever_is_asked_for_consent_reads_what_is_promised(code):
    text = form(code)
    assert "For this item the requesting State declares:" in text
    assert "First line of consent_told." in text
    assert "Елена Воронова" in text


def test_a_suspect_heard_by_video_signs_for_consent():
    assert "Consent of the person heard" in form("AT19", examinee_status="suspect")
    assert "Consent of the person heard" not in form("AT19", examinee_status="witness")


def test_the_letter_lists_the_forms_that_go_with_it():
    m = filling.material(*(filling.item(code) for code in ("AT02", "AT04", "AT33", "AT07")))
    text = text_of(m)
    assert "Proof of service, item 1, separate document" in text
    assert "Request for subscriber information, item 2, separate document" in text
    assert "Order for the production of data, item 3, separate document" in text
    assert [number for number, _item, _form in forms(m.content)] == [1, 2, 3]


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_every_form_prints(language):
    items = [filling.item(code) for code in ("AT02", "AT04", "AT09", "AT14", "AT18", "AT19", "AT33")]
    m = filling.material(*items, language=language)
    for _number, item, one in forms(m.content):
        printed = papers.printed(m, one.kind, item["id"])
        assert 1 < printed.pages < 9
        assert papers.REFERENCE in papers.text_of(printed.pdf)


def test_hostile_text_in_a_form_stays_text():
    hostile = '<img src="http://192.0.2.1/x"><script>x</script>'
    for code in ("AT02", "AT33", "AT14", "AT18", "AT19", "AT09"):
        changes = {
            field.code: hostile
            for field in filling.EVERY_TYPE[code].fields
            if field.kind in (FieldKind.TEXT, FieldKind.LONGTEXT)
        }
        assert hostile in form(code, **changes, description=hostile, holder=hostile)
