"""Sample letters about what is kept: preservations and the custody of exhibits."""

from datetime import date

from requests_app.documents.answers import custody, preservation
from requests_app.documents.answers.writing import Addressee, Objection
from requests_app.management.demo.incoming import livestream
from requests_app.management.gallery.basics import CONTACT, DAY, GLIMT, HASHES, HELD, SIGNER, at, call

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
    blockers=(
        custody.Broken(exhibit="E2", code="open_hand_over"),
        custody.Broken(exhibit="E2", code="custody_alarm", danger="hash"),
    ),
    made_by="Lars Vik, National Police, Cybercrime Unit",
    requesting="XB",
    exhibits=(
        custody.ExhibitSheet(
            number="E1",
            description="Forensic image of the volume with the stream",
            kind="file",
            status="held",
            step="acquisition",
            source="Server glimt-eu-3, volume 2",
            source_custodian="Glimt AS, Brygga 11, Halden",
            place="Data centre of Glimt AS, Halden",
            taken_at=at(17, 9, 12),
            time_zone="Europe/Oslo",
            clock_offset="+00:00:04 against NTP",
            collector="Lars Vik",
            collector_role="Forensic examiner",
            witness="Anna Berg",
            method="Logical copy of a running volume",
            tool="Guymager",
            tool_version="0.8.13",
            write_blocker="not_applicable",
            live_or_static="live",
            live_reason="The platform could not be switched off.",
            image_format="EWF-E01",
            file_name="glimt-7719-aa02-stream.e01",
            size=38_100_000_000,
            hash_algorithm="sha256",
            hash_before=HASHES[0],
            hash_after=HASHES[0],
            copies=("E4",),
            storage_place="Evidence room 2, shelf 14",
            storage_conditions="18 °C, dry",
            seal="XA-0042178",
            changes="Access times of 3 log files changed.",
            changes_because="The volume was running.",
            transport="By courier in a sealed bag",
            encryption="AES-256, key held by the central authority",
            receipt_check="fits",
            disposal="",
            held_by="Central Authority",
            conditions=tuple(text for _kind, text in livestream.CONTENT_CONDITIONS[:1]),
            log=(
                custody.Entry(
                    at=at(17, 9, 12),
                    kind="recorded",
                    by="Lars Vik",
                    role="executing_officer",
                    purpose="Acquisition",
                    place="Halden",
                    sha256=HASHES[0],
                ),
                custody.Entry(at=at(18, 8), kind="accessed", by="Lars Vik", purpose="Working copy made"),
                custody.Entry(
                    at=at(20, 13),
                    kind="handed_over",
                    by="Lars Vik",
                    giver="Lars Vik, National Police",
                    taker="Ingrid Solheim, Central Authority",
                    purpose="Product review",
                    place="Halden",
                ),
            ),
            hand_overs=(
                custody.Handed(
                    state="confirmed",
                    purpose="Product review",
                    transport="Courier",
                    seal="XA-0042178",
                    giver=custody.Signed(
                        name="Lars Vik",
                        office="National Police, Cybercrime Unit",
                        at=at(20, 12, 51),
                        means="password",
                    ),
                    taker=custody.Signed(
                        name="Ingrid Solheim", office="Central Authority", at=at(20, 13), means="password"
                    ),
                    sha256_before=HASHES[0],
                    sha256_after=HASHES[0],
                ),
            ),
            checks=(custody.Checked(at=at(21, 2), outcome="whole", sha256=HASHES[0], by="The portal"),),
        ),
        custody.ExhibitSheet(
            number="E2",
            description="Records of user 7719-aa02",
            kind="file",
            status="held",
            held_by="National Police",
            file_name="glimt-7719-aa02-records.zip",
            size=88_412_330,
            hash_before=HASHES[1],
            hash_after=HASHES[1],
            hand_overs=(
                custody.Handed(state="offered", giver=custody.Signed(name="Lars Vik", at=at(22, 9))),
            ),
            checks=(custody.Checked(at=at(22, 2), outcome="broken", sha256=HASHES[2], by="The portal"),),
            alarms=(custody.Alarm(at=at(22, 2), danger="hash", what="Found at the nightly check."),),
        ),
    ),
)

PRESERVATION_ORDER = preservation.PreservationOrder(
    addressee=GLIMT,
    signer=SIGNER,
    dated_on=DAY,
    contact=CONTACT,
    scope=SCOPE,
    confidential=True,
    legal_basis="Criminal Procedure Act of Northmark § 215a.",
    days=90,
    ends_on=date(2027, 2, 21),
    effect_by=at(23, 18),
    consequences="Failure to comply is punished with a fine (Criminal Procedure Act § 218).",
    secret_until=date(2027, 11, 21),
    traffic_path=True,
)

PRESERVATION_CONFIRMATION = preservation.PreservationConfirmation(
    **call(),
    scope=SCOPE,
    effected_at=at(14, 23, 58),
    ends_on=date(2027, 1, 13),
    provider="Glimt AS",
    provider_reference="GL-2026-5510",
    not_preserved="Messages that were deleted before the order.",
    hashes=(HASHES[0],),
    follow_up_by=date(2026, 11, 16),
)

PRESERVATION_EXTENSION = preservation.PreservationExtension(
    **call(),
    scope=SCOPE,
    ends_on=date(2027, 1, 13),
    extend_until=date(2027, 4, 13),
    effected_on=date(2026, 11, 14),
    provider_reference="GL-2026-5510",
    reason="The request is being translated.",
    request_expected_on=date(2027, 1, 8),
)

PRESERVATION_REFUSAL = preservation.PreservationRefusal(
    **call(),
    objections=(Objection(grounds=("G14",), reasons="The facts describe criticism of a public body."),),
    decided_on=DAY,
    guarded=True,
)

PRESERVATION_WARNING = preservation.PreservationWarning(
    **call(),
    risks=("ineffective", "tip_off"),
    reasons="The provider tells its customers of every order.",
    reply_by=at(24, 12),
    alternatives=("A seizure by order of a court, within two days.",),
)

THIRD_STATE_NOTICE = preservation.ThirdStateNotice(
    **call(),
    provider="Aurelia Net",
    provider_state="XC",
    communication="Session 7719-aa02-20261114T2231Z",
    path=("198.51.100.7:443", "2001:db8:4:a1::9c"),
    seen_from=at(14, 22, 31),
    seen_to=at(15, 0, 5),
    provider_contact=Addressee(name="Aurelia Net, abuse desk", address=("1 Palace Square",), state="XC"),
)

RELEASE_NOTICE = preservation.ReleaseNotice(
    **call(),
    to="state",
    because="decided",
    released_on=date(2027, 3, 1),
    effected_on=date(2026, 11, 14),
    order_reference="PRE-2026-8MK2T",
    provider_reference="GL-2026-5510",
    what=HELD.data,
    request_reference="INC-2026-4QX7B",
)
