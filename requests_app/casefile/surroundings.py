"""What the directory says about a request: the facts its content is judged by, the codes it may use."""

from collections.abc import Mapping
from typing import Any

from requests_app.casefile import sections
from requests_app.casefile.kinds import Known
from requests_app.casefile.points import Addressee, Basis, Context, Counterpart
from requests_app.clauses import queries as library
from requests_app.clauses.queries import Kept
from requests_app.core import clock
from requests_app.counsel import queries as counsel
from requests_app.directory import basis, queries
from requests_app.directory.models import Authority, BilateralTreaty, State, home_state_code
from requests_app.law.citations import Confirmations
from requests_app.law.fields import Kind
from requests_app.law.instruments import INSTRUMENTS
from requests_app.sheets import queries as sheets


def context_of(content: Mapping[str, Any]) -> Context:
    """The context of a content, as the directory knows it today; at most nine queries."""
    chosen = content.get("basis") or {}
    home = home_state_code()
    other = queries.find_state(chosen.get("requested_state", ""))
    said = counsel.standing()
    options = _options(home, other, content, said) if other and other.code != home else []
    return Context(
        on=clock.today(),
        home=home,
        other=_counterpart(other) if other else None,
        addressee=_addressee(chosen.get("addressee", "")),
        basis=next((option for option in options if option.code == chosen.get("instrument")), None),
        governing=tuple(option for option in options if option.binds),
        clauses=_clauses(content),
        confirmed=said,
        came_back=sheets.came_back(other.code) if other else (),
    )


def _clauses(content: Mapping[str, Any]) -> dict[tuple[str, str], Kept]:
    codes = {str(entry.get("clause", "")) for entry in sections.entries_of(content, "clauses")}
    return library.kept(codes) if codes else {}


def known_to(code: str, content: Mapping[str, Any]) -> Known:
    """What the references in a section may point at; looked up only where the section has such fields."""
    fields = {Kind(field.kind) for field in sections.find(code).fields}
    return Known(
        offences=_ids(content, "offences"),
        persons=_ids(content, "persons"),
        identifiers=_ids(content, "identifiers"),
        annexes=_ids(content, "annexes"),
        countries=_countries() if fields & {Kind.COUNTRY, Kind.COUNTRIES} else None,
        authorities=_authorities() if Kind.AUTHORITY in fields else None,
        instruments=_instruments() if Kind.INSTRUMENT in fields else None,
    )


def _options(home: str, other: State, content: Mapping[str, Any], said: Confirmations) -> list[Basis]:
    types = sorted({item.get("type", "") for item in sections.entries_of(content, "assistance")} - {""})
    own = queries.find_state(home)
    found = basis.options(own, other, on=clock.today(), types=types, confirmed=said) if own else []
    return [
        Basis(
            code=option.code,
            title=option.title,
            status=str(option.status),
            selectable=option.selectable,
            binds=option.binds,
            reason=option.reason,
            citation=option.citation,
            bilateral=option.code not in INSTRUMENTS and option.code != basis.RECIPROCITY,
            languages=option.languages,
        )
        for option in found
    ]


def _counterpart(state: State) -> Counterpart:
    return Counterpart(
        code=state.code,
        name=state.name(),
        accepted_languages=tuple(state.accepted_languages),
        retains_death_penalty=state.retains_death_penalty,
        notes=state.notes,
    )


def _addressee(code: str) -> Addressee | None:
    office = queries.find_authority(code) if code else None
    if office is None:
        return None
    return Addressee(
        code=office.code,
        name=office.name,
        state=office.state_id,
        is_central=office.kind == Authority.Kind.CENTRAL,
        is_active=office.is_active,
        last_confirmed_on=office.last_confirmed_on,
        needs_confirming=office.needs_confirming,
        channels=tuple(office.channels),
    )


def _ids(content: Mapping[str, Any], code: str) -> frozenset[str]:
    return frozenset(entry["id"] for entry in sections.entries_of(content, code))


def _countries() -> frozenset[str]:
    return frozenset(State.objects.values_list("code", flat=True))


def _authorities() -> frozenset[str]:
    return frozenset(Authority.objects.filter(is_active=True).values_list("code", flat=True))


def _instruments() -> frozenset[str]:
    treaties = frozenset(BilateralTreaty.objects.values_list("code", flat=True))
    return treaties | frozenset(INSTRUMENTS) | {basis.RECIPROCITY}
