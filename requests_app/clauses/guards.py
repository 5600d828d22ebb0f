"""Questions about a clause that must be answered yes before something is written."""

from requests_app.accounts.models import User
from requests_app.clauses.models import Clause, ClauseText
from requests_app.core.verdicts import YES, Verdict, no


def somebody_else_wrote_it(text: ClauseText, by: User) -> Verdict:
    """Four eyes: whoever wrote a text does not approve it."""
    if text.written_by_id != by.pk:
        return YES
    return no("own_text", "You wrote this text. Another legal adviser has to approve it.")


def it_waits_for_a_decision(text: ClauseText) -> Verdict:
    """A text is decided once; another wording is another text."""
    if text.is_open:
        return YES
    standing = ClauseText.Standing(text.standing).label.lower()
    return no("decided", f"This text is not open any more: {standing}.")


def the_clause_is_in_use(clause: Clause) -> Verdict:
    """A retired clause gets no new texts."""
    if not clause.is_retired:
        return YES
    return no("retired", "This clause was retired. Write a new clause if the paragraph is needed again.")
