"""Identifiers and running days: what the other State will ask about them."""

from typing import Any

import pytest

from tests.casefile.sound import after, entry, found, putting, without

PLACE = "/identifiers/entries"


def adding(**data: Any):
    """One more identifier, the seventh of the case."""
    return lambda content: content["identifiers"]["entries"].append({"id": "idmoreee", **data})


def becoming(kind: str, **data: Any):
    """The item on preservation, turned into another one."""

    def change(content) -> None:
        item = entry(content, "assistance", 5)
        kept = {name: item[name] for name in ("id", "description", "holder", "relevance", "offences")}
        item.clear()
        item.update(kept, type=kind, identifiers=["idipfour"], **data)

    return change


IDENTIFIERS = [
    (adding(kind="iban", value="XC00TEST0000123456789012"), "block", "identifier_fails", f"{PLACE}/6/value"),
    (
        adding(kind="iban", value="XC00TEST0000123456789012", as_stated="yes"),
        "warn",
        "identifier_as_stated",
        f"{PLACE}/6/value",
    ),
    (adding(kind="ip", value="10.0.0.1"), "warn", "address_odd", f"{PLACE}/6/value"),
    (adding(kind="ip", value="198.51.100.9"), "warn", "address_without_moment", f"{PLACE}/6/seen_from"),
    (adding(kind="phone", value="+4700000000"), "warn", "number_odd", f"{PLACE}/6/value"),
    (adding(kind="account", value="*", service="Kestrel"), "warn", "not_specific", f"{PLACE}/6/value"),
    (adding(kind="account", value="tarn_grid"), "block", "missing", f"{PLACE}/6/service"),
    (adding(kind="wallet", value="4AdUndXHHZ"), "block", "missing", f"{PLACE}/6/chain"),
    (adding(kind="email"), "block", "missing", f"{PLACE}/6/value"),
    (
        adding(
            kind="email", value="BILLING@tarn-grid.example", service="Kestrel Hosting SA, reseller account"
        ),
        "warn",
        "identifier_twice",
        f"{PLACE}/6/value",
    ),
    (without("identifiers", "time_zone", 0), "warn", "window_without_zone", f"{PLACE}/0/time_zone"),
]


@pytest.mark.parametrize(("change", "severity", "code", "pointer"), IDENTIFIERS)
def test_what_is_asked_about_an_identifier(change, severity: str, code: str, pointer: str) -> None:
    assert (severity, code, pointer) in found(after(change))


def test_an_address_whose_items_give_the_period_needs_no_moment_of_its_own() -> None:
    def change(content) -> None:
        adding(kind="ip", value="198.51.100.9")(content)
        entry(content, "assistance", 0)["identifiers"].append("idmoreee")

    assert found(after(change)) == set()


def test_the_confirmation_names_the_note_where_there_is_none() -> None:
    said = {"kind": "iban", "value": "XC00TEST0000123456789012", "as_stated": "yes"}
    (point,) = after(adding(**said)).of("identifiers")
    assert "Say under the note" in point.message
    (point,) = after(adding(**said, note="Forged invoice 3.")).of("identifiers")
    assert "Say under the note" not in point.message


WHERE = "/assistance/entries/5"
DAYS = [
    (putting("assistance", 5, extension_wanted="no"), "preservation_too_short", "expires_on"),
    (putting("assistance", 5, preserve_days=30), "preservation_few_days", "preserve_days"),
    (putting("assistance", 5, follow_up_on="2026-05-04"), "follow_up_late", "follow_up_on"),
    (putting("assistance", 5, expires_on="2026-03-09"), "extension_late", "expires_on"),
    (
        becoming("AT06", period_from="2026-02-01T00:00:00Z", period_to="2026-03-01T00:00:00Z"),
        "measure_past",
        "period_to",
    ),
    (
        becoming("AT05", period_from="2026-04-01T00:00:00Z", period_to="2026-09-01T00:00:00Z"),
        "measure_long",
        "period_to",
    ),
    (becoming("AT06", period_from="2026-04-01T00:00:00Z"), "missing", "period_to"),
    (becoming("AT33", order_received_on="2026-01-02"), "answer_due_30", "order_received_on"),
]


@pytest.mark.parametrize(("change", "code", "field"), DAYS)
def test_days_that_are_running(change, code: str, field: str) -> None:
    if code == "preservation_too_short":
        both = change
        change = lambda content: [both(content), putting("timing", deadline="2026-06-01")(content)]  # noqa: E731
    severity = "block" if code == "missing" else "warn"
    assert (severity, code, f"{WHERE}/{field}") in found(after(change))


def test_an_interception_of_some_weeks_to_come_raises_nothing_about_its_days() -> None:
    change = becoming("AT06", period_from="2026-04-01T00:00:00Z", period_to="2026-05-01T00:00:00Z")
    assert not {"measure_past", "measure_long"} & {point.code for point in after(change).points}


def test_papers_that_are_only_served_need_no_statement_of_facts() -> None:
    def change(content) -> None:
        del content["facts"]
        content["assistance"]["entries"] = [entry(content, "assistance", 0)]
        entry(content, "assistance")["type"] = "AT02"

    assert not after(change).of("facts")

    def mixed(content) -> None:
        change(content)
        content["assistance"]["entries"].append({"id": "anotherr", "type": "AT09"})

    assert after(mixed).of("facts")
