"""Sample letters about a request until it is decided upon, and the decisions."""

from datetime import date

from requests_app.documents.answers import decisions, information, requests
from requests_app.documents.answers.writing import Addressee, Consulted, Granted, Held, Objection, Signer
from requests_app.management.demo.incoming import journalist, livestream
from requests_app.management.gallery.basics import (
    CONDITIONS,
    DAY,
    HASHES,
    HELD,
    PAPERS,
    SECRETS,
    SIGNER,
    SOLVARA,
    nightlight,
    wolf,
)

REFUSAL = decisions.Refusal(
    **wolf(confidential=True),
    decided_on=date(2026, 11, 20),
    objections=(
        Objection(
            grounds=("G00", "G01"), reasons="The Convention named in the request is signed, not in force."
        ),
        Objection(
            grounds=("G11", "G29", "G14"),
            reasons=journalist.LETTER_REASONS,
            cure="Facts that describe more than a publication, and an offence known to both States.",
        ),
        Objection(grounds=("G09", "G10", "G25", "G21", "G52"), items=(2, 3, 4)),
        Objection(
            grounds=("G34", "G35", "G31"),
            items=(2, 4),
            cure="A request limited to named accounts and to a period in which an offence of both States took place.",
        ),
    ),
    consulted=Consulted(held=False),
    guarded=True,
    kept_back=(f"{SECRETS['street']}, {SECRETS['city']}", SECRETS["source"], SECRETS["informant"]),
)

MEMORANDUM = decisions.Memorandum(
    dated_on=DAY,
    signer=SIGNER,
    their_reference=journalist.THEIR_REFERENCE,
    matter="Request concerning publications in “Hranice”",
    outcome="refused",
    decided_on=date(2026, 11, 20),
    proposed_by=Signer(name="Sigrun Aas", office="Senior adviser"),
    decided_by=SIGNER,
    weighed=(
        decisions.Weighed(
            ground="G52",
            items=(1, 2, 3, 4),
            reasons=(
                f"She is a recognised {SECRETS['status']} and lives at {SECRETS['street']}, {SECRETS['city']}. "
                f"{SECRETS['informant']} told us of two attempts to find her."
            ),
            facts="Decision on protection of 11 March 2024.",
            counter_facts="They do not say that they know of it.",
            sources=(
                decisions.Source(
                    title=SECRETS["source"], url="https://reports.example/velm", on=date(2026, 11, 3)
                ),
            ),
            cures_considered="None: every question would show that she is here.",
            proposed_by="Sigrun Aas",
            decided_by="Ingrid Solheim",
        ),
        decisions.Weighed(ground="G21", reasons="The confession was taken at night without counsel."),
    ),
    not_consulted_because=journalist.NOT_CONSULTED,
    kept_back=(f"{SECRETS['street']}, {SECRETS['city']}", SECRETS["source"]),
    kept_back_because="To protect her and those who spoke to us.",
    what_the_letter_says=journalist.LETTER_REASONS,
)

CONSULTATION = requests.Consultation(
    **nightlight(),
    objections=(
        Objection(
            grounds=("G49", "G50"),
            items=(6,),
            reasons=livestream.UNTIL_PROTECTED,
            cure="A plan agreed by both.",
        ),
    ),
    reply_by=date(2026, 12, 11),
    offers=(
        "The child is heard once, in Halden, by a person trained for it, with questions sent beforehand.",
    ),
    held=HELD,
    guarded=True,
)

POSTPONEMENT = decisions.Postponement(
    **nightlight(),
    objections=(
        Objection(
            grounds=("G49", "G50"),
            items=(6,),
            reasons=livestream.UNTIL_PROTECTED,
            cure="The protection plan.",
            cures=("T", "C"),
        ),
    ),
    review_on=date(2027, 1, 15),
    consulted=Consulted(
        held=True,
        begun_on=date(2026, 11, 18),
        ended_on=date(2026, 11, 20),
        offers=("The statement is recorded once, when counsel of the child has been appointed.",),
        outcome="agreed",
        reply="Solvara agrees.",
    ),
    granted=(Granted(number=1), Granted(number=4, decision="conditions")),
    provided=("Items 1 to 5, as stated in the report of execution.",),
    held=HELD,
    guarded=True,
)

