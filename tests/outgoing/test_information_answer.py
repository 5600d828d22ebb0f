"""The letter that answers what the requested State asks about our request: what it says, and what it never says."""

import pytest
from django.urls import reverse

from requests_app.checking.models import Withdrawal
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed
from requests_app.documents import services as documents
from requests_app.documents.data import embedding
from requests_app.documents.letters import compose
from requests_app.documents.models import Document
from requests_app.law.return_reasons import REASONS
from requests_app.outbox.models import OutboxMessage
from requests_app.outgoing import services
from requests_app.outgoing.verbs.dialogue import LONGEST_TITLE, MOST_PAPERS
from tests import builders, samples
from tests.documents import papers

KIND = "information_answer"
ANSWER = "Since 11 February 2026, 22:07:31 UTC.\nالعقد مرفق."
CODE = next(iter(REASONS))
INSIDE = "The informant asked us to wait; do not tell them."


def answer(outgoing, people, **more):
    answers = {str(one.pk): ANSWER for one in outgoing.questions.filter(answered_at=None)}
    return services.supplement(outgoing, by=people.officer, answers=answers, **more)


def letter_of(outgoing):
    return (
        Document.objects.select_related("version")
        .filter(case=outgoing.case, kind=KIND)
        .latest("requested_at")
    )


def test_the_answer_is_ordered_with_what_was_asked(people):
    outgoing = answer(builders.outgoing_at("questioned", people), people)
    made = letter_of(outgoing)
    told, asked = made.data["letter"], outgoing.questions.get()
    [point] = told["supplied"]
    assert (point["question"], point["answer"]) == (asked.question, asked.answer)
    assert point["asked_on"] == asked.asked_on.isoformat()
    assert (told["our_reference"], told["their_reference"]) == (outgoing.reference, outgoing.their_reference)
    assert (told["version"], made.version) == (outgoing.version.number, outgoing.version)
    assert made.data["signer"]["name"] == people.officer.name
    assert "statement" not in told
    assert OutboxMessage.objects.filter(topic=documents.TOPIC, payload__document=str(made.pk)).exists()


def test_it_is_printed_with_the_hash_that_the_letter_of_request_prints(people):
    outgoing = answer(builders.outgoing_at("questioned", people), people, papers="Lease, 4 pages\n\n Map ")
    request = Document.objects.select_related("version").get(case=outgoing.case, kind="letter_of_request")
    made = letter_of(outgoing)
    assert made.language == request.language
    assert made.data["letter"]["version_sha256"] == embedding.printed_sha256(request)
    assert made.data["letter"]["version_sha256"] != outgoing.version.sha256
    assert made.data["letter"]["enclosed"] == ["Lease, 4 pages", "Map"]
    html = compose.compose(made).html
    for words in (
        outgoing.reference,
        outgoing.their_reference,
        "Leased since when?",
        "22:07:31",
        "Lease, 4 pages",
    ):
        assert words in html
    assert "The request stands unchanged." in papers.plain(html)


def test_it_follows_the_language_of_the_request(people):
    sections = samples.hospital()
    sections["basis"]["letter_language"] = "fr"
    made = letter_of(answer(builders.outgoing_at("questioned", people, sections=sections), people))
    assert made.language == "fr"
    assert "Réponse à une demande de renseignements" in compose.compose(made).html


def test_a_change_is_told_and_kept(people):
    outgoing = builders.outgoing_at("questioned", people)
    outgoing = answer(outgoing, people, statement="Item 2 is no longer pursued.")
    assert outgoing.notes.get(verb="supplement").text == "Item 2 is no longer pursued."
    made = letter_of(outgoing)
    assert "Item 2 is no longer pursued." in compose.compose(made).html


def test_nothing_else_of_the_file_leaves(people):
    outgoing = builders.outgoing_at("transmitted", people)
    outgoing = services.acknowledge(
        outgoing, by=people.reviewer, their_reference="SOL/1", acknowledged_on=clock.today(), note=INSIDE
    )
    outgoing = services.question(
        outgoing, by=people.reviewer, question="Why?", asked_on=clock.today(), codes=[CODE]
    )
    made = letter_of(answer(outgoing, people))
    sheet = compose.compose(made)
    for said in (str(made.data["letter"]), sheet.html, sheet.attachment.body.decode()):
        assert INSIDE not in said
        assert CODE not in said
        assert "informant" not in said


