"""Changing the directory: every change needs ``directory.manage`` and is a line on the stream "directory"."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from django.db import models
from django.utils.text import slugify

from requests_app.audit import register
from requests_app.core import clock, errors
from requests_app.core.transactions import whole
from requests_app.core.verdicts import Blocker
from requests_app.directory import reference
from requests_app.directory.basis import instruments_joined_by_states
from requests_app.directory.models import Authority, BilateralTreaty, Participation, State
from requests_app.directory.validation import Entry

STREAM = "directory"
MANAGE = "directory.manage"  # `accounts`, where permissions are declared, lies above this room

STATE_FIELDS = ("accepted_languages", "bilingual", "retains_death_penalty", "notes", "source", "checked_on")
AUTHORITY_FIELDS = (
    "name",
    "name_original",
    "kind",
    "address",
    "email",
    "phone",
    "website",
    "hours",
    "channels",
    "languages",
    "remarks",
    "is_active",
    "source",
)
PARTICIPATION_FIELDS = (
    "signed_on",
    "signed_undated",
    "ratified_on",
    "ratified_undated",
    "in_force_on",
    "denounced_on",
    "reservations",
    "declarations",
    "note",
    "source",
    "checked_on",
)
TREATY_FIELDS = (
    "title",
    "signed_on",
    "in_force_on",
    "terminated_on",
    "channel",
    "languages",
    "citation",
    "note",
    "source",
    "checked_on",
)

Row = TypeVar("Row", State, Authority, Participation, BilateralTreaty)


@whole
def edit_state(state: State, *, data: Mapping[str, Any], revision: int, by: Any) -> State:
    """Change what is known of a State. Raises Invalid by field, Stale, NotAllowed."""
    _only_for_managers(by)
    return _change(
        state, _state_entry(data).finish(), revision=revision, by=by, event="directory.state_edited"
    )


@whole
def adopt_languages(state: State, codes: Sequence[str], *, source: str, by: Any) -> State:
    """Take over the languages a country sheet was corrected to; the sheet has asked who may decide that."""
    values = {"accepted_languages": list(codes), "source": source, "checked_on": clock.today()}
    if list(state.accepted_languages) == list(codes):
        return state
    current = State.objects.select_for_update().get(pk=state.pk)
    entry = Entry(State, values, tuple(values)).finish()
    return _change(current, entry, revision=current.revision, by=by, event="directory.state_edited")


@whole
def add_authority(state: State, *, data: Mapping[str, Any], by: Any) -> Authority:
    """Enter an authority of a State. It counts as unconfirmed until somebody confirms its details."""
    _only_for_managers(by)
    values = _authority_entry(data).finish()
    _lock_states(state.code)
    code = _free_code(Authority, f"{state.code.lower()}-{slugify(values['name']) or values['kind']}")
    return _add(Authority(code=code, state=state, **values), by=by, event="directory.authority_added")


@whole
def edit_authority(authority: Authority, *, data: Mapping[str, Any], revision: int, by: Any) -> Authority:
    """Change an authority's details, or close it. Raises Invalid by field, Stale, NotAllowed."""
    _only_for_managers(by)
    values = _authority_entry(data).finish()
    return _change(authority, values, revision=revision, by=by, event="directory.authority_edited")


@whole
def confirm_authority(authority: Authority, *, revision: int, by: Any) -> Authority:
    """Note that the details as shown (at that revision) were confirmed by the office itself today."""
    _only_for_managers(by)
    values = {"last_confirmed_on": clock.today()}
    return _change(authority, values, revision=revision, by=by, event="directory.authority_confirmed")


@whole
def add_participation(state: State, instrument: str, *, data: Mapping[str, Any], by: Any) -> Participation:
    """Enter what a State has done about an instrument. Raises Invalid by field, NotAllowed."""
    _only_for_managers(by)
    entry = _participation_entry(instrument, data)
    _lock_states(state.code)
    if Participation.objects.filter(state=state, instrument=instrument).exists():
        entry.complain(
            "instrument", f"{state.name()} already has an entry for this instrument: change that one."
        )
    row = Participation(state=state, instrument=instrument, **entry.finish())
    return _add(row, by=by, event="directory.participation_added")


