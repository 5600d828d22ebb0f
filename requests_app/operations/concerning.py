"""Which case a message of the outbox is about, found from the ids it carries."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist

from requests_app.casefile.models import CaseFile
from requests_app.workflow.machine import machines

ABOUT_NO_CASE = frozenset({"person"})
"""Keys of a payload that lead to no case."""


def case_of(payload: Mapping[str, Any]) -> tuple[CaseFile | None, bool]:
    """The case, if any, and whether that is certain.

    It is not certain where the payload names something that is not a row of a known table: then nobody is shown
    the error, for it might speak of a restricted case.
    """
    certain = True
    for name, value in payload.items():
        if name in ABOUT_NO_CASE or not is_id(value):
            continue
        case, known = _case(name, str(value))
        if case is not None:
            return case, True
        certain = certain and known
    return None, certain


def _case(name: str, key: str) -> tuple[CaseFile | None, bool]:
    for table in _tables(name):
        row = table._default_manager.filter(pk=key).first()
        if isinstance(row, CaseFile):
            return row, True
        if row is not None:
            return getattr(row, "case", None), True
    return None, False


def _tables(name: str) -> list[Any]:
    if name == "procedure":
        return list(machines())
    named = "casefile" if name == "case" else name.replace("_", "").lower()
    found = [one for one in apps.get_app_config("requests_app").get_models() if one._meta.model_name == named]
    return [one for one in found if one is CaseFile or _has_case(one)]


def _has_case(table: Any) -> bool:
    try:
        table._meta.get_field("case")
    except FieldDoesNotExist:
        return False
    return True


def is_id(value: Any) -> bool:
    """Whether this is the id of a row."""
    try:
        UUID(str(value))
    except ValueError:
        return False
    return True
