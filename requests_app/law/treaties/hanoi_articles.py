"""The sixty-eight articles of the United Nations Convention against Cybercrime, in our own words.

Articles 1 to 15 were read in an authentic language. From Article 16 on, no copy of the text was at hand:
numbers rest on official or secondary pages, contents on sister treaties or on memory, and the grades say so.
The press counts seventy-one articles; the depositary and two analyses of the adopted text count sixty-eight.
"""

from typing import Final

from requests_app.law.citations import Grade
from requests_app.law.treaties.declaration import Article, Relevance

_RELEVANCE = {"H": Relevance.DRIVES, "L": Relevance.SUPPORTS, "N": Relevance.NONE}


def _article(number: int, marks: str, heading: str, summary: str, note: str = "") -> Article:
    """`marks` is relevance, grade of number and heading, grade of content: "HAC"."""
    relevance = _RELEVANCE[marks[0]]
    return Article(number, heading, summary, relevance, Grade(marks[1]), Grade(marks[2]), note)


_GENERAL = (
    _article(
        1, "LAA", "Aim", "Prevent cybercrime better, work together on it, help developing States with it."
    ),
    _article(
        2,
        "HAA",
        "Definitions",
        (
            "Fixes what is meant by system, electronic, traffic and content data, provider, "
            "subscriber information, personal data, property with virtual assets, freezing "
            "and confiscation. A serious crime carries a maximum of four years or more; an "
            "emergency is a significant and imminent risk to a person’s life or safety."
        ),
    ),
    _article(
        3,
        "HAA",
        "What it covers",
        "Its own offences with their proceeds, and electronic evidence as Articles 23 and 35 set out.",
    ),
    _article(
        4,
        "LAA",
        "Offences of other UN treaties",
        (
            "What other UN treaties make a crime is to be one when done by means of "
            "computers, too; no new offence follows."
        ),
    ),
    _article(
        5,
        "HAA",
        "Sovereignty",
        (
            "States are equal and keep out of each other’s affairs: no State acts with "
            "authority on foreign soil."
        ),
    ),
    _article(
        6,
        "HAA",
        "Human rights",
        (
            "Parties apply the Convention in line with their human-rights duties; it never "
            "serves to suppress expression, conscience, opinion, religion or belief, "
            "peaceful assembly or association."
        ),
    ),
)

_OFFENCES = (
    _article(
        7,
        "HAA",
        "Illegal access",
        (
            "Getting into a system without right and on purpose. A party may ask for broken "
            "security, dishonest intent or a connected system."
        ),
    ),
    _article(
        8,
        "HAA",
        "Illegal interception",
        (
            "Listening by technical means to non-public transmissions without right. Intent "
            "or a connected system may be required."
        ),
    ),
    _article(
        9,
        "HAA",
        "Interference with data",
        "Damaging, deleting, degrading, changing or suppressing data. Serious harm may be required.",
    ),
    _article(
        10,
        "HAA",
        "Interference with a system",
        "Seriously hindering a system by feeding in, damaging or otherwise tampering with data.",
    ),
    _article(
        11,
        "HAA",
        "Misuse of devices",
        (
            "Tools, passwords, credentials or signatures meant for the offences of Articles "
            "7 to 10. Authorised testing and protection stay outside; a limited reservation "
            "is possible."
        ),
    ),
    _article(
        12,
        "HAA",
        "Forgery by computer",
        "Making untrue data so that they pass as genuine. Intent to defraud may be required.",
    ),
    _article(
        13,
        "HAA",
        "Theft or fraud by computer",
        (
            "Causing loss of property by tampering with data or systems or by deceiving "
            "people online, for dishonest gain."
        ),
    ),
    _article(
        14,
        "HAA",
        "Child sexual abuse material online",
        (
            "Making, offering, reaching, holding or financing it. A party may keep to real "
            "children or to images, and may leave out what children made of themselves and "
            "some consensual private material."
        ),
    ),
    _article(
        15,
        "HAA",
        "Grooming",
        (
            "Talking to, soliciting or arranging with a child for a sexual offence. A "
            "further act may be required; conduct of children may be left out."
        ),
    ),
    _article(
        16,
        "HBD",
        "Intimate images without consent",
        "Spreading intimate images by computer without the consent of the person shown.",
    ),
    _article(
        17, "HAC", "Laundering of proceeds", "Converting, hiding or acquiring what the offences brought in."
    ),
    _article(18, "LBC", "Legal persons", "Companies answer under criminal, civil or administrative law."),
    _article(
        19,
        "LBD",
        "Taking part and attempt",
        "Accessories are punished; attempt and preparation partly by choice.",
    ),
    _article(
        20, "LBD", "Time limits", "Periods are to be long, longer still when the suspect evades justice."
    ),
    _article(
        21,
        "LBD",
        "Prosecution and sanctions",
        "Sanctions have effect; whoever is prosecuted enjoys a fair trial and the rights of the defence.",
    ),
    _article(
        22,
        "HBD",
        "Jurisdiction",
        (
            "Territory and flag always; nationality, victim and other links by choice. "
            "States that act in parallel consult each other."
        ),
        "The topic is graded B, the detail D.",
    ),
)

