"""Small matters about money: marketplaces, investments, laundering, trade secrets."""

from requests_app.management.demo.stories.law import offence
from requests_app.management.demo.stories.story import Story, company, data, person, records, statement

MARKETPLACE = Story(
    title="Marketplace sellers who never deliver",
    office="xa-halden-cyber",
    file_number="4 Js 1904/26",
    nature=(
        "Investigation against unknown persons for fraud on a commercial scale through an online marketplace."
    ),
    state="XB",
    instrument="xa-xb-2009",
    offences=(offence("offswind", "swindle", "2026-01-12", "2026-04-30"),),
    persons=(
        person("persell1", "suspect", aliases="nordlicht_deals", identifiers="sales@nordlicht-deals.example"),
        company("perbuyr1", "victim", "Halden Sykkel AS", nationalities=["XA"]),
    ),
    summary=(
        "Between 12 January and 30 April 2026 the user “nordlicht_deals” offered electric bicycles on the "
        "marketplace Torgplass. 164 buyers in Northmark paid between EUR 480 and EUR 2 300 in advance, EUR "
        "211 640 in all, to one account in Solvara. Nothing was delivered. Messages to the seller were "
        "answered until 2 May 2026 from addresses of the provider Lumen Réseau in Port-Sérène; then the user "
        "account was deleted."
    ),
    link=(
        "The account that was paid into is kept in Solvara, and the seller wrote from addresses of a "
        "Solvaran provider."
    ),
    damage="EUR 211 640; 164 buyers.",
    items=(
        records(
            "itmbank1",
            "Opening documents, proof of identity and statements of the account",
            "Banque de la Rade",
            "XB22SOLV0001234567890",
            ("2026-01-01", "2026-05-31"),
            offences=["offswind"],
            persons=["persell1"],
            relevance=(
                "The buyers paid into this account; its documents show who opened it and where the money "
                "went."
            ),
        ),
        data(
            "itmaddr1",
            "Subscriber and login data of the addresses from which the seller wrote",
            "Lumen Réseau",
            "203.0.113.41\n203.0.113.57",
            ("2026-01-12", "2026-05-02"),
            offences=["offswind"],
            persons=["persell1"],
            preservation_reference="N-24/7-2026-0188",
            relevance=(
                "The seller's messages came from these addresses; the subscriber can be tied to the user "
                "account."
            ),
        ),
    ),
    deadline_days=40,
    deadline_reason="The main hearing against the holder of a second account is fixed for the week after.",
)

INVESTMENT = Story(
    title="Investment platform “Auric Yield”",
    office="xa-halden-cyber",
    file_number="4 Js 2630/26",
    nature="Investigation against the operators of an investment platform that existed only as a web page.",
    state="XC",
    instrument="UNTOC",
    offences=(
        offence("offswind", "swindle", "2025-09-01", "2026-03-15"),
        offence("offlaund", "laundering", "2025-09-05", "2026-03-20"),
    ),
    persons=(
        person(
            "perdirec",
            "suspect",
            name_original="سامي الحداد",
            name_latin="Sami al-Haddad",
            nationalities=["XC"],
            birth_date="1979-04-02",
            whereabouts="Port Aurelia, last known in March 2026",
        ),
        person(
            "pervict1", "victim", name_original="Ragnhild Moe", nationalities=["XA"], birth_date="1951-08-19"
        ),
    ),
    summary=(
        "From September 2025 the page auric-yield.example promised yields of four per cent a week. At least "
        "37 persons in Northmark, most of them older than sixty, paid EUR 1.9 million. They were called by "
        "persons who spoke their language and who showed invented gains on the page. Whoever asked for a "
        "payment was told to pay taxes first. The money went to the company Auric Yield FZ in Port Aurelia "
        "and from there within days to three further accounts."
    ),
    link="The company and its bank have their seat in Aurelia; the director is a national of Aurelia.",
    damage="About EUR 1.9 million; 37 persons known so far.",
    items=(
        records(
            "itmbank1",
            "Opening documents, authorised signatories and statements",
            "Qasr Commercial Bank",
            "XC45QASR0000123456789",
            ("2025-09-01", "2026-03-31"),
            offences=["offswind", "offlaund"],
            persons=["perdirec"],
            relevance=(
                "The payments of the victims arrived here; the records show who disposed of them and where "
                "they went."
            ),
        ),
        records(
            "itmregi1",
            "Extract of the register of companies with the persons behind it",
            "Register of Companies of the Free Zone",
            "",
            ("2025-01-01", "2026-03-31"),
            bank_records="no",
            offences=["offswind"],
            persons=["perdirec"],
            relevance="Shows who founded the company and who could act for it when the money was received.",
        ),
    ),
    deadline_days=90,
    deadline_reason=(
        "The statement of the oldest witness is to be compared with the records while she can be heard."
    ),
)

