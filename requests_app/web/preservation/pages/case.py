"""What the overview, the timeline and the history of a preservation show."""

from dataclasses import dataclass

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.preservation import elements, guards, queries, standing, timeline
from requests_app.preservation.models import Preservation
from requests_app.preservation.term import WORDS, Standing
from requests_app.preservation.timeline import Tense
from requests_app.web.case_head import case_head, next_steps, steps_of_others, where_is_it
from requests_app.web.components import CaseHead, Event, Fact, Link, Piece, Step, Tag, Where, fact
from requests_app.web.documents.pages import Panel, panel
from requests_app.web.outgoing import events
from requests_app.web.panels import MAIN, SIDE, pieces
from requests_app.web.preservation.forms.acts import ACTS, may_be_written, offered
from requests_app.web.preservation.pages.records import Group, groups
from requests_app.web.preservation.wording import STANDING_COLOURS
from requests_app.web.procedures import case_address
from requests_app.web.tags import day

EVENTS_SHOWN = 8
TENSES = {
    Tense.DONE: Tag("Done", "green"),
    Tense.DUE: Tag("Due", "blue"),
    Tense.LATE: Tag("Has passed", "red"),
    Tense.EXPECTED: Tag("Expected, by experience only", "grey"),
}


@dataclass(frozen=True)
class End:
    """The end at a glance: the standing in colour, the day, and how many days are left."""

    tag: Tag
    text: str
    request: Link | None = None
    request_hidden: bool = False


@dataclass(frozen=True)
class OverviewPage:
    """The preservation at a glance."""

    head: CaseHead
    end: End
    steps: tuple[Step, ...]
    acts: tuple[Link, ...]
    others: tuple[str, ...]
    where: Where
    proposed: str
    elements: tuple[Fact, ...]
    missing: tuple[str, ...]
    elements_url: str
    groups: tuple[Group, ...]
    documents: Panel | None
    events: tuple[Event, ...]
    history_url: str
    timeline_url: str
    hand_over_url: str
    main: tuple[Piece, ...]
    side: tuple[Piece, ...]


@dataclass(frozen=True)
class Moment:
    """One point of the timeline as it is printed."""

    when: str
    iso: str
    what: str
    tag: Tag
    detail: str
    clock: str


@dataclass(frozen=True)
class TimelinePage:
    """From preservation to production."""

    head: CaseHead
    points: tuple[Moment, ...]
    steps: tuple[Step, ...]
    where: Where


def overview(preservation: Preservation, user: User) -> OverviewPage:
    """The overview for this person."""
    reference = preservation.case.reference
    content = elements.content_of(preservation)
    known = events.shown_to(user, queries.history(preservation))
    lines = [line for line in known if line.name not in events.MINOR][:EVENTS_SHOWN]
    writes = may_be_written(preservation, user)
    lacking = elements.missing(content, will_follow=preservation.will_follow)
    return OverviewPage(
        head=case_head(preservation, user),
        end=end_of(preservation, user),
        steps=next_steps(preservation, user),
        acts=acts(preservation, user),
        others=steps_of_others(preservation, user),
        where=where_is_it(preservation, user),
        proposed=_proposed(preservation, user),
        elements=_elements(preservation, content),
        missing=tuple(one.title for one in lacking) if writes else (),
        elements_url=reverse("preservation:elements", args=[reference]) if writes else "",
        groups=groups(queries.records(preservation)),
        documents=panel(preservation, user) if preservation.version else None,
        events=events.in_words(lines, short=True),
        history_url=reverse("preservation:history", args=[reference]),
        timeline_url=reverse("preservation:timeline", args=[reference]),
        hand_over_url=_hand_over_url(preservation, user),
        main=pieces(MAIN, preservation, user),
        side=pieces(SIDE, preservation, user),
    )


def _hand_over_url(preservation: Preservation, user: User) -> str:
    if preservation.has_ended or not user.holds(Permission.CASEFILE_ASSIGN):
        return ""
    return reverse("caseload:hand_over", args=[preservation.case.reference])


def acts(preservation: Preservation, user: User) -> tuple[Link, ...]:
    """What can be recorded besides the steps."""
    reference = preservation.case.reference
    return tuple(
        Link(ACTS[code].label, reverse("preservation:act", args=[reference, code]))
        for code in offered(preservation, user)
    )


def timeline_page(preservation: Preservation, user: User) -> TimelinePage:
    """The one timeline; the head carries the alarm that our request will come too late."""
    return TimelinePage(
        head=case_head(preservation, user, current="timeline"),
        points=tuple(
            Moment(day(one.on), one.on.isoformat(), one.what, TENSES[one.tense], one.detail, one.clock)
            for one in timeline.points(preservation, user)
        ),
        steps=next_steps(preservation, user),
        where=where_is_it(preservation, user),
    )


def end_of(preservation: Preservation, user: User) -> End:
    """The end at a glance; the request that holds the data is named to those who see it."""
    shown = standing.of(preservation)
    request = preservation.request
    seen = request is not None and casefile.visible_to(user).filter(pk=request.pk).exists()
    return End(
        Tag(WORDS[shown], STANDING_COLOURS[shown]),
        _days_left(preservation, shown),
        _link(request) if request is not None and seen else None,
        request is not None and not seen,
    )


def _link(request: CaseFile) -> Link:
    return Link(request.reference, case_address(request))


def _days_left(preservation: Preservation, shown: Standing) -> str:
    ends = preservation.ends_on
    if ends is None or shown in (Standing.NOT_YET, Standing.ENDED):
        return ""
    if shown in (Standing.HELD, Standing.DECIDED):
        return f"The end of {day(ends)} does not count while the request holds the data."
    left = (ends - clock.today()).days
    count = "1 day" if abs(left) == 1 else f"{abs(left)} days"
    return f"Until {day(ends)}: {count} left." if left >= 0 else f"Since {day(ends)}: {count} over."


def _proposed(preservation: Preservation, user: User) -> str:
    if not preservation.proposed or preservation.proposed_by is None:
        return ""
    what = "refuse" if preservation.proposed == guards.REFUSAL else "release the data"
    if preservation.proposed_by_id == user.pk:
        return f"You proposed to {what}. Somebody else has to do it, or you take it back."
    return f"{preservation.proposed_by.name} proposes to {what}."


def _elements(preservation: Preservation, content: elements.Content) -> tuple[Fact, ...]:
    """The seven elements with what was said of each."""
    told = elements.told_by(content)
    item = elements.item_of(content)
    said = {
        "authority": (told["authority"], told["contact"], preservation.their_reference),
        "offence": (told["offence"], told["facts"]),
        "data": (item.get("description", ""), *str(told["identifiers"]).splitlines(), told["relation"]),
        "custodian": (told["custodian"],),
        "necessity": (told["necessity"],),
        "follows": _follows(preservation, item),
        "secrecy": ("Keep it secret; do not tell the user." if told["secret"] else "",),
    }
    rows = elements.given(content, will_follow=preservation.will_follow)
    return tuple(
        fact(one.title, *said[one.code], tag=None if there or not one.needed else Tag("Missing", "orange"),
             source=one.basis)
        for one, there in rows
    )  # fmt: skip


def _follows(preservation: Preservation, item: dict[str, object]) -> tuple[str, ...]:
    planned = item.get("follow_up_on")
    words = "Stated." if preservation.will_follow else ""
    return (words, f"By {day(str(planned))}." if planned else "")