@whole
def edit_participation(
    participation: Participation, *, data: Mapping[str, Any], revision: int, by: Any
) -> Participation:
    """Change what is recorded of a State and an instrument. Raises Invalid by field, Stale, NotAllowed."""
    _only_for_managers(by)
    values = _participation_entry(participation.instrument, data).finish()
    return _change(participation, values, revision=revision, by=by, event="directory.participation_edited")


@whole
def add_treaty(state_a: State, state_b: State, *, data: Mapping[str, Any], by: Any) -> BilateralTreaty:
    """Enter a treaty on mutual assistance between two States. Raises Invalid by field, NotAllowed."""
    _only_for_managers(by)
    entry = _treaty_entry(data)
    if state_a.code == state_b.code:
        entry.complain("other_state", "Choose two different States.")
    values = entry.finish()
    _lock_states(state_a.code, state_b.code)
    known = values.get("signed_on") or values.get("in_force_on") or clock.today()
    code = _free_code(BilateralTreaty, f"{state_a.code}-{state_b.code}-{known.year}".lower())
    row = BilateralTreaty(code=code, state_a=state_a, state_b=state_b, **values)
    return _add(row, by=by, event="directory.treaty_added")


@whole
def edit_treaty(
    treaty: BilateralTreaty, *, data: Mapping[str, Any], revision: int, by: Any
) -> BilateralTreaty:
    """Change a treaty's dates, channel, languages or citation. Raises Invalid by field, Stale, NotAllowed."""
    _only_for_managers(by)
    values = _treaty_entry(data).finish()
    return _change(treaty, values, revision=revision, by=by, event="directory.treaty_edited")


def check_state(data: Mapping[str, Any]) -> None:
    """Raises Invalid with everything that edit_state would refuse. Writes nothing."""
    _state_entry(data).finish()


def check_authority(data: Mapping[str, Any]) -> None:
    """Raises Invalid with everything that add_authority and edit_authority would refuse. Writes nothing."""
    _authority_entry(data).finish()


def check_participation(instrument: str, data: Mapping[str, Any]) -> None:
    """Raises Invalid with everything that edit_participation would refuse. Writes nothing."""
    _participation_entry(instrument, data).finish()


def check_treaty(data: Mapping[str, Any]) -> None:
    """Raises Invalid with everything that edit_treaty would refuse. Writes nothing."""
    _treaty_entry(data).finish()


def load_reference() -> dict[str, int]:
    """Load all States of ISO 3166-1 and known participation. May run again; keeps what people edited."""
    return load(reference.book())


@whole
def load(book: reference.Book) -> dict[str, int]:
    """Add missing rows and refresh those nobody has edited. Gives the number of rows written, by kind."""
    written = {
        "states": _load(State, ("code",), book.states),
        "authorities": _load(Authority, ("code",), book.authorities),
        "participations": _load(Participation, ("instrument", "state_id"), book.participations),
        "treaties": _load(BilateralTreaty, ("code",), book.treaties),
    }
    if any(written.values()):
        register.record(STREAM, "directory.loaded", by="system", facts=dict(written))
    return written


def _only_for_managers(by: Any) -> None:
    if not by.holds(MANAGE):
        reason = Blocker("permission", "Only an administrator changes the directory.")
        raise errors.NotAllowed(reason.message, [reason])


def _state_entry(data: Mapping[str, Any]) -> Entry:
    entry = Entry(State, dict(data), STATE_FIELDS)
    entry.not_in_future("checked_on")
    return entry


def _authority_entry(data: Mapping[str, Any]) -> Entry:
    entry = Entry(Authority, dict(data), AUTHORITY_FIELDS)
    entry.require("name", "kind")
    return entry


def _participation_entry(instrument: str, data: Mapping[str, Any]) -> Entry:
    entry = Entry(Participation, dict(data), PARTICIPATION_FIELDS)
    known = {one.code: one for one in instruments_joined_by_states()}.get(instrument)
    if known is None:
        entry.complain("instrument", "Choose one of the instruments of the list.")
    elif not known.in_force and entry.values.get("in_force_on"):
        entry.complain(
            "in_force_on", f"The {known.short_title} itself is not in force, so it binds nobody yet."
        )
    entry.require("source", "checked_on")
    entry.not_in_future("signed_on", "ratified_on", "checked_on")
    entry.in_order("signed_on", "ratified_on", "Ratification cannot come before signature.")
    entry.in_order("signed_on", "in_force_on", "It cannot bind the State before its signature.")
    entry.in_order("ratified_on", "in_force_on", "It cannot bind the State before its ratification.")
    _must_have_begun(entry, "denounced_on", "A denunciation takes effect after the day of entry into force.")
    for step in ("signed", "ratified"):
        if entry.values.get(f"{step}_on"):
            entry.values[f"{step}_undated"] = False
    return entry


