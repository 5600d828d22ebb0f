"""Small matters about systems: taken-over accounts, floods of traffic, stolen data."""

from requests_app.management.demo.stories.law import offence
from requests_app.management.demo.stories.story import Story, company, data, person, preservation
from requests_app.management.demo.stories.two_laws import sheet

SIM_SWAP = Story(
    title="Telephone numbers taken over in Halden",
    office="xa-halden-cyber",
    file_number="4 Js 2755/26",
    nature="Investigation for computer fraud by means of telephone numbers taken over from their holders.",
    state="XB",
    instrument="xa-xb-2009",
    offences=(
        offence("offfraud", "fraud", "2026-06-01", "2026-08-20"),
        offence("offacces", "access", "2026-06-01"),
    ),
    sheets=(
        sheet(
            "sheetacc",
            "offacces",
            "HC07",
            {
                "access": "In five cases somebody logged in to the account of another at an exchange.",
                "system": "The accounts are kept on the servers of the exchanges.",
                "without_right": "The holders had not agreed; their numbers had been moved to new cards.",
                "intent": "The numbers were moved in order to receive the codes for the login.",
                "security": "The login was secured by a code sent to the telephone.",
            },
            "Whoever deceives a telephone company into handing over a number and logs in with the code sent to it "
            "gains access without right, under both laws.",
        ),
    ),
    persons=(person("perunkn1", "suspect", aliases="unknown caller", identifiers="+999 555 0177"),),
    summary=(
        "Between 1 June and 20 August 2026 a caller had the numbers of nine persons in Halden moved to new "
        "cards by pretending to be the holders. Within minutes the accounts of these persons at exchanges of "
        "virtual assets were emptied; EUR 402 000 are gone. In five cases the login that followed came from "
        "two addresses of Lumen Réseau in Port-Sérène."
    ),
    link="The addresses belong to Lumen Réseau in Port-Sérène.",
    damage="EUR 402 000; nine persons.",
    items=(
        data(
            "itmaddr1",
            "Subscriber and login data of both addresses",
            "Lumen Réseau",
            "203.0.113.88\n203.0.113.91",
            ("2026-06-01", "2026-08-20"),
            offences=["offfraud", "offacces"],
            persons=["perunkn1"],
            preservation_reference="N-24/7-2026-0241",
            relevance="The logins that emptied the accounts came from these addresses.",
        ),
    ),
)

BOTNET = Story(
    title="Control servers of “Ashgrid”",
    office="xa-halden-cyber",
    file_number="4 Js 2488/26",
    nature="Investigation against the operators of a network of some 9 000 hijacked cameras.",
    state="XB",
    instrument="BUDAPEST",
    offences=(
        offence("offsyste", "system", "2026-04-04", "2026-07-31"),
        offence("offdata1", "data", "2026-04-04", "2026-07-31"),
    ),
    sheets=(
        sheet(
            "sheetdat",
            "offdata1",
            "HC09",
            {
                "damage": "The software of the cameras was altered so that they took orders from outside.",
                "data": "The software is stored in the cameras as data.",
                "without_right": "None of the owners of the three cameras examined had agreed.",
                "intent": "The same change was made in about 9 000 cameras.",
            },
            "The change of the software is an alteration of data under both laws; neither asks for serious harm.",
        ),
    ),
    persons=(person("peroper1", "suspect", aliases="ashkeeper", identifiers="ashkeeper@cinder.example"),),
    summary=(
        "Since April 2026 about 9 000 cameras in Northmark have been made part of the network “Ashgrid” by a "
        "flaw in their software. On 17 June 2026 they flooded the emergency call centre of the county of "
        "Lindvik with traffic for 52 minutes; calls had to be taken over by neighbours. Three cameras were "
        "examined. Each took its orders from 192.0.2.114 and 192.0.2.115, both in the data centre of Kestrel "
        "Hosting SA in Port-Sérène."
    ),
    link="Both control servers stand in Port-Sérène.",
    damage="Emergency calls of one county were interrupted for 52 minutes.",
    items=(
        data(
            "itmserv1",
            "Images of both servers, subscriber and payment data",
            "Kestrel Hosting SA",
            "192.0.2.114\n192.0.2.115",
            ("2026-04-01", "2026-07-31"),
            data_categories=["subscriber", "traffic", "content"],
            offences=["offsyste", "offdata1"],
            persons=["peroper1"],
            preservation_reference="N-24/7-2026-0226",
            relevance="The orders to the cameras came from these servers; the images show who gave them.",
        ),
        preservation(
            "itmpres1",
            "Both servers as they stood on 20 June 2026",
            "Kestrel Hosting SA",
            "N-24/7-2026-0226",
            "The servers are let by the month and are wiped when they are given back.",
            offences=["offsyste"],
            relevance="Without the servers the operators cannot be found.",
            earlier_sent_on="2026-06-18",
            effected_on="2026-06-20",
            expires_on="2026-12-20",
            extension_wanted="yes",
        ),
    ),
    confidential="The operators would wipe the servers within minutes.",
    assurances=(
        {
            "kind": "speciality",
            "text": "The Central Authority of Northmark assures that the images are used in this case only.",
        },
    ),
)

