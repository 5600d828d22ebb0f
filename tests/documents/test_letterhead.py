"""The letterhead: who sets it, what is taken as a crest, what a document keeps of it."""

import io

import pypdf
import pytest
from django.db import DatabaseError, transaction
from PIL import Image

from requests_app.audit import register
from requests_app.core.errors import Invalid, NotAllowed, Stale
from requests_app.documents import appearance
from requests_app.documents.kinds import Kind
from requests_app.documents.letterhead import queries, sample, services, shapes, uploads
from requests_app.documents.letterhead.models import Letterhead
from requests_app.management.gallery import samples
from tests.documents import conformance, papers
from tests.documents.ordering import ordered

SHIELD = b"""<svg xmlns="http://www.w3.org/2000/svg" xmlns:k="urn:kept" viewBox="0 0 60 70" k:tool="x">
<metadata><k:secret>drawn by A. Clerk</k:secret></metadata>
<defs><linearGradient id="g"><stop offset="0" stop-color="#123"/></linearGradient></defs>
<path d="M4 3h52v33c0 17-11 28-26 33z" fill="url(#g)"/></svg>"""


def svg(inside, attributes='viewBox="0 0 60 70"'):
    space = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"<svg {space} {attributes}>{inside}</svg>".encode()


def picture(size=(300, 360), kind="PNG", mode="RGB", **more):
    drawn = io.BytesIO()
    Image.new(mode, size, 5).save(drawn, kind, **more)
    return drawn.getvalue()


HOSTILE = {
    "script": (svg("<script>alert(1)</script>"), "script"),
    "handler": (svg('<path d="M0 0h9" onload="x()"/>'), "script"),
    "picture inside": (svg('<image href="file:///etc/passwd"/>'), "element"),
    "foreign page": (svg("<foreignObject/>"), "element"),
    "movement": (svg('<path d="M0 0h9"><animate attributeName="d"/></path>'), "element"),
    "reference out": (svg('<use href="http://evil.example/x.svg#a"/>'), "reference"),
    "style fetches": (svg("<style>@import 'http://evil.example/x'</style>"), "reference"),
    "style points out": (svg("<style>path{fill:url(http://evil.example/x)}</style>"), "reference"),
    "escaped style": (svg(r"<style>path{fill:u\72l(//evil)}</style>"), "reference"),
    "broken pointer": (svg('<path fill="url(http://evil.example/x" d="M0 0h9"/>'), "reference"),
    "entity": (
        (
            b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" '
            b'viewBox="0 0 9 9"><g>&a;</g></svg>'
        ),
        "entity",
    ),
    "unfolding": (svg('<g id="a"><use href="#b"/></g><g id="b"/><use href="#a"/>'), "intricate"),
    "deep": (svg("<g>" * 60 + "</g>" * 60), "intricate"),
    "no size": (svg("<path d='M0 0h9'/>", ""), "size"),
    "ribbon": (svg("", 'viewBox="0 0 900 10"'), "slim"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_an_svg_with_more_than_shapes_is_refused_with_the_reason(name):
    body, fault = HOSTILE[name]
    with pytest.raises(shapes.NotOnlyShapes, match=f"^{fault}$"):
        shapes.only(body, slimmest=0.25)


def test_an_svg_is_kept_as_nothing_but_its_shapes():
    kept = uploads.read(SHIELD)
    assert kept.media_type == "image/svg+xml"
    assert b"<path" in kept.body
    assert b"secret" not in kept.body
    assert b"Clerk" not in kept.body
    assert b"urn:kept" not in kept.body


def test_a_picture_is_made_anew_without_what_was_hidden_in_it():
    exif = Image.Exif()
    exif[0x010E] = "where the photographer lives"
    kept = uploads.read(picture((2000, 2400), "JPEG", exif=exif) + b"MZ appended")
    assert kept.media_type == "image/png"
    assert b"photographer" not in kept.body
    assert b"appended" not in kept.body
    with Image.open(io.BytesIO(kept.body)) as made:
        assert made.size == (833, 1000)


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        (b"GIF89a", "kind"),
        (picture((100, 120)), "small"),
        (picture((1000, 160)), "slim"),
        (picture()[:200], "broken"),
        (picture((4100, 4100), mode="1"), "pixels"),
        (b"\x89PNG\r\n\x1a\n" + bytes(2 * 1024 * 1024), "large"),
    ],
)
def test_a_picture_that_does_not_fit_is_refused_with_the_reason(body, fault):
    with pytest.raises(Invalid) as refused:
        uploads.read(body)
    assert refused.value.fields == {"crest": [uploads.FAULTS[fault]]}


