"""Decide on the test of Article 2(o); put what is no emergency on the ordinary track; name what follows."""

from collections.abc import Mapping

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile
from requests_app.core.errors import Blocked, NotVisible
from requests_app.core.input import Input
from requests_app.core.text import clean
from requests_app.core.transactions import whole
from requests_app.emergency import claims, letters
from requests_app.emergency.elements import ELEMENTS, Answer
from requests_app.emergency.models import Emergency
from requests_app.emergency.moving import held, keep, perform, wants_a_second_person, working, write_down
from requests_app.emergency.records import Decision
from requests_app.emergency.states import Status
from requests_app.relations import services as relations
from requests_app.relations.models import Relation
from requests_app.workflow.perform import lock

LONGEST = 4000
ORDINARY = (CaseFile.Kind.INCOMING, CaseFile.Kind.OUTGOING)

Test = Mapping[str, Mapping[str, str]]
"""Of each element its answer and the reasons: {code: {"answer": …, "reasons": …}}."""


@whole
def grant(emergency: Emergency, *, by: User, test: Test, note: str = "") -> Emergency:
    """It is an emergency: every element is answered with yes and with reasons. One person decides.

    A second person reviews it until the end of the next day: that is a piece of work at once.
    """
    emergency = held(emergency, "grant", by)
    given = Input()
    answered = _read(given, test)
    for element in ELEMENTS:
        if answered[element.code] not in ("", Answer.YES):
            said = "Every element must be met. If this is not, put the matter on the ordinary track."
            given.fault(f"{element.code}-answer", said)
    note = given.text("note", note)
    given.done()
    version = claims.freeze(emergency.case, emergency.version, by=by)
    emergency = perform(emergency, "grant", by=by, version=version, facts={"version": version.number})
    _keep_decision(emergency, Decision.Outcome.EMERGENCY, test, note, by=by)
    wants_a_second_person(emergency, by=by)
    return emergency


@whole
def reroute(emergency: Emergency, *, by: User, outcome: str, test: Test, reasons: str) -> Emergency:
    """Not an emergency, or not to be given without the ordinary review: an incoming request is opened from it.

    The requesting State is told at once. A second person reviews this, too.
    """
    emergency = held(emergency, "reroute", by)
    given = Input()
    ordinary = [one for one in Decision.Outcome.values if one != Decision.Outcome.EMERGENCY]
    outcome = given.choice("outcome", outcome, ordinary)
    answered = _read(given, test)
    met = all(answer == Answer.YES for answer in answered.values())
    if outcome == Decision.Outcome.NOT_AN_EMERGENCY and met:
        given.fault(
            "outcome", "Every element is answered with yes: then it is an emergency. Check the answers."
        )
    reasons = given.text("reasons", reasons, needed="Say why; the requesting State is told this.")
    given.done()
    version = claims.freeze(emergency.case, emergency.version, by=by)
    emergency = perform(emergency, "reroute", by=by, version=version, facts={"outcome": outcome})
    decision = _keep_decision(emergency, outcome, test, reasons, by=by)
    letters.order_reroute(emergency, decision, by=by)
    wants_a_second_person(emergency, by=by)
    return emergency


@whole
def name_ordinary(emergency: Emergency, *, by: User, reference: str) -> Emergency:
    """Name the ordinary request that followed, by its reference. Raises NotAllowed, Blocked, Invalid."""
    emergency = working(emergency, by, Permission.EMERGENCY_DELIVER, tuple(Status))
    given = Input()
    reference = given.line("reference", reference, needed="Enter the reference of the request.").upper()
    request = None
    try:
        request = casefile.find(reference, by) if reference else None
    except NotVisible:
        given.fault("reference", "There is no such case. Check the reference.")
    if request is not None and request.kind not in ORDINARY:
        given.fault("reference", "This is not a request. Enter the reference of the ordinary request.")
    given.done()
    return goes_on_as(emergency, request, by=by) if request else emergency


@whole
def goes_on_as(emergency: Emergency, request: CaseFile, *, by: User) -> Emergency:
    """The ordinary request that follows: opened by a reroute, or arrived later. Named once, related for good."""
    emergency = lock(emergency)
    if emergency.ordinary_id is not None:
        if emergency.ordinary_id == request.pk:
            return emergency
        raise Blocked("An ordinary request follows already. Link further ones on the page “Related”.")
    Emergency.objects.filter(pk=emergency.pk).update(ordinary=request)
    emergency.ordinary = request
    relations.relate(request, emergency.case, Relation.Kind.FOLLOWS, by=by)
    named = {} if request.is_restricted else {"request": str(request.pk)}
    write_down(emergency, "emergency.followed", by=by, facts=named)
    return emergency


def _read(given: Input, test: Test) -> dict[str, str]:
    """The answer to each element; every one needs an answer and reasons."""
    answers = {}
    for element in ELEMENTS:
        said = test.get(element.code, {})
        answer = given.choice(f"{element.code}-answer", said.get("answer", ""), Answer.values)
        given.text(
            f"{element.code}-reasons",
            said.get("reasons", ""),
            needed="Say what this rests on.",
            longest=LONGEST,
        )
        answers[element.code] = answer if answer in Answer.values else ""
    return answers


def _keep_decision(emergency: Emergency, outcome: str, test: Test, reasons: str, *, by: User) -> Decision:
    tested = [
        {
            "element": element.code,
            "answer": test[element.code]["answer"],
            "reasons": clean(test[element.code]["reasons"]).strip(),
        }
        for element in ELEMENTS
    ]
    made: Decision = keep(
        Decision,
        emergency,
        version=emergency.submitted_version,
        outcome=outcome,
        test=tested,
        reasons=reasons,
        by=by,
    )
    return made
