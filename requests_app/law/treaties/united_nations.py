"""UNTOC and UNCAC, the sisters after which the Hanoi Convention was drawn."""

from typing import Final

from requests_app.law.citations import Grade, cite
from requests_app.law.names import UNCAC, UNTOC
from requests_app.law.scope import ALL, BY_SECOND_PROTOCOL
from requests_app.law.treaties.declaration import Instrument, Nature

ORGANIZED_CRIME: Final = Instrument(
    code=UNTOC,
    title="United Nations Convention against Transnational Organized Crime",
    nature=Nature.TREATY,
    purpose="Crime of organised groups across borders.",
    status_note="In force. Article 18 was read in full.",
    in_force=True,
    basis=cite(UNTOC, "18", Grade.A),
    serves=ALL - BY_SECOND_PROTOCOL,
    serves_for=(
        "Matters within the convention. Its paragraphs on procedure apply where no treaty of "
        "mutual assistance links the two States, or where they agree (Article 18(6) and (7))."
    ),
)

CORRUPTION: Final = Instrument(
    code=UNCAC,
    title="United Nations Convention against Corruption",
    nature=Nature.TREATY,
    purpose="Corruption, laundering of its proceeds and recovery of assets.",
    status_note="In force. Articles 44 to 57 were read in full.",
    in_force=True,
    basis=cite(UNCAC, "46", Grade.A),
    serves=ALL - BY_SECOND_PROTOCOL,
    serves_for=(
        "Offences of the convention. Its paragraphs on procedure apply where no treaty of "
        "mutual assistance links the two States, or where they agree (Article 46(6) and (7))."
    ),
)