def _treaty_entry(data: Mapping[str, Any]) -> Entry:
    entry = Entry(BilateralTreaty, dict(data), TREATY_FIELDS)
    entry.require("title", "citation", "channel", "source", "checked_on")
    entry.not_in_future("signed_on", "checked_on")
    entry.in_order("signed_on", "in_force_on", "A treaty cannot be in force before it is signed.")
    _must_have_begun(entry, "terminated_on", "A treaty ends after the day of its entry into force.")
    return entry


def _must_have_begun(entry: Entry, end: str, message: str) -> None:
    if entry.values.get(end) and not entry.values.get("in_force_on"):
        entry.complain("in_force_on", "Give the day of entry into force as well.")
    entry.in_order("in_force_on", end, message, same_day=False)


def _lock_states(*codes: str) -> None:
    # Whoever adds something to a State waits here, so that two people cannot take the same code.
    list(State.objects.select_for_update().filter(code__in=codes).order_by("code").values_list("code"))


def _free_code(model: type[Authority] | type[BilateralTreaty], wanted: str) -> str:
    stem = wanted[:70]
    taken = set(model.objects.filter(code__startswith=stem).values_list("code", flat=True))
    if stem not in taken:
        return stem
    return next(
        code for code in (f"{stem}-{number}" for number in range(2, len(taken) + 3)) if code not in taken
    )


def _add(row: Row, *, by: Any, event: str) -> Row:
    row.revision = 1
    row.save(force_insert=True)
    register.record(STREAM, event, by=by, facts={"of": _label(row), "as": _facts(row)})
    return row


def _change(row: Row, values: dict[str, Any], *, revision: int, by: Any, event: str) -> Row:
    """Write what differs, if nobody was faster. A change of nothing still counts as a confirmation of it."""
    kind = type(row)
    current = kind._default_manager.select_for_update().get(pk=row.pk)
    if current.revision != revision:
        raise errors.Stale("Somebody else changed this entry in the meantime.", current=current)
    before = {name: getattr(current, name) for name in values}
    changed: dict[str, Any] = {name: value for name, value in values.items() if before[name] != value}
    for name, value in changed.items():
        setattr(current, name, value)
    current.revision += 1
    current.save(update_fields=[*changed, "revision"])
    facts = {name: {"from": _plain(before[name]), "to": _plain(value)} for name, value in changed.items()}
    register.record(STREAM, event, by=by, facts={"of": _label(current), "changed": facts})
    return current


def _load(model: type[models.Model], key: tuple[str, ...], rows: list[dict[str, Any]]) -> int:
    """Create what is missing and refresh what only a loader has written (revision 0)."""
    wanted = [_with_state_keys(row) for row in rows]
    known = {tuple(getattr(row, name) for name in key): row for row in model._default_manager.all()}
    missing, outdated = [], []
    for values in wanted:
        row: Any = known.get(tuple(values[name] for name in key))
        if row is None:
            missing.append(model(**values))
        elif row.revision == 0 and any(getattr(row, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(row, name, value)
            outdated.append(row)
    model._default_manager.bulk_create(missing, ignore_conflicts=True)
    fields = sorted({name for values in wanted for name in values} - {"code"})
    if outdated:
        model._default_manager.bulk_update(outdated, fields)
    return len(missing) + len(outdated)


def _with_state_keys(row: dict[str, Any]) -> dict[str, Any]:
    return {f"{name}_id" if name.startswith("state") else name: value for name, value in row.items()}


def _label(row: Row) -> str:
    if isinstance(row, Participation):
        return f"{row.state_id} {row.instrument}"
    return row.code


def _facts(row: Row) -> dict[str, Any]:
    return {field.attname: _plain(getattr(row, field.attname)) for field in row._meta.concrete_fields}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, bool | int | str | list | dict):
        return value
    return str(value)
