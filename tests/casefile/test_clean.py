"""What may be typed into a field: kept in one form, or refused with a sentence that says what to do."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from requests_app.casefile import sections
from requests_app.casefile.kinds import Known
from requests_app.casefile.validation import clean
from requests_app.core.errors import Invalid, NotVisible
from tests import samples


def said(section: str, **data: Any) -> dict[str, list[str]]:
    """The mistakes found in these fields."""
    with pytest.raises(Invalid) as failure:
        clean(section, data)
    assert failure.value.fields
    return failure.value.fields


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("2026-03-02", "2026-03-02"),
        (" 2026-03-02 ", "2026-03-02"),
        (date(2026, 3, 2), "2026-03-02"),
        ("2024-02-29", "2024-02-29"),
        ("1900-01-01", "1900-01-01"),
        ("2100-12-31", "2100-12-31"),
    ],
)
def test_days(typed, kept) -> None:
    assert clean("facts", {"event_from": typed}) == {"event_from": kept}


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "2026-02-30",
            "2023-02-29",
            "2026-13-01",
            "2026-3-2",
            "2. März 2026",
            "02/03/2026",
            "20260302",
            "2026-W10-1",
        ),
        *("1899-12-31", "2101-01-01", "0000-00-00", "9999-99-99", "٢٠٢٦-٠٣-٠٢", "2026-03-02\n2", "tomorrow"),
        *(
            datetime(2026, 3, 2, tzinfo=UTC),
            20260302,
            1.5,
            True,
            {"a": 1},
            ["2026-03-02", "x"],
            "2026-03-02T00:00:00Z",
        ),
    ],
)
def test_days_that_are_none(typed) -> None:
    assert said("facts", event_from=typed)["event_from"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("2026-02-11T22:07:31Z", "2026-02-11T22:07:31Z"),
        ("2026-02-11T22:07Z", "2026-02-11T22:07:00Z"),
        ("2026-02-11 23:07:31+01:00", "2026-02-11T22:07:31Z"),
        ("2026-02-11T23:07:31+0100", "2026-02-11T22:07:31Z"),
        ("2026-02-11T22:07:31.999Z", "2026-02-11T22:07:31Z"),
        (datetime(2026, 2, 11, 22, 7, 31, tzinfo=UTC), "2026-02-11T22:07:31Z"),
        (
            datetime(2026, 2, 12, 1, 37, 31, tzinfo=timezone(timedelta(hours=3, minutes=30))),
            "2026-02-11T22:07:31Z",
        ),
    ],
)
def test_moments_are_kept_in_utc(typed, kept) -> None:
    assert clean("assistance", {"period_from": typed}) == {"period_from": kept}


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "2026-02-11T22:07:31",
            "2026-02-11",
            "2026-02-30T00:00:00Z",
            "2026-02-11T25:00:00Z",
            "2026-02-11T22:07:61Z",
        ),
        *("1900-01-01T00:00:00+14:00", "2100-12-31T23:00:00-12:00", "0001-01-01T00:00:00+14:00"),
        *("9999-12-31T23:59:59-14:00", "2026-02-11T22:07:31+99:99", "now", 1, date(2026, 2, 11)),
        *(datetime(2026, 2, 11), datetime.max.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC)),  # noqa: DTZ001
    ],
)
def test_moments_that_are_none(typed) -> None:
    assert said("assistance", period_from=typed)["period_from"]


@pytest.mark.parametrize(
    ("typed", "zone", "kept"),
    [
        ("2026-02-11T22:07:31", "UTC", "2026-02-11T22:07:31Z"),
        ("2026-02-11 23:07", "Europe/Oslo", "2026-02-11T22:07:00Z"),
        ("2026-07-11T00:07:31", "Europe/Oslo", "2026-07-10T22:07:31Z"),
        ("2026-02-11T23:07:31", "+01:00", "2026-02-11T22:07:31Z"),
        ("2026-02-11T22:07:31Z", "Europe/Oslo", "2026-02-11T22:07:31Z"),
    ],
)
def test_a_moment_without_a_zone_is_read_in_the_one_named(typed: str, zone: str, kept: str) -> None:
    assert clean("assistance", {"period_from": typed, "time_zone": zone})["period_from"] == kept


@pytest.mark.parametrize("typed", ["2026-10-25T02:30:00", "2026-03-29T02:30:00"])
def test_a_moment_at_which_the_clocks_change_needs_its_offset(typed: str) -> None:
    assert "clocks" in said("assistance", period_from=typed, time_zone="Europe/Oslo")["period_from"][0]
    assert clean("assistance", {"period_from": f"{typed}+01:00", "time_zone": "Europe/Oslo"})


@pytest.mark.parametrize("zone", ["", None, "Nowhere", 7, "x\x00y", "../UTC"])
def test_a_moment_without_any_zone_is_refused(zone) -> None:
    assert "zone" in said("assistance", period_from="2026-02-11T22:07:31", time_zone=zone)["period_from"][0]


@pytest.mark.parametrize(("typed", "kept"), [("36", 36), (36, 36), (" 1200 ", 1200), ("+1", 1), ("0012", 12)])
def test_whole_numbers(typed, kept) -> None:
    assert clean("offences", {"penalty_months": typed}) == {"penalty_months": kept}


@pytest.mark.parametrize(
    "typed",
    [
        0,
        "0",
        -1,
        "-1",
        1201,
        "1201",
        2**63,
        str(2**63),
        "9" * 5000,
        "1.5",
        "1e3",
        1.5,
        float("nan"),
        True,
        "12 months",
        "३६",
    ],
)
def test_numbers_that_do_not_fit(typed) -> None:
    assert "from 1 to 1200" in said("offences", penalty_months=typed)["penalty_months"][0]


@pytest.mark.parametrize("typed", ["a\x00b", "a\ud800b", "\udfff", "a\x1bb", "a\u202eb", "\u202d"])
def test_characters_that_cannot_be_kept(typed: str) -> None:
    for field in ("nature", "conducting_official"):
        assert "again" in said("authority", **{field: typed})[field][0]


def test_texts_are_tidied() -> None:
    kept = clean(
        "authority",
        {"conducting_official": " Dr.\u00a0 E\u0301milie\n\tØst ", "nature": "a \r\nb\r\n\r\n c  \n\n"},
    )
    assert kept == {"conducting_official": "Dr. Émilie Øst", "nature": "a\nb\n\n c"}


@pytest.mark.parametrize("name", ["إلياس بن يوسف", "王建国", "Øst-Ngô", "Станислава", "김하늘", "👩🏽‍⚖️"])
def test_names_in_every_script_are_kept(name: str) -> None:
    assert clean("persons", {"name_original": name}) == {"name_original": name}


def test_long_texts_are_cut_by_nobody_but_the_officer() -> None:
    assert clean("authority", {"nature": "x" * 2000})
    assert "2,000" in said("authority", nature="x" * 2001)["nature"][0]
    assert "2,000" in said("authority", nature="x" * 5_000_000)["nature"][0]


@pytest.mark.parametrize("typed", ["maybe", "YES", 1, True, ["yes"], {"yes": 1}, "yes\n\x00"])
def test_answers_that_were_not_offered(typed) -> None:
    assert "offered" in said("offences", death_possible=typed)["death_possible"][0]


def test_several_answers_stand_in_the_order_offered_each_once() -> None:
    assert clean("persons", {"roles": ["witness", "suspect", "witness"]}) == {"roles": ["suspect", "witness"]}
    assert clean("persons", {"roles": ("witness",)}) == {"roles": ["witness"]}
    assert clean("persons", {"roles": {"witness"}}) == {"roles": ["witness"]}
    assert clean("persons", {"roles": "witness"}) == {"roles": ["witness"]}
    assert clean("persons", {"roles": []}) == {}


@pytest.mark.parametrize(
    "typed", [["suspect", "king"], [1], [None], [["suspect"]], {"suspect": 1}, 7, ["x"] * 2000]
)
def test_several_answers_that_were_not_offered(typed) -> None:
    assert said("persons", roles=typed)["roles"]


@pytest.mark.parametrize(
    "typed", ["nobody", "a@b", "a b@c.example", "@c.example", "a@" + "b" * 300 + ".example", 7]
)
def test_addresses_that_are_none(typed) -> None:
    assert said("authority", contact_email=typed)["contact_email"]


@pytest.mark.parametrize(
    "typed", ["call me", "12", "+999 555 0100; DROP TABLE", "9" * 30, 5550100, "+999\x00555"]
)
def test_telephones_that_are_none(typed) -> None:
    assert said("authority", contact_phone=typed)["contact_phone"]


def test_telephones() -> None:
    assert clean("authority", {"contact_phone": "+999 (0)555-0100 ext. 12"})


@pytest.mark.parametrize("typed", ["UTC", "Europe/Oslo", "+01:00", "-03:30"])
def test_time_zones(typed: str) -> None:
    assert clean("delivery", {"time_zone": typed}) == {"time_zone": typed}


@pytest.mark.parametrize("typed", ["CEST?", "Europe/Atlantis", "../../etc/passwd", "+25:00", "+1", 1])
def test_time_zones_that_are_none(typed) -> None:
    assert said("delivery", time_zone=typed)["time_zone"]


def test_dates_stand_in_order() -> None:
    assert "First act on" in said("facts", event_from="2026-03-02", event_to="2026-02-11")["event_to"][0]
    assert clean("facts", {"event_from": "2026-03-02", "event_to": "2026-03-02"})
    period = {"period_from": "2026-03-02T03:20:05Z", "period_to": "2026-03-02T04:20:04+01:00"}
    assert "period_to" in said("assistance", **period)


def test_references_point_at_what_is_there() -> None:
    known = Known(offences={"offdata1"}, persons={"oestngo1"})
    data = {"type": "AT01", "offences": ["offdata1"], "examinee": ["oestngo1"]}
    assert clean("assistance", data, known=known) == data
    with pytest.raises(Invalid) as failure:
        clean("assistance", {**data, "offences": ["offdata2"], "examinee": ["offdata1"]}, known=known)
    assert set(failure.value.fields) == {"offences", "examinee"}


def test_fields_of_another_kind_of_item_do_not_belong() -> None:
    assert set(said("assistance", type="AT09", data_categories=["content"], nonsense="x")) == {
        "data_categories",
        "nonsense",
    }
    assert clean("assistance", {"type": "AT09", "data_categories": "", "nonsense": None}) == {"type": "AT09"}


def test_types_of_assistance_nobody_knows_are_refused() -> None:
    assert said("assistance", type="AT36")["type"]
    assert clean("assistance", {"type": "AT13"}) == {"type": "AT13"}


@pytest.mark.parametrize("data", [None, [], "x", 7, [("summary", "x")]])
def test_what_is_no_form_is_refused(data) -> None:
    with pytest.raises(Invalid):
        clean("facts", data)


def test_a_section_that_is_none() -> None:
    with pytest.raises(NotVisible):
        clean("nonsense", {})


def test_keys_that_are_no_names_are_refused() -> None:
    with pytest.raises(Invalid) as failure:
        clean("facts", {1: "x", ("a", "b"): "y", "\ud800": "z"})
    assert len(failure.value.fields) == 3


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters())
    | st.dates()
    | st.datetimes()
    | st.datetimes(timezones=st.timezones())
    | st.binary(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
NAMES = sorted({field.code for section in sections.SECTIONS.values() for field in section.fields})


@settings(max_examples=300, deadline=None)
@given(
    section=st.sampled_from(sorted(sections.SECTIONS)),
    data=st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=8), ANYTHING, max_size=8),
)
def test_whatever_comes_is_kept_or_refused_with_words(section: str, data: dict[str, Any]) -> None:
    try:
        kept = clean(section, data)
    except Invalid as failure:
        wrong = failure.fields
        assert wrong
        assert all(messages and all(messages) for messages in wrong.values())
    else:
        assert clean(section, kept) == kept


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_every_value_that_fits_is_kept_for_good(data: st.DataObject) -> None:
    """Any form of the two cases, with some fields taken out, comes out as it went in, and does so again."""
    sample = data.draw(st.sampled_from([samples.hospital(), samples.invoice()]))
    forms = [(section.code, dict(form)) for section, _, form in sections.filled(sample)]
    section, form = data.draw(st.sampled_from(forms))
    form.pop("id", None)
    left = {name: form[name] for name in form if name in ("type", "as_stated") or data.draw(st.booleans())}
    kept = clean(section, left)
    # The chain of a wallet is found by the address itself.
    assert {name: value for name, value in kept.items() if name != "chain" or name in left} == left
    assert clean(section, kept) == kept
