"""What a request of another State has to say before it is tested: R1 to R7, and what each type of assistance needs.

Computed from the same declarations as the forms, so that each point names its field and its source.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from requests_app.casefile import queries as casefile
from requests_app.casefile import sections
from requests_app.casefile.checks import required
from requests_app.casefile.checks.reader import Reader
from requests_app.casefile.content import sources
from requests_app.casefile.points import Basis, Context, Point, Severity, digest_of
from requests_app.core import clock
from requests_app.counsel import queries as counsel
from requests_app.directory.models import home_state_code
from requests_app.directory.queries import home_state
from requests_app.incoming.columns import Road

if TYPE_CHECKING:
    from requests_app.incoming.models import Incoming

_RULES = {
    rule: f"R{number}"
    for number, rule in enumerate(
        (sources.R1, sources.R2, sources.R3, sources.R4, sources.R5, sources.R6, sources.R7), start=1
    )
}
_NEEDED_ENTRIES = {"offences": "R2", "assistance": "R4"}
ITEMS = "assistance"
SENDER = ("authority", "requesting_authority")
ORAL_SOURCE = "UNCAC Article 46(14)"


def points(incoming: "Incoming") -> list[Point]:
    """Everything that is missing from what was keyed in, in the order of the request."""
    content = casefile.draft_content(incoming.case)
    code = str(content.get("basis", {}).get("instrument", ""))
    basis = (
        Basis(code=code, title=code, status="", selectable=False, binds=False, reason="") if code else None
    )
    context = Context(on=clock.today(), home=home_state_code(), basis=basis, confirmed=counsel.standing())
    reader = Reader(content, context)
    found = {point.key: point for check in required.CHECKS for point in check(reader)}
    named = bool(incoming.sender_name)
    kept = [
        point
        for point in found.values()
        if rule_of(point) and not (named and (point.section, point.field) == SENDER)
    ]
    order = list(sections.SECTIONS)
    kept.sort(key=lambda point: (order.index(point.section), -1 if point.number is None else point.number))
    return [*kept, *_about_the_papers(incoming, content)]


def rule_of(point: Point) -> str:
    """R1 to R7, “item” for what a type of assistance needs besides, "" for what no rule wants of another State."""
    if not point.field:
        return _NEEDED_ENTRIES.get(point.section, "")
    fields = {field.code: field for field in sections.SECTIONS[point.section].fields}
    declared = fields.get(point.field)
    if declared is not None and declared.source in _RULES:
        return _RULES[declared.source]
    return "item" if point.section == ITEMS else ""


def said(point: Point) -> str:
    """The point with the place it is about."""
    if point.number is None:
        return point.message
    return f"{sections.SECTIONS[point.section].entry_noun.capitalize()} {point.number + 1}: {point.message}"


def _about_the_papers(incoming: "Incoming", content: casefile.Content) -> Iterator[Point]:
    kinds = set(incoming.papers.values_list("kind", flat=True))
    if incoming.road == Road.ORAL and "request" not in kinds:
        message = "It was made orally. The written confirmation has not come yet."
        yield _point("written_confirmation", "", message, ORAL_SOURCE, incoming.road)
    accepted = set(home_state().accepted_languages)
    basis = content.get("basis", {})
    there = {incoming.language, basis.get("letter_language"), basis.get("translation_language")}
    if accepted and not there & accepted and "translation" not in kinds:
        message = "Neither the request nor a translation is in a language we accept."
        source = sources.printed(sources.LANGUAGE, str(basis.get("instrument", "")))
        yield _point("language", "translation_language", message, source, incoming.language)


def _point(code: str, field: str, message: str, source: str, facts: str) -> Point:
    return Point("basis", "", field, Severity.BLOCK, code, message, source, facts=digest_of([facts]))
