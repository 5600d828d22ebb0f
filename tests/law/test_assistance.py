"""Types of assistance: the thirty-four, and the four an officer can draft."""

import pytest

from requests_app.casefile.content.assistance import ASSISTANCE
from requests_app.law.assistance import AVAILABLE, RESIDUAL, TYPES, AssistanceType
from requests_app.law.clocks import CLOCKS
from requests_app.law.fields import Kind
from requests_app.law.grounds import GROUNDS
from requests_app.law.measures.declaration import Family

NAMES = """
AT01 TESTIMONY AT02 SERVICE AT03 SEARCH_SEIZE_FREEZE AT04 STORED_DATA AT05 RT_TRAFFIC AT06 RT_CONTENT
AT07 EXAMINE AT08 INFO_EXPERT AT09 RECORDS AT10 TRACE AT11 VOLUNTARY_APPEARANCE AT12 RECOVER_PROCEEDS
AT14 PRESERVATION AT15 TRAFFIC_PATH AT16 24_7 AT17 EMERGENCY_DATA AT18 TEMP_TRANSFER AT19 VIDEO_HEARING
AT20 SPONTANEOUS AT21 GOV_RECORDS AT22 EXTRADITION AT23 PROVISIONAL_ARREST AT24 SENTENCED_TRANSFER
AT25 PROCEEDINGS_TRANSFER AT26 POLICE_COOP AT27 JIT AT28 CONFISCATE AT29 FREEZE_TRACE AT30 SPECIAL_COOP
AT31 RETURN AT32 DOMAIN_INFO AT33 DIRECT_SUBSCRIBER AT34 GIVE_EFFECT_ORDER AT35 EMERGENCY_MLA
""".split()

FIELDS = {
    "AT01": {
        "examinee": Kind.PERSONS,
        "examinee_status": Kind.CHOICE,
        "questions": Kind.LONGTEXT,
        "oath": Kind.YESNO,
        "by_video": Kind.YESNO,
        "video_reason": Kind.LONGTEXT,
        "interpreter_language": Kind.LANGUAGE,
        "officials_attending": Kind.LONGTEXT,
        "record_format": Kind.CHOICE,
        "privileges": Kind.LONGTEXT,
    },
    "AT04": {
        "data_categories": Kind.MULTICHOICE,
        "accounts": Kind.LONGTEXT,
        "preservation_reference": Kind.TEXT,
        "hash_method": Kind.CHOICE,
        "expedite_reason": Kind.LONGTEXT,
    },
    "AT09": {
        "bank_records": Kind.YESNO,
        "account_numbers": Kind.LONGTEXT,
        "account_confirmed": Kind.YESNO,
        "certification": Kind.CHOICE,
    },
    "AT14": {
        "earlier_reference": Kind.TEXT,
        "earlier_sent_on": Kind.DATE,
        "effected_on": Kind.DATE,
        "expires_on": Kind.DATE,
        "provider_ticket": Kind.TEXT,
        "extension_wanted": Kind.YESNO,
        "non_notice": Kind.YESNO,
        "necessity": Kind.LONGTEXT,
    },
}


def test_the_thirty_four_types_and_the_residual_purpose() -> None:
    assert len(TYPES) == 34
    assert [(one.code, one.name) for one in TYPES.values()] == list(zip(NAMES[::2], NAMES[1::2], strict=True))
    assert (RESIDUAL.code, RESIDUAL.name) == ("AT13", "OTHER")


@pytest.mark.parametrize("kind", TYPES.values(), ids=TYPES.keys())
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


def test_four_can_be_drafted() -> None:
    assert set(FIELDS) == AVAILABLE
    assert {code: {field.code: field.kind for field in TYPES[code].fields} for code in FIELDS} == FIELDS
    assert all(not one.fields for one in TYPES.values() if not one.available)


@pytest.mark.parametrize("code", sorted(FIELDS))
def test_fields_of_a_type_do_not_hide_those_of_every_item(code: str) -> None:
    common = {field.code for field in ASSISTANCE.fields}
    assert common.isdisjoint(FIELDS[code])
    assert all(
        field.letter_label and field.letter_label_fr for field in TYPES[code].fields if field.in_letter
    )


def test_a_reason_is_needed_for_a_video_link_only_if_one_is_wanted() -> None:
    needed = TYPES["AT01"].field("video_reason").required_when
    assert needed is not None
    assert (needed.field, needed.values) == ("by_video", ("yes",))
    with pytest.raises(KeyError):
        TYPES["AT01"].field("accounts")


def test_paragraphs_of_the_letter_are_told_apart() -> None:
    keys = [one.letter_paragraph for one in TYPES.values()]
    assert len(set(keys)) == len(keys)
