"""The gate asked on a draft: its content and what the directory knows, as the law reads them."""

from collections.abc import Mapping
from typing import Any

from requests_app.casefile import sections
from requests_app.casefile.points import Basis, Context
from requests_app.core import clock
from requests_app.directory import basis as directory
from requests_app.directory import queries
from requests_app.law.gate_facts import Crime, Matter, Possible, Purpose
from requests_app.law.instruments import INSTRUMENTS
from requests_app.law.names import RECIPROCITY

Content = Mapping[str, Any]


def matter_of(content: Content, context: Context) -> Matter:
    """The facts of a draft. A draft with a domestic case number serves a specific case."""
    state = context.other.code if context.other else ""
    authority, basis = content.get("authority") or {}, content.get("basis") or {}
    return Matter(
        state=state,
        bases=possible(context) if state and state != context.home else (),
        crimes=tuple(crime_of(offence) for offence in sections.entries_of(content, "offences")),
        types=frozenset(
            item["type"] for item in sections.entries_of(content, "assistance") if item.get("type")
        ),
        purpose=Purpose.CASE if authority.get("proceeding_reference") else Purpose.UNKNOWN,
        chosen=str(basis.get("instrument", "")),
    )


def matter_told(told: Content) -> Matter:
    """The facts as an officer tells them before there is a draft.

    `told` holds requested_state, purpose, types and offence (convention_article, penalty_kind, penalty_months).
    """
    home, other = queries.home_state(), queries.find_state(str(told.get("requested_state", "")))
    types = frozenset(told.get("types", ()))
    options = directory.options(home, other, on=clock.today(), types=sorted(types)) if other else []
    offence = told.get("offence") or {}
    return Matter(
        state=other.code if other else "",
        bases=tuple(
            Possible(
                option.code,
                option.title,
                option.binds,
                option.code not in INSTRUMENTS and option.code != RECIPROCITY,
                option.reason,
                option.citation,
            )
            for option in options
        ),
        crimes=(crime_of(offence),) if offence else (),
        types=types,
        purpose=Purpose(str(told.get("purpose", ""))),
    )


def possible(context: Context) -> tuple[Possible, ...]:
    """The bases that bind, the one that was chosen, and reciprocity."""
    found = {basis.code: _possible(basis) for basis in context.governing}
    if context.basis is not None:
        found.setdefault(context.basis.code, _possible(context.basis))
    found.setdefault(RECIPROCITY, Possible(RECIPROCITY, "Reciprocity"))
    return tuple(found.values())


def crime_of(offence: Content) -> Crime:
    """An offence of a draft as the gate needs it."""
    return Crime(
        article=str(offence.get("convention_article", "")),
        penalty=str(offence.get("penalty_kind", "")),
        months=offence.get("penalty_months"),
        name=str(offence.get("title", "")),
    )


def _possible(basis: Basis) -> Possible:
    return Possible(basis.code, basis.title, basis.binds, basis.bilateral, basis.reason, basis.citation)
