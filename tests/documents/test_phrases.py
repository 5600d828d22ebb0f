"""The fixed words: every language has the same keys, every key is used, every code has its word."""

import re
import string
from pathlib import Path

import pytest

from requests_app.accounts.roles import Role
from requests_app.assessment.outcomes import Outcome, Waits
from requests_app.assurances.kinds import Kind as AssuranceKind
from requests_app.casefile.comparison import Nature
from requests_app.casefile.sections import SECTIONS
from requests_app.directory.basis import bases_of_assistance
from requests_app.documents.kinds import Kind
from requests_app.documents.letters import confirming, decision, returning
from requests_app.documents.letters.answers import preserving
from requests_app.documents.letters.answers import sheets as answers
from requests_app.documents.letters.forms import sheets as forms
from requests_app.documents.letters.items.statements import STATEMENTS
from requests_app.documents.letters.request import parts
from requests_app.documents.letters.working import assessing
from requests_app.documents.letters.working.marking import ADDED, REMOVED
from requests_app.documents.phrases.book import DECLARED_IN, book
from requests_app.emergency.elements import ELEMENTS
from requests_app.emergency.models import Emergency
from requests_app.emergency.records import Call, Decision, Delivery, ProviderAnswer, Reply
from requests_app.emergency.states import Status as EmergencyStatus
from requests_app.evidence import kinds as exhibits
from requests_app.evidence.report import MEANS, SIGNED_AS
from requests_app.execution.acts import ACTS, MANNERS, OATHS, PROOFS
from requests_app.incoming.items import GRANTING
from requests_app.incoming.records import IncomingConsultation, IncomingPaper
from requests_app.law.assistance import RESIDUAL, TYPES
from requests_app.law.criminality.register import CRIMES
from requests_app.law.fields import Kind as FieldKind
from requests_app.law.grounds import CURES, GROUNDS
from requests_app.law.languages import LETTER_LANGUAGES
from requests_app.law.return_reasons import REASONS