def test_a_reference_that_is_none_is_not_printed(people):
    outgoing = builders.outgoing_at("transmitted", people)
    outgoing = services.acknowledge(
        outgoing, by=people.reviewer, their_reference="none", acknowledged_on=clock.today()
    )
    outgoing = services.question(outgoing, by=people.reviewer, question="Why?", asked_on=clock.today())
    assert "their_reference" not in letter_of(answer(outgoing, people)).data["letter"]


def test_every_round_has_a_letter_of_its_own(people):
    outgoing = answer(builders.outgoing_at("questioned", people), people)
    outgoing = services.acknowledge(outgoing, by=people.reviewer, acknowledged_on=clock.today())
    outgoing = services.question(outgoing, by=people.reviewer, question="And until?", asked_on=clock.today())
    outgoing = answer(outgoing, people)
    made = Document.objects.filter(case=outgoing.case, kind=KIND).order_by("requested_at")
    assert [(one.subject, one.data["letter"].get("number")) for one in made] == [
        ("answer-1", 1),
        ("answer-2", 2),
    ]
    assert [one["question"] for one in made[1].data["letter"]["supplied"]] == ["And until?"]
    assert "communication no. 2" in compose.compose(made[1]).html


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("papers", "x" * (LONGEST_TITLE + 1)),
        ("papers", "x\n" * (MOST_PAPERS + 1)),
        ("papers", "\x00"),
        ("statement", "\ud800"),
        ("statement", "x" * 20_001),
    ],
)
def test_what_cannot_be_printed_is_refused_at_its_field(people, field, typed):
    outgoing = builders.outgoing_at("questioned", people)
    with pytest.raises(Invalid) as refused:
        answer(outgoing, people, **{field: typed})
    assert set(refused.value.fields) == {field}
    assert outgoing.questions.get().answered_at is None
    assert not Document.objects.filter(kind=KIND).exists()


def test_whoever_may_not_answer_writes_no_letter(people):
    outgoing = builders.outgoing_at("questioned", people)
    with pytest.raises(NotAllowed):
        services.supplement(outgoing, by=people.stranger, answers={str(outgoing.questions.get().pk): ANSWER})
    outgoing = answer(outgoing, people)
    with pytest.raises(Blocked):
        answer(outgoing, people)
    assert Document.objects.filter(kind=KIND).count() == 1


def test_markup_stays_text(people):
    outgoing = builders.outgoing_at("questioned", people)
    html = compose.compose(letter_of(answer(outgoing, people, statement="<script>alert(1)</script>"))).html
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_a_withdrawn_request_withdraws_it(people):
    outgoing = answer(builders.outgoing_at("questioned", people), people)
    services.withdraw(outgoing, by=people.officer, note="No longer needed.")
    assert Withdrawal.objects.filter(document=letter_of(outgoing), taken_back_at=None).exists()


def test_the_page_takes_it_shows_it_first_and_leads_to_the_letter(people, signed_in):
    outgoing = builders.outgoing_at("questioned", people)
    client = signed_in(people.officer)
    url = reverse("outgoing:step", args=[outgoing.reference, "supplement"])
    shown = client.get(url).content.decode()
    assert 'name="papers"' in shown
    assert 'name="statement"' in shown
    assert 'name="preview"' in shown
    wrong = client.post(url, {"answer": "", "papers": "x" * 400, "statement": "Item 2 is given up."})
    assert wrong.status_code == 400
    assert "Item 2 is given up." in wrong.content.decode()
    assert "Write the answer." in wrong.content.decode()
    assert "at most 300 characters" in wrong.content.decode()
    given = {"answer": ANSWER, "papers": "Lease", "statement": ""}
    seen = client.post(url, {**given, "preview": "1"})
    assert seen["Content-Type"] == "application/pdf"
    assert not Document.objects.filter(kind=KIND).exists()
    assert client.post(url, given).status_code == 302
    page = client.get(reverse("documents:list", args=[outgoing.reference])).content.decode()
    ours = page.split("Our request")[-1]
    assert "Answer to a request for information" in ours
    assert "Letters to the other State" not in page