_POWERS = (
    _article(
        23,
        "LAC",
        "Reach of the procedural powers",
        (
            "Powers serve specific investigations: of the Convention’s offences, of other "
            "computer crime, and for electronic evidence of any offence. A reservation is "
            "possible for measures in real time."
        ),
    ),
    _article(
        24,
        "HBC",
        "Conditions and safeguards",
        (
            "Domestic safeguards and proportionality; where fitting a judge or another "
            "independent body, stated grounds, limits and an effective remedy; the interests "
            "of third parties count."
        ),
        "That it also governs the carrying out of foreign requests is graded D.",
    ),
    _article(
        25,
        "HCC",
        "Preservation at home",
        "An order to keep data quickly, for up to ninety days and renewable; the custodian stays silent.",
    ),
    _article(
        26,
        "LCC",
        "Preserving traffic data",
        "Works across several providers; enough is disclosed to follow the path.",
    ),
    _article(
        27,
        "LCC",
        "Production order",
        "Data from persons in the territory; subscriber information from providers who offer services there.",
    ),
    _article(
        28,
        "LBD",
        "Searching and seizing stored data",
        "Search, copy, secure, block; know-how may be compelled.",
    ),
    _article(
        29, "LBC", "Traffic data in real time", "Collected by the authority or by a compelled provider."
    ),
    _article(
        30, "HBC", "Interception of content", "For a range of serious offences that domestic law names."
    ),
    _article(
        31,
        "LBD",
        "Freezing and confiscation",
        "Powers over property at home; bank records must be obtainable.",
    ),
    _article(32, "NBD", "Criminal records", "Convictions abroad may be taken into account."),
    _article(
        33, "LBD", "Protection of witnesses", "Protection, which includes moving house and evidence by video."
    ),
    _article(34, "LBD", "Victims", "Help and protection; their views are heard; compensation."),
)

