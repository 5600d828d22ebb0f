"""Assistance and extradition in the Council of Europe, and what the European Union has beside them."""

from typing import Final

from requests_app.law.citations import Grade, cite
from requests_app.law.names import (
    E_EVIDENCE,
    EU_US,
    EUROPEAN_1959,
    EXTRADITION_1957,
    INVESTIGATION_ORDER,
    PROTOCOL_1978,
    SECOND_PROTOCOL_1959,
)
from requests_app.law.scope import ALL, BY_SECOND_PROTOCOL, SURRENDER
from requests_app.law.treaties.declaration import Instrument, Nature

_ASSISTANCE = ALL - SURRENDER - BY_SECOND_PROTOCOL - {"AT24"}

ASSISTANCE_1959: Final = Instrument(
    code=EUROPEAN_1959,
    title="European Convention on Mutual Assistance in Criminal Matters (ETS 030)",
    nature=Nature.TREATY,
    purpose="Mutual assistance in criminal matters of every kind.",
    status_note="In force. Read as amended by its second protocol.",
    in_force=True,
    basis=cite(EUROPEAN_1959, "1", Grade.A),
    serves=_ASSISTANCE,
    serves_for=(
        "Proceedings for any offence that a judicial authority may punish; not purely military offences."
    ),
)

FISCAL_PROTOCOL: Final = Instrument(
    code=PROTOCOL_1978,
    title="Additional Protocol to the European Convention on Mutual Assistance in Criminal Matters (ETS 099)",
    nature=Nature.PROTOCOL,
    purpose="Takes away the refusal of fiscal matters between its parties.",
    status_note="In force between its parties. Article 1 was read.",
    in_force=True,
)

PROTOCOL_2001: Final = Instrument(
    code=SECOND_PROTOCOL_1959,
    title=(
        "Second Additional Protocol to the European Convention on Mutual Assistance in "
        "Criminal Matters (ETS 182)"
    ),
    nature=Nature.PROTOCOL,
    purpose="Hearings by video, joint teams, protection of data, postponement.",
    status_note="In force between its parties; it supplements the 1959 Convention.",
    in_force=True,
    basis=cite(SECOND_PROTOCOL_1959, "", Grade.A),
    serves=_ASSISTANCE,
    serves_for="The same matters as the 1959 Convention, between parties to both.",
)

EXTRADITION: Final = Instrument(
    code=EXTRADITION_1957,
    title="European Convention on Extradition (ETS 024)",
    nature=Nature.TREATY,
    purpose="Extradition.",
    status_note="In force. Articles 2 to 16 were read.",
    in_force=True,
    basis=cite(EXTRADITION_1957, "12", Grade.A),
    serves=SURRENDER,
    serves_for="Extradition and provisional arrest for offences of at least one year.",
)

EIO_DIRECTIVE: Final = Instrument(
    code=INVESTIGATION_ORDER,
    title="Directive on the European Investigation Order in criminal matters",
    nature=Nature.REGIONAL,
    purpose="Orders between Member States of the European Union; quoted for its time limits only.",
    status_note="Binds Member States among themselves. The article on time limits was read.",
    in_force=True,
)

EVIDENCE_RULES: Final = Instrument(
    code=E_EVIDENCE,
    title="Rules of the European Union on production and preservation orders for electronic evidence",
    nature=Nature.REGIONAL,
    purpose="Orders addressed to providers; quoted for their time limits only.",
    status_note="From memory (grade D).",
    in_force=True,
)

TRANSATLANTIC: Final = Instrument(
    code=EU_US,
    title="Agreement on Mutual Legal Assistance between the European Union and the United States of America",
    nature=Nature.BILATERAL,
    purpose="Supplements bilateral treaties; quoted for data protection and confidentiality.",
    status_note="Read in Dutch.",
    in_force=True,
)
