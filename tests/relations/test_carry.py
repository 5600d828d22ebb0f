"""What a new request takes over: every field has a rule, and the rules do what they say."""

import pytest

from requests_app.casefile import sections
from requests_app.law import assistance
from requests_app.law.fields import Kind
from requests_app.relations import carrying
from requests_app.relations.carrying import Purpose, Rule, asked_again, rule_of, take
from tests import samples

SHORT = {"id": "abcdefgh"}


def every_field():
    """(section, field) of all sections, of every type of assistance and of every article of dual criminality."""
    for code, section in sections.SECTIONS.items():
        for field in section.fields:
            yield code, field
    for declared in assistance.TYPES.values():
        for field in declared.fields:
            yield "assistance", field
    if "dual_criminality" in sections.SECTIONS:
        article = sections.SECTIONS["dual_criminality"].field("article")
        for value in article.choice_values:
            for field in sections.fields_of("dual_criminality", {"article": value}):
                yield "dual_criminality", field


@pytest.mark.parametrize(("section", "field"), list(every_field()), ids=lambda one: getattr(one, "code", one))
def test_every_field_has_a_rule(section, field):
    try:
        assert rule_of(section, field) in Rule
    except KeyError:
        pytest.fail(
            f"Nobody has decided what becomes of {section}.{field.code} ({Kind(field.kind).name}) when a request "
            "is started from an earlier one: add the kind to BY_KIND or the field to EXCEPTIONS in "
            "relations/carrying.py."
        )


def test_no_rule_is_for_a_field_that_is_not_there():
    there = {(section, field.code) for section, field in every_field()}
    assert set(carrying.EXCEPTIONS) <= there
    assert set(carrying.BY_KIND) >= set(sections.SECTIONS)


def test_a_new_field_without_a_rule_is_noticed():
    field = sections.SECTIONS["procedure"].fields[0]
    odd = type(field)("measured", "Measured", Kind.AMOUNT)
    with pytest.raises(KeyError):
        rule_of("procedure", odd)


def test_a_new_matter_goes_by_the_rules():
    content = samples.hospital()
    for code in content:
        for number, entry in enumerate(content[code].get("entries", ())):
            entry.setdefault("id", f"{code[:4]}{number:04}".replace("_", "a"))
    taken = take(content, Purpose.ANEW)
    for code, data in taken.items():
        for form in data.get("entries", [data]):
            for field in sections.fields_of(code, form):
                assert field.code not in form or rule_of(code, field) is Rule.CARRIED
    assert "earlier" not in taken
    assert "timing" not in taken
    assert "annexes" not in taken
    assert (
        taken["persons"]["entries"][1]["name_original"] == content["persons"]["entries"][1]["name_original"]
    )
    assert "proceeding_reference" not in taken["authority"]
    asked = asked_again(content, "authority")
    assert "proceeding_reference" in {one.field.code for one in asked}


def test_only_chosen_sections_are_taken():
    content = samples.hospital()
    assert set(take(content, Purpose.ANEW, {"authority"})) == {"authority"}
    assert take(content, Purpose.ANEW, set()) == {}


def test_an_amendment_takes_everything():
    content = {"offences": {"entries": [{**SHORT, "title": "Fraud"}]}, "timing": {"deadline": "2027-01-01"}}
    assert take(content, Purpose.AMENDMENT) == content


def test_what_was_restricted_stays_restricted_whatever_is_chosen():
    content = {"confidentiality": {"level": "restricted", "reason": "A leak."}, "facts": {"summary": "x"}}
    assert take(content, Purpose.ANEW, {"facts"})["confidentiality"] == {"level": "restricted"}
