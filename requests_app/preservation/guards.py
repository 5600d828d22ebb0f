"""Questions about a preservation, each answered by a verdict with reasons."""

from typing import TYPE_CHECKING, Any

from requests_app.accounts.permissions import Permission
from requests_app.accounts.roles import Role
from requests_app.core import clock
from requests_app.core.verdicts import YES, Blocker, Verdict, no
from requests_app.documents import guards as documents
from requests_app.documents.kinds import Kind
from requests_app.documents.models import Document
from requests_app.preservation import elements, later
from requests_app.preservation.states import PRESERVED, RUNNING

if TYPE_CHECKING:
    from requests_app.preservation.models import Preservation

REFUSAL, RELEASE = "refusal", "release"
HOLD = "Budapest Convention Article 29(7)"


def is_theirs(preservation: "Preservation", user: Any) -> Verdict:
    """An officer acts for the authority that asks; what other States ask is for the 24/7 point."""
    if user.role != Role.OFFICER:
        return YES
    if preservation.asked_of_us:
        return no(
            "point", "What another State asks is dealt with by the 24/7 point and the central authority."
        )
    if user.authority_id == preservation.authority_id:
        return YES
    return no("own_authority", "This is for the officers of the authority that asks.")


def may_change(preservation: "Preservation", user: Any) -> Verdict:
    """What is recorded between the steps: by whoever may write, on their side."""
    if not user.holds(Permission.PRESERVATION_WRITE):
        return no("permission", "This is done by officers, the 24/7 point and reviewers.")
    return preservation.open_to(user) and is_theirs(preservation, user)


def it_is_asked_of_us(preservation: "Preservation") -> Verdict:
    """Another State asks."""
    return YES if preservation.asked_of_us else no("we_ask", "Here we ask; this step is for requests to us.")


def we_ask(preservation: "Preservation") -> Verdict:
    """We ask another State."""
    return (
        no("asked_of_us", "Another State asks us; this step is for our own requests.")
        if (preservation.asked_of_us)
        else YES
    )


def the_seven_elements_are_there(preservation: "Preservation") -> Verdict:
    """Authority, offence and facts, data and relation, necessity, and that a request will follow."""
    missing = elements.missing(elements.content_of(preservation), will_follow=preservation.will_follow)
    return Verdict(tuple(Blocker(f"element_{one.code}", one.sentence, one.basis) for one in missing))


def the_form_is_made(preservation: "Preservation") -> Verdict:
    """The form that goes out is in the vault: a request is made in writing."""
    forms = Document.objects.filter(version=preservation.version, kind=Kind.PRESERVATION_ANNEX)
    found = list(forms.select_related("seal"))
    if not found:
        return no("document.making", "The form is still being made. Wait a moment, then send it.")
    return documents.are_ready(found, "The form")


def an_order_was_given(preservation: "Preservation") -> Verdict:
    """A provider of ours confirms an order; nobody is bound by less."""
    if not preservation.asked_of_us or preservation.orders.exists():
        return YES
    return no(
        "no_order", "No order has gone to the provider. Record what the requesting State decided, then order."
    )


def nobody_proposed_a_refusal(preservation: "Preservation") -> Verdict:
    """An order settles the question; a proposal to refuse is taken back first."""
    if preservation.proposed != REFUSAL:
        return YES
    return no("refusal_proposed", "A refusal is proposed. It is taken back, or a second person refuses.")


def a_refusal_is_proposed(preservation: "Preservation") -> Verdict:
    """One person proposes the refusal, with its narrow grounds; another refuses."""
    if preservation.proposed == REFUSAL:
        return YES
    return no("not_proposed", "A refusal is proposed by one person first, with its narrow grounds.")


def is_a_second_person(preservation: "Preservation", user: Any) -> Verdict:
    """Four eyes: whoever proposed it does not do it."""
    if preservation.proposed_by_id is not None and preservation.proposed_by_id == user.pk:
        return no("four_eyes", "You proposed this. Somebody else must do it.")
    return YES


def the_request_is_filed(preservation: "Preservation") -> Verdict:
    """The request for the data has reached whoever decides on it, and is not decided."""
    if preservation.request is None:
        return no("no_request", "No request is linked. Link the request for the data first.")
    standing = later.of(preservation.request)
    if standing is later.Standing.DRAFTED:
        return no("not_filed", "The request that is linked has not been sent yet.")
    if standing is later.Standing.DECIDED:
        return no("decided", "The request that is linked has been decided already.")
    return YES


def no_request_is_undecided(preservation: "Preservation") -> Verdict:
    """Data are held until the request for them is decided."""
    if preservation.request is None or later.of(preservation.request) is not later.Standing.FILED:
        return YES
    return no(
        "held", "The request for these data has not been decided. Until then they stay preserved.", HOLD
    )


def the_request_is_decided(preservation: "Preservation") -> Verdict:
    """The request that held the data is decided."""
    if preservation.request is not None and later.of(preservation.request) is later.Standing.FILED:
        return no("held", "The request for these data has not been decided.", HOLD)
    return YES


def an_early_release_was_proposed(preservation: "Preservation") -> Verdict:
    """What is released is gone: before the end, one person proposes and another releases."""
    ends = preservation.ends_on
    if preservation.proposed == RELEASE or (ends is not None and ends < clock.today()):
        return YES
    return no(
        "early",
        "The end has not come. Propose the release with its reason; somebody else then releases the data.",
    )


def it_is_preserved(preservation: "Preservation") -> Verdict:
    """The data are preserved now."""
    return YES if preservation.status in PRESERVED else no("not_preserved", "The data are not preserved.")


def it_runs(preservation: "Preservation") -> Verdict:
    """It is preserved, and no request holds it."""
    return YES if preservation.status in RUNNING else no("not_running", "No end runs at this moment.")