ACKNOWLEDGEMENT = requests.Acknowledgement(
    **nightlight(matter="Proceeding BR 2026/4471-JIRS"),
    channel="central_authority",
    papers=PAPERS,
    urgent=True,
    answer_by=date(2026, 11, 30),
    held=HELD,
)

MISDIRECTED_NOTICE = requests.MisdirectedNotice(
    **nightlight(),
    competent=Addressee(name="District Court of Lindvik", address=("Torget 3", "4410 Lindvik"), state="XA"),
    forwarded_on=DAY,
    reason="The court executes letters on civil matters.",
)

FORWARDING_NOTICE = requests.ForwardingNotice(
    addressee=Addressee(name="District Court of Lindvik", address=("Torget 3", "4410 Lindvik"), state="XA"),
    signer=SIGNER,
    dated_on=DAY,
    sender=SOLVARA,
    sender_reference=livestream.THEIR_REFERENCE,
    papers=PAPERS,
    urgent=True,
    reply_by=date(2026, 12, 1),
)

INFORMATION_REQUEST = requests.InformationRequest(
    **nightlight(),
    points=(
        requests.Point(
            text="Is the maximum penalty of 180 months that of the aggravated form?",
            pointer="/offences/entries/0/penalty_months",
            source="R3",
        ),
        requests.Point(
            text="For which period are the log-in addresses asked for?", source="R6", items=(1, 3)
        ),
        requests.Point(
            text="May counsel of the child be told of the request?", pointer="/confidentiality/may_tell"
        ),
    ),
    reply_by=date(2026, 12, 23),
    number=2,
    closes_on=date(2027, 1, 22),
    held=HELD,
    remark="Please reply in English or French.",
)

INFORMATION_ANSWER = information.InformationAnswer(
    **nightlight(request_dated_on=None, request_received_on=None),
    supplied=(
        information.Supplied(
            question="Since when has the second address been leased to the suspect?",
            answer="Since 11 February 2026. The lease of that day is enclosed.",
            asked_on=date(2026, 11, 18),
            their_reference="JIRS/2026/4471-Q2",
            due_on=date(2026, 12, 18),
        ),
        information.Supplied(
            question="May the provider be told of the request once the data have been secured?",
            answer="Not before 1 March 2027. The provider may be told on that day, without the name of the suspect.",
            asked_on=date(2026, 11, 18),
        ),
    ),
    version=2,
    version_sha256=HASHES[2],
    sent_on=date(2026, 11, 2),
    number=2,
    statement="Item 4 is no longer pursued; the server was returned to its owner on 9 November 2026.",
    enclosed=("Lease of 11 February 2026, certified copy, 4 pages", "Extract from the land register"),
)

CONDITIONS_OFFER = requests.ConditionsOffer(
    **nightlight(),
    conditions=CONDITIONS,
    reply_by=date(2026, 12, 4),
    without_conditions=(1, 2, 4, 5, 6),
    held=HELD,
)

LAPSE_NOTICE = requests.LapseNotice(
    **nightlight(),
    closed_on=DAY,
    asked_on=date(2026, 9, 20),
    reply_was_due_on=date(2026, 10, 20),
    reminded_on=date(2026, 10, 23),
    points=(requests.Point(text="Which accounts are meant?", source="R4"),),
    held=Held(data="The stream", released_on=DAY),
    papers_returned=PAPERS,
)

OBSTACLE_NOTICE = requests.ObstacleNotice(
    **nightlight(),
    kind="secrecy",
    text="The provider must tell its customer of a seizure within ten days.",
    reply_by=date(2026, 11, 27),
    items=(3,),
    number=2,
)
