"""The execution report, point by point; the receipt; custody with its alarms."""

from dataclasses import replace

import pytest

from requests_app.documents.kinds import Kind
from requests_app.documents.phrases.book import book
from requests_app.law.languages import LETTER_LANGUAGES
from requests_app.management.gallery import basics as letters_basics
from requests_app.management.gallery import done as letters_done
from requests_app.management.gallery import kept as letters_kept
from tests.documents import answering, papers
from tests.documents.test_answers import printed

REPORT = letters_done.REPORT


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("1 references", "BR 2026/4471-JIRS"),
        ("1 authority", "National Police, Cybercrime Unit"),
        ("1 dates", "16 November 2026 to 22 November 2026"),
        ("2 executed", "Produced by Nordfjord Sparebank."),
        ("2 partly", "Executed in part"),
        ("2 why", "No other device was found"),
        ("2 postponed", "Postponed"),
        ("3 order", "26-118842ENE"),
        ("3 judge", "Judge Tora Hegge"),
        ("3 date", "16 November 2026"),
        ("4 place", "Search of premises"),
        ("4 present", "Anna Berg, witness"),
        ("4 attendees", "Hélène Aubertin, vice-prosecutor"),
        ("5 exhibit", "glimt-7719-aa02-stream.e01"),
        ("5 size", "38,100,000,000 bytes"),
        ("6 formality", "Record of the search signed by the occupant"),
        ("6 not followed", "The occupant refused."),
        ("7 privileged", "left out as privileged"),
        ("7 redacted", "redacted"),
        ("8 condition", "any other use needs our consent beforehand"),
        ("8 usual limit", "may be used only for the proceeding stated in the request"),
        ("8 secrecy", "The identity of the child must not become known."),
        ("8 data", "Images are kept on a medium without network."),
        ("8 onward", "None without prior consent in writing."),
        ("8 return", "The telephone is to be returned"),
        ("9 place", "Havnegata 3, Halden"),
        ("9 circumstances", "The door was opened by the occupant."),
        ("9 custody", "Telephone sealed at once under XA-0042179"),
        ("10 certification", "the custody of what was obtained has been recorded without a gap"),
        ("11 receipt", "The receipt is requested by 7 December 2026."),
        ("12 costs", "1,240.00 EUR"),
        ("12 borne by", "requesting State"),
        ("13 service", "Order served on Glimt AS"),
        ("13 minutes", "Minutes of the search"),
        ("4 kind", "Data or records produced by their holder"),
        ("4 by", "Carried out by"),
        ("4 held", "Order or letter reached the holder on"),
        ("4 held day", "16 November 2026"),
        ("6 in part", "In part"),
        ("7 written", "Part of what the executing authority wrote"),
        ("9 objections", "The occupant objected to the seizure"),
        ("12 by kind", "35.50 EUR"),
        ("13 held", "Manner of service: by post with acknowledgement of receipt"),
        ("outstanding", "What is outstanding is expected by 26 February 2027."),
    ],
)
def test_every_point_of_the_report_is_there(point, said):
    assert papers.plain(said) in papers.text_of(printed(Kind.EXECUTION_REPORT, "en").pdf), point


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_the_hash_of_each_exhibit_stands_in_report_and_receipt(language):
    text = papers.squeezed(papers.text_of(printed(Kind.EXECUTION_REPORT, language).pdf))
    for digest in letters_basics.HASHES[:2]:
        assert text.count(digest) == 2


def test_the_receipt_is_a_page_of_its_own_to_be_sent_back():
    last = papers.pages(printed(Kind.EXECUTION_REPORT, "en").pdf)[-1]
    for said in (
        "To be signed and returned",
        "Receipt",
        "E1",
        "E3",
        "not a file",
        "Signature and seal",
        "damaged",
    ):
        assert said in last, said


def test_a_report_in_which_nothing_happened_says_so_at_every_point():
    bare = replace(
        REPORT, orders=(), acts=(), exhibits=(), formalities=(), withheld=(), conditions=(), searches=(), proofs=(),
        costs=(), final=True,
    )  # fmt: skip
    html = answering.html(Kind.EXECUTION_REPORT, "en", bare)
    empty = (
        "no_order", "no_acts", "no_exhibits", "no_formalities", "nothing_withheld", "no_conditions", "no_searches",
        "no_proofs", "no_costs", "final",
    )  # fmt: skip
    for key in empty:
        assert book("en").say(f"report.{key}") in html, key
    assert "the exhibits listed above" not in html


def test_the_custody_report_shows_a_broken_chain_before_anything_else():
    first = papers.pages(printed(Kind.CUSTODY_REPORT, "en").pdf)[0]
    assert "The chain of custody is not whole." in first
    assert "no longer match their SHA-256" in first
    assert "alarm open" in first


def test_both_signatures_of_a_hand_over_are_shown_and_a_missing_one_as_missing():
    text = papers.text_of(printed(Kind.CUSTODY_REPORT, "en").pdf)
    for said in (
        "20 November 2026, 12:51 UTC",
        "20 November 2026, 13:00 UTC",
        "signed with password typed again",
        "not signed",
    ):
        assert said in text, said


def test_the_moment_of_collection_is_told_in_its_zone_too():
    assert "2026-11-17 10:12:00 in Europe/Oslo" in papers.text_of(printed(Kind.CUSTODY_REPORT, "en").pdf)


def test_a_whole_chain_is_said_to_be_whole():
    whole = replace(letters_kept.CUSTODY, whole=True, blockers=(), exhibits=letters_kept.CUSTODY.exhibits[:1])
    html = answering.html(Kind.CUSTODY_REPORT, "en", whole)
    assert book("en").say("custody.whole") in html
    assert book("en").say("answer.part.overview") not in html


@pytest.mark.parametrize(
    ("purpose", "has_receipt"), [("returning", True), ("asking", False), ("waived", False)]
)
def test_a_receipt_goes_with_what_is_given_back_and_with_nothing_else(purpose, has_receipt):
    html = answering.html(
        Kind.RETURN_OF_ORIGINALS, "en", replace(letters_done.RETURN_OF_ORIGINALS, purpose=purpose)
    )
    assert book("en").say(f"return_of.{purpose}") in html
    assert ('class="annex"' in html) == has_receipt


WORDS = {
    "ar": ("بيانات أو سجلات قدّمها حائزها", "بالبريد مع إشعار بالاستلام"),
    "es": (
        "Datos o documentos presentados por su poseedor",
        "Forma de notificación: por correo con acuse de recibo",
    ),
    "fr": (
        "Données ou documents produits par leur détenteur",
        "Mode de remise : par la poste avec accusé de réception",
    ),
    "ru": (
        "Данные или документы, предоставленные их держателем",
        "Порядок вручения: по почте с уведомлением о вручении",
    ),
    "vi": ("Dữ liệu hoặc hồ sơ do bên nắm giữ cung cấp", "qua bưu điện có giấy báo nhận"),
    "zh": ("持有人提供的数据或记录", "附回执邮寄"),
}


@pytest.mark.parametrize("language", sorted(WORDS))
def test_what_was_chosen_from_a_list_is_said_in_the_language_of_the_letter(language):
    text = papers.squeezed(papers.text_of(printed(Kind.EXECUTION_REPORT, language).pdf))
    for said in WORDS[language]:
        assert papers.carries(said, text), said
    for english in ("produced by their holder", "Carried out by", "In part", "by_post", "production"):
        assert papers.squeezed(english) not in text, english
