"""Days counted from a day of an item, by the clocks."""

from datetime import date

import pytest

from requests_app.law import reckoning
from requests_app.law.assistance import RESIDUAL, TYPES, AssistanceType, reckon
from requests_app.law.clocks import CLOCKS, Unit
from requests_app.law.fields import Kind, When
from requests_app.law.reckoning import Reckoned, counted

EVERY = [one for one in vars(reckoning).values() if isinstance(one, Reckoned)]


@pytest.mark.parametrize(
    ("deadline", "first", "reckoned"),
    [
        (reckoning.SERVICE_BY_DECLARATION, "2026-06-20", "2026-05-01"),
        (reckoning.SERVICE_IN_BILATERAL_PRACTICE, "2026-06-20", "2026-05-21"),
        (reckoning.ARREST_MAY_END, "2026-02-20", "2026-03-10"),
        (reckoning.ARREST_ENDS, "2026-02-20", "2026-04-01"),
        (reckoning.SAFE_CONDUCT_ENDS, "2026-12-20", "2027-01-04"),
        (reckoning.PRESERVATION_LASTS, "2026-03-05", "2026-05-04"),
        (reckoning.PRESERVATION_RENEWED, "2026-03-01", "2026-02-28"),
        (reckoning.PROVIDER_ANSWERS, "2028-02-01", "2028-03-02"),
        (reckoning.ORDER_SERVED, "2026-03-20", "2026-05-04"),
    ],
    ids=lambda value: value.clock if isinstance(value, Reckoned) else None,
)
def test_days_follow_from_a_day(deadline: Reckoned, first: str, reckoned: str) -> None:
    assert deadline.on({deadline.field: first}) == date.fromisoformat(reckoned)
    assert deadline.on({deadline.field: f"{first}T23:59:59Z"}) == date.fromisoformat(reckoned)


@pytest.mark.parametrize("first", [None, "", "soon", 20260305, [], {}, "2026-02-30", "9999-12-31"])
def test_nothing_follows_from_what_is_no_day(first: object) -> None:
    assert reckoning.PRESERVATION_LASTS.on({"effected_on": first}) is None


def test_nothing_follows_from_an_item_nobody_knows() -> None:
    assert reckon({}) == ()
    assert reckon({"type": "AT99", "effected_on": "2026-03-05"}) == ()
    assert reckon({"type": "AT13"}) == ()


def test_a_condition_on_another_field_is_kept() -> None:
    item = {"order_served_on": "2026-04-10"}
    assert reckoning.TRAFFIC_RETURNED.on(item) is None
    assert reckoning.TRAFFIC_RETURNED.on(item | {"data_categories": ["traffic"]}) == date(2026, 5, 25)
    assert reckoning.TRAFFIC_RETURNED.on(item | {"data_categories": ["subscriber"]}) is None


@pytest.mark.parametrize("deadline", EVERY, ids=lambda one: f"{one.clock}-{one.field}-{one.days}")
def test_every_deadline_names_its_clock_and_where_it_stands(deadline: Reckoned) -> None:
    clock = CLOCKS[deadline.clock]
    assert deadline.source in clock.citations
    assert deadline.label
    if clock.spans:
        assert abs(deadline.days) in {span.amount for span in clock.spans if span.unit is Unit.DAYS}


def test_the_agreement_of_two_other_states_is_the_source_of_its_own_span() -> None:
    assert reckoning.SERVICE_BY_DECLARATION.source.instrument == "ETS030"
    assert reckoning.SERVICE_IN_BILATERAL_PRACTICE.source.instrument == "NLHK"


@pytest.mark.parametrize("kind", [*TYPES.values(), RESIDUAL], ids=lambda kind: kind.code)
def test_a_type_counts_from_its_own_days_by_its_own_clocks(kind: AssistanceType) -> None:
    for deadline in kind.deadlines:
        assert kind.field(deadline.field).kind in (Kind.DATE, Kind.DATETIME)
        assert deadline.clock in kind.clocks
        if deadline.when:
            assert set(deadline.when.values) <= set(kind.field(deadline.when.field).choice_values)


def test_every_deadline_belongs_to_a_type() -> None:
    used = {deadline for kind in TYPES.values() for deadline in kind.deadlines}
    assert set(EVERY) <= used


def test_hours_are_not_counted_in_days() -> None:
    with pytest.raises(ValueError, match="K34"):
        counted("K34", "sent_on", "Acted on by")


@pytest.mark.parametrize(
    ("value", "holds"),
    [
        ("yes", True),
        ("no", False),
        (None, False),
        (["no", "yes"], True),
        (["no"], False),
        ({}, False),
        (1, False),
    ],
)
def test_a_condition_holds_for_a_code_or_one_of_several(value: object, holds: bool) -> None:
    assert When("by_video", ("yes",)).holds({"by_video": value}) is holds
    assert not When("by_video", ("yes",)).holds({})
