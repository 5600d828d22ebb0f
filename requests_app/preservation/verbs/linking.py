"""The later request for the data: link it, hold the data until it is decided, name the preservation in its draft."""

from django.utils import timezone

from requests_app.accounts.models import User
from requests_app.casefile import queries as casefile_queries
from requests_app.casefile import sections
from requests_app.casefile import services as casefile
from requests_app.casefile.models import CaseFile
from requests_app.core.errors import Blocked, Invalid, NotVisible
from requests_app.core.transactions import whole
from requests_app.core.verdicts import YES, no
from requests_app.preservation import guards, later
from requests_app.preservation.models import Preservation
from requests_app.preservation.moving import perform
from requests_app.preservation.states import ENDED, RUNNING, Status
from requests_app.preservation.verbs.recording import held_for, set_columns, write_down


@whole
def link(preservation: Preservation, case: CaseFile, *, by: User) -> Preservation:
    """Link the request for the data; once it is filed it holds them. Both must be visible to the person.

    It may be linked before the provider confirms, too: then it holds from the confirmation on.
    """
    ended = no("ended", "This preservation has ended.")
    held = held_for(preservation, by=by, if_=ended if preservation.status in ENDED else YES)
    if not casefile_queries.visible_to(by).filter(pk=case.pk).exists():
        raise NotVisible("There is no such case.")
    _must_be_its_request(held, case)
    if held.request_id == case.pk:
        return hold_if_filed(held, by=by)
    if held.status == Status.HELD and later.of(case) is not later.Standing.FILED:
        reason = no(
            "held", "A request holds the data. Only another request that was filed can take its place."
        )
        raise Blocked("This cannot be done.", reason.blockers)
    held = set_columns(held, request=case, linked_by=by, decided_told=False)
    write_down(held, "linked", by=by, other=str(case.pk))
    return hold_if_filed(held, by=by)


@whole
def hold(preservation: Preservation, *, by: User) -> Preservation:
    """The request that is linked has been filed: the data stay preserved until it is decided."""
    return perform(preservation, "hold", by=by, facts={"request": str(preservation.request_id)})


def hold_if_filed(preservation: Preservation, *, by: User) -> Preservation:
    """Take the step where the data are preserved and the linked request is filed; else leave it as it is."""
    if preservation.status in RUNNING and guards.the_request_is_filed(preservation):
        return hold(preservation, by=by)
    return preservation


@whole
def name_in_request(preservation: Preservation, *, by: User) -> Preservation:
    """Write the preservation among the earlier contacts of our request, while that is drafted.

    Done anew it brings the end up to date.
    """
    held = held_for(preservation, by=by, if_=guards.we_ask(preservation))
    request = held.request
    if request is None or not casefile_queries.visible_to(by).filter(pk=request.pk).exists():
        raise NotVisible("No request of yours is linked.")
    draft = casefile_queries.draft_section(request, "earlier")
    entries = sections.entries_of({"earlier": draft.data}, "earlier")
    named = held.their_reference or held.reference
    mine = next((one for one in entries if one.get("reference") in (named, held.reference)), None)
    told = (mine or {}) | {
        "kind": "preservation",
        "reference": named,
        "on": timezone.localtime(held.effected_at or held.moved_at).date().isoformat(),
        "expires_on": held.ends_on.isoformat() if held.ends_on else "",
    }
    entry_id = str(mine["id"]) if mine else None
    told.pop("id", None)
    casefile.save_entry(request, "earlier", entry_id, told, revision=draft.revision, by=by)
    write_down(held, "named", by=by, other=str(request.pk))
    return held


def _must_be_its_request(preservation: Preservation, case: CaseFile) -> None:
    """A request of the same two States in the same direction."""
    if preservation.asked_of_us:
        fits = case.kind == CaseFile.Kind.INCOMING and case.requesting_state == preservation.state
        wanted = "Choose a request that this State makes to us."
    else:
        fits = case.kind == CaseFile.Kind.OUTGOING and case.requested_state in ("", preservation.state)
        wanted = "Choose a request of ours to this State."
    if not fits:
        raise Invalid(wanted, fields={"request": [wanted]})