_COOPERATION = (
    _article(
        35,
        "HAC",
        "Principles of co-operation",
        "Names the purposes and the two limbs of scope; dual criminality looks at conduct, not at labels.",
        "The conduct test is graded C, the rest D.",
    ),
    _article(
        36,
        "HCD",
        "Personal data",
        (
            "Transfer follows the sender’s law, and no duty exists to break it; conditions "
            "may make a transfer lawful; the receiver safeguards the data and passes them on "
            "only with prior authorisation."
        ),
    ),
    _article(
        37,
        "HBC",
        "Extradition",
        (
            "Dual criminality; the Convention may serve as treaty; nationals are extradited "
            "or prosecuted; a discrimination clause; consultation before refusal."
        ),
    ),
    _article(38, "LBC", "Sentenced persons", "Agreements may be made; consent and rehabilitation."),
    _article(39, "LBC", "Transfer of proceedings", "To be considered where good justice calls for it."),
    _article(
        40,
        "HBC",
        "Mutual legal assistance",
        "A treaty in small: purposes, channel, content, execution, limits of use, refusal, costs.",
    ),
    _article(
        41,
        "HCC",
        "24/7 network",
        "Each party has one point of contact that always answers and helps in urgent matters.",
        "That the network exists is graded B.",
    ),
    _article(
        42,
        "HCC",
        "Preservation for another State",
        "Ask another party to keep data until the request follows.",
    ),
    _article(
        43,
        "HCC",
        "Disclosure of preserved traffic data",
        "The requesting State learns which provider elsewhere carried the traffic.",
    ),
    _article(
        44,
        "HCC",
        "Access to stored data",
        "Search, secure and disclose stored data; faster if they may vanish.",
    ),
    _article(
        45,
        "HCC",
        "Traffic data in real time for another State",
        "Parties do what they can for specified communications.",
        "The word endeavour and the list of contents are graded D.",
    ),
    _article(
        46,
        "HCC",
        "Interception of content for another State",
        "Parties do what treaties and their law allow.",
        "The word endeavour is graded D.",
    ),
    _article(47, "LBC", "Police co-operation", "Channels, inquiries, methods, liaison officers."),
    _article(
        48,
        "LBC",
        "Joint investigations",
        "Joint bodies by agreement or for one case; sovereignty is respected.",
    ),
    _article(
        49, "LBC", "Recovery of property", "Foreign orders of confiscation and freezing are given effect."
    ),
    _article(
        50,
        "HBC",
        "Confiscation for another State",
        "Confiscation is ordered or enforced; the request says more; trifling values may be refused.",
    ),
    _article(51, "LBC", "Unasked help on proceeds", "Information on proceeds may be sent without a request."),
    _article(
        52,
        "LBC",
        "Return and disposal",
        "Disposal follows domestic law; on request, return and victims come first.",
        "That it says less than its UNCAC sister is graded D.",
    ),
)

_FINAL = (
    _article(53, "NBB", "Prevention", "Policy, awareness, research, support of victims."),
    _article(54, "NBD", "Technical assistance", "Training, capacity, equipment."),
    _article(55, "NBD", "Exchange of information", "Trends and techniques."),
    _article(56, "NBD", "Economic development", "Means for carrying out the Convention."),
    _article(57, "NBD", "Conference of the States Parties", "The body that reviews how it works."),
    _article(58, "NBD", "Secretariat", "Provided by the United Nations."),
    _article(59, "NBD", "Carrying it out", "Necessary measures; stricter domestic rules are allowed."),
    _article(60, "LBD", "Effect on other treaties", "How it stands beside other treaties."),
    _article(61, "NBD", "Protocols", "How optional protocols relate to it."),
    _article(62, "NBD", "Making protocols", "How many parties a protocol needs."),
    _article(
        63,
        "NBD",
        "Disputes",
        "Negotiation, arbitration, International Court of Justice; parties may opt out.",
    ),
    _article(
        64,
        "LBB",
        "Signature",
        "In Hanoi on 25 and 26 October 2025, then at United Nations Headquarters until 31 December 2026.",
    ),
    _article(
        65,
        "LBB",
        "Entry into force",
        "On the ninetieth day after the fortieth instrument; regional organisations do not add to the count.",
    ),
    _article(66, "NBD", "Amendment", "Possible after a waiting period."),
    _article(67, "NBD", "Denunciation", "Takes effect one year after notice.", "The period is graded D."),
    _article(
        68, "NBB", "Depositary and languages", "Secretary-General of the United Nations; six languages."
    ),
)

ARTICLES: Final = (*_GENERAL, *_OFFENCES, *_POWERS, *_COOPERATION, *_FINAL)
