"""The assessment of a version as it stands, as a memorandum inside the central authority.

What the record of a decision says of the grounds, without a decision, and with who has still to speak.
"""

from requests_app.documents.letters import decision, recorded
from requests_app.documents.letters.blocks import Block, Body, Paragraph, Row, Rows, Sheet, Table
from requests_app.documents.letters.decision import Numbers
from requests_app.documents.letters.declaration import Part, printed
from requests_app.documents.letters.framing import framed
from requests_app.documents.letters.material import Material

NAME = "assessment"


def sheet(m: Material) -> Sheet:
    """The memorandum. `m.data` has the `record` of the assessment, `waits` by ground, and the moment `as_of`."""
    return framed(
        m,
        NAME,
        printed(PARTS, m, "record.part"),
        banner=m.say("banner.internal"),
        title=m.say("drafts.memorandum.title"),
        subtitle=m.say("drafts.memorandum.subtitle"),
    )


def request(m: Material, numbers: Numbers) -> tuple[Block, ...]:
    """Which request and version, and as of when."""
    as_of = Row(m.say("drafts.as_of"), m.own(m.moment(m.data["as_of"]), "strong"))
    return Rows((as_of,)), *decision.request(m, numbers)


def outstanding(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """How many grounds are settled, and who has to speak on each of the others."""
    grounds, waits = decision.grounds(m), m.data["waits"]
    settled = m.say("drafts.settled", settled=str(len(grounds) - len(waits)), total=len(grounds))
    if not waits:
        return Paragraph(settled), Paragraph(m.say("drafts.nothing_waits"))
    heads = (m.say("record.ground"), m.say("record.title"), m.say("drafts.waits_for"))
    bodies = tuple(
        Body((m.own(one["code"]), recorded.title(m, one), m.own(m.say(f"drafts.waits.{waits[one['code']]}"))))
        for one in grounds
        if one["code"] in waits
    )
    return Paragraph(settled, "leads"), Table("plain", "", heads, bodies)


PARTS = (
    Part(1, "request", request),
    Part(2, "outstanding", outstanding, applies=decision.was_screened),
    Part(3, "overview", decision.overview, applies=decision.was_screened),
    Part(4, "weighed", decision.weighed, applies=decision.has_weighed),
    Part(5, "plain", decision.plain, applies=decision.has_plain),
)
