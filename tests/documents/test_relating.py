"""How a letter stands to others: amending, supplementing, confirming what was said; urgency and emergency."""

import pytest

from requests_app.documents.phrases.book import book
from requests_app.law.languages import LETTER_LANGUAGES
from tests.documents import filling, papers
from tests.documents.test_types import text_of

EARLIER = {
    "reference": "OUT-2025-3AB7K",
    "their_reference": "SOL/2025/77",
    "sent_on": "2025-11-02",
    "version": 1,
}
CHANGES = [
    {"label": "Facts, Summary", "nature": "changed", "old": "Two servers.", "new": "Three servers."},
    {"label": "Item 2, Holder", "nature": "added", "old": "", "new": "Kestrel Hosting SA"},
    {"label": "Item 3", "nature": "removed", "old": "Records of <b>Solvex</b>", "new": ""},
]


def letter(language="en", **data):
    m = papers.material("hospital", language)
    m.data = papers.data(language, **data)
    return text_of(m)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            "This letter amends our request OUT-2025-3AB7K of 2 November 2025 (your reference SOL/2025/77).",
        ),
        (
            "fr",
            "La présente modifie notre demande OUT-2025-3AB7K du 2 novembre 2025 (votre référence : SOL/2025/77).",
        ),
    ],
)
def test_an_amendment_names_the_request_and_lists_what_it_changes(language, told):
    text = letter(language, amends=EARLIER | {"changes": CHANGES})
    assert papers.plain(told) in text
    nothing = book(language).say("change.nothing")
    assert "Facts, Summary Two servers. Three servers." in text
    assert f"Item 2, Holder {nothing} Kestrel Hosting SA" in text
    assert f"Item 3 Records of <b>Solvex</b> {nothing}" in text


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_a_supplementary_request_names_the_first_one_in_the_opening_and_among_the_contacts(language):
    text = letter(language, supplements=EARLIER)
    assert text.count("OUT-2025-3AB7K") == 2
    assert text.count("SOL/2025/77") == 2
    assert papers.plain(book(language).say("relation.first")) in text
    assert papers.plain(book(language).say("change.table")) not in text


def test_a_request_not_sent_or_not_acknowledged_is_named_by_what_is_known():
    text = letter(supplements={"reference": "OUT-2025-3AB7K"})
    assert "This letter supplements our request OUT-2025-3AB7K, which remains in place." in text


def test_a_reference_in_arabic_does_not_turn_the_sentence():
    m = papers.material("hospital")
    m.data = papers.data("en", supplements={"reference": "OUT-1", "their_reference": "طلب ١٢"})
    made = [block.text for part in parts_of(m) for block in part.blocks if hasattr(block, "text")]
    sentence = next(text for text in made if "supplements" in text)
    assert "\u2068طلب ١٢\u2069" in sentence
    assert "‹U+" not in sentence


def parts_of(m):
    from requests_app.documents.letters.request import letter

    return letter.sheet(m).parts


def test_an_ordinary_letter_says_nothing_of_the_kind():
    text = letter()
    for word in ("amends", "supplements", "confirms the oral"):
        assert word not in text


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_what_was_asked_for_orally_in_an_emergency_is_confirmed(language):
    item = filling.item("AT35", asked_orally_at="2026-03-31T22:15:00Z", asked_orally_of="Cmdt. Reyes")
    text = text_of(filling.material(item, language=language))
    told = {
        "en": "This letter confirms the oral request of 31 March 2026, 22:15 UTC, addressed to Cmdt. Reyes.",
        "fr": "La présente confirme la demande orale du 31 mars 2026 à 22:15 UTC, adressée à Cmdt. Reyes.",
        "es": "La presente confirma la solicitud verbal del 31 de marzo de 2026 (22:15 UTC), dirigida a: Cmdt. Reyes.",
        "ru": "подтверждается устный запрос от 31 марта 2026 года (22:15 UTC); адресат устного запроса: Cmdt. Reyes.",
        "vi": "Văn bản này xác nhận yêu cầu bằng lời nói vào 22:15 UTC, ngày 31 tháng 3 năm 2026, gửi đến Cmdt. Reyes.",
        "ar": "تؤكد هذه الرسالة الطلب الشفوي المقدَّم في 31 آذار/مارس 2026، الساعة\u00a022:15\u00a0UTC إلى: Cmdt. Reyes.",
        "zh": "本函确认2026年3月31日22:15 UTC向Cmdt. Reyes提出的口头请求。",
    }
    assert papers.plain(told[language]) in text


EMERGENCY = {
    "urgency": "emergency",
    "deadline": "2026-04-02",
    "emergency_test": ["natural_person", "life_or_safety", "significant", "imminent"],
    "emergency_who": "A girl of nine.",
    "emergency_risk": "Abuse announced for tonight.",
    "emergency_why_now": "The message is two hours old.",
    "emergency_help": "The address lets a patrol reach her.",
}


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_an_emergency_has_its_own_banner_on_every_page_and_its_test_in_the_part_on_timing(language):
    m = papers.material("hospital", language, timing=EMERGENCY)
    text = text_of(m)
    said = book(language)
    for field in ("who", "risk", "why_now", "help"):
        assert EMERGENCY[f"emergency_{field}"] in text
    assert papers.plain(said.say("timing.emergency")) in text
    assert papers.plain(said.say("timing.urgent")) not in text
    banner = papers.plain(said.phrases["banner.emergency_by"].partition("{")[0])
    assert all(papers.says(banner, page) for page in papers.pages(papers.printed(m).pdf))


def test_what_an_emergency_would_need_is_not_printed_when_it_is_only_urgent():
    text = text_of(
        papers.material("hospital", timing=EMERGENCY | {"urgency": "urgent", "reason": "A hearing."})
    )
    assert "A girl of nine." not in text
    assert "The request is urgent." in text


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_an_oral_request_is_confirmed_in_a_letter_of_its_own(language):
    m = papers.material("hospital", language)
    m.data = papers.data(language, oral={"on": "2026-03-30", "channel": "point_24_7", "to": "Cmdt. Reyes"})
    printed = papers.printed(m, "oral_confirmation")
    text = papers.text_of(printed.pdf)
    for told in (
        {
            "en": "30 March 2026",
            "fr": "30 mars 2026",
            "es": "30 de marzo de 2026",
            "ru": "30 марта 2026 года",
            "vi": "ngày 30 tháng 3 năm 2026",
            "ar": "30 آذار/مارس 2026",
            "zh": "2026年3月30日",
        }[language],
        book(language).say("choice.channel.point_24_7"),
        "Cmdt. Reyes",
        papers.REFERENCE,
        book(language).say("assistance.AT04"),
        "Ingrid Solheim",
    ):
        assert papers.says(told, text), told
    assert papers.carries(papers.SHA256, papers.squeezed(text))
