"""The Budapest Convention and its Second Additional Protocol."""

from typing import Final

from requests_app.law.citations import Grade, cite
from requests_app.law.names import BUDAPEST, SECOND_PROTOCOL_CYBERCRIME
from requests_app.law.scope import ALL, BY_SECOND_PROTOCOL
from requests_app.law.treaties.declaration import Instrument, Nature

BUDAPEST_CONVENTION: Final = Instrument(
    code=BUDAPEST,
    title="Convention on Cybercrime",
    nature=Nature.TREATY,
    purpose="Computer crime, and evidence in electronic form of any criminal offence.",
    status_note="In force; a 2025 report counts eighty-one parties, but from a weak source.",
    in_force=True,
    basis=cite(BUDAPEST, "25", Grade.A),
    serves=ALL - BY_SECOND_PROTOCOL - {"AT24", "AT25"},
    serves_for=(
        "Its own offences, and the collection of electronic evidence of any criminal offence "
        "whatever its penalty (Article 25(1)). Articles 27 and 28 govern where no other "
        "treaty of assistance does."
    ),
)

CYBERCRIME_PROTOCOL_2: Final = Instrument(
    code=SECOND_PROTOCOL_CYBERCRIME,
    title="Second Additional Protocol to the Convention on Cybercrime (CETS 224)",
    nature=Nature.PROTOCOL,
    purpose="Direct requests to providers and registrars, orders given effect abroad, emergencies.",
    status_note="Reported as not in force, from a weak source; none of its clauses could be read (grade D).",
    in_force=False,
    basis=cite(SECOND_PROTOCOL_CYBERCRIME, "", Grade.D),
    serves=BY_SECOND_PROTOCOL | {"AT17"},
    serves_for=(
        "Parties to the Budapest Convention that are parties to the protocol, too, subject to reservations."
    ),
)
