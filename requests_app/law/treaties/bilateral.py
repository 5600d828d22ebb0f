"""A bilateral treaty that was read in full, the United Nations model, and what is no treaty at all."""

from typing import Final

from requests_app.law.citations import Grade, cite
from requests_app.law.names import (
    GENERAL_LAW,
    HOME_LAW,
    MODEL_TREATY,
    NETHERLANDS_HONG_KONG,
    PRACTICE,
    RECIPROCITY,
    US_PRESERVATION,
)
from requests_app.law.scope import ALL, BY_SECOND_PROTOCOL
from requests_app.law.treaties.declaration import Instrument, Nature

HONG_KONG: Final = Instrument(
    code=NETHERLANDS_HONG_KONG,
    title=(
        "Agreement of 26 August 2002 between the Netherlands and the Hong Kong Special "
        "Administrative Region on mutual legal assistance"
    ),
    nature=Nature.BILATERAL,
    purpose="Stands in the catalogue as a full example of what bilateral treaties say.",
    status_note="Read with its exchange of notes. Binds its two sides only.",
    in_force=True,
)

MODEL: Final = Instrument(
    code=MODEL_TREATY,
    title="United Nations Model Treaty on Mutual Assistance in Criminal Matters",
    nature=Nature.MODEL,
    purpose="A pattern for bilateral treaties; binds nobody by itself.",
    status_note="Read up to Article 4(1)(c); the rest is graded D.",
    in_force=False,
)

STORED_COMMUNICATIONS: Final = Instrument(
    code=US_PRESERVATION,
    title="United States Code, Title 18, section 2703(f)",
    nature=Nature.NATIONAL,
    purpose="How long a provider in the United States keeps data on request.",
    status_note="Read.",
    in_force=True,
)

GENERAL: Final = Instrument(
    code=GENERAL_LAW,
    title="General international law",
    nature=Nature.UNWRITTEN,
    purpose="Immunities and other rules that rest on no treaty.",
    status_note="From memory (grade D).",
    in_force=True,
)

DOMESTIC: Final = Instrument(
    code=HOME_LAW,
    title="Domestic law of the requested State",
    nature=Nature.NATIONAL,
    purpose="What the requested State’s own law forbids or demands.",
    status_note="To be looked up for each State.",
    in_force=True,
)

REPORTED_PRACTICE: Final = Instrument(
    code=PRACTICE,
    title="Practice as reported",
    nature=Nature.UNWRITTEN,
    purpose="Forms, surveys and guides. Binds nobody.",
    status_note="Graded by source.",
    in_force=True,
)

BY_RECIPROCITY: Final = Instrument(
    code=RECIPROCITY,
    title="Reciprocity",
    nature=Nature.UNWRITTEN,
    purpose="Assistance without a treaty, against the promise of the same.",
    status_note="The last resort: it needs an undertaking and depends on the law of the requested State.",
    in_force=True,
    basis=cite(RECIPROCITY, "", Grade.B),
    serves=ALL - BY_SECOND_PROTOCOL - {"AT15", "AT16"},
    serves_for="Any matter for which the requested State’s own law lets it assist.",
)
