"""Letters to other States for tests: realistic ones from cases 3 and 4, each made without a database."""

import copy
import hashlib
from datetime import UTC, date, datetime
from typing import Any

from requests_app.documents.answers import custody, decisions, emergencies, preservation, requests, results
from requests_app.documents.answers.writing import (
    Addressee,
    Consulted,
    Contact,
    Held,
    Letter,
    Objection,
    Paper,
    Record,
    Signer,
)
from requests_app.documents.kinds import Kind
from requests_app.documents.letters import compose
from requests_app.documents.letters.material import Material
from requests_app.management.demo.incoming import journalist, livestream
from tests.documents import papers

CASES = {
    "journalist": (journalist, "HC", "SIGNED_NOT_IN_FORCE"),
    "livestream": (livestream, "BUDAPEST", "IN_FORCE"),
}
REFERENCE = "INC-2026-4QX7B"
DAY = date(2026, 11, 23)
SIGNER = Signer(name="Ingrid Solheim", office="Director of the Central Authority")
CONTACT = Contact(
    name="Sigrun Aas", office="Senior adviser", phone="+999 555 0104", email="aas@justice.northmark.example"
)
PROSECUTOR = Addressee(
    name="General Prosecutor’s Office of Ostrava-Velm",
    address=("ul. Pravdy 15", "100001 Velm"),
    state="XD",
    email="office@genprok.ostrava-velm.example",
)
SOLVARA = Addressee(
    name="Ministry of Justice of Solvara, Office for International Mutual Assistance",
    address=("12 place de la Justice", "75001 Port-Sérène"),
    state="XB",
    phone="+999 555 0210",
)
POINT = Addressee(
    name="24/7 Point of Contact of Solvara", address=("Federal Police, Port-Sérène",), state="XB"
)
GLIMT = Addressee(
    name="Glimt AS", address=("Legal Requests", "Brygga 11", "0104 Halden"), email="legal@glimt.example"
)

SECRETS = {
    "street": "Fjordgata 12",
    "city": "4410 Lindvik",
    "status": "refugee",
    "source": "Report of the Prison Watch on Velm",
    "informant": "Olena Marchuk",
}
"""What the reviewer knows and no letter may say."""

HASHES = [hashlib.sha256(name.encode()).hexdigest() for name in ("stream", "image", "statement")]


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def _common(addressee: Addressee, theirs: str, dated: date, received: date, **more: Any) -> dict[str, Any]:
    told = {"addressee": addressee, "signer": SIGNER, "dated_on": DAY, "their_reference": theirs}
    return told | {"request_dated_on": dated, "request_received_on": received, "contact": CONTACT} | more


def wolf(**more: Any) -> dict[str, Any]:
    """What every letter about case 3 has in common."""
    return _common(PROSECUTOR, journalist.THEIR_REFERENCE, date(2026, 10, 20), date(2026, 10, 26), **more)


def nightlight(**more: Any) -> dict[str, Any]:
    """What every letter about case 4 has in common."""
    return _common(SOLVARA, livestream.THEIR_REFERENCE, date(2026, 11, 16), date(2026, 11, 16), **more)


def call(**more: Any) -> dict[str, Any]:
    """What every letter about the emergency of case 4 has in common."""
    return _common(POINT, "RESEAU-247-2026-0877", date(2026, 11, 14), date(2026, 11, 14), **more)