LAUNDERING = Story(
    title="Accounts of the Velin brothers",
    office="xa-halden-cyber",
    file_number="4 Js 811/25",
    nature="Investigation against two brothers for laundering the proceeds of computer fraud.",
    state="XB",
    instrument="xa-xb-2009",
    offences=(offence("offlaund", "laundering", "2025-03-03", "2025-06-20"),),
    persons=(
        person(
            "perbrot1", "suspect", name_original="Anton Velin", nationalities=["XA"], birth_date="1995-02-11"
        ),
        person(
            "perbrot2", "suspect", name_original="Mikael Velin", nationalities=["XA"], birth_date="1997-12-01"
        ),
    ),
    summary=(
        "Anton and Mikael Velin opened three accounts in Solvara and received EUR 318 000 on them between 3 "
        "March and 20 June 2025. The sums came from accounts in Northmark whose holders had given away their "
        "access data on a copied page of their bank. Within hours the money was withdrawn in cash or changed "
        "into virtual assets."
    ),
    link="The three accounts are kept by Banque de la Rade in Port-Sérène.",
    damage="EUR 318 000; 22 holders of accounts.",
    items=(
        records(
            "itmbank1",
            "Opening documents, statements, records of withdrawals in cash",
            "Banque de la Rade",
            "XB69PORT0009876501234\nXB04SOLV0005550001117",
            ("2025-03-01", "2025-07-31"),
            offences=["offlaund"],
            persons=["perbrot1", "perbrot2"],
            relevance="Both deny having had access; the records show who drew the money and when.",
        ),
    ),
)

ROMANCE = Story(
    title="Transfers to “Captain Lowe”",
    office="xa-lindvik-court",
    file_number="7 Gs 140/26",
    nature="Judicial investigation for fraud on a commercial scale against persons who pretended affection.",
    state="XB",
    instrument="xa-xb-2009",
    offences=(offence("offswind", "swindle", "2025-11-02", "2026-05-14"),),
    persons=(
        person("percapt1", "suspect", aliases="Captain Edward Lowe", identifiers="e.lowe@seapost.example"),
        person(
            "pervict1", "victim", name_original="Solveig Aune", nationalities=["XA"], birth_date="1962-01-30"
        ),
    ),
    summary=(
        "A person who called himself Edward Lowe and a ship's captain wrote to Solveig Aune daily from "
        "November 2025. From January 2026 he asked for money for customs duties and a hospital. She paid EUR "
        "74 300 in eleven transfers. Four other women in Northmark received the same letters. The mail "
        "account is kept by Seapost SARL in Port-Sérène and was used from one address in Solvara throughout."
    ),
    link="Seapost SARL, which keeps the mail account, has its seat and its servers in Port-Sérène.",
    damage="EUR 74 300 of Ms Aune; about EUR 160 000 in all.",
    items=(
        data(
            "itmmail1",
            "Subscriber data, payment data and logins of the mail account",
            "Seapost SARL",
            "e.lowe@seapost.example",
            ("2025-11-01", "2026-05-31"),
            offences=["offswind"],
            persons=["percapt1"],
            preservation_reference="N-24/7-2026-0203",
            relevance=(
                "Every letter to the five women came from this account; its subscriber wrote them or knows "
                "who did."
            ),
        ),
    ),
)

TRADE_SECRETS = Story(
    title="Drawings of the tidal turbine",
    office="xa-halden-cyber",
    file_number="4 Js 2011/26",
    nature="Investigation against a former engineer for betrayal of business secrets and unlawful access.",
    state="XB",
    instrument="xa-xb-2009",
    offences=(
        offence("offsecre", "secrets", "2026-02-14", "2026-03-01"),
        offence("offacces", "access", "2026-02-14", "2026-03-01"),
    ),
    persons=(
        person(
            "perengin", "suspect", name_original="Torben Lie", nationalities=["XA"], birth_date="1984-06-08"
        ),
        person(
            "percolle",
            "witness",
            name_original="Claire Vasseur",
            nationalities=["XB"],
            whereabouts="Port-Sérène",
        ),
    ),
    summary=(
        "On his last day of work Torben Lie copied 4 180 drawings of a tidal turbine from the systems of "
        "Strømverk AS to an online store. On 1 March 2026 the account was opened from an address of "
        "Hydrolienne SA in Port-Sérène, a competitor, and 311 files were fetched. Claire Vasseur, then his "
        "contact there, wrote to him on the same day."
    ),
    link="The store is operated in Port-Sérène; the competitor and the witness are there, too.",
    damage="Development costs of about EUR 6 million.",
    items=(
        data(
            "itmstor1",
            "Log of accesses and list of files of the storage account",
            "Kestrel Hosting SA",
            "t.lie.private@store.example",
            ("2026-02-14", "2026-03-31"),
            offences=["offsecre", "offacces"],
            persons=["perengin"],
            preservation_reference="N-24/7-2026-0131",
            relevance="Shows which files were stored and from which addresses they were fetched.",
        ),
        statement(
            "itmwitn1",
            "Statement on the contact with Torben Lie and the files received",
            "percolle",
            "When did you first hear of the drawings?\nWho asked for them, and who received them?",
            offences=["offsecre"],
            relevance=(
                "She wrote to the suspect on the day the files were fetched and can say for whom they were "
                "meant."
            ),
        ),
    ),
)