def test_every_fault_has_a_sentence():
    assert {fault for _body, fault in HOSTILE.values()} <= set(uploads.FAULTS)


@pytest.mark.django_db
def test_a_document_keeps_the_letterhead_it_was_ordered_under(version, people):
    before = ordered(version, people)
    head = services.put_in_force(
        services.checked(
            {"name": "Ministry of Justice", "footer": "Reg. 7", "has_stamp_space": False},
            crest=SHIELD,
            by=people.admin,
        ),
        opened_on=0,
        by=people.admin,
    )
    french = services.checked({"name": "Ministère de la Justice"}, language="fr", by=people.admin)
    services.put_in_force(french, opened_on=1, by=people.admin)
    after = ordered(version, people, language="fr")
    services.reset(opened_on=2, by=people.admin)
    assert "crest" not in before.data["letterhead"]
    assert after.data["letterhead"]["name"] == ["Ministère de la Justice"]
    assert after.data["letterhead"]["footer"] == ["Reg. 7"]
    assert after.data["letterhead"]["stamp"] is False
    assert appearance.assets(after)["crest"].body == uploads.read(SHIELD).body
    assert head.crest_id == after.data["letterhead"]["crest"]
    assert [one.number for one in queries.history()] == [3, 2, 1]
    assert queries.frozen(queries.in_force(), "fr") == {"number": 3, "stamp": True, "dividers": False}
    lines = [line.facts["number"] for line in register.read(services.STREAM)]
    assert lines == [1, 2, 3]


@pytest.mark.django_db
def test_a_letterhead_is_never_changed_or_removed(people):
    services.put_in_force(services.checked({"name": "A"}, by=people.admin), opened_on=0, by=people.admin)
    for change in (
        lambda: Letterhead.objects.update(note="x"),
        lambda: Letterhead.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


@pytest.mark.django_db
def test_only_an_administrator_sets_it_and_nobody_over_somebody_else(people):
    with pytest.raises(NotAllowed):
        services.checked({"name": "A"}, by=people.supervisor)
    mine = services.checked({"name": "A"}, by=people.admin)
    services.put_in_force(mine, opened_on=0, by=people.admin)
    with pytest.raises(NotAllowed):
        services.reset(opened_on=1, by=people.officer)
    with pytest.raises(Stale):
        services.put_in_force(mine, opened_on=0, by=people.admin)
    with pytest.raises(Stale):
        services.reset(opened_on=0, by=people.admin)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("field", "text"),
    [("name", "a\nb\nc\nd"), ("motto", "x" * 121), ("footer", "a\x07b"), ("note", "x" * 301)],
)
def test_what_does_not_fit_is_refused_at_its_field(people, field, text):
    with pytest.raises(Invalid) as refused:
        services.checked({field: text}, by=people.admin)
    assert list(refused.value.fields) == [field]


@pytest.mark.django_db
def test_it_is_seen_on_paper_before_it_is_saved(people):
    typed = {"name": "Ministry of Peace", "motto": "Fiat iustitia", "signature": "For the Minister"}
    draft = services.checked(typed, crest=SHIELD, by=people.admin)
    text = papers.text_of(sample.preview(draft, "en", signer={"name": "A. Minister", "office": "Minister"}))
    for said in (
        "Ministry of Peace",
        "Fiat iustitia",
        "For the Minister",
        "A. Minister",
        "This is not a document",
    ):
        assert said in text
    assert queries.in_force() is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    "body", [picture(mode="RGBA"), picture(mode="LA"), picture(mode="P"), picture(kind="JPEG")]
)
def test_a_picture_as_crest_keeps_the_standards_of_the_archive(people, body):
    draft = services.checked({"name": "Ministry of Peace"}, crest=body, by=people.admin)
    pdf = sample.preview(draft, "en", signer={"name": "A. Minister", "office": "Minister"})
    assert pypdf.PdfReader(io.BytesIO(pdf)).pages[0].images
    assert [conformance.judged(pdf, profile) for profile in conformance.STANDARDS.values()] == [[], []]


def test_annexes_that_are_files_get_a_page_before_each_category_only_if_wanted():
    letter = samples.sample(Kind.LETTER_OF_REQUEST, "long", "en")
    assert "divider" not in letter.html()
    letter.material.data = {**letter.material.data, "letterhead": {"dividers": True, "stamp": False}}
    html = letter.html()
    categories = {entry["category"] for entry in letter.material.entries("annexes")}
    assert html.count('class="annex divider"') == len(categories) > 1
    assert 'class="seal"' not in html
