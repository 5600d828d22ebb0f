"""The gate: is there a basis, does the instrument reach the matter, are the data where we ask for them?"""

from requests_app.law.citations import Grade, cite
from requests_app.law.facts import Entry, Facts, Raised
from requests_app.law.instruments import INSTRUMENTS
from requests_app.law.names import BUDAPEST, HANOI, RECIPROCITY
from requests_app.law.refusal.declaration import Cure, Ground, Group, Nature
from requests_app.law.refusal.readings import below_serious, maximum_months
from requests_app.law.scope import ELECTRONIC


def _no_basis(facts: Facts) -> tuple[Raised, ...]:
    basis = facts.section("basis")
    code = basis.text("instrument")
    if not code:
        return (basis.at("instrument", "The request names no legal basis."),)
    if code == RECIPROCITY:
        return _no_undertaking(basis)
    return (*_not_binding(facts, basis, code), *_not_served(facts, code))


def _no_undertaking(basis: Entry) -> tuple[Raised, ...]:
    if basis.says("reciprocity_undertaking", "yes"):
        return ()
    return (
        basis.at("reciprocity_undertaking", "The request rests on reciprocity, but no undertaking is given."),
    )


def _not_binding(facts: Facts, basis: Entry, code: str) -> tuple[Raised, ...]:
    known = INSTRUMENTS.get(code)
    if facts.basis is None:
        if known and known.in_force:
            return ()
        why = "has not entered into force" if known else "is not known to the catalogue or the directory"
        return (basis.at("instrument", f"The instrument relied on {why}."),)
    if facts.basis.get("binds") is True:
        return ()
    return (basis.at("instrument", "The instrument relied on does not bind both States on this day."),)


def _not_served(facts: Facts, code: str) -> tuple[Raised, ...]:
    known = INSTRUMENTS.get(code)
    if known is None:
        return ()
    return tuple(
        item.at("type", f"{known.short_title} does not carry the type of assistance of {{name}}.")
        for item in facts.items
        if item.text("type") and item.text("type") not in known.serves
    )


NO_BASIS = Ground(
    code="G00",
    name="NO_BASIS",
    title="No legal basis in force",
    group=Group.GATE,
    nature=(Nature.GATE,),
    citations=(
        cite(HANOI, "65(1)", Grade.B, "Entry into force; beside it, the treaty that links the two States."),
    ),
    question_outgoing=(
        "Does a treaty bind both States today for what we ask, or does their law let them "
        "assist on reciprocity?"
    ),
    question_incoming=(
        "Does a treaty bind both States today for what is asked, or does our law let us "
        "assist on reciprocity?"
    ),
    cures=(Cure.CONDITION,),
    cure_note="Reciprocity with its undertaking, where the law of the requested State accepts it.",
    reads=("basis", "assistance.type"),
    trigger=_no_basis,
    computed_texts=(
        "No basis is named, or it does not bind both States on the day of the test.",
        "Reciprocity without an undertaking.",
        "The instrument does not carry a type of assistance that is asked for.",
    ),
    trigger_texts=("Reservations and declarations that take this matter out of the treaty.",),
)


def _out_of_scope(facts: Facts) -> tuple[Raised, ...]:
    if facts.section("basis").text("instrument") != HANOI:
        return ()
    outside = tuple(offence for offence in facts.offences if not _of_the_convention(offence))
    return (*_not_serious(outside), *_beyond_evidence(facts))


def _of_the_convention(offence: Entry) -> bool:
    return offence.text("convention_article") not in ("", "none")


def _not_serious(offences: tuple[Entry, ...]) -> tuple[Raised, ...]:
    raised = []
    for offence in offences:
        if below_serious(offence):
            reason = "{name} is none of Articles 7 to 17 and its maximum stays below four years."
            code = "penalty_months" if maximum_months(offence) else "penalty_kind"
            raised.append(offence.at(code, reason))
        elif not offence.has("penalty_kind"):
            raised.append(
                offence.at(
                    "penalty_kind", "{name} is none of Articles 7 to 17 and states no maximum penalty."
                )
            )
    return tuple(raised)


