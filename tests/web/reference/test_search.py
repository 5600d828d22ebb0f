"""Search over the law: whatever the catalogue holds is found by its code, its title and its citation."""

import pytest
from django.urls import reverse

from requests_app.law.assistance import RESIDUAL, TYPES
from requests_app.law.citations import Citation
from requests_app.law.clocks import CLOCKS
from requests_app.law.duties import DUTIES
from requests_app.law.grounds import GROUNDS
from requests_app.law.instruments import CONVENTION_OFFENCES, INSTRUMENTS
from requests_app.law.return_reasons import REASONS
from requests_app.web.reference.search import MAX_LENGTH, entries, search

EVERY_TYPE = (*TYPES.values(), RESIDUAL)
FIELDS = {field.code: (kind, field) for kind in reversed(EVERY_TYPE) for field in kind.fields}


def found(query: str) -> list[str]:
    return [entry.url for entry in search(query[:MAX_LENGTH])]


def place(name: str, code: str = "", anchor: str = "") -> str:
    url = reverse(f"reference:{name}", args=[code.lower()] if code else [])
    return f"{url}#{anchor}" if anchor else url


THINGS = [
    *((one.code, one.title, one.citations, place("ground", one.code)) for one in GROUNDS.values()),
    *((one.code, one.title, one.citations, place("type", one.code)) for one in EVERY_TYPE),
    *((one.code, one.title, one.citations, place("clocks", anchor=one.code)) for one in CLOCKS.values()),
    *((one.code, one.title, one.citations, place("duties", anchor=one.code)) for one in DUTIES.values()),
    *((one.code, one.title, (), place("return_reasons", anchor=one.code)) for one in REASONS.values()),
    *(
        (one.code, one.title, (one.basis,) if one.basis else (), place("instrument", one.code))
        for one in INSTRUMENTS.values()
    ),
    *(
        (one.code, one.title, (one.citation,), place("instrument", "hc", one.code))
        for one in CONVENTION_OFFENCES.values()
    ),
]


@pytest.mark.parametrize(("code", "title", "citations", "url"), THINGS, ids=lambda value: str(value)[:30])
def test_everything_is_found(code: str, title: str, citations: tuple[Citation, ...], url: str) -> None:
    assert url in found(code)
    assert url in found(title)
    for citation in citations:
        assert url in found(citation.printable()), citation
        assert url in found(citation.key), citation


@pytest.mark.parametrize("code", FIELDS)
def test_every_field_of_a_type_is_found(code: str) -> None:
    kind, field = FIELDS[code]
    url = place("type", kind.code, f"field-{code}")
    assert url in found(code)
    assert url in found(field.label)
    if field.source is not None:
        assert url in found(field.source.key)


@pytest.mark.parametrize("article", ["Article 1", "Article 68"])
def test_articles_of_the_hanoi_convention_are_found(article: str) -> None:
    assert place("instrument", "hc", f"article-{article.split()[1]}") in found(f"Hanoi Convention {article}")


def test_what_is_called_so_comes_first() -> None:
    assert found("AT11")[0] == place("type", "AT11")
    assert found("safe conduct")[0] == place("clocks", anchor="K05")
    assert search("g47")[0].code == "G47"
    assert search("extradition")[0].code == "AT22"


def test_a_paragraph_that_was_not_checked_is_found_and_not_shown() -> None:
    assert place("type", "AT11") in found("40(29)")
    shown = " ".join(f"{entry.heading} {entry.summary}" for entry in entries())
    assert "40(29)" not in shown


def test_every_entry_leads_somewhere_once() -> None:
    urls = [entry.url for entry in entries()]
    assert len(urls) == len(set(urls))


def test_found_entries_lead_to_places_that_are_there(people, signed_in) -> None:
    client = signed_in(people.officer)
    for entry in search("consent"):
        page, _, anchor = entry.url.partition("#")
        response = client.get(page)
        assert response.status_code == 200
        assert not anchor or f'id="{anchor}"' in response.content.decode(), entry.url
