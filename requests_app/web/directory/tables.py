"""The tables of a State's page: its authorities, what it takes part in, its treaties."""

from datetime import date

from django.urls import reverse

from requests_app.directory import languages
from requests_app.directory.basis import day_in_words
from requests_app.directory.models import Authority, BilateralTreaty, Participation, State
from requests_app.law.instruments import INSTRUMENTS
from requests_app.web.components import Cell, Table, Tag


def authorities(offices: list[Authority]) -> Table:
    """Whom one can write to, with the day of the last confirmation (amber when it is old)."""
    rows = tuple(
        (
            Cell(
                office.name, url=reverse("directory:authority", args=[office.code]), note=office.name_original
            ),
            Cell(office.get_kind_display(), tag=None if office.is_active else Tag("Closed", "grey")),
            Cell(languages.named(office.languages)),
            Cell(tag=confirmed(office)),
        )
        for office in offices
    )
    return Table(
        "Authorities",
        ("Authority", "Kind", "Languages", "Last confirmed"),
        rows,
        "No authority of this State is recorded. Its diplomatic mission can name the competent one.",
    )


def confirmed(office: Authority) -> Tag:
    """The day of the last confirmation; amber when it is missing or older than a year."""
    if office.last_confirmed_on is None:
        return Tag("Never confirmed", "orange")
    day = day_in_words(office.last_confirmed_on)
    return Tag(day, "orange" if office.needs_confirming else "green")


def _day(value: date | None, undated: bool = False) -> Cell:
    if value is None and undated:
        return Cell("Yes, day not confirmed")
    return Cell(day_in_words(value) if value else "–")


def participations(found: State, rows: list[Participation], manages: bool) -> Table:
    """What the State has done about each instrument; titles lead to the form for those who may change it."""
    lines = []
    for row in rows:
        instrument = INSTRUMENTS.get(row.instrument)
        title = instrument.title if instrument else row.instrument
        url = reverse("directory:edit_participation", args=[found.code, row.instrument]) if manages else ""
        remarks = [row.note, row.reservations, row.declarations]
        not_yet = instrument is not None and not instrument.in_force
        if row.denounced_on:
            remarks.insert(0, f"Denounced with effect from {day_in_words(row.denounced_on)}.")
        lines.append(
            (
                Cell(title, url=url, note=" ".join(text for text in remarks if text)),
                _day(row.signed_on, row.signed_undated),
                _day(row.ratified_on, row.ratified_undated),
                Cell("Not in force for anybody yet") if not_yet else _day(row.in_force_on),
                Cell(day_in_words(row.checked_on) if row.checked_on else "–", note=row.source),
            )
        )
    return Table(
        "Participation in instruments",
        ("Instrument", "Signed", "Ratified", "In force for it", "Checked"),
        tuple(lines),
        "Nothing is recorded. That does not mean that this State takes part in nothing: look it up.",
    )


def treaties(found: State, rows: list[BilateralTreaty], lang: str, manages: bool) -> Table:
    """The bilateral treaties of the State, seen from its side."""
    lines = []
    for row in rows:
        partner = row.state_b if row.state_a_id == found.code else row.state_a
        url = reverse("directory:edit_treaty", args=[row.code]) if manages else ""
        lines.append(
            (
                Cell(row.title, url=url, note=row.citation if row.citation != row.title else ""),
                Cell(partner.name(lang), url=reverse("directory:state", args=[partner.code])),
                _day(row.in_force_on),
                _day(row.terminated_on),
                Cell(languages.named(row.languages), note=str(row.get_channel_display())),
            )
        )
    return Table(
        "Bilateral treaties",
        ("Treaty", "With", "In force from", "Ends", "Languages and channel"),
        tuple(lines),
        "No bilateral treaty of this State is recorded.",
    )
