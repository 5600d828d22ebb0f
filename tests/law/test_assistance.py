"""Types of assistance: the thirty-four and the residual one, each told whole."""

import pytest

from requests_app.casefile.content.assistance import ASSISTANCE
from requests_app.law.assistance import AVAILABLE, RESIDUAL, TYPES, AssistanceType
from requests_app.law.clocks import CLOCKS
from requests_app.law.grounds import GROUNDS
from requests_app.law.measures.declaration import Family
from requests_app.law.scope import BY_SECOND_PROTOCOL

NAMES = """
AT01 TESTIMONY AT02 SERVICE AT03 SEARCH_SEIZE_FREEZE AT04 STORED_DATA AT05 RT_TRAFFIC AT06 RT_CONTENT
AT07 EXAMINE AT08 INFO_EXPERT AT09 RECORDS AT10 TRACE AT11 VOLUNTARY_APPEARANCE AT12 RECOVER_PROCEEDS
AT14 PRESERVATION AT15 TRAFFIC_PATH AT16 24_7 AT17 EMERGENCY_DATA AT18 TEMP_TRANSFER AT19 VIDEO_HEARING
AT20 SPONTANEOUS AT21 GOV_RECORDS AT22 EXTRADITION AT23 PROVISIONAL_ARREST AT24 SENTENCED_TRANSFER
AT25 PROCEEDINGS_TRANSFER AT26 POLICE_COOP AT27 JIT AT28 CONFISCATE AT29 FREEZE_TRACE AT30 SPECIAL_COOP
AT31 RETURN AT32 DOMAIN_INFO AT33 DIRECT_SUBSCRIBER AT34 GIVE_EFFECT_ORDER AT35 EMERGENCY_MLA
""".split()

EVERY = (*TYPES.values(), RESIDUAL)
GRADES_PRINTED_WHOLE = {"A", "B"}


def test_the_thirty_four_types_and_the_residual_purpose() -> None:
    assert len(TYPES) == 34
    assert [(one.code, one.name) for one in TYPES.values()] == list(zip(NAMES[::2], NAMES[1::2], strict=True))
    assert (RESIDUAL.code, RESIDUAL.name) == ("AT13", "OTHER")


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.code)
def test_every_type_is_told_whole(kind: AssistanceType) -> None:
    assert kind.title
    assert kind.summary
    assert kind.elements
    assert kind.citations
    assert kind.refusers
    assert kind.letter_paragraph
    assert kind.family in Family
    assert set(kind.refused_on) <= set(GROUNDS)
    assert set(kind.clocks) <= set(CLOCKS)
    assert set(kind.needs) <= {field.code for field in ASSISTANCE.fields}


def test_letters_of_the_list_in_article_40_are_never_printed() -> None:
    """The purposes are graded C, their letters D."""
    for kind in (*TYPES.values(), RESIDUAL):
        for citation in kind.citations:
            if citation.instrument == "HC" and int(citation.article) > 15:
                assert "(" not in citation.printable()


def test_a_ground_met_often_applies_to_the_type() -> None:
    for kind in TYPES.values():
        assert all(kind.code in GROUNDS[code].applies_to for code in kind.refused_on), kind.code


def test_every_type_can_be_drafted() -> None:
    assert {*TYPES, "AT13"} == AVAILABLE
    assert all(one.fields for one in EVERY)


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.code)
def test_fields_of_a_type_do_not_hide_those_of_every_item(kind: AssistanceType) -> None:
    common = {field.code for field in ASSISTANCE.fields}
    own = [field.code for field in kind.fields]
    assert common.isdisjoint(own)
    assert len(own) == len(set(own))
    assert {*kind.needs, *kind.spares} <= common
    assert not set(kind.needs) & set(kind.spares)
    for field in kind.fields:
        assert not field.in_letter or field.letter_label, field.code
        assert not field.help or field.help.endswith((".", "?")), field.code
        if field.required_when:
            asked = kind.field(field.required_when.field)
            assert set(field.required_when.values) <= set(asked.choice_values), field.code


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.code)
def test_no_paragraph_leaves_the_house_unread(kind: AssistanceType) -> None:
    places = (*kind.citations, *(field.source for field in kind.fields if field.source))
    for place in places:
        if place.grade not in GRADES_PRINTED_WHOLE:
            assert "(" not in place.printable(), place
    assert any(place.grade in GRADES_PRINTED_WHOLE for place in places) or kind.code in BY_SECOND_PROTOCOL


def test_one_code_of_a_field_means_one_thing_in_all_types() -> None:
    kinds: dict[str, set[str]] = {}
    words: dict[tuple[str, str], set[str]] = {}
    for kind in EVERY:
        for field in kind.fields:
            kinds.setdefault(field.code, set()).add(field.kind.value)
            for value, label in field.choices:
                words.setdefault((field.code, value), set()).add(label)
    assert {code: found for code, found in kinds.items() if len(found) > 1} == {}
    assert {code: found for code, found in words.items() if len(found) > 1} == {}


def test_a_reason_is_needed_for_a_video_link_only_if_one_is_wanted() -> None:
    needed = TYPES["AT01"].field("video_reason").required_when
    assert needed is not None
    assert (needed.field, needed.values) == ("by_video", ("yes",))
    with pytest.raises(KeyError):
        TYPES["AT01"].field("accounts")


def test_paragraphs_of_the_letter_are_told_apart() -> None:
    keys = [one.letter_paragraph for one in EVERY]
    assert len(set(keys)) == len(keys)
