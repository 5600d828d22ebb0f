"""Asked of us: order the provider, warn, propose to refuse, refuse."""

from collections.abc import Sequence
from datetime import timedelta

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.assessment.screening import facts_of
from requests_app.casefile import queries as casefile_queries
from requests_app.casefile import services as casefile
from requests_app.casefile.models import Version
from requests_app.core import clock
from requests_app.core.errors import Blocked, must_be_allowed
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.core.verdicts import no
from requests_app.law.facts import Raised
from requests_app.preservation import elements, guards, letters, narrow, term
from requests_app.preservation.models import Preservation
from requests_app.preservation.moving import perform
from requests_app.preservation.records import PreservationOrder
from requests_app.preservation.states import Status
from requests_app.preservation.verbs.asking import chosen_risks, instrument_of
from requests_app.preservation.verbs.recording import held_for, keep, say, set_columns, write_down
from requests_app.workflow.perform import lock

REFUSABLE = (Status.REQUESTED, Status.WARNED)


@whole
def order(
    preservation: Preservation,
    *,
    by: User,
    provider: str = "",
    address: str = "",
    email: str = "",
    legal_basis: str,
    days: int = term.MOST,
    considered: bool = False,
    reasons: str = "",
) -> Preservation:
    """Order the provider to keep the data. The narrow grounds are looked at; dual criminality is not asked.

    `days` is how long the order binds: at least 60, at most 90 before it is renewed. Where something in the request
    speaks for a narrow ground, `reasons` say why it does not stand in the way.
    """
    preservation = lock(preservation)
    version = _frozen(preservation, by=by)
    given = Input()
    provider = given.text(
        "provider", provider or preservation.provider, needed="Enter the provider.", longest=300
    )
    address, email = given.text("address", address, longest=600), given.line("email", email)
    legal_basis = given.text("legal_basis", legal_basis, needed="Enter the provision of our own law.")
    if not term.LEAST <= days <= term.MOST:
        given.fault("days", f"Enter a number of days from {term.LEAST} to {term.MOST}.")
    if not considered:
        given.fault("considered", "Look at the narrow grounds and confirm that none stands in the way.")
    seen = sorted(signs_in(version)) if version else []
    needed = "Something speaks for a narrow ground. Say why it does not stand in the way." if seen else ""
    reasons = given.text("reasons", reasons, needed=needed)
    given.done()
    today = clock.today()
    ends_on = today + timedelta(days=days)
    preservation = perform(
        preservation, "order", by=by, version=version, provider=provider, order_ends_on=ends_on, due=ends_on,
        facts={"narrow_grounds_seen": seen, "until": ends_on.isoformat()},
    )  # fmt: skip
    casefile.close_draft(preservation.case, by=by)
    told = {"provider": provider, "address": address, "email": email, "legal_basis": legal_basis}
    kept = keep(PreservationOrder, preservation, by=by, **told, grounds_seen=seen, reasons=reasons,
                ordered_on=today, ends_on=ends_on)  # fmt: skip
    letters.to_the_provider(preservation, kept, by=by)
    return preservation


@whole
def warn(preservation: Preservation, *, by: User, risks: Sequence[str], reasons: str) -> Preservation:
    """Tell the requesting State that it would fail or do harm; it decides."""
    given = Input()
    risks = chosen_risks(given, risks)
    reasons = given.text("reasons", reasons, needed="Say what would happen.")
    given.done()
    ordered = lock(preservation).status == Status.ORDERED
    preservation = perform(preservation, "warn", by=by, facts={"risks": risks})
    say(preservation, "warn", reasons, by=by, codes=risks)
    letters.warn(preservation, list(risks), reasons, by=by, ordered=ordered)
    return preservation


@whole
def go_on(preservation: Preservation, *, by: User, note: str) -> Preservation:
    """The requesting State was asked and wants the data preserved all the same."""
    given = Input()
    note = given.text("note", note, needed="Say who decided it, and how it was told.")
    given.done()
    preservation = perform(preservation, "go_on", by=by)
    casefile.open_draft(preservation.case, by=by)
    say(preservation, "go_on", note, by=by)
    return preservation


@whole
def propose_refusal(
    preservation: Preservation, *, by: User, grounds: Sequence[str], reasons: str
) -> Preservation:
    """Propose to refuse on narrow grounds; another person refuses. Until then the order can still be given."""
    held = held_for(preservation, by=by, if_=guards.it_is_asked_of_us(preservation))
    must_be_allowed(the_role_does_this(by, Permission.PRESERVATION_REFUSE))
    if held.status not in REFUSABLE:
        raise Blocked(
            "It cannot be refused any more.", no("status", "Refuse before the order is given.").blockers
        )
    given = Input()
    grounds = list(dict.fromkeys(grounds))
    allowed_codes = narrow.of(instrument_of(held)).codes
    if not grounds:
        given.fault("grounds", "Choose at least one narrow ground.")
    if any(code not in allowed_codes for code in grounds):
        given.fault("grounds", "Preservation is refused on the narrow grounds alone. Choose from the list.")
    reasons = given.text("reasons", reasons, needed="Give the reasons for the refusal.")
    given.done()
    newest = held.words.filter(verb="propose_refusal").last()
    if held.proposed_by_id == by.pk and newest and (newest.codes, newest.text) == (grounds, reasons):
        return held  # a second tap
    say(held, "propose_refusal", reasons, by=by, codes=grounds)
    write_down(held, "refusal_proposed", by=by, grounds=grounds)
    return set_columns(held, proposed=guards.REFUSAL, proposed_by=by)


@whole
def refuse(preservation: Preservation, *, by: User, note: str = "") -> Preservation:
    """A second person refuses on the grounds that were proposed; the letter is ordered."""
    given = Input()
    note = given.text("note", note)
    given.done()
    preservation = lock(preservation)
    proposed = preservation.words.filter(verb="propose_refusal").last()
    grounds = list(proposed.codes) if proposed else []
    allowed = narrow.of(instrument_of(preservation)).codes
    if any(code not in allowed for code in grounds):
        sentence = "The legal basis changed since this was proposed; its narrow grounds are others now. Propose anew."
        raise Blocked("This cannot be done yet.", no("not_narrow", sentence).blockers)
    preservation = perform(preservation, "refuse", by=by, facts={"grounds": grounds})
    casefile.close_draft(preservation.case, by=by)
    reasons = proposed.text if proposed else ""
    say(preservation, "refuse", "\n\n".join(filter(None, [reasons, note])), by=by, codes=grounds)
    letters.refuse(preservation, grounds, reasons, by=by)
    return preservation


def signs_in(version: Version) -> dict[str, tuple[Raised, ...]]:
    """What in a version speaks for a narrow ground of its basis, by code."""
    instrument = str((version.content.get("basis") or {}).get("instrument", ""))
    return narrow.signs(facts_of(version), instrument)


def _frozen(preservation: Preservation, *, by: User) -> Version | None:
    """The text the order rests on: frozen anew if it was changed since it was registered."""
    may = guards.may_change(preservation, by) and preservation.status == Status.REQUESTED
    complete = not elements.missing(elements.content_of(preservation), will_follow=preservation.will_follow)
    if may and complete and casefile_queries.changed_since_last_version(preservation.case):
        return casefile.freeze(preservation.case, by=by)
    return preservation.version
