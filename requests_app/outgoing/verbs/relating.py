"""Begin a request with the text of an earlier one: a new matter, a supplement, an amendment, further States."""

from collections.abc import Collection, Sequence
from typing import Any

from django.utils import timezone

from requests_app.accounts.models import User
from requests_app.casefile import filling, membership
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import RESTRICTED, Version
from requests_app.casefile.validation import new_entry_id
from requests_app.core.errors import Blocked, Invalid, NotVisible
from requests_app.core.transactions import whole
from requests_app.core.verdicts import no
from requests_app.directory import queries as directory
from requests_app.outgoing import queries
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.states import BEFORE_SENDING, Status
from requests_app.outgoing.verbs.drafting import open_request
from requests_app.relations import queries as relations
from requests_app.relations import services
from requests_app.relations.carrying import SHARED, Purpose, take
from requests_app.relations.models import Relation

MOST_STATES = 20
_NOT_AMENDED = (Status.WITHDRAWN, Status.REFUSED, Status.CLOSED)


@whole
def start_from(earlier: Outgoing, *, by: User, title: str, sections: Collection[str]) -> Outgoing:
    """A new draft with what may be carried of the chosen sections. Raises Invalid if nothing was chosen."""
    if not sections:
        raise Invalid("Choose what to take over.", fields={"sections": ["Choose at least one section."]})
    content, version = _text_of(_visible(earlier, by))
    made = _begun(earlier, by=by, title=title, content=take(content, Purpose.ANEW, sections))
    services.relate(
        made.case, earlier.case, Relation.Kind.STARTED_FROM, by=by, version=version, sections=sorted(sections)
    )
    return made


@whole
def supplementary(first: Outgoing, *, by: User, title: str) -> Outgoing:
    """Ask for more in the same matter: a new request that names the first one among the earlier contacts.

    Raises Blocked while the first one was not sent: until then it is simply amended.
    """
    _must_be_sent(_visible(first, by), "Add what is missing to the draft itself.")
    content, version = _text_of(first)
    taken = take(content, Purpose.SUPPLEMENTARY)
    taken["earlier"] = {"entries": [_contact(first)]}
    made = _begun(first, by=by, title=title, content=taken, same_team=True)
    services.relate(
        made.case, first.case, Relation.Kind.SUPPLEMENTARY, by=by, version=version, sections=sorted(taken)
    )
    return made


@whole
def amend(sent: Outgoing, *, by: User, title: str) -> Outgoing:
    """Change a request that was sent: a new case with the sent text, to be changed, reviewed and sent like any other.

    Raises Blocked before sending (then it is recalled or drafted anew) and once nothing is asked any more.
    """
    _must_be_sent(_visible(sent, by), "Take the request back into drafting instead.")
    if sent.status in _NOT_AMENDED:
        reason = no("ended", "Nothing is asked any more in this case. Start a new request from it.")
        raise Blocked("This request cannot be amended.", reason.blockers)
    content, version = _text_of(sent)
    made = _begun(sent, by=by, title=title, content=take(content, Purpose.AMENDMENT), same_team=True)
    services.relate(
        made.case, sent.case, Relation.Kind.AMENDMENT, by=by, version=version, sections=sorted(content)
    )
    return made


@whole
def send_to_several(first: Outgoing, states: Sequence[str], *, by: User) -> list[Outgoing]:
    """A draft for each further State, in one matter with the first: facts, offences, persons and identifiers shared.

    Raises Invalid for no State, too many, one that is not in the directory, our own, or one that is asked already.
    """
    chosen = list(dict.fromkeys(states))
    head = relations.head_of(_visible(first, by).case)
    _check_states(first, chosen, by)
    content = casefile.draft_content(first.case)
    shared = {code: content[code] for code in SHARED if code in content}
    made = []
    for code in chosen:
        taken = {**take(content, Purpose.PARALLEL), "basis": {"requested_state": code}}
        one = _begun(first, by=by, title=first.case.title, content=taken, same_team=True)
        services.relate(one.case, head, Relation.Kind.PARALLEL, by=by, sections=sorted(taken), shared=shared)
        made.append(one)
    return made


def _begun(
    earlier: Outgoing, *, by: User, title: str, content: dict[str, Any], same_team: bool = False
) -> Outgoing:
    made = open_request(by=by, title=title)
    if earlier.case.is_restricted:
        # Also where the case was restricted after the text that is taken was submitted.
        level = {**content.get("confidentiality", {}), "level": RESTRICTED}
        content = {**content, "confidentiality": level}
    own = {"authority": {**content.get("authority", {}), "requesting_authority": made.case.authority.code}}
    filling.fill(made.case, {**content, **own}, by=by, origin=earlier.case_id)
    if same_team and made.case.is_restricted and earlier.case.is_restricted:
        people = [row.user_id for row in membership.members(earlier.case)]
        membership.enrol_as_before(made.case, people, by=by)
    made.refresh_from_db()
    return made


def _visible(outgoing: Outgoing, by: User) -> Outgoing:
    if not queries.visible_to(by).filter(pk=outgoing.pk).exists():
        raise NotVisible("There is no such case.")
    return outgoing


def _text_of(outgoing: Outgoing) -> tuple[dict[str, Any], Version | None]:
    """What was submitted last; the draft if nothing was."""
    if outgoing.version is None:
        return casefile.draft_content(outgoing.case), None
    return outgoing.version.content, outgoing.version


def _must_be_sent(outgoing: Outgoing, instead: str) -> None:
    if outgoing.status in BEFORE_SENDING or outgoing.transmitted_at is None:
        raise Blocked("This request was not sent yet.", no("not_sent", instead).blockers)


def _contact(first: Outgoing) -> dict[str, Any]:
    sent = timezone.localtime(first.transmitted_at).date() if first.transmitted_at else None
    theirs = f" Your reference: {first.their_reference}." if first.their_reference else ""
    return {
        "id": new_entry_id(),
        "kind": "request",
        "reference": first.reference,
        "on": sent.isoformat() if sent else "",
        "note": f"This request supplements it.{theirs}",
    }


def _check_states(first: Outgoing, chosen: Sequence[str], by: User) -> None:
    wrong = ""
    known = {code for code, _ in directory.counterpart_choices("en")}
    asked = {one.requested_state for one in [first.case, *relations.in_one_matter(first.case, by)]}
    if not chosen:
        wrong = "Choose at least one State."
    elif len(chosen) > MOST_STATES:
        wrong = f"Choose at most {MOST_STATES} States at once."
    elif not set(chosen) <= known:
        wrong = "Choose the States from the list."
    elif again := sorted(asked & set(chosen)):
        wrong = f"A request of this matter goes there already: {', '.join(again)}."
    if wrong:
        raise Invalid(wrong, fields={"states": [wrong]})
