"""Sample letters that tell what was done: reports, originals, emergencies."""

from datetime import date

from requests_app.documents.answers import emergencies, results
from requests_app.documents.answers.writing import Signer
from requests_app.management.demo.incoming import livestream
from requests_app.management.gallery.basics import (
    CONDITIONS,
    DAY,
    HASHES,
    HELD,
    PAPERS,
    SIGNER,
    at,
    call,
    nightlight,
)

SENT = (
    results.Sent(
        number="E1",
        description="Recording of the stream, forensic image of the volume",
        items=(3,),
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
        items=(1, 5),
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
        results.Done(
            number=1,
            text="Subscriber data and log-in addresses",
            outcome="executed",
            what="Produced by Glimt AS.",
        ),
        results.Done(
            number=2,
            text="The stream and the account until this request is decided",
            outcome="executed",
            what="Preserved by Glimt AS since 14 November 2026.",
        ),
        results.Done(
            number=3, text="Stored content", outcome="executed", what="Granted under conditions 1 to 3."
        ),
        results.Done(
            number=4,
            text="Seizure of devices",
            outcome="partly",
            what="One telephone seized.",
            why="No other device was found at the place searched.",
            authority="National Police, Cybercrime Unit",
        ),
        results.Done(
            number=5, text="Payment account", outcome="executed", what="Produced by Nordfjord Sparebank."
        ),
        results.Done(
            number=6,
            text="Protected video statement of the child",
            outcome="postponed",
            why=livestream.UNTIL_PROTECTED,
        ),
    ),
    orders=(
        results.Order(
            authority="District Court of Lindvik",
            number="26-118842ENE",
            made_on=date(2026, 11, 16),
            judge="Judge Tora Hegge",
            legal_basis="Criminal Procedure Act § 210",
            items=(1, 3, 4, 5),
        ),
    ),
    acts=(
        results.Act(
            what="Search of premises, seizure of one telephone",
            kind="search",
            at=at(17, 5, 10),
            place="Halden",
            carried_out_by="National Police, Cybercrime Unit",
            formalities="One witness from the neighbourhood was present.",
            persons_present=("Lars Vik, police superintendent", "Anna Berg, witness"),
            attending=("Hélène Aubertin, vice-prosecutor",),
            items=(4,),
        ),
        results.Act(
            what="The records were drawn from the platform.",
            kind="production",
            at=at(17, 9, 40),
            place="Halden",
            carried_out_by="Glimt AS",
            particulars=(
                results.Particular(field="holder", value="Glimt AS"),
                results.Particular(field="asked_on", value="2026-11-16", form="day"),
                results.Particular(field="told_customer", value="no", form="yesno"),
            ),
            items=(1, 3),
        ),
    ),
    exhibits=SENT,
    formalities=(
        results.Formality(text="SHA-256 of each file at acquisition", why="Stated in the table of exhibits."),
        results.Formality(
            text="Record of the search signed by the occupant", followed=False, why="The occupant refused."
        ),
        results.Formality(
            text="Photographs of every room", followed=False, partly=True, why="Two rooms of four."
        ),
    ),
    withheld=(
        results.Withheld(how="redacted", why="It names a person who is not concerned.", items=(5,)),
        results.Withheld(
            what="Messages with counsel", how="privileged", why="Legal privilege of the accused.", items=(3,)
        ),
        results.Withheld(
            what="Names of uninvolved subscribers", how="redacted", why="Personal data of third parties."
        ),
    ),
    conditions=CONDITIONS,
    secrecy="The identity of the child must not become known.",
    data_protection="Images are kept on a medium without network.",
    onward_transfer="None without prior consent in writing.",
    retention_and_return="The telephone is to be returned when the judgment is final; copies are destroyed.",
    searches=(
        results.Search(
            place="Havnegata 3, Halden",
            at=at(17, 5, 10),
            circumstances="The door was opened by the occupant.",
            objections="The occupant objected to the seizure; the objection is recorded.",
            custody="Telephone sealed at once under XA-0042179; in the custody of the police since.",
            items=(4,),
        ),
    ),
    proofs=(
        results.Proof(kind="service", text="Order served on Glimt AS", exhibit="E2", on=date(2026, 11, 16)),
        results.Proof(
            kind="service",
            particulars=(
                results.Particular(field="addressee", value="Nordfjord Sparebank"),
                results.Particular(field="manner", value="by_post", form="code"),
                results.Particular(field="proof", value="receipt", form="code"),
            ),
            on=date(2026, 11, 16),
        ),
        results.Proof(kind="minutes", text="Minutes of the search", on=date(2026, 11, 17)),
    ),
    costs=(
        results.Cost(text="Interpreter for the search", amount="1240.00 EUR", borne_by="requesting"),
        results.Cost(kind="production", amount="35.50 EUR"),
    ),
    final=False,
    outstanding="The protected video statement of the child (item 6).",
    outstanding_until=date(2027, 2, 26),
    sent_by="Courier between the central authorities, encrypted medium",
    media="One sealed package with one encrypted disk and one telephone",
    receipt_by=date(2026, 12, 7),
    held=HELD,
)