def _beyond_evidence(facts: Facts) -> tuple[Raised, ...]:
    return tuple(
        item.at(
            "type",
            "{name} is no electronic evidence, which is all the Convention offers for an offence outside it.",
        )
        for item in facts.items
        if _needs_convention_offence(item) and not any(map(_of_the_convention, facts.offences_of(item)))
    )


def _needs_convention_offence(item: Entry) -> bool:
    return item.text("type") not in {"", *ELECTRONIC}


OUT_OF_SCOPE = Ground(
    code="G01",
    name="OUT_OF_SCOPE",
    title="Outside the scope of the instrument",
    group=Group.GATE,
    nature=(Nature.GATE,),
    citations=(
        cite(HANOI, "2(h)", Grade.A),
        cite(HANOI, "3", Grade.A),
        cite(HANOI, "35", Grade.C),
        cite(BUDAPEST, "25(1)", Grade.A, "Reaches electronic evidence of any offence: another way to go."),
    ),
    question_outgoing=(
        "Is each offence one of Articles 7 to 17, or else punishable with four years or more "
        "and the request limited to electronic evidence? If not, which other basis carries "
        "it?"
    ),
    question_incoming=(
        "Is each offence one of Articles 7 to 17, or else punishable with four years or more "
        "and only electronic evidence asked for? Does the request serve a specific case?"
    ),
    cures=(Cure.ANOTHER_WAY,),
    cure_note="Another basis: a bilateral treaty, the Budapest Convention, UNTOC, UNCAC or reciprocity.",
    reads=(
        "basis.instrument",
        "offences.id",
        "offences.title",
        "offences.convention_article",
        "offences.penalty_kind",
        "offences.penalty_months",
        "assistance.type",
        "assistance.offences",
    ),
    trigger=_out_of_scope,
    computed_texts=(
        (
            "The Hanoi Convention is relied on, and an offence outside Articles 7 to 17 has "
            "a maximum below forty-eight months."
        ),
        "The Hanoi Convention is relied on for more than electronic evidence of an offence outside it.",
    ),
    trigger_texts=(
        "The request serves intelligence or bulk collection instead of a specific case.",
        "The subject of UNTOC, UNCAC or a bilateral treaty does not reach the matter.",
    ),
)


def _data_elsewhere(facts: Facts) -> tuple[Raised, ...]:
    requested = facts.requested_state
    return tuple(
        item.at("holder_country", "{name} names a holder outside the requested State.")
        for item in facts.items
        if requested and item.text("holder_country") not in ("", requested)
    )


DATA_ELSEWHERE = Ground(
    code="G55",
    name="DATA_ELSEWHERE",
    title="The data are not in the requested State",
    group=Group.GATE,
    nature=(Nature.GATE,),
    citations=(
        cite(BUDAPEST, "29(1)", Grade.A),
        cite(BUDAPEST, "31(1)", Grade.A),
        cite(HANOI, "42", Grade.C),
        cite(HANOI, "44", Grade.C),
    ),
    question_outgoing="Are the data or their holder really within the reach of the State we ask?",
    question_incoming="Are the data or their holder within our territory and jurisdiction?",
    cures=(Cure.ANOTHER_WAY,),
    cure_note="Address the right State; ask for the traffic path if a provider elsewhere turns up.",
    reads=("basis.requested_state", "assistance.type", "assistance.holder", "assistance.holder_country"),
    applies_to=ELECTRONIC,
    trigger=_data_elsewhere,
    computed_texts=("The country given for the holder is not the requested State.",),
    trigger_texts=("The provider stores the data of its customers in a third State.",),
)

DECLARED = (NO_BASIS, OUT_OF_SCOPE, DATA_ELSEWHERE)