PAPERS = (
    Paper(
        title="Letter of request, Russian", pages=6, file_name="request-77-GP-2026-ru.pdf", sha256=HASHES[0]
    ),
    Paper(title="Translation into English", pages=7, file_name="request-77-GP-2026-en.pdf", sha256=HASHES[1]),
)
HELD = Held(
    reference="PRE-2026-8MK2T",
    data="The stream of 14 November 2026 and the account 7719-aa02 at Glimt AS",
    ends_on=date(2027, 1, 13),
)
CONDITIONS = tuple(
    requests.Condition(number=number, text=text, items=(3,), kind=kind)
    for number, (text, kind) in enumerate(
        zip(livestream.CONTENT_CONDITIONS, ("speciality", "data_protection", "other"), strict=True), 1
    )
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
            cure="Facts that describe more than a publication, and an offence that exists under the law of both States.",
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
SENT = (
    results.Sent(
        number="E1",
        description="Recording of the stream, forensic image of the volume",
        items=(4,),
        source="Glimt AS, server glimt-eu-3",
        form="image",
        file_name="glimt-7719-aa02-stream.e01",
        size=38_100_000_000,
        sha256=HASHES[0],
        acquired_at=at(17, 9, 12),
        seal="XA-0042178",
    ),
    results.Sent(
        number="E2",
        description="Log-in addresses and payment records of user 7719-aa02",
        items=(1, 2),
        source="Glimt AS; Nordfjord Sparebank",
        file_name="glimt-7719-aa02-records.zip",
        size=88_412_330,
        sha256=HASHES[1],
        acquired_at=at(17, 9, 40),
    ),
    results.Sent(
        number="E3", description="Mobile telephone, black, cracked screen", form="original", seal="XA-0042179"
    ),
)
REPORT = results.ExecutionReport(
    **nightlight(confidential=True),
    executing_authorities=("National Police, Cybercrime Unit", "District Court of Lindvik"),
    executed_from=date(2026, 11, 16),
    executed_to=date(2026, 11, 22),
    done=(
        results.Done(number=1, text="Subscriber data and log-in addresses", outcome="executed", what="Produced by Glimt AS."),
        results.Done(number=2, text="Payment account", outcome="executed", what="Produced by Nordfjord Sparebank."),
        results.Done(number=3, text="Seizure of devices", outcome="partly", what="One telephone seized.",
                     why="No other device was found at the place searched.", authority="National Police, Cybercrime Unit"),
        results.Done(number=4, text="Stored content", outcome="executed", what="Granted under conditions 1 to 3."),
        results.Done(number=5, text="Protected video statement of the child", outcome="postponed",
                     why=livestream.UNTIL_PROTECTED),
    ),
    orders=(
        results.Order(authority="District Court of Lindvik", number="26-118842ENE", made_on=date(2026, 11, 16),
                      judge="Judge Tora Hegge", legal_basis="Criminal Procedure Act § 210", items=(1, 2, 4)),
    ),
    acts=(
        results.Act(what="Search of premises, seizure of one telephone", at=at(17, 5, 10), place="Halden",
                    persons_present=("Lars Vik, police superintendent", "Anna Berg, witness"),
                    attending=("Hélène Aubertin, vice-prosecutor",), items=(3,)),
    ),
    exhibits=SENT,
    formalities=(
        results.Formality(text="SHA-256 of each file at acquisition", why="Stated in the table of exhibits."),
        results.Formality(text="Record of the search signed by the occupant", followed=False, why="The occupant refused."),
    ),
    withheld=(
        results.Withheld(what="Messages with counsel", how="privileged", why="Legal privilege of the accused.", items=(4,)),
        results.Withheld(what="Names of uninvolved subscribers", how="redacted", why="Personal data of third parties."),
    ),
    conditions=CONDITIONS,
    secrecy="The identity of the child must not become known.",
    data_protection="Images are kept on a medium without network.",
    onward_transfer="None without prior consent in writing.",
    retention_and_return="The telephone is to be returned when the judgment is final; copies are destroyed.",
    searches=(
        results.Search(place="Havnegata 3, Halden", at=at(17, 5, 10), circumstances="The door was opened by the occupant.",
                       custody="Telephone sealed at once under XA-0042179; in the custody of the police since.", items=(3,)),
    ),
    proofs=(
        results.Proof(kind="service", text="Order served on Glimt AS", exhibit="E2", on=date(2026, 11, 16)),
        results.Proof(kind="minutes", text="Minutes of the search", on=date(2026, 11, 17)),
    ),
    costs=(results.Cost(text="Interpreter for the search", amount="1 240.00 EUR", borne_by="requesting"),),
    final=False,
    outstanding="The protected video statement of the child (item 6).",
    outstanding_until=date(2027, 2, 26),
    sent_by="Courier between the central authorities, encrypted medium",
    media="One sealed package with one encrypted disk and one telephone",
    receipt_by=date(2026, 12, 7),
    held=HELD,
)  # fmt: skip
SCOPE = preservation.Scope(
    description="The stream of the user 7719-aa02 and the account with its log-in addresses and messages.",
    categories=("subscriber", "traffic", "content"),
    identifiers=(
        preservation.Identifier(kind="account", value="7719-aa02", note="Platform Glimt"),
        preservation.Identifier(kind="ip", value="2001:db8:77:1::aa02"),
    ),
    period_from=at(14, 22, 31),
    period_to=at(15, 3, 10),
    time_zone="Europe/Oslo",
)
CUSTODY = custody.CustodyReport(
    dated_on=DAY,
    signer=SIGNER,
    their_reference=livestream.THEIR_REFERENCE,
    matter="Operation Nightlight",
    as_of=at(23, 10),
    whole=False,
    blockers=("E2: the stored bytes no longer fit their SHA-256.",),
    made_by="Lars Vik, National Police, Cybercrime Unit",
    requesting="Federation of Solvara",
    exhibits=(
        custody.ExhibitSheet(
            number="E1", description="Forensic image of the volume with the stream", kind="file", status="held",
            step="acquisition", source="Server glimt-eu-3, volume 2", source_custodian="Glimt AS, Brygga 11, Halden",
            place="Data centre of Glimt AS, Halden", taken_at=at(17, 9, 12), time_zone="Europe/Oslo",
            clock_offset="+00:00:04 against NTP", collector="Lars Vik", collector_role="Forensic examiner",
            witness="Anna Berg", method="Logical copy of a running volume", tool="Guymager", tool_version="0.8.13",
            write_blocker="not_applicable", live_or_static="live", live_reason="The platform could not be switched off.",
            image_format="EWF-E01", file_name="glimt-7719-aa02-stream.e01", size=38_100_000_000,
            hash_algorithm="sha256", hash_before=HASHES[0], hash_after=HASHES[0], copies=("E4",),
            storage_place="Evidence room 2, shelf 14", storage_conditions="18 °C, dry", seal="XA-0042178",
            changes="Access times of 3 log files changed.", changes_because="The volume was running.",
            transport="By courier in a sealed bag", encryption="AES-256, key held by the central authority",
            receipt_check="Hash fits at receipt", disposal="", held_by="Central Authority",
            conditions=livestream.CONTENT_CONDITIONS[:1],
            log=(
                custody.Entry(at=at(17, 9, 12), kind="recorded", by="Lars Vik", role="Executing officer",
                              purpose="Acquisition", place="Halden", sha256=HASHES[0]),
                custody.Entry(at=at(18, 8), kind="accessed", by="Lars Vik", purpose="Working copy made"),
                custody.Entry(at=at(20, 13), kind="handed_over", by="Lars Vik", giver="Lars Vik, National Police",
                              taker="Ingrid Solheim, Central Authority", purpose="Product review", place="Halden"),
            ),
            hand_overs=(
                custody.Handed(
                    state="confirmed", purpose="Product review", transport="Courier", seal="XA-0042178",
                    giver=custody.Signed(name="Lars Vik", office="National Police, Cybercrime Unit", at=at(20, 12, 51),
                                         means="passkey"),
                    taker=custody.Signed(name="Ingrid Solheim", office="Central Authority", at=at(20, 13), means="passkey"),
                    sha256_before=HASHES[0], sha256_after=HASHES[0],
                ),
            ),
            checks=(custody.Checked(at=at(21, 2), outcome="whole", sha256=HASHES[0], by="The portal"),),
        ),
        custody.ExhibitSheet(
            number="E2", description="Records of user 7719-aa02", kind="file", status="held", held_by="National Police",
            file_name="glimt-7719-aa02-records.zip", size=88_412_330, hash_before=HASHES[1], hash_after=HASHES[1],
            hand_overs=(custody.Handed(state="offered", giver=custody.Signed(name="Lars Vik", at=at(22, 9))),),
            checks=(custody.Checked(at=at(22, 2), outcome="broken", sha256=HASHES[2], by="The portal"),),
            alarms=(custody.Alarm(at=at(22, 2), what="The stored bytes no longer fit their SHA-256."),),
        ),
    ),
)  # fmt: skip
CONSULTATION = requests.Consultation(
    **nightlight(),
    objections=(
        Objection(
            grounds=("G49", "G50"),
            items=(5,),
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
            items=(5,),
            reasons=livestream.UNTIL_PROTECTED,
            cure="The protection plan.",
        ),
    ),
    review_on=date(2027, 1, 15),
    consulted=Consulted(
        held=True,
        begun_on=date(2026, 11, 18),
        ended_on=date(2026, 11, 20),
        offers=("The statement is recorded once, when counsel of the child has been appointed.",),
        reply="Solvara agrees.",
    ),
    provided=("Items 1 to 5, as stated in the report of execution.",),
    held=HELD,
    guarded=True,
)

LETTERS: dict[str, tuple[str, Letter | Record]] = {
    Kind.ACKNOWLEDGEMENT: (
        "livestream",
        requests.Acknowledgement(
            **nightlight(matter="Proceeding BR 2026/4471-JIRS"), channel="central_authority", papers=PAPERS, urgent=True,
            answer_by=date(2026, 11, 30), held=HELD,
        ),
    ),
    Kind.MISDIRECTED_NOTICE: (
        "livestream",
        requests.MisdirectedNotice(
            **nightlight(), competent=Addressee(name="District Court of Lindvik", address=("Torget 3", "4410 Lindvik"), state="XA"),
            forwarded_on=DAY, reason="The court executes letters on civil matters.",
        ),
    ),
    Kind.FORWARDING_NOTICE: (
        "livestream",
        requests.ForwardingNotice(
            addressee=Addressee(name="District Court of Lindvik", address=("Torget 3", "4410 Lindvik"), state="XA"),
            signer=SIGNER, dated_on=DAY, sender=SOLVARA, sender_reference=livestream.THEIR_REFERENCE, papers=PAPERS,
            urgent=True, reply_by=date(2026, 12, 1),
        ),
    ),
    Kind.INFORMATION_REQUEST: (
        "livestream",
        requests.InformationRequest(
            **nightlight(),
            points=(
                requests.Point(text="Is the maximum penalty of 180 months that of the aggravated form?",
                               pointer="/offences/entries/0/penalty_months", source="R3"),
                requests.Point(text="For which period are the log-in addresses asked for?", source="R6", items=(1, 4)),
                requests.Point(text="May counsel of the child be told of the request?", pointer="/confidentiality/may_tell"),
            ),
            reply_by=date(2026, 12, 23), number=2, closes_on=date(2027, 1, 22), held=HELD,
            remark="Please reply in English or French.",
        ),
    ),
    Kind.CONSULTATION: ("livestream", CONSULTATION),
    Kind.CONDITIONS_OFFER: (
        "livestream",
        requests.ConditionsOffer(
            **nightlight(), conditions=CONDITIONS, reply_by=date(2026, 12, 4), without_conditions=(1, 2, 3), held=HELD
        ),
    ),
    Kind.POSTPONEMENT: ("livestream", POSTPONEMENT),
    Kind.REFUSAL: ("journalist", REFUSAL),
    Kind.MEMORANDUM: ("journalist", MEMORANDUM),
    Kind.LAPSE_NOTICE: (
        "livestream",
        requests.LapseNotice(
            **nightlight(), closed_on=DAY, asked_on=date(2026, 9, 20), reply_was_due_on=date(2026, 10, 20),
            reminded_on=date(2026, 10, 23), points=(requests.Point(text="Which accounts are meant?", source="R4"),),
            held=Held(data="The stream", released_on=DAY), papers_returned=PAPERS,
        ),
    ),
    Kind.OBSTACLE_NOTICE: (
        "livestream",
        requests.ObstacleNotice(
            **nightlight(), kind="secrecy", text="The provider must tell its customer of a seizure within ten days.",
            reply_by=date(2026, 11, 27), items=(3,), number=2,
        ),
    ),
    Kind.EXECUTION_REPORT: ("livestream", REPORT),
    Kind.RETURN_OF_ORIGINALS: (
        "livestream",
        results.ReturnOfOriginals(
            **nightlight(), objects=SENT[2:], lent_on=date(2026, 11, 20), sent_by="Courier, package XA-0042179",
            owner_rights="The telephone belongs to a third party, who has asked for it.", papers=PAPERS[:1],
        ),
    ),
    Kind.PRESERVATION_ORDER: (
        "livestream",
        preservation.PreservationOrder(
            addressee=GLIMT, signer=SIGNER, dated_on=DAY, contact=CONTACT, scope=SCOPE, confidential=True,
            legal_basis="Criminal Procedure Act of Northmark § 215a.", days=90, ends_on=date(2027, 2, 21),
            effect_by=at(23, 18), consequences="Failure to comply is punished with a fine (Criminal Procedure Act § 218).",
            secret_until=date(2027, 11, 21), traffic_path=True,
        ),
    ),
    Kind.PRESERVATION_CONFIRMATION: (
        "livestream",
        preservation.PreservationConfirmation(
            **call(), scope=SCOPE, effected_at=at(14, 23, 58), ends_on=date(2027, 1, 13), provider="Glimt AS",
            provider_reference="GL-2026-5510", not_preserved="Messages that were deleted before the order.",
            hashes=(HASHES[0],), follow_up_by=date(2026, 11, 16),
        ),
    ),
    Kind.PRESERVATION_EXTENSION: (
        "livestream",
        preservation.PreservationExtension(
            **call(), scope=SCOPE, ends_on=date(2027, 1, 13), extend_until=date(2027, 4, 13), effected_on=date(2026, 11, 14),
            provider_reference="GL-2026-5510", reason="The request is being translated.", request_expected_on=date(2027, 1, 8),
        ),
    ),
    Kind.PRESERVATION_REFUSAL: (
        "livestream",
        preservation.PreservationRefusal(
            **call(), objections=(Objection(grounds=("G14",), reasons="The facts describe criticism of a public body."),),
            decided_on=DAY, guarded=True,
        ),
    ),
    Kind.PRESERVATION_WARNING: (
        "livestream",
        preservation.PreservationWarning(
            **call(), risks=("ineffective", "tip_off"), reasons="The provider tells its customers of every order.",
            reply_by=at(24, 12), alternatives=("A seizure by order of a court, within two days.",),
        ),
    ),
    Kind.THIRD_STATE_NOTICE: (
        "livestream",
        preservation.ThirdStateNotice(
            **call(), provider="Aurelia Net", provider_state="XC", communication="Session 7719-aa02-20261114T2231Z",
            path=("198.51.100.7:443", "2001:db8:4:a1::9c"), seen_from=at(14, 22, 31), seen_to=at(15, 0, 5),
            provider_contact=Addressee(name="Aurelia Net, abuse desk", address=("1 Palace Square",), state="XC"),
        ),
    ),
    Kind.RELEASE_NOTICE: (
        "livestream",
        preservation.ReleaseNotice(
            **call(), to="state", because="decided", released_on=date(2027, 3, 1), effected_on=date(2026, 11, 14),
            order_reference="PRE-2026-8MK2T", provider_reference="GL-2026-5510", what=HELD.data, request_reference=REFERENCE,
        ),
    ),
    Kind.EMERGENCY_REPLY: (
        "livestream",
        emergencies.EmergencyReply(
            **call(), outcome="partly", received_at=at(14, 22, 52), decided_at=at(14, 23, 10), received_by="Duty officer",
            legal_basis="Mutual Assistance Act of Northmark § 12 (emergencies)",
            answered=(
                emergencies.Answered(text="Subscriber data of user 7719-aa02", outcome="given"),
                emergencies.Answered(text="Last log-in addresses", outcome="given"),
                emergencies.Answered(text="The stream", outcome="preserved", remark="Until 13 January 2027."),
                emergencies.Answered(text="Content of messages", outcome="not_given", remark="Needs an order of a court."),
            ),
            delivered=SENT[1:2], delivered_at=at(14, 23, 31), delivered_by="Secure channel of the 24/7 network",
            conditions=CONDITIONS[:1], held=HELD, confirm_by=at(15, 23, 10),
        ),
    ),
    Kind.EMERGENCY_CONFIRMATION: (
        "livestream",
        emergencies.EmergencyConfirmation(
            **call(), asked_at=at(14, 22, 52), confirm_by=at(15, 23, 10), asked_by="Commissaire Duval",
            asked_through="Telephone, verified by a call back to the number of the directory",
            what_was_asked=("Subscriber data of user 7719-aa02", "Preservation of the stream"),
            what_was_given=("Subscriber data and last log-in addresses",), reminder=True,
        ),
    ),
    Kind.AFTER_ACTION_REVIEW: (
        "livestream",
        emergencies.AfterActionReview(
            dated_on=DAY, matter="Emergency of 14 November 2026", requesting="Federation of Solvara", outcome="Granted in part",
            verified_how="Call back to the number of the directory", confirmed_at=at(15, 20),
            course=(
                emergencies.Moment(at=at(14, 22, 52), what="Call received", by="Duty officer"),
                emergencies.Moment(at=at(14, 23, 10), what="Decided", by="Duty officer"),
            ),
            tested=(emergencies.Tested(question="Is a life or a person’s safety at risk?", answer="yes", rests_on="The stream."),),
            given=SENT[1:2], went_well="Eighteen minutes from call to decision.", went_badly="The form was in French only.",
            data_beyond_need="None.", rightly_handled="yes",
            follow_ups=(emergencies.FollowUp(what="Put an English form on the desk", by="Duty team", until=date(2026, 12, 15)),),
            reviewed_by=(SIGNER, Signer(name="Adaeze Okonjo-Brandt", office="Rights adviser")),
        ),
    ),
    Kind.CUSTODY_REPORT: ("livestream", CUSTODY),
}  # fmt: skip
"""Of each kind a whole letter, and the case it belongs to."""


def content(case: str) -> dict[str, Any]:
    """The content of a request of another State as it was keyed."""
    told = CASES[case][0]
    made = {"format": "outgoing-request/2", "reference": REFERENCE, "title": told.TITLE}
    return made | copy.deepcopy(told.SECTIONS)


def material(
    kind: str, language: str = "en", letter: Letter | Record | None = None, **changes: Any
) -> Material:
    """The material of a sample letter, or of another letter about the same case."""
    case, sample = LETTERS[kind]
    _told, code, standing = CASES[case]
    frozen = papers.data(language, basis={"code": code, "title": "", "citations": [], "standing": standing})
    data = frozen | (letter or sample).data() | changes
    return Material(
        content(case), data, language, number=1, sha256=papers.SHA256, frozen_at="2026-11-23T09:00:00+00:00"
    )


def html(kind: str, language: str = "en", letter: Letter | Record | None = None, **changes: Any) -> str:
    """A sample letter as HTML."""
    return compose.to_html(compose.SHEETS[kind](material(kind, language, letter, **changes), ""))