RETURN_OF_ORIGINALS = results.ReturnOfOriginals(
    **nightlight(),
    objects=SENT[2:],
    lent_on=date(2026, 11, 20),
    sent_by="Courier, package XA-0042179",
    owner_rights="The telephone belongs to a third party, who has asked for it.",
    papers=PAPERS[:1],
)

EMERGENCY_REPLY = emergencies.EmergencyReply(
    **call(),
    outcome="partly",
    received_at=at(14, 22, 52),
    decided_at=at(14, 23, 10),
    received_by="Duty officer",
    legal_basis="Mutual Assistance Act of Northmark § 12 (emergencies)",
    answered=(
        emergencies.Answered(text="Subscriber data of user 7719-aa02", outcome="given"),
        emergencies.Answered(text="Last log-in addresses", outcome="given"),
        emergencies.Answered(text="The stream", outcome="preserved", remark="Until 13 January 2027."),
        emergencies.Answered(
            text="Content of messages", outcome="not_given", remark="Needs an order of a court."
        ),
    ),
    delivered=SENT[1:2],
    delivered_at=at(14, 23, 31),
    delivered_by="network",
    conditions=CONDITIONS[:1],
    held=HELD,
    confirm_by=at(15, 23, 10),
)

EMERGENCY_CONFIRMATION = emergencies.EmergencyConfirmation(
    **call(),
    asked_at=at(14, 22, 52),
    confirm_by=at(15, 23, 10),
    asked_by="Commissaire Duval",
    asked_through="telephone",
    what_was_asked=("Subscriber data of user 7719-aa02", "Preservation of the stream"),
    what_was_given=("Subscriber data and last log-in addresses",),
    reminder=True,
)

AFTER_ACTION_REVIEW = emergencies.AfterActionReview(
    dated_on=DAY,
    matter="Emergency of 14 November 2026",
    requesting="XB",
    outcome="emergency",
    verified_how="directory",
    confirmed_at=at(15, 20),
    course=(
        emergencies.Moment(at=at(14, 22, 52), event="received.telephone", by="Kari Nordahl"),
        emergencies.Moment(at=at(14, 22, 58), event="called_back", by="Kari Nordahl"),
        emergencies.Moment(at=at(14, 23, 10), event="decided.emergency", by="Kari Nordahl"),
        emergencies.Moment(at=at(14, 23, 14), event="ordered", number=1, name="Glimt AS", by="Kari Nordahl"),
        emergencies.Moment(at=at(14, 23, 29), event="order_answered.given", number=1, by="Kari Nordahl"),
        emergencies.Moment(at=at(14, 23, 31), event="delivered", name="Commissaire Duval", by="Kari Nordahl"),
        emergencies.Moment(at=at(15, 20), event="confirmed.theirs", by="Kari Nordahl"),
    ),
    tested=(
        emergencies.Tested(
            element="natural_person", answer="yes", rests_on="A child is seen in the recording of 94 seconds."
        ),
        emergencies.Tested(element="life_or_safety", answer="yes", rests_on="It is being abused."),
        emergencies.Tested(element="significant", answer="yes", rests_on="The stream goes on."),
        emergencies.Tested(element="imminent", answer="yes", rests_on="The watchers announce worse."),
    ),
    given=SENT[1:2],
    went_well="Eighteen minutes from call to decision.",
    went_badly="The form was in French only.",
    data_beyond_need="None.",
    rightly_handled="yes",
    follow_ups=(
        emergencies.FollowUp(
            what="Put an English form on the desk", by="Duty team", until=date(2026, 12, 15)
        ),
    ),
    reviewed_by=(SIGNER, Signer(name="Adaeze Okonjo-Brandt", office="Rights adviser")),
)
