"""What a document carries as data: all of what it says, nothing else, in the published format."""

import html
import json
import re
from dataclasses import replace

import pytest
from django.conf import settings
from jsonschema import Draft202012Validator

from requests_app.casefile import schema as request_schema
from requests_app.core import canonical
from requests_app.documents.data import describing, embedding, leaving, published
from requests_app.documents.kinds import ANSWERS, INTERNAL, Kind
from requests_app.documents.letters import compose
from requests_app.management.gallery import basics as letters_basics
from requests_app.management.gallery import kept as letters_kept
from tests.documents import answering, papers

KINDS = sorted(embedding.CARRYING)
CODES = {
    "format",
    "kind",
    "state",
    "provider_state",
    "pointer",
    "source",
    "channel",
    "outcome",
    "purpose",
    "to",
    "decision",
    "cures",
    "danger",
    "field",
    "value",
    "form",
    "delivered_by",
    "asked_through",
    "amount",
}
CODES |= {"risks", "about", "because", "form", "how", "borne_by"}
DAY = re.compile(r"\d{4}-\d\d-\d\d(T.*)?")


def envelope(kind):
    """The data of a sample document of this kind."""
    if kind == Kind.LETTER_OF_REQUEST:
        return embedding.envelope(papers.material(), kind)
    return embedding.envelope(answering.material(kind), kind)


def texts(value, name=""):
    """Every text of the data with the name it stands under."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner, name)
    elif isinstance(value, str):
        yield name, value


def said(page):
    """The text of a letter without its marks and spaces."""
    return papers.squeezed(html.unescape(re.sub(r"<[^>]+>", " ", page)))


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_document_carries_fits_the_published_schemas(kind):
    told = envelope(kind)
    published.validate(told, "mla-document/1")
    published.validate(told["content"], told["content"]["format"])
    assert json.loads(canonical.dumps(told)) == told


@pytest.mark.parametrize("kind", sorted(ANSWERS))
def test_a_letter_carries_no_word_that_is_not_printed_in_it(kind):
    printed = said(answering.html(kind))
    for name, text in texts(envelope(kind)):
        if name not in CODES and not DAY.fullmatch(text):
            assert papers.squeezed(text) in printed, f"{name}: {text}"


def test_a_request_carries_what_its_letter_prints_and_nothing_that_stays_inside():
    content = papers.content("hospital")
    canaries = []
    for section, _entry_id, entry in list(request_schema.sections.filled(content)):
        for field in request_schema.sections.fields_of(section.code, entry):
            if not field.in_letter and field.code != "media_type":
                entry[field.code] = f"canary-{section.code}-{field.code}"
                canaries.append(entry[field.code])
    assert len(canaries) > 10
    m = papers.material(**{code: value for code, value in content.items() if isinstance(value, dict)})
    carried = canonical.dumps(embedding.envelope(m, "letter_of_request"))
    printed = said(compose.to_html(compose.SHEETS["letter_of_request"](m, "")))
    for canary in canaries:
        assert canary in canonical.dumps(m.content)
        assert canary not in carried
        assert canary not in printed


def test_what_stays_inside_cannot_be_guessed_from_the_hash_of_the_version():
    one, other = papers.content("hospital"), papers.content("hospital")
    other["persons"]["entries"][0]["protected_status"] = "asylum"
    assert canonical.digest(one) != canonical.digest(other)
    assert leaving.content_of(one) == leaving.content_of(other)


def test_every_text_of_a_request_that_leaves_is_in_its_letter():
    m = papers.material()
    printed = said(compose.to_html(compose.SHEETS["letter_of_request"](m, "")))
    told = leaving.content_of(m.content)
    long = [text for _name, text in texts(told) if " " in text]
    assert len(long) > 40
    for text in long:
        for line in text.splitlines():
            assert papers.squeezed(line) in printed, line


def test_grounds_are_told_in_the_words_of_the_letter_and_never_by_their_codes():
    told = canonical.dumps(envelope(Kind.REFUSAL))
    assert not re.search(r"G\d\d", told)
    assert "guarded" not in told
    assert "kept_back" not in told
    for secret in letters_basics.SECRETS.values():
        assert secret not in told


def test_what_stays_inside_or_goes_to_a_provider_carries_no_data():
    assert not embedding.CARRYING & INTERNAL
    for kind in (Kind.MEMORANDUM, Kind.AFTER_ACTION_REVIEW, Kind.PRESERVATION_ORDER, Kind.CUSTODY_REPORT):
        assert embedding.envelope(answering.material(kind), kind) is None
    assert embedding.digest_of(answering.material(Kind.MEMORANDUM), Kind.MEMORANDUM) == ""
    sample = letters_kept.RELEASE_NOTICE
    m = answering.material(Kind.RELEASE_NOTICE, letter=replace(sample, to="provider"))
    assert embedding.envelope(m, Kind.RELEASE_NOTICE) is None


def test_the_version_is_named_by_the_hash_of_the_content_beside_it():
    told = envelope(Kind.LETTER_OF_REQUEST)
    assert told["version"] == {"number": 2, "sha256": canonical.digest(told["content"])}
    assert told["references"] == {"ours": papers.REFERENCE}
    assert told["named"]["states"]["XB"] == "Federation of Solvara"
    assert "version" not in envelope(Kind.ACKNOWLEDGEMENT)


def test_an_amendment_says_what_it_amends():
    m = papers.material()
    m.data = m.data | {"amends": {"reference": "OUT-2026-AAAAA", "sent_on": "2026-01-02", "changes": [["x"]]}}
    told = embedding.envelope(m, Kind.LETTER_OF_REQUEST)
    assert told["references"]["amends"] == {"reference": "OUT-2026-AAAAA", "sent_on": "2026-01-02"}
    published.validate(told, "mla-document/1")


def test_a_clause_is_told_as_the_letter_says_it():
    clause = {"id": "clause01", "clause": "speciality", "number": 1, "language": "en", "title": "Use"}
    clause |= {"text": "Within {days} days, {home} informs {other}.", "types": []}
    m = papers.material(clauses={"entries": [clause]})
    (told,) = embedding.envelope(m, Kind.LETTER_OF_REQUEST)["content"]["clauses"]["entries"]
    printed = said(compose.to_html(compose.SHEETS["letter_of_request"](m, "")))
    assert set(told) == {"id", "title", "text"}
    assert papers.squeezed(told["text"]) in printed


@pytest.mark.parametrize("found", sorted(published.everything()))
def test_every_published_schema_is_one(found):
    schema = json.loads(published.everything()[found].text)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == describing.address(*found.split("/"))


def test_the_published_schemas_are_those_in_force():
    documented = settings.BASE_DIR / "docs" / "reference" / "schemas"
    for name, schema in describing.schemas().items():
        for folder in (published.FOLDER, documented):
            text = (folder / published.file_name(name)).read_text(encoding="utf-8")
            assert text == published.as_text(schema), "Write them anew: manage.py write_schema"
    for path in published.FOLDER.glob("*.json"):
        assert (documented / path.name).read_bytes() == path.read_bytes()
    assert {path.name for path in documented.iterdir()} == {path.name for path in published.FOLDER.iterdir()}


def test_every_kind_that_carries_data_has_its_schema():
    for kind in KINDS:
        assert envelope(kind)["content"]["format"] in published.everything()
