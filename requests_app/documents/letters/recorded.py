"""What a review recorded, as a document says it: codes in words of its language, English sentences marked as English.

A record is frozen with its codes and with the English words they had. Where the code is known to the phrase book, the
document says it in its own language; a question as it was asked, and what the screening said, stay as they were.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from requests_app.casefile.content.sources import EXAMPLES, printed
from requests_app.documents import localise
from requests_app.documents.letters.blocks import Lines
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.placing import place
from requests_app.documents.letters.text import inline, typed
from requests_app.documents.phrases.book import DECLARED_IN
from requests_app.law.citations import Citation
from requests_app.law.grounds import GROUNDS

Said = Mapping[str, Any]


def title(m: Material, ground: Said, style: str = "") -> Lines:
    """What a ground is called."""
    return _worded(m, f"ground_title.{ground['code']}", ground.get("title"), style)


def answer(m: Material, said: Said, style: str = "") -> Lines:
    """What the question of a ground was answered with."""
    return _worded(m, f"ground_answer.{said.get('answer_code')}", said.get("answer"), style)


def outcome(m: Material, settled: Said, style: str = "") -> Lines:
    """How a disagreement was settled."""
    return _worded(m, f"ground_answer.{settled.get('outcome_code')}", settled.get("outcome"), style)


def outcome_word(m: Material, settled: Said) -> str:
    """The same within a sentence."""
    return m.words.find(f"ground_answer.{settled.get('outcome_code')}") or str(settled.get("outcome", ""))


def role(m: Material, by: Said) -> str:
    """In which role somebody spoke."""
    return m.words.find(f"role.{by.get('role_code')}") or str(by.get("role", ""))


def cures(m: Material, said: Said) -> Lines:
    """What settles a ground, each with the name of its kind."""
    if "cured" not in said:
        return tuple(line for one in said.get("cures") or () for line in typed(one))
    return tuple(line for one in said["cured"] for line in _cure(m, one))


def _cure(m: Material, one: Said) -> Lines:
    kind = m.words.find(f"ground_cure.{one['kind']}") or str(one["kind"])
    return m.own(localise.introduced(kind, inline(one["text"], within=m.words.direction), m.language))


def citations(m: Material, ground: Said) -> Lines:
    """The sources of law, in the language of the document if the catalogue still names the same ones."""
    recorded = list(ground.get("citations") or ())
    if m.language == DECLARED_IN or not recorded:
        return m.own(localise.parted(recorded, m.language)) if recorded else ()
    declared = GROUNDS[ground["code"]].citations if ground["code"] in GROUNDS else ()
    if [printed(one, confirmed=m.confirmed) for one in declared] == recorded:
        return m.own(localise.parted((_cited(m, one) for one in declared), m.language))
    return english(m, localise.parted(recorded, DECLARED_IN))


def _cited(m: Material, citation: Citation) -> str:
    place = m.cite(citation)
    return m.say("record.cited_example", citation=place) if citation.instrument in EXAMPLES else place


def raised(m: Material, hit: Said) -> Lines:
    """One place of the request that raised the question: the place in the language of the document, then the reason."""
    if not hit.get("label"):
        return english(m, hit["explanation"])
    if m.language == DECLARED_IN:
        return m.own(m.say("record.raised_at", place=hit["label"], explanation=hit["explanation"]))
    return _place(m, hit) + english(m, hit["explanation"], "small")


def _place(m: Material, hit: Said) -> Lines:
    section, field = place(str(hit.get("pointer", "")), m.content, m.language)
    if not section:
        return english(m, hit["label"])
    return m.own(localise.introduced(section, field, m.language) if field else section)


def english(m: Material, text: object, style: str = "") -> Lines:
    """A sentence that there is in English alone, marked as English where the document is not."""
    lines = typed(text, style=style)
    return lines if m.language == DECLARED_IN else tuple(replace(line, lang=DECLARED_IN) for line in lines)


def _worded(m: Material, key: str, recorded: object, style: str) -> Lines:
    said = m.words.find(key)
    return m.own(said, style) if said else english(m, recorded, style)
