"""The small matters of other States in the demonstration."""

from requests_app.management.demo.incoming.short import BANK, MAIL, Short, offence, suspect

_FRAUD_XC = (
    "Article 451\nWhoever takes possession of the money of another by deception is punished with imprisonment of up to "
    "seven years; if the act was committed through an information network, of up to ten years."
)
_FRAUD_XB = (
    "Article 313-1\nWhoever deceives a person by a false name, a false quality or fraudulent means and so leads the "
    "person to hand over money is punished with imprisonment of up to five years."
)
_YEAR = {"period_from": "2026-01-01T00:00:00Z", "period_to": "2026-08-31T23:59:59Z", "time_zone": "UTC"}
_ACCOUNT = {
    "id": "idaccoun",
    "kind": "bank_account",
    "value": "8601 22 04417",
    "service": "Nordfjord Sparebank",
    "note": "Named in the confirmations of transfer.",
}
_RECORDS = {
    "id": "bankrecs",
    "type": "AT09",
    "description": "Opening documents and movements of the account from January to August 2026, certified by the bank.",
    **BANK,
    **_YEAR,
    "relevance": "The records show who received the money and where it went.",
    "bank_records": "yes",
    "identifiers": ["idaccoun"],
    "account_confirmed": "yes",
    "certification": "certified",
}

PENSIONS = Short(
    title="Pension fund of Port Aurelia",
    office="xc-central",
    their_reference="ع-ج/1147/2026",
    instrument="UNTOC",
    offence=offence(
        "Fraud through a network",
        "Penal Code Article 451",
        _FRAUD_XC,
        120,
        "2026-02-03",
        convention_article="HC13",
    ),
    persons=(suspect("haddad01", "سامي حداد", "Sami Haddad", nationalities=["XC"], birth_date="1979-04-02"),),
    summary=(
        "Between February and July 2026 forged instructions led the pension fund of the port workers of Port Aurelia "
        "to transfer EUR 902 300,00 in eleven parts to an account at a bank in Halden. The instructions bore the "
        "signature of a director who had died in 2024."
    ),
    link="The account is kept by Nordfjord Sparebank in Halden.",
    items=(_RECORDS,),
    identifiers=(_ACCOUNT,),
)

ROMANCE = Short(
    title="Letters of a ship's engineer",
    office="xb-port-serene-prosecutor",
    their_reference="PS 2026/902",
    instrument="BUDAPEST",
    offence=offence(
        "Fraud", "Criminal Code Article 313-1", _FRAUD_XB, 60, "2026-03-01", convention_article="HC13"
    ),
    persons=(
        suspect("unknown1", "“Erik Lund”", nationality_unknown="yes", roles=["suspect", "account_holder"]),
    ),
    summary=(
        "A person who called himself Erik Lund, engineer on a ship, wrote to three women in Port-Sérène from March to "
        "June 2026 and obtained EUR 61 400,00 from them for medicines. He wrote from a mailbox in Northmark."
    ),
    link="The mailbox is kept by Brevpost AS in Halden, which holds its contents.",
    items=(
        {
            "id": "mailcont",
            "type": "AT04",
            "description": "Subscriber data, log-ins and contents of erik.lund@brevpost.example, March to June 2026.",
            **MAIL,
            "period_from": "2026-03-01T00:00:00Z",
            "period_to": "2026-06-30T23:59:59Z",
            "time_zone": "UTC",
            "relevance": "The letters are the deception itself; the log-ins lead to whoever wrote them.",
            "data_categories": ["subscriber", "traffic", "content"],
            "identifiers": ["idlundma"],
            "hash_method": "sha256",
            "domestic_order": "Investigating judge at Port-Sérène, order of 2 September 2026, no. 902-3.",
        },
    ),
    identifiers=(
        {"id": "idlundma", "kind": "email", "value": "erik.lund@brevpost.example", "service": "Brevpost AS"},
    ),
)

HARBOUR = Short(
    title="Cranes of the container harbour",
    office="xb-central",
    their_reference="DEP 2026/3319",
    instrument="xa-xb-2009",
    offence=offence(
        "Interference with a system",
        "Criminal Code Article 323-2",
        "Article 323-2\nWhoever hinders or falsifies the functioning of a system of automated data processing is "
        "punished with imprisonment of up to five years.",
        60,
        "2026-05-19",
        convention_article="HC10",
    ),
    persons=(suspect("sundby01", "Odd Sundby", nationalities=["XA"], birth_date="1994-12-01"),),
    summary=(
        "On 19 May 2026 the control of four cranes in the container harbour of Port-Sérène was taken over for two "
        "hours. Commands came from a server in Halden let to Odd Sundby, against whom an investigation for a like act "
        "is pending in Northmark."
    ),
    link="The server stands in Halden; the suspect lives there and is being investigated there.",
    items=(
        {
            "id": "serverlg",
            "type": "AT04",
            "description": "Traffic data of 203.0.113.60 on 18 and 19 May 2026.",
            "holder": "Skjær Hosting AS",
            "holder_country": "XA",
            "period_from": "2026-05-18T00:00:00Z",
            "period_to": "2026-05-19T23:59:59Z",
            "time_zone": "UTC",
            "relevance": "The data show from where the server was commanded.",
            "data_categories": ["traffic"],
            "identifiers": ["idserver"],
            "domestic_order": "Tribunal of Port-Sérène, order of 1 June 2026.",
        },
    ),
    identifiers=({"id": "idserver", "kind": "ip", "value": "203.0.113.60", "service": "Skjær Hosting AS"},),
)

INVESTORS = Short(
    title="Promises of a trading platform",
    office="xc-central",
    their_reference="ع-ج/2210/2026",
    instrument="UNTOC",
    offence=offence("Fraud through a network", "Penal Code Article 451", "", 120, "2026-01-10"),
    persons=(suspect("platform", "Nordic Yield Partners", kind="legal", nationalities=["XA"]),),
    summary="A platform that promised high interest took money from 212 persons in Aurelia in spring 2026.",
    link="The platform was registered in Northmark; its account is kept in Halden.",
    items=({key: value for key, value in _RECORDS.items() if key not in ("relevance", "certification")},),
    identifiers=(_ACCOUNT,),
)

SUMMONS = Short(
    title="Summons for a hearing at Port-Sérène",
    office="xb-port-serene-prosecutor",
    their_reference="PS 2026/1188",
    instrument="xa-xb-2009",
    offence=offence("Fraud", "Criminal Code Article 313-1", _FRAUD_XB, 60, "2025-11-01"),
    persons=(suspect("lindqvis", "Maja Lindqvist", roles=["witness"], nationalities=["XA"]),),
    summary="Service of a summons to a hearing on 20 January 2027.",
    link="The witness lives in Lindvik.",
    items=(),
)