FLOOD = Story(
    title="Ransom letters to ferry companies",
    office="xa-halden-cyber",
    file_number="4 Js 2302/26",
    nature="Investigation for attempted extortion of three ferry companies by floods of traffic.",
    state="XB",
    instrument="xa-xb-2009",
    offences=(
        offence("offextor", "extortion", "2026-05-21", "2026-05-29"),
        offence("offsyste", "system", "2026-05-21"),
    ),
    persons=(
        person("perwrit1", "suspect", aliases="Harbour Toll", identifiers="toll@harbour.example"),
        company("perferry", "victim", "Skjærgårdsruten AS", nationalities=["XA"]),
    ),
    summary=(
        "On 21 May 2026 three ferry companies received letters signed “Harbour Toll” that demanded 4 bitcoin "
        "each. The same day their booking systems were flooded for 40 minutes as a proof, on 29 May for six "
        "hours. Passengers for the islands could not board for a day. The letters were sent from a mail "
        "account of Seapost SARL in Port-Sérène."
    ),
    link="Seapost SARL has its seat in Port-Sérène.",
    damage="About EUR 230 000; 3 100 passengers.",
    items=(
        data(
            "itmmail1",
            "Subscriber data, logins and the letters kept in the account",
            "Seapost SARL",
            "toll@harbour.example",
            ("2026-05-01", "2026-06-15"),
            data_categories=["subscriber", "traffic", "content"],
            offences=["offextor"],
            persons=["perwrit1"],
            preservation_reference="N-24/7-2026-0215",
            relevance="The demands were sent from this account; who wrote them also ordered the floods.",
        ),
    ),
)

INSURER = Story(
    title="Data of 88 000 insured persons",
    office="xa-halden-cyber",
    file_number="4 Js 1777/26",
    nature="Investigation against unknown persons for unlawful access to the systems of an insurer.",
    state="XB",
    instrument="xa-xb-2009",
    offences=(
        offence("offacces", "access", "2026-03-19", "2026-04-08"),
        offence("offdata1", "data", "2026-03-19"),
    ),
    persons=(
        person("perunkn1", "suspect", aliases="glassfox", identifiers="glassfox@cinder.example"),
        company("perinsur", "victim", "Nordhav Forsikring AS", nationalities=["XA"]),
    ),
    summary=(
        "Between 19 March and 8 April 2026 somebody fetched the records of 88 000 insured persons from "
        "Nordhav Forsikring AS with the access data of an employee who had answered a forged message. "
        "Samples were offered for sale on a forum by “glassfox” on 11 April. The connections came from "
        "192.0.2.201, let by Kestrel Hosting SA."
    ),
    link=(
        "The server from which the data were fetched stands in the data centre of Kestrel Hosting SA in "
        "Port-Sérène."
    ),
    damage="Health data of 88 000 persons.",
    items=(
        data(
            "itmserv1",
            "Subscriber, payment and connection data of the address",
            "Kestrel Hosting SA",
            "192.0.2.201",
            ("2026-03-15", "2026-04-15"),
            offences=["offacces", "offdata1"],
            persons=["perunkn1"],
            preservation_reference="N-24/7-2026-0164",
            relevance="Every connection that fetched records came from this address.",
        ),
    ),
    deadline_days=60,
    deadline_reason="The preservation ends two weeks after this day.",
)
