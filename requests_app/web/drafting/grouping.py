"""A long form in parts: what is needed first, what may be said besides folded away."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.forms import BoundField

from requests_app.law.assistance import AssistanceType
from requests_app.law.fields import Field
from requests_app.web.drafting.forms import DraftForm

WHERE_AND_WHEN = ("holder", "holder_address", "holder_country", "period_from", "period_to", "time_zone")
WHY = ("relevance", "offences", "persons")
OBJECT = ("description",)


@dataclass(frozen=True)
class Group:
    """Fields under one heading; no heading if it is the whole form. A folded one may stand open."""

    title: str
    fields: list[BoundField]
    folded: bool = False
    is_open: bool = False


def groups_of(form: DraftForm, declared: Sequence[Field], kind: AssistanceType | None) -> list[Group]:
    """The parts of a form: one for most sections, up to four for an item of assistance."""
    visible = form.visible_fields()
    if kind is None:
        return [Group("", visible)]
    by_name = {field.name: field for field in visible}
    needed = {one.code for one in declared if _is_needed(one, kind)}
    own = [one.code for one in kind.fields if one.code in needed]
    parts = [
        ("What you ask for", [*OBJECT, *own]),
        ("Where and for which time", WHERE_AND_WHEN if needed & set(WHERE_AND_WHEN) else ()),
        ("Why, and for which offence", WHY),
    ]
    shown = [Group(title, [by_name[name] for name in names if name in by_name]) for title, names in parts]
    taken = {field.name for group in shown for field in group.fields}
    rest = [field for field in visible if field.name not in taken]
    is_open = any(field.errors or field.value() for field in rest)
    shown.append(Group("More particulars (optional)", rest, folded=True, is_open=is_open))
    return [group for group in shown if group.fields]


def _is_needed(field: Field, kind: AssistanceType) -> bool:
    if field.code in kind.spares:
        return False
    return field.required or field.required_when is not None or field.code in kind.needs