ROOM = Path(__file__).parents[2] / "requests_app" / "documents"
SOURCE = "".join(path.read_text() for path in ROOM.rglob("*.py") if "phrases" not in path.parts)
TABLES = {
    "persons",
    "accounts",
    "relevance",
    "earlier",
    "annexes",
    "record",
    "return",
    "identifiers",
    "criminality",
}
TABLES |= {"change", "form", "certificate", "consent", "preservation"}
TABLES |= {
    "paper",
    "question",
    "exhibit",
    "receipt",
    "order",
    "act",
    "formality",
    "withheld",
    "cost",
    "proof",
}
TABLES |= {
    "certify",
    "scope",
    "order_to",
    "emergency",
    "review",
    "custody",
    "log",
    "handed",
    "check",
    "alarm",
    "offer",
}
TOLD_IN_THE_SEARCH = {"circumstances", "custody", "objections"}
EVERY_TYPE = (*TYPES.values(), RESIDUAL)
# Codes that callers hand in with a letter and that the letter puts in words.
CODES_IN_WORDS = {
    "question.source": [f"R{number}" for number in range(1, 8)],
    "report.outcome": ["executed", "partly", "not_executed", "refused", "postponed"],
    "report": ["secrecy", "data_protection", "onward_transfer", "retention_and_return"],
    "exhibit.form": ["original", "copy", "image"],
    "withheld.how": ["withheld", "redacted", "privileged"],
    "cost.by": ["requesting", "requested"],
    "proof.kind": ["service", "minutes"],
    "return_of": ["returning", "asking", "waived"],
    "release.because": ["decided", "expired", "withdrawn", "refused"],
    "warning": ["ineffective", "tip_off", "harm"],
    "warning.choice": ["go_on", "not", "other"],
    "obstacle": ["obstacle", "delay", "secrecy"],
    "emergency.outcome": ["granted", "partly", "refused", "rerouted"],
    "emergency.answer": ["given", "preserved", "later", "not_given"],
    "emergency.holds": ["authority", "emergency", "facts", "offences", "persons", "data", "signature"],
    "memo.outcome": ["refused", "partly_refused", "postponed", "consulted"],
    "consult": ["before_refusal", "before_postponement", "without_refusal", "without_postponement"],
    "custody.kind": exhibits.Nature.values,
    "custody.status": exhibits.Status.values,
    "custody.step": exhibits.Stage.values,
    "custody.write_blocker": exhibits.Blocker.values,
    "custody.live_or_static": exhibits.Mode.values,
    "custody.hash_algorithm": exhibits.Algorithm.values,
    "log.kind": exhibits.Action.values,
    "handed.state": ["open", *exhibits.Turn.values],
    "check": ["whole", "broken", "missing"],
    "drafts.part": ["versions", "changes"],
    "drafts.nature": [nature.value for nature in Nature],
    "drafts.opens": [ADDED, REMOVED],
    "ground_title": list(GROUNDS),
    "ground_answer": Outcome.values,
    "ground_cure": list(CURES),
    "role": Role.values,
    "act_kind": list(ACTS),
    "act_field": [
        *{one.code for act in ACTS.values() for one in act.fields} - TOLD_IN_THE_SEARCH,
        "property_holder",
    ],
    "act_code.oath": [code for code, _ in OATHS],
    "act_code.manner": [code for code, _ in MANNERS],
    "act_code.proof": [code for code, _ in PROOFS],
    "consulted_outcome": IncomingConsultation.Outcome.values,
    "item_decision": list(GRANTING),
    "paper_kind": IncomingPaper.Kind.values,
    "means": Delivery.Means.values,
    "asked_how": Emergency.How.values,
    "danger": exhibits.Danger.values,
    "alarm_outcome": exhibits.Outcome.values,
    "signing_means": [MEANS],
    "course": [
        *(f"received.{one}" for one in Emergency.How.values),
        *(f"decided.{one}" for one in Decision.Outcome.values),
        *(f"order_answered.{one}" for one in ProviderAnswer.Outcome.values),
        *(f"replied.{one}" for one in Reply.Outcome.values),
        *("written_down", "called_back", "asked", "ordered", "delivered", "reviewed"),
        *("confirmed.theirs", "confirmed.ours", "withdraw", "close", "give_up"),
    ],
    "review_outcome": [*Decision.Outcome.values, *EmergencyStatus.values],
    "verified_through": Call.Through.values,
    "emergency_question": [one.code for one in ELEMENTS],
    "blocker": ["exhibit_without_file", "open_hand_over", "open_check", "open_disposal", "log_broken"],
    "checked_why": exhibits.Why.values,
    "custody.receipt_check": ["fits", "differs"],
    "signed_as": list(SIGNED_AS.values()),
    "drafts.waits": [one.value for one in Waits if one is not Waits.NOBODY],
}
# Fields whose codes the letter turns into sentences or leaves out, so that they need no word of their own.
TOLD_OTHERWISE = {"penalty_kind", "convention_article", "type", "translation_language", "article"}


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_every_language_has_the_same_keys(language):
    assert book(language).phrases.keys() == book("en").phrases.keys()


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_every_language_fills_the_same_gaps(language):
    for key, phrase in book("en").phrases.items():
        assert gaps(book(language).phrases[key]) == gaps(phrase), key


def gaps(phrase):
    return {name for _, name, _, _ in string.Formatter().parse(phrase) if name}


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_no_phrase_is_empty_or_has_loose_ends(language):
    for key, phrase in book(language).phrases.items():
        assert phrase.strip() == phrase != "", key
        assert "  " not in phrase, key


def test_every_key_is_used():
    built = {f"part.{part.key}" for part in parts.PARTS}
    built |= {f"record.part.{part.key}" for part in decision.PARTS}
    built |= {f"record.part.{part.key}" for part in assessing.PARTS}
    built |= {f"return.part.{part.key}" for part in returning.PARTS}
    built |= {f"form.part.{part.key}" for form in forms.PARTS.values() for part in form}
    built |= {f"oral.part.{part.key}" for part in confirming.PARTS}
    built |= {f"answer.part.{part.key}" for parts in answers.PARTS.values() for part in parts}
    built |= {f"answer.part.{part.key}" for part in preserving.RELEASE_TO_PROVIDER}
    built |= {f"ground.{code}" for code in GROUNDS}
    built |= {f"{prefix}.{code}" for prefix, codes in CODES_IN_WORDS.items() for code in codes}
    built |= {f"statement.{one.key}" for one in STATEMENTS}
    built |= {f"paragraph.{declared.letter_paragraph}" for declared in EVERY_TYPE}
    built |= {f"counted.from.{one.field}" for declared in EVERY_TYPE for one in declared.deadlines}
    built |= {f"element.{crime.code}.{one.code}" for crime in CRIMES.values() for one in crime.elements}
    built |= {f"{prefix}.{kind}" for prefix in ("kind", "subtitle") for kind in Kind.values}
    for section, field in letter_fields():
        built |= {f"choice.{field.code}.{value}" for value in field.choice_values}
        built |= {f"choice.{section}.{field.code}.{value}" for value in field.choice_values}
    built |= {f"choice.kind.{kind}" for kind in AssuranceKind.values}
    built |= {f"assistance.{declared.code}" for declared in EVERY_TYPE}
    built |= {f"instrument.{one.code}" for one in bases_of_assistance()}
    built |= {f"penalty.{value}" for value in ("life", "death", "fine")}
    built |= {f"yesno.{value}" for value in ("yes", "no", "unknown")}
    built |= {f"record.outcome.{value}" for value in ("approved", "returned", "refused", "withdrawn")}
    unused = [key for key in book("en").phrases if key not in built and not is_named(key)]
    assert unused == []


