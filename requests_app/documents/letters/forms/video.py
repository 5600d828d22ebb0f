"""The form for a hearing by video link: technical data of both sides, and the minutes."""

from requests_app.documents.letters.blocks import Block, Paragraph, Row, Rows
from requests_app.documents.letters.declaration import Part
from requests_app.documents.letters.forms import shared_parts as shared
from requests_app.documents.letters.forms.view import Numbers, OfItem
from requests_app.documents.letters.items.statements import statements

_HEARING = (
    "examinee_status", "hearing_at", "hearing_authority", "hearing_persons", "video_reason", "oath",
    "interpreter_language", "privileges", "protection", "consent", "consent_given_on", "agreement_reference",
)  # fmt: skip
_LINK = ("technical_data", "equipment_loan", "link_costs")


def hearing(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Who is heard, by whom, when, in what capacity; what is asked for the person."""
    rows = Rows(m.rows("assistance", m.item, _HEARING))
    return *shared.persons_of(m, "examinee"), rows, *statements(m, m.item)


def link(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """The technical data of the requesting State, and whom to call when the link fails."""
    contact = m.rows("delivery", m.section("delivery"), ("contact", "phone", "time_zone"))
    return (Rows((*m.rows("assistance", m.item, _LINK), *contact)),)


def link_there(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Left for the requested State: the technical data of its side."""
    labels = ("room", "equipment", "address_of_link", "encryption", "technician", "test_on")
    return (shared.blanks(m, *labels),)


def minutes(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Left for the judicial authority of the requested State: the record of the hearing."""
    options = {
        "oath_taken": ("oath_taken_yes", "oath_taken_no"),
        "heard_consents": ("consents", "consents_not"),
    }
    labels: list[str | tuple[str, int]] = [
        "held_on", "held_at", "begun_and_ended", ("present_here", 3), ("present_there", 3), "identity_by",
    ]  # fmt: skip
    labels += ["heard_consents"] if _consent_is_needed(m) else []
    labels += ["oath_taken", "interpreter", ("conditions", 2), ("interruptions", 2), ("objections", 2)]
    return Paragraph(m.say("form.minutes"), "leads"), shared.blanks(m, *labels, options=options)


def _consent_is_needed(m: OfItem) -> bool:
    return m.item.get("examinee_status") in ("suspect", "accused")


def officer(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Left for that authority: its name, the judge or official, date, signature and seal."""
    return (shared.blanks(m, "authority", "official", "place_and_date", ("signature_and_seal", 2)),)


def request(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Reference, item, date, and the authority that holds the hearing."""
    authority = m.rows("authority", m.section("authority"), ("requesting_authority", "proceeding_reference"))
    return (shared.reference_rows(m, *(Row(row.label, row.lines) for row in authority)),)


PARTS = (
    Part(1, "request", request),
    Part(2, "hearing", hearing),
    Part(3, "link", link),
    Part(4, "link_there", link_there),
    Part(5, "minutes", minutes),
    Part(6, "officer", officer),
    Part(7, "to_return", shared.to_return),
)
