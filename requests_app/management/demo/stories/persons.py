"""Small matters about persons: threats, images, abuse, and one that must not be sent."""

from requests_app.management.demo.stories.law import offence
from requests_app.management.demo.stories.story import Story, data, person, records

IMAGES = Story(
    title="Images sent to a whole school",
    office="xa-halden-cyber",
    file_number="4 Js 2590/26",
    nature="Investigation for distribution of intimate images of a pupil and for extortion.",
    state="XB",
    instrument="xa-xb-2009",
    offences=(
        offence("offimage", "images", "2026-09-02", "2026-09-09"),
        offence("offextor", "extortion", "2026-09-02"),
    ),
    persons=(
        person("persende", "suspect", aliases="mirai_07", identifiers="mirai_07 on Glimt"),
        person(
            "perpupil",
            "victim",
            aliases="Pupil A (name known to the authority)",
            minor="yes",
            nationalities=["XA"],
        ),
    ),
    summary=(
        "On 2 September 2026 the user “mirai_07” demanded EUR 300 from a pupil of sixteen years and "
        "threatened to send intimate images to her school. She did not pay. On 9 September the images were "
        "sent to 212 pupils. The user account was opened with the mail account mirai07@seapost.example, "
        "which is kept in Port-Sérène."
    ),
    link="The mail account with which the user account was opened is kept by Seapost SARL in Port-Sérène.",
    damage="The pupil has left the school and is in treatment.",
    items=(
        data(
            "itmmail1",
            "Subscriber data and logins of the mail account",
            "Seapost SARL",
            "mirai07@seapost.example",
            ("2026-08-15", "2026-09-30"),
            offences=["offimage", "offextor"],
            persons=["persende"],
            preservation_reference="N-24/7-2026-0260",
            relevance=(
                "The user account from which the images were sent was opened and confirmed through this "
                "address."
            ),
        ),
    ),
    confidential="The suspect could delete the account; the pupil must not become known.",
)

ABUSE = Story(
    title="File exchange “Lantern”",
    office="xa-halden-cyber",
    file_number="4 Js 1588/26",
    nature="Investigation against a user who offered images of the abuse of children in a file exchange.",
    state="XB",
    instrument="BUDAPEST",
    offences=(offence("offabuse", "abuse", "2026-01-20", "2026-03-11"),),
    persons=(person("peroffer", "suspect", aliases="lamplighter", identifiers="2001:db8:7:12::41"),),
    summary=(
        "Between 20 January and 11 March 2026 the user “lamplighter” offered 1 460 files that show the abuse "
        "of children in the file exchange “Lantern”. Investigators in Northmark fetched 22 of them. All "
        "connections came from 2001:db8:7:12::41, an address of Lumen Réseau in Port-Sérène. Two of the "
        "files show a child who has not been found yet."
    ),
    link="The address belongs to Lumen Réseau in Port-Sérène.",
    damage="At least two children not yet identified.",
    items=(
        data(
            "itmaddr1",
            "Subscriber of the address at the times listed",
            "Lumen Réseau",
            "2001:db8:7:12::41",
            ("2026-01-20", "2026-03-11"),
            offences=["offabuse"],
            persons=["peroffer"],
            preservation_reference="N-24/7-2026-0122",
            relevance="Who used the address offered the files; a child may still be in danger.",
        ),
    ),
    confidential="A search of the home is to follow; the user would destroy the files.",
)

THREAT = Story(
    title="Threat against Lindvik secondary school",
    office="xa-halden-cyber",
    file_number="4 Js 2902/26",
    nature="Investigation for a threat of murder against pupils and teachers of a school.",
    state="XB",
    instrument="BUDAPEST",
    offences=(offence("offthrea", "threat", "2026-10-26"),),
    persons=(
        person("perwrit1", "suspect", aliases="no_tomorrow", identifiers="no_tomorrow@seapost.example"),
    ),
    summary=(
        "On 26 October 2026 at 22:40 local time the school at Lindvik received a message that announced a "
        "shooting for the Friday of the same week and named two teachers. It came from an account of Seapost "
        "SARL in Port-Sérène opened an hour earlier. The writer knew the plan of the building. The police "
        "take the threat seriously."
    ),
    link="The account is kept by Seapost SARL in Port-Sérène.",
    damage="The school was closed for four days; 640 pupils.",
    items=(
        data(
            "itmmail1",
            "Subscriber data and addresses of all logins",
            "Seapost SARL",
            "no_tomorrow@seapost.example",
            ("2026-10-26", "2026-10-27"),
            offences=["offthrea"],
            persons=["perwrit1"],
            expedite_reason="An attack is announced for the same week.",
            preservation_reference="N-24/7-2026-0281",
            relevance="Only the subscriber and login data lead to the writer before the day he named.",
        ),
    ),
    deadline_days=5,
    urgent=True,
    deadline_reason="The attack is announced for the Friday of the same week.",
)

COUNCIL_PAPER = Story(
    title="Source of the article on the harbour contract",
    office="xa-halden-cyber",
    file_number="4 Js 2433/26",
    nature=(
        "Investigation against an unknown official for breach of secrecy after a newspaper printed a "
        "council paper."
    ),
    state="XB",
    instrument="xa-xb-2009",
    offences=(offence("offoffic", "official", "2026-08-03", character=["ordinary", "expression"]),),
    persons=(
        person(
            "perjourn",
            "witness",
            name_original="Hélène Marchand",
            nationalities=["XB"],
            profession="journalist",
            whereabouts="Port-Sérène",
        ),
        person("peroffic", "suspect", aliases="unknown official"),
    ),
    summary=(
        "On 3 August 2026 the Solvaran newspaper “La Jetée” quoted from a confidential paper of the city "
        "council of Halden on the sale of the harbour. The article is signed by Hélène Marchand. Fourteen "
        "officials had the paper. None says that he gave it away. The request aims at finding out from whom "
        "the journalist has it."
    ),
    link="The journalist lives in Port-Sérène; her mail account is kept there by Seapost SARL.",
    items=(
        data(
            "itmmail1",
            "All messages between the journalist and addresses in Northmark",
            "Seapost SARL",
            "h.marchand@lajetee.example",
            ("2026-06-01", "2026-08-31"),
            data_categories=["traffic", "content"],
            offences=["offoffic"],
            persons=["perjourn", "peroffic"],
            relevance="The messages would show which official passed the paper on.",
        ),
    ),
)

INHERITANCE = Story(
    title="Payments from a dead man’s account",
    office="xa-lindvik-court",
    file_number="7 Gs 201/26",
    nature="Judicial investigation for computer fraud with the access data of a deceased person.",
    state="XB",
    instrument="xa-xb-2009",
    offences=(offence("offfraud", "fraud", "2026-07-04", "2026-07-19"),),
    persons=(
        person(
            "pernephe", "suspect", name_original="Oskar Falk", nationalities=["XA"], birth_date="1990-03-27"
        ),
    ),
    summary=(
        "After the death of Henrik Falk on 3 July 2026 his access to the bank was used eleven times until 19 "
        "July. EUR 58 200 went to an account in Solvara opened on 5 July in the name of Oskar Falk, his "
        "nephew, who says that he knows nothing of it."
    ),
    link="The account that was paid into is kept in Solvara.",
    damage="EUR 58 200.",
    items=(
        records(
            "itmbank1",
            "Opening documents with proof of identity, statements",
            "Banque de la Rade",
            "XB04SOLV0005550001117",
            ("2026-07-01", "2026-08-31"),
            offences=["offfraud"],
            persons=["pernephe"],
            relevance="The documents show who opened the account in the name of the nephew.",
        ),
    ),
)
