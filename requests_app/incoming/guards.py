"""Questions about a request of another State, each answered by a verdict with reasons."""

from typing import TYPE_CHECKING, Any

from requests_app.assessment import guards as assessment
from requests_app.assessment import queries as assessments
from requests_app.assessment.outcomes import Outcome
from requests_app.assurances.kinds import Nature
from requests_app.assurances.models import Assurance
from requests_app.assurances.states import HELD
from requests_app.casefile import queries as casefile_queries
from requests_app.core import canonical, clock
from requests_app.core.verdicts import YES, Blocker, Verdict, no
from requests_app.directory.queries import makes_requests
from requests_app.documents.kinds import Kind
from requests_app.documents.models import Document
from requests_app.documents.queries import READY
from requests_app.evidence import guards as evidence
from requests_app.execution import guards as execution
from requests_app.execution import queries as execution_queries
from requests_app.incoming import completeness, items, reporting
from requests_app.incoming.states import Status
from requests_app.law.grounds import GROUNDS

if TYPE_CHECKING:
    from requests_app.incoming.models import Incoming

LAST_WORDS = (Kind.REFUSAL, Kind.LAPSE_NOTICE, Kind.MISDIRECTED_NOTICE, Kind.FORWARDING_NOTICE)
INDEPENDENT = "UNCAC Article 46(14)"
CONSULT_FIRST = "UNCAC Article 46(26)"
BINDING = "UNCAC Article 46(26)"


def is_not_the_proposer(incoming: "Incoming", user: Any) -> Verdict:
    """Never one person alone: whoever proposed a decision does not take it."""
    proposal = items.open_proposal(incoming)
    if proposal is not None and proposal.recorded_by_id == user.pk:
        return no("four_eyes", "You proposed this decision. Somebody else must take it.")
    return YES


def the_sender_is_listed(incoming: "Incoming") -> Verdict:
    """Only an authority that the directory lists, writing through one of its channels, is simply known."""
    sender = incoming.sender
    if not makes_requests(sender, incoming.requesting_state):
        said = "The directory lists no such authority for requests of this State. Have the sender verified."
        return no("not_listed", said, INDEPENDENT)
    if sender is not None and sender.channels and incoming.channel not in sender.channels:
        return no(
            "channel", "It did not come through a channel of this authority. Have it verified.", INDEPENDENT
        )
    return YES


def the_warning_has_run_out(incoming: "Incoming") -> Verdict:
    """Nothing lapses in silence: the requesting State was warned, and the day named in the warning has passed."""
    asked = incoming.questions.filter(settled_at=None).last()
    if asked is None or asked.warned_until is None:
        return no("not_warned", "Warn the requesting State first that the request will lapse.")
    if asked.warned_until >= clock.today():
        day = f"{asked.warned_until:%-d %B %Y}"
        return no("not_yet", f"The answer may still come until {day}.")
    return YES


def the_request_is_complete(incoming: "Incoming") -> Verdict:
    """Everything the law wants of a request is there, or somebody said why we go on without it."""
    waived = set(incoming.waivers.values_list("key", flat=True))
    missing = [point for point in completeness.points(incoming) if point.key not in waived]
    return Verdict(tuple(Blocker(point.key, completeness.said(point), point.source) for point in missing))


def the_sections_were_changed(incoming: "Incoming") -> Verdict:
    """Testing the same text again would give the same answers: it differs from the version that was tested."""
    tested = incoming.version.sha256 if incoming.version else ""
    if canonical.digest(casefile_queries.draft_content(incoming.case)) != tested:
        return YES
    return no("nothing_changed", "Key in first what the requesting State corrected or supplemented.")


def screening_is_done(incoming: "Incoming") -> Verdict:
    """The version was screened against every ground."""
    return assessment.screening_is_done(incoming.version)


def every_ground_is_answered(incoming: "Incoming") -> Verdict:
    """No applicable ground is open on this very version."""
    return assessment.every_ground_is_answered(incoming.version)


def second_person_has_spoken(incoming: "Incoming") -> Verdict:
    """Human-rights grounds and flagged grounds are countersigned, disagreements resolved."""
    return assessment.second_person_has_spoken(incoming.version)


