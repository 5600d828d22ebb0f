"""Proceedings that are over, running elsewhere, barred by time or wiped out by an amnesty."""

from requests_app.law.citations import Grade, cite
from requests_app.law.facts import Facts, Raised
from requests_app.law.names import (
    BUDAPEST,
    EUROPEAN_1959,
    EXTRADITION_1957,
    HANOI,
    ICCPR,
    MODEL_TREATY,
    NETHERLANDS_HONG_KONG,
    SECOND_PROTOCOL_1959,
    UNCAC,
    UNTOC,
)
from requests_app.law.refusal.declaration import Cure, Ground, Group, Nature
from requests_app.law.refusal.readings import FACTS_TEXT
from requests_app.law.refusal.vocabularies.treatment import AMNESTY
from requests_app.law.scope import COERCIVE, SURRENDER

_OF_A_TRIAL = COERCIVE | {"AT25"}
_NOTHING = {"", "no", "none", "nil", "n a", "non", "aucun", "aucune", "néant", "neant", "-"}


def _judged(facts: Facts) -> tuple[Raised, ...]:
    return tuple(
        person.at("prior_judgment", "{name} has been judged before.")
        for person in facts.persons
        if person.text("prior_judgment").casefold().rstrip(".") not in _NOTHING
    )


NE_BIS_IN_IDEM = Ground(
    code="G41",
    name="NE_BIS_IN_IDEM",
    title="Already judged",
    group=Group.DUAL_CRIMINALITY,
    nature=(Nature.OPTIONAL, Nature.MANDATORY),
    nature_note="By the law of the requested State.",
    citations=(
        cite(EXTRADITION_1957, "9", Grade.A),
        cite(ICCPR, "14(7)", Grade.A, "Within one legal order, as usually read (D)."),
        cite(MODEL_TREATY, "4(1)(d)", Grade.D),
        cite(HANOI, "40(21)(d)", Grade.C),
    ),
    question_outgoing="Has anybody been finally judged or pardoned for these facts, here or there?",
    question_incoming="Has the person been finally acquitted, convicted or pardoned for the same conduct?",
    cures=(Cure.INFORMATION, Cure.PARTIAL),
    reads=("persons", "facts", "offences"),
    applies_to=_OF_A_TRIAL,
    trigger=_judged,
    computed_texts=("An earlier judgment is noted for a person.",),
    trigger_texts=("A judgment in the records of the requested State.",),
)

HOME_PROCEEDINGS = Ground(
    code="G42",
    name="HOME_PROCEEDINGS_PENDING",
    title="Proceedings pending in the requested State",
    group=Group.DUAL_CRIMINALITY,
    nature=(Nature.OPTIONAL,),
    citations=(cite(EXTRADITION_1957, "8", Grade.A),),
    question_outgoing="Do they prosecute the same acts themselves, and who should try the case?",
    question_incoming="Is the person being prosecuted here for the same acts?",
    cures=(Cure.TIMING,),
    cure_note="Another time, or transfer of the proceedings.",
    reads=("persons", "facts", "offences"),
    applies_to=SURRENDER,
    trigger_texts=("A case of the requested State against the same person.",),
)


def _lapsed(facts: Facts) -> tuple[Raised, ...]:
    return tuple(
        offence.at("limitation_date", "{name} was barred by lapse of time before this day.")
        for offence in facts.offences
        if facts.on and (barred := offence.day("limitation_date")) and barred < facts.on
    )


LAPSE_OF_TIME = Ground(
    code="G43",
    name="LAPSE_OF_TIME",
    title="Lapse of time",
    group=Group.DUAL_CRIMINALITY,
    nature=(Nature.MANDATORY, Nature.OPTIONAL),
    nature_note="Mandatory in 1957; elsewhere a matter of domestic law.",
    citations=(
        cite(EXTRADITION_1957, "10", Grade.A),
        cite(NETHERLANDS_HONG_KONG, "4(g)", Grade.A),
        cite(HANOI, "20", Grade.D, "No ground of assistance by itself."),
    ),
    question_outgoing="Will the offence still be punishable in both States when the answer comes?",
    question_incoming="Is prosecution or punishment barred by lapse of time in either State?",
    cures=(Cure.INFORMATION,),
    reads=("offences",),
    applies_to=_OF_A_TRIAL,
    trigger=_lapsed,
    computed_texts=("The day of limitation of an offence has passed.",),
    trigger_texts=("The periods of the requested State.",),
)


def _forgiven(facts: Facts) -> tuple[Raised, ...]:
    places = ("persons.prior_judgment", "persons.notes", *FACTS_TEXT)
    return facts.mentions(AMNESTY, places, "{name} speaks of an amnesty or pardon: {word}.")


AMNESTY_OR_PARDON = Ground(
    code="G44",
    name="AMNESTY_PARDON",
    title="Amnesty or pardon",
    group=Group.DUAL_CRIMINALITY,
    nature=(Nature.MANDATORY, Nature.OPTIONAL),
    citations=(
        cite(EXTRADITION_1957, "9(2)(b)(ii)", Grade.A),
        cite(NETHERLANDS_HONG_KONG, "4(g)", Grade.A),
    ),
    question_outgoing="Does an amnesty, pardon or promise of immunity cover the offence?",
    question_incoming="Has the person been granted an amnesty, a pardon or immunity from prosecution?",
    cures=(Cure.NONE,),
    reads=("persons", "facts", "offences"),
    applies_to=_OF_A_TRIAL,
    trigger=_forgiven,
    computed_texts=("Notes, judgments or facts speak of an amnesty, pardon or immunity.",),
    trigger_texts=("An amnesty law of either State.",),
    vocabularies=(AMNESTY,),
)

ONGOING_CASE = Ground(
    code="G57",
    name="ONGOING_CASE",
    title="Would disturb a case of the requested State",
    group=Group.POSTPONEMENT,
    nature=(Nature.POSTPONES,),
    citations=(
        cite(UNCAC, "46(25)", Grade.A),
        cite(UNTOC, "18(25)", Grade.A),
        cite(BUDAPEST, "27(5)", Grade.A),
        cite(SECOND_PROTOCOL_1959, "7(1)", Grade.A),
        cite(HANOI, "40(27)", Grade.C),
        cite(EUROPEAN_1959, "6(1)", Grade.A, "Hand-over may be delayed."),
    ),
    question_outgoing="Do they run a case of their own that this would disturb, and when could they act?",
    question_incoming="Would execution now disturb an investigation or trial of ours?",
    cures=(Cure.TIMING, Cure.PARTIAL),
    reads=("persons", "facts", "assistance", "timing"),
    trigger_texts=("A running case of the requested State on the same persons, accounts or acts.",),
)

DECLARED = (NE_BIS_IN_IDEM, HOME_PROCEEDINGS, LAPSE_OF_TIME, AMNESTY_OR_PARDON, ONGOING_CASE)
