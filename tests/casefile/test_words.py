"""Values in words: labels for codes, names for references, in the reader's language."""

import pytest

from requests_app.casefile import sections
from requests_app.casefile.wording import Names, in_words
from tests import samples

CONTENT = samples.hospital()


def words(section: str, code: str, value, **more) -> str:
    fields = {field.code: field for field in sections.fields_of(section, {"type": "AT01"})}
    return in_words(fields[code], value, CONTENT, **more)


@pytest.mark.parametrize(
    ("section", "code", "value", "shown"),
    [
        ("offences", "penalty_kind", "months", "Imprisonment for a term"),
        ("offences", "death_possible", "no", "No"),
        ("persons", "roles", ["suspect", "witness"], "Suspect\nWitness"),
        ("assistance", "offences", ["offextor"], "Attempted extortion"),
        (
            "assistance",
            "persons",
            ["benyous1", "abusemgr"],
            "Ilyas Ben Youssef\nAbuse manager of Kestrel Hosting SA (name not known)",
        ),
        ("assistance", "examinee", ["gonegone"], "person no longer in the request"),
        ("assistance", "period_from", "2026-02-11T22:07:31Z", "2026-02-11 22:07:31 UTC"),
        ("offences", "penalty_months", 120, "120"),
        ("facts", "damage", "two\nlines", "two\nlines"),
        ("basis", "instrument", "RECIPROCITY", "Reciprocity"),
        ("facts", "damage", None, ""),
        ("persons", "roles", [], ""),
    ],
)
def test_values_without_the_directory(section: str, code: str, value, shown: str) -> None:
    assert words(section, code, value) == shown


def test_values_from_the_directory(home) -> None:
    assert words("basis", "requested_state", "XB") == "Federation of Solvara"
    assert words("basis", "requested_state", "XB", names=Names("fr")) == "Fédération de Solvara"
    assert words("persons", "nationalities", ["XA", "XC"]) == "Republic of Northmark\nKingdom of Aurelia"
    assert words("basis", "requested_state", "ZZ") == "ZZ"
    assert "Halden" in words("authority", "requesting_authority", "xa-halden-cyber")
    assert words("authority", "requesting_authority", "nobody") == "nobody"
    assert words("basis", "instrument", "HC") == "Hanoi Convention"
    assert words("basis", "instrument", "xa-xb-2009").startswith("Northmark–Solvara Treaty")
    assert words("basis", "instrument", "xa-zz-1900") == "xa-zz-1900"


def test_a_name_is_looked_up_once(home, django_assert_num_queries) -> None:
    names = Names()
    with django_assert_num_queries(2):
        for _ in range(3):
            words("basis", "requested_state", "XB", names=names)
            words("authority", "requesting_authority", "xa-halden-cyber", names=names)


@pytest.mark.parametrize(
    ("section", "entry", "name"),
    [
        ("persons", {"name_latin": "Wang Jianguo", "name_original": "王建国"}, "Wang Jianguo"),
        ("persons", {"name_original": "王建国"}, "王建国"),
        ("persons", {}, "person 3"),
        ("assurances", {"kind": "speciality"}, "Use for the stated case only"),
        ("assistance", {"description": "First line\nsecond"}, "First line"),
        ("assistance", {"description": "x" * 500}, "x" * 119 + "…"),
        ("assistance", {"description": "word " * 50}, "word " * 22 + "word…"),
    ],
)
def test_entries_are_called_by_their_own_words(section: str, entry, name: str) -> None:
    assert sections.entry_name(sections.find(section), entry, 3) == name
