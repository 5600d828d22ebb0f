"""Questions about exhibits, each answered by a verdict."""

from requests_app.accounts.models import User
from requests_app.casefile.models import CaseFile
from requests_app.core.verdicts import YES, Verdict, no
from requests_app.evidence import custody, queries
from requests_app.evidence.kinds import Danger, Nature, Status
from requests_app.evidence.models import Exhibit
from requests_app.evidence.records import ExhibitAlarm


def custody_is_whole(case: CaseFile) -> Verdict:
    """Everything that leaves is there, undamaged, in known hands, and its log unbroken. Blocks transmission."""
    verdict = YES
    for exhibit in queries.of_case(case):
        if exhibit.leaves and not exhibit.is_over:
            verdict &= exhibit_is_whole(exhibit)
    return verdict


def exhibit_is_whole(exhibit: Exhibit) -> Verdict:
    """The same for one exhibit: every reason why not."""
    name, verdict = exhibit.short_label, YES
    if exhibit.status == Status.AWAITING_FILE:
        verdict &= no("exhibit_without_file", f"{name}: its file has not been uploaded yet.")
    if queries.open_hand_over(exhibit):
        verdict &= no("open_hand_over", f"{name}: a hand-over has not been confirmed.")
    for alarm in queries.open_alarms(exhibit):
        verdict &= no("custody_alarm", f"{name}: {Danger(alarm.danger).label}. Settle the alarm first.")
    if queries.open_check(exhibit):
        verdict &= no("open_check", f"{name}: its bytes are being verified.")
    if queries.open_disposal(exhibit):
        verdict &= no("open_disposal", f"{name}: its return or destruction waits for a second person.")
    if custody.first_broken(exhibit) is not None:
        verdict &= no("log_broken", f"{name}: its custody log does not fit its hashes.")
    return verdict


def is_theirs(exhibit: Exhibit, user: User) -> Verdict:
    """Whoever works for the authority that holds an exhibit acts on it."""
    if exhibit.authority_id == user.authority_id:
        return YES
    return no("not_theirs", f"It is held by {exhibit.authority.name}. Somebody there does this.")


def is_present(exhibit: Exhibit) -> Verdict:
    """It is in our hands, and on its way to nobody."""
    if exhibit.status == Status.OUTSIDE:
        return no("outside", f"It is with {exhibit.outside}. Take it back first.")
    if queries.open_hand_over(exhibit):
        return no("open_hand_over", "A hand-over waits for its taker. Withdraw it first.")
    return YES


def may_change_hands(exhibit: Exhibit) -> Verdict:
    """It is here, has its file, and nothing speaks against giving it away."""
    verdict = is_present(exhibit)
    if exhibit.status == Status.AWAITING_FILE:
        verdict &= no("exhibit_without_file", "Its file has not been uploaded yet.")
    if any(one.danger == Danger.HASH for one in queries.open_alarms(exhibit)):
        verdict &= no("custody_alarm", "The stored bytes do not fit their SHA-256. Settle the alarm first.")
    if queries.open_disposal(exhibit):
        verdict &= no("open_disposal", "Its return or destruction waits for a second person.")
    return verdict


def may_take_a_file(exhibit: Exhibit) -> Verdict:
    """A file exhibit takes one file, once."""
    if exhibit.nature != Nature.FILE:
        return no("no_file_exhibit", "This exhibit is a thing, not a file.")
    if exhibit.status != Status.AWAITING_FILE:
        return no(
            "has_its_file", "This exhibit has its file already. Record another exhibit for another file."
        )
    return YES


def somebody_else_settles(alarm: ExhibitAlarm, user: User) -> Verdict:
    """Whoever reported a damage does not settle it."""
    if alarm.raised_by_id == user.pk:
        return no("four_eyes", "You raised this alarm. Another person has to settle it.")
    return YES


def the_log_is_whole(exhibit: Exhibit) -> Verdict:
    """No entry was changed, removed or put in between."""
    broken = custody.first_broken(exhibit)
    if broken is None:
        return YES
    return no("log_broken", f"The custody log does not fit its hashes from entry {broken} on.")