def no_rights_ground_is_flagged(incoming: "Incoming") -> Verdict:
    """Where a ground of human rights is flagged, or was found to bar, the rights adviser reviews them all."""
    found = assessments.briefs(incoming.version) if incoming.version else []
    said = (
        "it protects human rights and is flagged, engaged or barring. Hand the request to the rights adviser"
    )
    doubtful = [one for one in found if GROUNDS[one.code].rights and (one.flagged or _engaged(one))]
    return Verdict(tuple(Blocker("rights_review", f"{one.code}: {said}.") for one in doubtful))


def _engaged(brief: assessments.Brief) -> bool:
    return brief.standing.outcome not in (None, Outcome.NOT_ENGAGED)


def the_assurances_are_in_force(incoming: "Incoming") -> Verdict:
    """What cures a ground was received, has not run out and was not broken."""
    return assessment.every_required_assurance_is_received(incoming.version)


def a_ground_bars(incoming: "Incoming") -> Verdict:
    """At least one ground was found to bar the request."""
    return assessment.at_least_one_ground_bars(incoming.version)


def the_grounds_may_be_used_alone(incoming: "Incoming") -> Verdict:
    """Fiscal character, bank secrecy or a company as target never carry a refusal by themselves."""
    return assessment.not_only_barred_sole_grounds(incoming.version)


def there_is_a_proposal(incoming: "Incoming") -> Verdict:
    """The proposal is about the request as it now stands, every item of it."""
    proposal = items.open_proposal(incoming)
    if proposal is None:
        return no("no_proposal", "Nobody has proposed a decision.")
    if proposal.version_id != incoming.version_id:
        return no("overtaken", "The proposal is about an earlier version. Send it back.")
    return YES


def it_fits_the_grounds(incoming: "Incoming") -> Verdict:
    """What is refused rests on grounds found to bar; what is granted is reached by none of them."""
    proposal = items.open_proposal(incoming)
    if proposal is None:
        return YES
    wrong = items.misfits(incoming, list(proposal.items.all()))
    return Verdict(tuple(Blocker("ground", message) for messages in wrong.values() for message in messages))


def they_were_heard(incoming: "Incoming") -> Verdict:
    """Before a refusal or postponement the requesting State was consulted, or it is recorded why not."""
    proposal = items.open_proposal(incoming)
    if proposal is None or not items.needs_hearing(proposal.items.all()):
        return YES
    return were_heard(incoming)


def were_heard(incoming: "Incoming") -> Verdict:
    """The requesting State was consulted, or somebody recorded why it is not."""
    if incoming.consultations.exclude(outcome="").exists() or incoming.unconsulted.exists():
        return YES
    said = "Consult the requesting State first, or record why it is not consulted."
    return no("not_consulted", said, CONSULT_FIRST)


DECIDABLE = (
    there_is_a_proposal,
    screening_is_done,
    every_ground_is_answered,
    second_person_has_spoken,
    it_fits_the_grounds,
    they_were_heard,
)
"""What is asked before a second person takes a decision, whichever it is."""


def _proposes(incoming: "Incoming", outcome: items.Whole, said: str) -> Verdict:
    proposal = items.open_proposal(incoming)
    if proposal is None or items.whole_of(incoming, proposal.items.all()) is outcome:
        return YES
    return no("other_decision", said)


def the_proposal_grants(incoming: "Incoming") -> Verdict:
    """At least one item is to be granted, wholly or in part."""
    return _proposes(incoming, items.Whole.GRANTED, "The proposal grants no item.")


def the_proposal_postpones(incoming: "Incoming") -> Verdict:
    """No item is to be granted now, and at least one is to wait."""
    return _proposes(incoming, items.Whole.POSTPONED, "The proposal postpones no item, or grants some.")


def the_proposal_refuses(incoming: "Incoming") -> Verdict:
    """Every item is to be refused."""
    return _proposes(incoming, items.Whole.REFUSED, "The proposal does not refuse every item.")


def an_order_was_refused(incoming: "Incoming") -> Verdict:
    """The refusal of the domestic authority or court is on record."""
    if incoming.orders.filter(refused=True, recorded_at__gte=incoming.moved_at).exists():
        return YES
    return no("no_refusal", "Record first which order was refused, by whom and why.")


def every_coercive_item_is_authorised(incoming: "Incoming") -> Verdict:
    """No coercive measure without a domestic order that is in force."""
    bare = items.without_order(incoming)
    said = "is carried out against somebody’s will. Record the domestic order it rests on"
    return Verdict(tuple(Blocker("no_order", f"Item {one.number} {said}.") for one in bare))


