"""The model forms of practice, field by field, and where each field is filled in the portal.

Only what could be read of the forms is mapped: sections 1 to 7 of the preservation form, 1 to 11 of the form for
subscriber information, headings 1 to 7 of the Brunei form; the rest follows the treaties named.
"""

from dataclasses import dataclass
from typing import Final

DIRECTORY, PORTAL = "directory", "portal"


@dataclass(frozen=True, slots=True)
class Asked:
    """One field of a form, and the places it is filled from.

    A place is "section.field" of the content, "item.field" for the item the form is made of, "directory.field" for
    an authority as the directory knows it, "portal.thing" for what the portal sets itself.
    """

    group: str
    field: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ModelForm:
    """One form: `kind` is the document it is printed as, `item_type` the type of the item it is made of, if any."""

    code: str
    title: str
    source: str
    kind: str
    item_type: str
    fields: tuple[Asked, ...]


def _asked(group: str, *fields: tuple[str, str]) -> tuple[Asked, ...]:
    return tuple(Asked(group, field, tuple(places.split())) for field, places in fields)


_REQUESTED = _asked("Requested authority", ("Name and address", "basis.addressee directory.address"))
_REQUESTING = _asked(
    "Requesting authority",
    ("Organisation", "directory.name"),
    ("Person", "portal.signer"),
    ("Address", "directory.address"),
    ("Telephones", "directory.phone delivery.phone"),
    ("E-mail", "directory.email"),
    ("Fax", "delivery.fax"),
    ("Office hours", "directory.hours"),
    ("Time zone", "delivery.time_zone"),
    ("Preferred means of reply, e-mail preferred", "delivery.reply_means"),
)
_CONFIRMATION = _asked(
    "Further contact for confirmation",
    ("Name", "delivery.confirm_name"),
    ("Title and function", "delivery.confirm_office"),
    ("Telephones", "delivery.confirm_phone"),
    ("E-mail", "delivery.confirm_email"),
)
_INVESTIGATION = _asked(
    "Investigative or operational authority",
    ("Authority", "authority.requesting_authority"),
    ("Person and function", "authority.conducting_official authority.official_function"),
    ("How to reach it", "authority.contact_email authority.contact_phone"),
)
_OFFENCE = _asked(
    "Offence and facts",
    ("Offence", "offences.title"),
    ("Law", "offences.provision"),
    ("Penalty", "offences.penalty_kind offences.penalty_months"),
    ("Facts", "facts.summary facts.link"),
)
_DATA = _asked(
    "Data",
    ("The data", "item.description"),
    ("Identifiers", "item.identifiers"),
    ("Dates and times, with the zone", "item.period_from item.period_to item.time_zone"),
    ("Category", "item.data_categories"),
    ("Relation to the offence", "item.relevance"),
    ("Custodian and location", "item.holder item.holder_address"),
)

PRESERVATION: Final = ModelForm(
    code="preservation",
    title="Preservation form of the Cybercrime Convention Committee (Articles 29 and 30)",
    source="Sections 1 to 7 as read (B); the rest from Article 29(2) of the Budapest Convention (A).",
    kind="preservation_annex",
    item_type="AT14",
    fields=(
        *_asked(
            "Request",
            ("Date", "portal.date"),
            ("Reference and case number", "portal.reference authority.proceeding_reference"),
            ("New request, or extension of an earlier one", "item.extension_wanted"),
            ("Earlier ticket number", "item.earlier_reference item.provider_ticket"),
        ),
        *_REQUESTED,
        *_REQUESTING,
        *_CONFIRMATION,
        *_INVESTIGATION,
        *_OFFENCE,
        *_DATA,
        *_asked(
            "Measure",
            ("Necessity", "item.necessity"),
            ("Urgency", "timing.urgency timing.deadline timing.reason"),
            ("Intention to ask for the data, and expected date", "portal.follow_up item.follow_up_on"),
            ("Secrecy, no notice to the user", "item.non_notice"),
            ("Disclosure of the traffic path", "item.traffic_path_wanted"),
            ("Length of the preservation", "item.preserve_days"),
            ("Signature", "portal.signature"),
        ),
    ),
)

SUBSCRIBER: Final = ModelForm(
    code="subscriber",
    title="Form for subscriber information of the Cybercrime Convention Committee (Article 31)",
    source="Sections 1 to 11 as read (B).",
    kind="subscriber_form",
    item_type="AT04",
    fields=(
        *_asked(
            "Request",
            ("Date", "portal.date"),
            ("Reference and case number", "portal.reference authority.proceeding_reference"),
            ("Follows an earlier request", "earlier.kind"),
            ("Follows a preservation", "item.preservation_reference"),
        ),
        *_REQUESTED,
        *_REQUESTING,
        *_CONFIRMATION,
        *_INVESTIGATION,
        *_asked(
            "Prosecution and court",
            (
                "Office or court, and its decisions",
                "authority.orders item.domestic_order item.orders_annexed",
            ),
            ("Domestic legal basis", "authority.domestic_basis"),
        ),
        *_asked(
            "Earlier contacts",
            ("References and days", "earlier.reference earlier.on"),
            ("Channels, and what came of them", "earlier.kind earlier.note"),
        ),
        *_OFFENCE,
        *_DATA,
        *_asked(
            "Measure",
            ("Subscriber information wanted", "item.subscriber_items"),
            ("Urgency", "item.expedite_reason timing.urgency timing.deadline timing.reason"),
            ("Form of delivery", "item.delivery_format item.hash_method delivery.method"),
            ("Signature", "portal.signature"),
        ),
    ),
)

