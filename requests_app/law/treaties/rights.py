"""Human-rights instruments. None is a basis for assistance; every one limits it."""

from typing import Final

from requests_app.law.names import CAT, CRC, ICCPR, OPTIONAL_PROTOCOL_2, REFUGEES
from requests_app.law.treaties.declaration import Instrument, Nature

CIVIL_RIGHTS: Final = Instrument(
    code=ICCPR,
    title="International Covenant on Civil and Political Rights",
    nature=Nature.TREATY,
    purpose="Life, torture, liberty, fair trial, privacy, expression and the other civil rights.",
    status_note="In force. Read, save for Articles 18, 21 and 22.",
    in_force=True,
)

DEATH_PENALTY_PROTOCOL: Final = Instrument(
    code=OPTIONAL_PROTOCOL_2,
    title="Second Optional Protocol to the International Covenant on Civil and Political Rights",
    nature=Nature.PROTOCOL,
    purpose="Abolition of the death penalty.",
    status_note="Not read; named where the death penalty is at stake.",
    in_force=True,
)

AGAINST_TORTURE: Final = Instrument(
    code=CAT,
    title="Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment",
    nature=Nature.TREATY,
    purpose="Forbids torture, return to torture and the use of what torture yields.",
    status_note="In force. Read.",
    in_force=True,
)

CHILDREN: Final = Instrument(
    code=CRC,
    title="Convention on the Rights of the Child",
    nature=Nature.TREATY,
    purpose="Best interests, privacy, liberty and trial of children.",
    status_note="In force. Read.",
    in_force=True,
)

REFUGEE_LAW: Final = Instrument(
    code=REFUGEES,
    title="International refugee law",
    nature=Nature.UNWRITTEN,
    purpose="Protection of refugees and asylum seekers from return and from exposure.",
    status_note="Its bearing on mutual assistance is graded D.",
    in_force=True,
)
