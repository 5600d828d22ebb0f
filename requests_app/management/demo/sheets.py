"""Country sheets of the fictional States, written and accepted as two colleagues would."""

from collections.abc import Mapping

from requests_app.accounts.models import User
from requests_app.directory.models import State
from requests_app.sheets import services
from requests_app.sheets.models import SheetProposal

_SAID = "Invented for the demonstration: conversation with the central authority"

SHEETS: Mapping[str, Mapping[str, str]] = {
    "XB": {
        "central_authority": (
            "The office for mutual assistance in the Ministry of Justice at Port-Sérène. It answers within the week "
            "and forwards to the cantonal prosecutors itself."
        ),
        "channels": "Between central authorities. The 24/7 point takes preservation requests at any hour.",
        "means": "Encrypted e-mail is enough if the letter carries an electronic signature; no paper follows.",
        "languages": "French or English. Annexes may stay in their own language if a summary is added.",
        "dual_criminality": "Asked for searches and for content. Shown by both provisions, word for word.",
        "use_limits": "Use for the offences of the request only; any other use needs consent in writing.",
        "extra_documents": "The text of every provision with its maximum penalty, and the order of the court, if any.",
    },
    "XC": {
        "central_authority": "Directorate of International Co-operation. Write through the diplomatic channel.",
        "languages": "Arabic, or English with a certified translation into Arabic.",
        "dual_criminality": "Always asked. The elements of both provisions are compared one by one.",
        "extra_documents": "Certified copies on paper; bank requests need the account number and the branch.",
    },
}


def load_sheets(people: Mapping[str, User]) -> int:
    """Propose and accept every line that no sheet has yet. Gives how many were written."""
    proposer, supervisor = people["reviewer"], people["supervisor"]
    written = 0
    for state in State.objects.filter(code__in=SHEETS):
        known = set(state.sheet_lines.values_list("code", flat=True))
        waiting = set(state.sheet_proposals.values_list("code", flat=True))
        for code, text in SHEETS[state.code].items():
            if code in known | waiting:
                continue
            proposal: SheetProposal = services.propose(
                state,
                code,
                text=text,
                source=_SAID,
                why="Learnt in the first requests.",
                languages=state.accepted_languages,
                by=proposer,
            )
            services.decide(proposal, accept=True, revision=0, by=supervisor)
            written += 1
    return written