LETTER: Final = ModelForm(
    code="letter",
    title="Formal letter of request (headings 1 to 7: model form of Brunei Darussalam)",
    source=(
        "Headings 1 to 7 as read (B); the others from the Netherlands–Hong Kong SAR Agreement, Article 5, and UNCAC, "
        "Article 46(15) (A), and the form for subscriber information (B)."
    ),
    kind="letter_of_request",
    item_type="",
    fields=(
        *_asked(
            "1 Letterhead",
            ("Reference, case number, date", "portal.reference authority.proceeding_reference portal.date"),
            ("Classification", "confidentiality.level"),
            ("Urgency: reason and date", "timing.urgency timing.deadline timing.reason"),
        ),
        *_asked(
            "2 To, from, channel",
            ("To", "basis.addressee basis.requested_state"),
            ("From", "directory.name directory.address"),
            ("Channel", "basis.channel"),
        ),
        *_asked("3 Introduction", ("Who signs", "portal.signer"), ("Kind of proceeding", "authority.stage")),
        *_asked("4 Authority for the request", ("Treaty, or reciprocity", "basis.instrument")),
        *_asked(
            "5 Nature, and authority in charge",
            ("Subject and nature", "portal.title authority.nature"),
            ("Conducting agency and function", "authority.requesting_authority authority.official_function"),
        ),
        *_asked("6 Purpose", ("Purpose", "authority.purpose")),
        *_asked(
            "7 Offences, law, penalties",
            ("Offence and provision", "offences.title offences.provision"),
            ("Maximum penalty", "offences.penalty_kind offences.penalty_months"),
            ("Limitation", "offences.limitation_date"),
            ("Dual criminality", "offences.dual_criminality_note"),
            ("Statement on the death penalty", "offences.death_possible"),
        ),
        *_asked(
            "8 Persons, accounts, items",
            ("Names and aliases", "persons.name_original persons.name_latin persons.aliases"),
            ("Birth, nationality", "persons.birth_date persons.birth_place persons.nationalities"),
            ("Role", "persons.roles"),
            ("Identifiers", "identifiers.kind identifiers.value"),
        ),
        *_asked(
            "9 Facts",
            ("Chronology and method", "facts.summary"),
            ("Link", "facts.link"),
            ("How known", "facts.source"),
        ),
        *_asked(
            "10 Assistance sought",
            ("Object", "assistance.type assistance.description"),
            ("Place or provider", "assistance.holder assistance.holder_address"),
            ("Period and form", "assistance.period_from assistance.period_to assistance.delivery_format"),
        ),
        *_asked("11 Relevance", ("Link of each item", "assistance.relevance assistance.offences")),
        *_asked(
            "12 Special procedure",
            ("Formalities, reasons", "procedure.formalities procedure.reasons procedure.attending"),
        ),
        *_asked(
            "13 Preservation, earlier contacts",
            ("References, expiry", "earlier.reference earlier.expires_on"),
        ),
        *_asked(
            "14 Confidentiality",
            ("Reason, and what may be told", "confidentiality.reason confidentiality.may_tell"),
        ),
        *_asked("15 Timing", ("Deadline and reason", "timing.deadline timing.reason")),
        *_asked(
            "16 Use, data protection, onward transfer, retention",
            ("Undertakings", "undertakings.use_limit undertakings.data_protection undertakings.retention"),
        ),
        *_asked("17 Assurances", ("Text and scope", "assurances.text assurances.scope")),
        *_asked("18 Costs", ("Extraordinary costs, video", "delivery.costs")),
        *_asked(
            "19 Delivery", ("Method, contact, zone", "delivery.method delivery.contact delivery.time_zone")
        ),
        *_asked("20 Closing", ("Signature, name, office, seal", "portal.signature portal.signer")),
        *_asked("21 Annexes", ("List", "annexes.category annexes.title annexes.filename")),
    ),
)

FORMS: Final = (PRESERVATION, SUBSCRIBER, LETTER)

SET_BY_PORTAL: Final = {
    "date": "the day on which the letter is made",
    "reference": "the reference the portal gave the request",
    "title": "the title of the request",
    "signer": "the person who approves, with name and office",
    "signature": "room for signature and seal",
    "follow_up": "a sentence that names the items by which the data are asked for",
}
FROM_DIRECTORY: Final = {
    "name": "name of the authority",
    "address": "its address",
    "phone": "its telephone",
    "email": "its e-mail address",
    "hours": "its office hours",
}