def every_task_is_handed_in(incoming: "Incoming") -> Verdict:
    """Every granted item was given to somebody, and every task has come back.

    An item whose order ran out before anybody carried it out is not forgotten either.
    """
    told = execution_queries.results_of(incoming.case)
    left = [one for one in items.without_order(incoming) if one.id not in told]
    said = "was not carried out before its order ran out. Record a new order, or have it decided anew"
    verdict = execution.every_task_is_handed_in(incoming.case)
    return verdict & Verdict(tuple(Blocker("no_order", f"Item {one.number} {said}.") for one in left))


def the_product_is_reviewed(incoming: "Incoming") -> Verdict:
    """Privilege, scope, third parties and personal data were looked at, in everything that is to leave."""
    return execution.the_product_is_reviewed(incoming.case)


def custody_is_whole(incoming: "Incoming") -> Verdict:
    """No broken hash, no open hand-over, nothing damaged in what is to leave."""
    return evidence.custody_is_whole(incoming.case)


def the_conditions_are_accepted(incoming: "Incoming") -> Verdict:
    """Nothing leaves under conditions that the requesting State has not accepted; accepted ones bind it."""
    wanted = {one["text"] for item in items.of(incoming) if item.is_granted for one in item.conditions}
    held = set(
        Assurance.objects.filter(case=incoming.case, nature=Nature.CONDITION, status__in=HELD).values_list(
            "text", flat=True
        )
    )
    said = "has not been accepted by the requesting State. Record its answer in the register of assurances"
    return Verdict(
        tuple(
            Blocker("condition_open", f"The condition “{one}” {said}.", BINDING)
            for one in sorted(wanted - held)
        )
    )


def the_report_is_made(incoming: "Incoming") -> Verdict:
    """The execution report, which carries the conditions, is in the vault and tells what leaves as it stands now."""
    made = list(reporting.ordered(incoming).filter(READY))
    if not made:
        said = "The execution report for this sending is not made. Order it, or wait until it is made."
        return no("no_report", said)
    if any(reporting.still_tells(one, incoming) for one in made):
        return YES
    return no(
        "old_report", "What is to leave has changed since the execution report. Order the report again."
    )


def an_item_is_postponed(incoming: "Incoming") -> Verdict:
    """An item still waits for a decision."""
    if any(one.decision == items.Decision.POSTPONED for one in items.of(incoming)):
        return YES
    return no("nothing_postponed", "No item was postponed.")


def something_was_sent(incoming: "Incoming") -> Verdict:
    """A use, an account or a return can only be about a result that was sent."""
    if incoming.transmitted_at is not None:
        return YES
    return no("nothing_sent", "Nothing was ever sent in this case. A new request begins a new case.")


def nothing_is_unsettled(incoming: "Incoming") -> Verdict:
    """Forwarded papers arrived, the last letter is made, no item waits, nothing that follows a transfer is open."""
    blockers = list(_letters_in_the_making(incoming))
    if incoming.status == Status.FORWARDED and incoming.forwardings.filter(settled_at=None).exists():
        said = "Record that the other authority has the request, or what became of it."
        blockers.append(Blocker("forwarding_open", said))
    if incoming.status == Status.FOLLOW_UP:
        blockers += list(_open_afterwards(incoming))
    return Verdict(tuple(blockers))


def _letters_in_the_making(incoming: "Incoming") -> list[Blocker]:
    """Whoever asked has to be told how it ended before the case is closed."""
    waiting = Document.objects.filter(case=incoming.case, kind__in=LAST_WORDS).exclude(READY)
    return [
        Blocker("letter_open", f"The letter “{one.get_kind_display()}” is not made yet.") for one in waiting
    ]


def _open_afterwards(incoming: "Incoming") -> list[Blocker]:
    waiting = [one for one in items.of(incoming) if one.decision == items.Decision.POSTPONED]
    open_ones = incoming.follow_ups.filter(outcome="open")
    return [
        *(Blocker("item_postponed", f"Item {one.number} is still postponed.") for one in waiting),
        *(
            Blocker("follow_up_open", f"No. {one.number}, {one.get_kind_display().lower()}, is open.")
            for one in open_ones
        ),
    ]
