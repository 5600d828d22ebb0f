"""What the requests of the journeys by family share: one small matter, of which each family asks something else."""

from typing import Any

from tests import samples

Values = dict[str, Any]
KEPT = (
    "authority", "basis", "offences", "persons", "facts", "procedure", "earlier", "timing",
    "confidentiality", "undertakings", "delivery",
)  # fmt: skip
HOLDER = {
    "holder": "Kestrel Hosting SA",
    "holder_address": "14 rue du Quai\nPort-Sérène\nSolvara",
    "holder_country": "XB",
}
PERIOD = {"period_from": "2026-02-11T22:07:31Z", "period_to": "2026-03-02T03:20:05Z", "time_zone": "UTC"}


def matter(*without: str, **changed: Values) -> Values:
    """The hospital's matter with one offence, without its items: sections left out, or changed field by field."""
    content = {
        code: data for code, data in samples.hospital().items() if code in KEPT and code not in without
    }
    content["offences"]["entries"] = content["offences"]["entries"][:1]
    for code, fields in changed.items():
        content[code] |= fields
    return content


def item(code: str, description: str, **fields: Any) -> Values:
    """An item of assistance: what every type asks for, and what this one adds."""
    common = {
        "id": f"item{code.lower()}",
        "type": code,
        "description": description,
        "relevance": "It will show who gave the order to encrypt the files of the hospital, and from where.",
        "offences": ["offdata1"],
    }
    return common | fields
