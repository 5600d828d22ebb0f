"""The languages of the letters: the official languages of the United Nations, and Vietnamese."""

from typing import Final

LETTER_LANGUAGES: Final = ("en", "fr", "es", "ru", "ar", "zh", "vi")
"""A new one is a package beside `documents/phrases/en` with the same keys, a file in `law/titles` and its code here."""

NAMES: Final = {
    "en": "English",
    "fr": "French",
    "es": "Spanish",
    "ru": "Russian",
    "ar": "Arabic",
    "zh": "Chinese",
    "vi": "Vietnamese",
}

CHOICES: Final = tuple((code, NAMES[code]) for code in LETTER_LANGUAGES)
"""For drop-downs."""

RIGHT_TO_LEFT: Final = frozenset({"ar"})
