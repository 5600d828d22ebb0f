"""Write that cases belong together. Each line of the register names the other case by its id alone."""

from collections.abc import Sequence
from typing import Any

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile, Version
from requests_app.core import clock
from requests_app.core.errors import Invalid, NotVisible, must_be_allowed
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.relations import queries
from requests_app.relations.models import Relation

LONGEST_NOTE = 500


@whole
def relate(
    of: CaseFile,
    to: CaseFile,
    kind: str,
    *,
    by: User,
    version: Version | None = None,
    sections: Sequence[str] = (),
    shared: dict[str, Any] | None = None,
) -> Relation:
    """Keep where a new case came from. For the procedure, which opened it."""
    now = clock.now()
    row = Relation.objects.create(
        of=of, to=to, kind=kind, version=version, sections=list(sections), shared=shared or {}, by=by, at=now
    )
    register.record(of.stream, f"relations.{kind}", by=by, at=now, facts={"to": str(to.pk)})
    return row


@whole
def link(case: CaseFile, reference: str, *, by: User, note: str = "") -> Relation:
    """Link two cases by hand; both must be visible to the person. Shown on both.

    Raises NotAllowed, Invalid (no such case for this person, the case itself, linked already).
    """
    _may_link(case, by)
    given = Input()
    reference = given.line("reference", reference, needed="Enter the reference of the other case.").upper()
    note = given.text("note", note, longest=LONGEST_NOTE)
    other = _found(given, reference, by)
    given.done()
    _hold_both(case, other)
    if other.pk == case.pk:
        given.fault("reference", "This is the case itself. Enter the reference of another one.")
    elif queries.is_linked(case, other):
        given.fault("reference", "These cases are linked already.")
    given.done()
    row = Relation.objects.create(
        of=case, to=other, kind=Relation.Kind.LINKED, note=note, by=by, at=clock.now()
    )
    _tell_both("relations.linked", case, other, by=by)
    return row


@whole
def unlink(case: CaseFile, other: CaseFile, *, by: User) -> None:
    """Take a link back that was made by hand. Raises NotAllowed, NotVisible if there is none."""
    _may_link(case, by)
    _hold_both(case, other)
    row = queries.link_between(case, other)
    if row is None or not casefile.visible_to(by).filter(pk=other.pk).exists():
        raise NotVisible("These cases are not linked.")
    row.delete()
    _tell_both("relations.unlinked", case, other, by=by)


def _found(given: Input, reference: str, by: User) -> CaseFile:
    try:
        return casefile.find(reference, by) if reference else CaseFile()
    except NotVisible:
        sentence = "There is no such case. Check the reference."
        raise Invalid(sentence, fields={**given.faults, "reference": [sentence]}) from None


def _may_link(case: CaseFile, by: User) -> None:
    must_be_allowed(the_role_does_this(by, Permission.RELATIONS_LINK), "You may not link cases.")
    if not casefile.visible_to(by).filter(pk=case.pk).exists():
        raise NotVisible("There is no such case.")


def _hold_both(case: CaseFile, other: CaseFile) -> None:
    # In one order, so that two people who link the same pair from both ends do not cross.
    list(CaseFile.objects.select_for_update().filter(pk__in=[case.pk, other.pk]).order_by("pk"))


def _tell_both(name: str, case: CaseFile, other: CaseFile, *, by: User) -> None:
    for one, another in sorted([(case, other), (other, case)], key=lambda pair: str(pair[0].pk)):
        # The history of an ordinary case does not hint at a restricted one.
        if one.is_restricted or not another.is_restricted:
            register.record(one.stream, name, by=by, facts={"other": str(another.pk)})
