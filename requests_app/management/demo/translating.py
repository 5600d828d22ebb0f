"""A translation for a case of the demonstration: nobody translated, so the document says what it stands for."""

from datetime import timedelta
from io import BytesIO

from requests_app.accounts.models import User
from requests_app.casefile.models import Version
from requests_app.core import clock
from requests_app.outgoing import translated
from requests_app.translation import queries, services

_STANDS_FOR = (
    "Demonstration. This text stands for the translation by {translator}; the words are those of the letter."
)
_CHECKED = "Each difference was gone through with the translator: days are written out, nothing else differs."
TRANSLATOR = "Amal Haddad, sworn translator"


def translate(version: Version, *, by: User) -> None:
    """Order, hand in, compare and accept the translation a version asks for."""
    pair = queries.pair(version)
    ordered = services.order(
        version,
        source_language=pair.source,
        language=pair.language,
        translator=TRANSLATOR,
        sworn=True,
        due_on=clock.today() + timedelta(days=7),
        cost="480.00 EUR",
        by=by,
    )
    text = f"{_STANDS_FOR.format(translator=TRANSLATOR)}\n{translated.letter_text(version, pair.source)}"
    file = BytesIO(text.encode())
    file.name = "translation.txt"
    received = services.receive(ordered, upload=file, by=by)
    payload = {"translation": str(received.pk)}
    translated.keep(payload, translated.compare(payload))
    services.accept(received, checked=_CHECKED, by=by)