def is_named(key):
    """Whether a source names the key whole, or by its last word where a table or a form says one after the other."""
    table, _, column = key.rpartition(".")
    return f'"{key}"' in SOURCE or (table in TABLES and f'"{column}"' in SOURCE)


def every_field():
    """Every field, with its section: those of the sections and of the types."""
    fields = [(section.code, field) for section in SECTIONS.values() for field in section.fields]
    return fields + [("assistance", field) for declared in EVERY_TYPE for field in declared.fields]


def letter_fields():
    """Every field a letter prints, with its section."""
    return [(section, field) for section, field in every_field() if field.in_letter]


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_every_choice_a_letter_prints_has_a_word(language):
    said = book(language)
    for section, field in letter_fields():
        if field.choices and field.kind is not FieldKind.YESNO and field.code not in TOLD_OTHERWISE:
            for value in field.choice_values:
                own = said.find(f"choice.{section}.{field.code}.{value}")
                assert own or said.find(f"choice.{field.code}.{value}"), (section, field.code, value)


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_every_type_has_a_name_and_a_paragraph_and_every_basis_a_name(language):
    for declared in EVERY_TYPE:
        assert book(language).find(f"assistance.{declared.code}"), declared.code
        assert declared.letter_paragraph, declared.code
        assert book(language).find(f"paragraph.{declared.letter_paragraph}"), declared.code
    for instrument in bases_of_assistance():
        assert book(language).find(f"instrument.{instrument.code}"), instrument.code


def declared_words():
    """Everything that declarations elsewhere say in English and a document may print; records of the inside name
    the place of what letters leave out, too.
    """
    words = {field.letter_label or field.label for _section, field in every_field()}
    words |= {section.title for section in SECTIONS.values()}
    words |= {section.entry_noun for section in SECTIONS.values() if section.entry_noun}
    words |= {reason.text for reason in REASONS.values()}
    return words | {one.label for declared in EVERY_TYPE for one in declared.deadlines}


@pytest.mark.parametrize("language", [one for one in LETTER_LANGUAGES if one != DECLARED_IN])
def test_every_declared_word_is_said_in_every_language_and_nothing_else(language):
    words = declared_words()
    labels = book(language).labels
    assert words - labels.keys() == set()
    assert labels.keys() - words == set()
    assert all(label.strip() for label in labels.values())


def test_french_signs_keep_their_space_on_the_line():
    for key, phrase in book("fr").phrases.items():
        assert not re.search(r" [:;?!]", phrase), key


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_every_code_that_is_handed_in_has_its_words(language):
    for prefix, codes in CODES_IN_WORDS.items():
        assert [code for code in codes if not book(language).find(f"{prefix}.{code}")] == [], prefix


def test_the_english_titles_answers_and_roles_are_those_of_the_catalogue_and_the_pages():
    said = book("en").phrases
    declared = {f"ground_title.{code}": ground.title for code, ground in GROUNDS.items()}
    declared |= {f"ground_answer.{one.value}": one.label for one in Outcome}
    declared |= {f"ground_cure.{code}": title for code, title in CURES.items()}
    declared |= {f"role.{one.value}": str(one.label) for one in Role}
    assert {key: said.get(key) for key in declared} == declared


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_no_two_grounds_have_one_title(language):
    titles = [book(language).say(f"ground_title.{code}") for code in GROUNDS]
    assert len(set(titles)) == len(titles)


def test_a_language_nobody_wrote_is_refused():
    with pytest.raises(KeyError):
        book("xx")
