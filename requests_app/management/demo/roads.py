"""The roads that cases of the demonstration share: to the approval, out of the house, into theirs."""

from datetime import date

from requests_app.management.demo.walk import Day, Step

TRANSLATED = {"note": "Translated by the sworn translator Amal Haddad; the translation is attached."}


def approved_by(written: int, submitted: int, approved: int) -> tuple[Step, ...]:
    """Written, submitted, judged and approved, so many days ago each."""
    return (
        Step("write", written),
        Step("submit", submitted),
        Step("judge", approved),
        Step("approve", approved),
    )


def sent(written: int, gone: int, *, note: str = "") -> tuple[Step, ...]:
    """Approved in between, printed, and sent `gone` days ago."""
    judged = max(gone + 2, gone + (written - gone) // 3)
    return (
        *approved_by(written, written - 1, judged),
        Step("letters", judged),
        Step("prepare", gone, {"note": note} if note else {}),
        Step("transmit", gone, {"channel": "central_authority", "sent_on": Day()}),
    )


def there(written: int, gone: int, their_reference: str, *, note: str = "") -> tuple[Step, ...]:
    """Sent, and acknowledged within the week under their reference."""
    facts = {"their_reference": their_reference, "acknowledged_on": Day()}
    return (*sent(written, gone, note=note), Step("acknowledge", max(gone - 6, 1), facts))


def since(today: date, month: int, day: int) -> int:
    """Days from a day of 2026 until today; a machine whose clock stands before it counts one."""
    return max((today - date(2026, month, day)).days, 1)
