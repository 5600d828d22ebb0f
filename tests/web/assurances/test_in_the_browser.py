"""The register and the items in a real browser: readable, accessible, no sideways scrolling, right to left, too."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from requests_app.assurances import services
from requests_app.core import clock
from requests_app.outgoing import items
from requests_app.outgoing import services as outgoings
from tests import builders
from tests.assurances.keeping import added, receive
from tests.plugins.browser import Visitor

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
ARABIC = "تتعهد السلطة بعدم نقل الأدلة إلى دولة ثالثة دون موافقة مسبقة."


@pytest.fixture
def seated(visitor: Callable[..., Visitor], signed_in: Callable[..., Client]) -> Callable[..., Visitor]:
    """A window in which a person is signed in already."""

    def open_window(person: Any, **options: Any) -> Visitor:
        window = visitor(**options)
        cookie = signed_in(person).cookies[settings.SESSION_COOKIE_NAME]
        window.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": window.address}])
        return window

    return open_window


@pytest.fixture
def outgoing(people):
    """A request in execution with something of everything in its register."""
    found = builders.outgoing_at("executed", people)
    receive(added(found, people.reviewer, kind="onward_transfer", text=ARABIC), people.reviewer, days=12)
    broken = receive(added(found, people.reviewer, kind="confidentiality"), people.reviewer)
    services.breach(
        broken,
        by=people.reviewer,
        happened_on=clock.today(),
        note="A copy was shown to the press.",
        done="Told them.",
    )
    first = items.of(found)[0].id
    return outgoings.record_item(
        found, item=first, by=people.reviewer, decision="refused", ground="G34", reason="Out of proportion.",
        on=clock.today() - timedelta(days=1),
    )  # fmt: skip


def test_every_page_of_the_register_stands_the_look(outgoing, people, seated):
    window, reference = seated(people.reviewer), outgoing.reference
    number = outgoing.case.assurances.get(kind="onward_transfer").number
    looks = {
        "assurances-list": reverse("assurances:list"),
        "assurances-case": reverse("assurances:case", args=[reference]),
        "assurances-entry": reverse("assurances:entry", args=[reference, number]),
        "assurances-receive": reverse("assurances:act", args=[reference, number, "receive"]),
        "assurances-add": reverse("assurances:add", args=[reference]),
        "items-case": reverse("outgoing:case", args=[reference]),
        "items-receive": reverse("outgoing:step", args=[reference, "receive"]),
        "items-one": reverse("outgoing:item", args=[reference, items.of(outgoing)[1].id]),
        "assurances-desk": reverse("desk:home"),
        "assurances-documents": reverse("documents:list", args=[reference]),
    }
    for name, address in looks.items():
        window.go(address)
        window.look(name)
    window.context.add_cookies([{"name": "django_language", "value": "ar", "url": window.address}])
    window.go(looks["assurances-case"])
    window.look("assurances-rtl")


def test_a_file_is_uploaded_without_javascript(outgoing, people, seated, tmp_path):
    window, number = (
        seated(people.reviewer, javascript=False),
        outgoing.case.assurances.get(kind="onward_transfer").number,
    )
    page = window.go(reverse("assurances:act", args=[outgoing.reference, number, "receive"]))
    paper = tmp_path / "note verbale.pdf"
    paper.write_bytes(builders.SMALL_PDF)
    page.get_by_label("The document").set_input_files(paper)
    page.get_by_role("button", name="Record the receipt").click()
    page.get_by_text("It was recorded as received.").wait_for()
    page.get_by_role("link", name="note verbale.pdf").wait_for()
