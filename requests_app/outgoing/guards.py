"""Questions about an outgoing request, each answered by a verdict with reasons."""

from typing import TYPE_CHECKING, Any

from requests_app.accounts.permissions import Permission
from requests_app.assessment import guards as assessment
from requests_app.casefile import guards as casefile
from requests_app.casefile import queries as casefile_queries
from requests_app.core.verdicts import YES, Blocker, Verdict, no
from requests_app.documents import guards as documents
from requests_app.outgoing import items
from requests_app.outgoing.states import BEFORE_SENDING, Status
from requests_app.outgoing.translated import translation_wanted
from requests_app.translation import guards as translation

if TYPE_CHECKING:
    from requests_app.outgoing.models import Outgoing


def works_for_the_authority(outgoing: "Outgoing", user: Any) -> Verdict:
    """The person belongs to the requesting authority or, once it was submitted, to the central authority."""
    reviews = user.holds(Permission.OUTGOING_APPROVE) and outgoing.submitted_at is not None
    if reviews or user.authority_id == outgoing.authority_id:
        return YES
    return no("own_authority", "This is for the officers of the authority that makes the request.")


def looks_after_the_end(outgoing: "Outgoing", user: Any) -> Verdict:
    """The central authority closes what it has seen; a draft it never saw is closed by its own authority."""
    if outgoing.submitted_at is not None:
        reviews = user.holds(Permission.OUTGOING_APPROVE)
        return (
            YES
            if reviews
            else no("central_authority", "The central authority closes what was submitted to it.")
        )
    return works_for_the_authority(outgoing, user)


def is_not_an_author(outgoing: "Outgoing", user: Any) -> Verdict:
    """Four eyes: whoever wrote in the draft, however little, does not decide on it."""
    if casefile_queries.is_contributor(outgoing.case, user):
        return no("four_eyes", "You wrote in this draft. Somebody else must decide on it.")
    return YES


def the_draft_is_ready(outgoing: "Outgoing") -> Verdict:
    """Nothing blocks, and every warning carries a word of reason."""
    return casefile.draft_is_ready(outgoing.case)


def screening_is_done(outgoing: "Outgoing") -> Verdict:
    """The version was screened against every ground."""
    return assessment.screening_is_done(outgoing.version)


def every_ground_is_answered(outgoing: "Outgoing") -> Verdict:
    """No applicable ground is open on this very version."""
    return assessment.every_ground_is_answered(outgoing.version)


def second_person_has_spoken(outgoing: "Outgoing") -> Verdict:
    """Human-rights grounds and flagged grounds are countersigned, disagreements resolved."""
    return assessment.second_person_has_spoken(outgoing.version)


def no_ground_bars(outgoing: "Outgoing") -> Verdict:
    """No ground was found to bar the request."""
    return assessment.no_ground_bars(outgoing.version)


def the_assurances_are_in_force(outgoing: "Outgoing") -> Verdict:
    """What cures a ground was received, has not run out and was not broken."""
    return assessment.every_required_assurance_is_received(outgoing.version)


def it_was_sent(outgoing: "Outgoing") -> Verdict:
    """The requested State has the request, and the case is open."""
    if outgoing.status in (*BEFORE_SENDING, Status.REFUSED):
        return no("not_sent", "The request has not been sent. Nothing was decided on its items yet.")
    if outgoing.status == Status.CLOSED:
        return no("closed", "The case is closed.")
    return YES


def nothing_is_awaited(outgoing: "Outgoing") -> Verdict:
    """Of every item it is known what came of it, or somebody said why the result is whole all the same."""
    newest = outgoing.results.first() if outgoing.status == Status.CONTROLLED else None
    if outgoing.status != Status.CONTROLLED or (newest is not None and newest.settled):
        return YES
    left = items.outstanding(items.of(outgoing))
    said = "is outstanding. Record what came of it, or that it was not executed and why"
    return Verdict(tuple(Blocker("item_outstanding", f"Item {item.label} {said}.") for item in left))


def a_ground_bars(outgoing: "Outgoing") -> Verdict:
    """At least one ground was found to bar the request."""
    return assessment.at_least_one_ground_bars(outgoing.version)


def the_ground_may_be_used_alone(outgoing: "Outgoing") -> Verdict:
    """Not only grounds that no one may use alone (fiscal character, bank secrecy, legal person)."""
    return assessment.not_only_barred_sole_grounds(outgoing.version)


def the_letters_are_made(outgoing: "Outgoing") -> Verdict:
    """Every letter ordered for this version is in the vault."""
    return documents.every_letter_is_made(outgoing.version)


def the_translation_is_accepted(outgoing: "Outgoing") -> Verdict:
    """If the request asks for a translation of its letter, one of this very version has been accepted."""
    return translation.the_translation_is_accepted(outgoing.version, translation_wanted(outgoing.version))


def the_request_is_urgent(outgoing: "Outgoing") -> Verdict:
    """Oral requests are for urgent cases only."""
    if outgoing.urgent:
        return YES
    return no("urgent", "Only an urgent request may be made orally.", "UNCAC Article 46(14)")


def the_result_is_partial(outgoing: "Outgoing") -> Verdict:
    """The newest result says that something is outstanding."""
    newest = outgoing.results.first()
    if newest is not None and newest.extent == newest.Extent.PARTIAL:
        return YES
    return no("complete", "The result is recorded as complete; nothing is outstanding.")
