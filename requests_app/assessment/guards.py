"""Questions about a review, answered by a verdict: may it go out, and who may speak. One query each."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any

from requests_app.accounts.permissions import Permission
from requests_app.assessment import queries
from requests_app.assessment.outcomes import Outcome, Waits
from requests_app.assessment.rows import Row
from requests_app.assurances import queries as register
from requests_app.assurances.curing import wording
from requests_app.assurances.states import HELD
from requests_app.casefile.content.sources import printed
from requests_app.core.verdicts import YES, Blocker, Verdict, no
from requests_app.counsel.queries import standing
from requests_app.law.citations import NOTHING_CONFIRMED, Confirmations
from requests_app.law.grounds import GROUNDS

if TYPE_CHECKING:
    from requests_app.accounts.models import User
    from requests_app.assessment.models import Assessment
    from requests_app.assurances.models import Assurance
    from requests_app.casefile.models import Version

READS_ONLY = no(
    "permission", "You may read this review; reviewers, rights advisers and supervisors speak in it."
)
NOT_SCREENED = no("screening", "The screening of this version is not done yet. It takes a few seconds.")


def screening_is_done(version: "Version | None") -> Verdict:
    """The version has been screened: its grounds are known."""
    if version is None or queries.of_version(version) is None:
        return NOT_SCREENED
    return YES


def every_ground_is_answered(version: "Version | None") -> Verdict:
    """Every applicable ground has an answer on this very version that says more than "needs information"."""
    found = queries.briefs(version) if version else []
    if not found:
        return NOT_SCREENED
    waiting = [brief for brief in found if brief.standing.waits_for == Waits.REVIEWER]
    return _blocked((brief.code, _not_answered(brief)) for brief in waiting)


def second_person_has_spoken(version: "Version | None") -> Verdict:
    """Every answer that needs a second person has one, and no disagreement is left unresolved."""
    words = {
        Waits.ADVISER: "answered, and waits for the second opinion of the rights adviser",
        Waits.SUPERVISOR: "two people disagree; a supervisor has to decide",
    }
    found = queries.briefs(version) if version else []
    return _blocked(
        (brief.code, words[brief.standing.waits_for]) for brief in found if brief.standing.waits_for in words
    )


def no_ground_bars(version: "Version | None") -> Verdict:
    """No ground stands against the request."""
    found = queries.briefs(version) if version else []
    barring = [brief.code for brief in found if brief.standing.outcome == Outcome.BARS]
    return _blocked((code, "it was found to bar the request") for code in barring)


def every_required_assurance_is_received(version: "Version | None") -> Verdict:
    """A ground cured by an assurance is cured only while that assurance is received and in force."""
    cured = [brief for brief in (queries.briefs(version) if version else []) if brief.assurances]
    if not cured:
        return YES
    answers = [brief.answer for brief in cured if brief.answer]
    held, entries = register.cures_in_force(answers), register.cures_of(answers)
    missing = [
        (brief.code, entries.get(key, []))
        for brief in cured
        if brief.answer is not None
        for key in ((brief.answer, wording(text)) for text in brief.assurances)
        if key not in held
    ]
    return _blocked((code, _not_in_force(found)) for code, found in missing)


def at_least_one_ground_bars(version: "Version | None") -> Verdict:
    """There is something to refuse for."""
    found = queries.briefs(version) if version else []
    if any(brief.standing.outcome == Outcome.BARS for brief in found):
        return YES
    return no("no_ground_bars", "No ground was found to bar this request. A refusal needs at least one.")


def not_only_barred_sole_grounds(version: "Version | None") -> Verdict:
    """Fiscal character, bank secrecy or a company as target are not the only reason to refuse."""
    found = queries.briefs(version) if version else []
    barring = [brief.code for brief in found if brief.standing.outcome == Outcome.BARS]
    if not barring or any(not GROUNDS[code].sole_use_barred for code in barring):
        return YES
    said = "it may not be the only reason to refuse; another ground has to bar the request as well"
    return _blocked((code, said) for code in barring)


def is_open(assessment: "Assessment", *, number: int, newest: int) -> Verdict:
    """The version (`number`) is the newest of its case, and nothing has been decided on it yet."""
    if number != newest:
        return no("superseded", f"Version {newest} has replaced this one. Review that version.")
    if assessment.closed_at is not None:
        return no("closed", "A decision was taken on this version. Its review is closed.")
    return YES


def may_answer(user: "User", contributors: Collection[Any]) -> Verdict:
    """A reviewer who did not write the request."""
    if not user.holds(Permission.ASSESSMENT_ANSWER):
        return no("permission", "Grounds are answered by a reviewer of the central authority.")
    return did_not_write(user, contributors)


def may_countersign(user: "User", row: Row, contributors: Collection[Any]) -> Verdict:
    """A rights adviser who neither wrote the request nor gave the answer."""
    if not user.holds(Permission.ASSESSMENT_COUNTERSIGN):
        return no("permission", "The second opinion is given by a rights adviser of the central authority.")
    if row.answer is not None and row.answer.by_id == user.pk:
        return no("four_eyes", "You gave this answer. The second opinion has to come from someone else.")
    return did_not_write(user, contributors)


def may_resolve(user: "User", row: Row, contributors: Collection[Any]) -> Verdict:
    """A supervisor who is none of those who disagree and did not write the request."""
    if not user.holds(Permission.ASSESSMENT_RESOLVE):
        return no("permission", "A disagreement is settled by a supervisor of the central authority.")
    spoke = {opinion.by_id for opinion in row.opinions} | {row.answer.by_id if row.answer else None}
    if user.pk in spoke:
        return no("four_eyes", "You are one of those who disagree. A third person has to decide.")
    return did_not_write(user, contributors)


def can_be_answered(row: Row) -> Verdict:
    """No disagreement waits for a supervisor, and none has been settled for good."""
    if row.standing.waits_for == Waits.SUPERVISOR:
        return no("disputed", "Two people disagree on this ground. A supervisor has to decide first.")
    if row.resolution is not None and row.standing.settled:
        return no("resolved", "A supervisor has settled this ground. It opens again when its facts change.")
    return YES


def can_be_countersigned(row: Row, user: "User") -> Verdict:
    """There is a conclusion to speak on, no supervisor has spoken, and this person has not either."""
    if row.answer is None:
        return no("open", "The reviewer has not answered this ground yet.")
    if row.answer.answer == Outcome.NEEDS_INFORMATION:
        return no("open", "The reviewer still needs information. There is no conclusion to agree with yet.")
    if row.resolution is not None:
        return no("resolved", "A supervisor has settled this ground. No further opinion is taken.")
    if any(opinion.by_id == user.pk for opinion in row.opinions):
        return no("spoken", "You have given your opinion on this answer.")
    return YES


def can_be_resolved(row: Row) -> Verdict:
    """Reviewer and adviser disagree, and nobody has settled it."""
    if row.standing.waits_for == Waits.SUPERVISOR:
        return YES
    return no("agreed", "There is no open disagreement on this ground.")


def turns(
    row: Row, user: "User", assessment: "Assessment", *, number: int, newest: int, writers: Collection[Any]
) -> dict[str, Verdict]:
    """Whether this person may answer, countersign or resolve now, each with the first reason why not."""
    still_open = is_open(assessment, number=number, newest=newest)
    return {
        "answer": may_answer(user, writers) and still_open and can_be_answered(row),
        "countersign": may_countersign(user, row, writers) and still_open and can_be_countersigned(row, user),
        "resolve": may_resolve(user, row, writers) and still_open and can_be_resolved(row),
    }


def did_not_write(user: "User", contributors: Collection[Any]) -> Verdict:
    """Whoever wrote in a request, however little, does not judge it."""
    if user.pk in contributors:
        return no("four_eyes", "You wrote in this request. Someone else has to judge it.")
    return YES


def blocker(code: str, what: str, said: Confirmations = NOTHING_CONFIRMED) -> Blocker:
    """A blocker named after its ground, with the legal basis that may be printed."""
    ground = GROUNDS[code]
    return Blocker(code, f"{code} {ground.title}: {what}.", basis(code, said))


def basis(code: str, said: Confirmations) -> str:
    """The citations of a ground as they may be printed: `said` is the word of the legal adviser."""
    return "; ".join(printed(citation, confirmed=said) for citation in GROUNDS[code].citations)


def _blocked(whys: Iterable[tuple[str, str]]) -> Verdict:
    """A blocker for each ground and what stands against it; yes, without asking counsel, if there is none."""
    found = list(whys)
    said = standing() if found else NOTHING_CONFIRMED
    return Verdict(tuple(blocker(code, what, said) for code, what in found))


def _not_in_force(entries: "list[Assurance]") -> str:
    way_out = "record it in the register of assurances, or answer the ground anew"
    if not entries:
        return f"the assurance that cures it is not in the register; {way_out}"
    newest = entries[0]
    state = newest.status_label().lower() if newest.status not in HELD else "not in force on this day"
    return (
        f"it is cured only once assurance no. {newest.number} is received and in force ({state}); {way_out}"
    )


def _not_answered(brief: queries.Brief) -> str:
    if brief.standing.outcome == Outcome.NEEDS_INFORMATION:
        return "information is still needed"
    return "the facts have changed since it was answered" if brief.stale else "not answered yet"
