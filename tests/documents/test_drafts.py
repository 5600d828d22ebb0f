"""Papers that are looked at and not kept: previews of a draft, comparisons, the assessment as a memorandum."""

import io
from types import SimpleNamespace

import pikepdf
import pypdf
import pytest

from requests_app.assessment import queries as assessments
from requests_app.audit.models import AuditEvent
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import Version
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible, Unavailable
from requests_app.core.limits import Limits
from requests_app.documents import drafts
from requests_app.documents.letters.forms.declared import form_of
from requests_app.documents.models import Document
from requests_app.documents.phrases.book import book
from requests_app.law.languages import LETTER_LANGUAGES
from requests_app.law.return_reasons import REASONS
from requests_app.outbox.models import OutboxMessage
from requests_app.outgoing import services
from requests_app.outgoing.models import Outgoing
from requests_app.vault.models import StoredFile
from tests import builders, samples
from tests.documents import conformance, papers

UNSIGNED = {"name": "", "office": ""}
SAY = book("en").say
RETURNED_FOR = next(iter(REASONS))


def text(pdf):
    return papers.text_of(pdf)


def kept():
    """Everything a paper could leave behind."""
    return [table.objects.count() for table in (Document, StoredFile, OutboxMessage, AuditEvent)]


def little(language="en"):
    """A draft that prints on a page or two."""
    sections = samples.hospital()
    basis = sections["basis"] | {"letter_language": language}
    return {"authority": sections["authority"], "basis": basis}


def changed(version, **sections):
    """A later version that says something else, as it would be frozen."""
    content = {**version.content, **sections}
    told = {"schema": version.schema, "law_version": version.law_version, "law_digest": version.law_digest}
    told |= {"frozen_by": version.frozen_by, "frozen_at": version.frozen_at}
    return Version.objects.create(
        case=version.case, number=version.number + 1, content=content, sha256="ab" * 32, **told
    )


@pytest.fixture
def draft(people):
    return builders.drafted(people, samples.hospital())


def test_a_draft_is_printed_with_a_mark_across_every_page_and_nothing_is_left_behind(draft):
    before = kept()
    pdf = drafts.preview(draft.case, signer=UNSIGNED)
    assert kept() == before
    pages = papers.pages(pdf)
    assert len(pages) > 3
    assert all(SAY("drafts.watermark") in page for page in pages)
    assert papers.plain(samples.hospital()["authority"]["purpose"])[:60] in text(pdf)


def test_a_preview_is_for_every_reader_and_says_once_that_it_is_a_draft(people):
    pdf = drafts.preview(builders.drafted(people, little()).case, signer=UNSIGNED)
    for profile in conformance.STANDARDS.values():
        assert conformance.judged(pdf, profile) == []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert len(opened.pages) > 1
        first = next(
            node for kind, node, _above in conformance.elements(opened.Root.StructTreeRoot.K) if kind == "/P"
        )
        assert isinstance(first.K, int) or len(first.K) == 1, (
            "the mark is on every page and is read on the first"
        )


def test_a_preview_has_no_code_no_data_and_no_seal(people):
    pdf = drafts.preview(builders.drafted(people, little()).case, signer=UNSIGNED)
    assert not pypdf.PdfReader(io.BytesIO(pdf)).attachments
    assert "/check/" not in text(pdf)
    assert SAY("appearance.check") not in text(pdf)
    assert SAY("appearance.sealed") not in text(pdf)


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_the_mark_is_in_the_language_of_the_letter(people, language, monkeypatch):
    printed = []
    monkeypatch.setattr(
        drafts.THE_PRESS, "to_pdf", lambda html, **more: printed.append((html, more)) or _paper()
    )
    drafts.preview(builders.drafted(people, little(language)).case, signer=UNSIGNED)
    html, more = printed[0]
    assert f'<div class="watermark">{book(language).say("drafts.watermark")}</div>' in html
    assert "attachment" not in more


def _paper():
    return SimpleNamespace(pdf=b"%PDF-")


def test_a_form_is_previewed_by_its_item_and_none_where_there_is_none(draft):
    items = casefile.draft_section(draft.case, "assistance").entries
    with_form = next(one for one in items if one["type"] == "AT14")
    pdf = drafts.preview(draft.case, signer=UNSIGNED, item=with_form["id"])
    assert SAY("kind.preservation_annex") in text(pdf)
    without = next(one for one in items if form_of(one) is None)
    for item in (without["id"], "nothing"):
        with pytest.raises(NotVisible):
            drafts.preview(draft.case, signer=UNSIGNED, item=item)


def test_a_draft_that_is_too_long_answers_with_the_reason(people, monkeypatch):
    sections = little()
    monkeypatch.setattr("requests_app.documents.letters.text.LONGEST_TEXT", 100)
    outgoing = builders.drafted(people, sections)
    with pytest.raises(Invalid, match="a letter can print 100"):
        drafts.preview(outgoing.case, signer=UNSIGNED)


def test_a_printing_that_takes_too_long_answers_with_the_reason(people, monkeypatch):
    monkeypatch.setattr(drafts, "PATIENCE", Limits(seconds=0))
    with pytest.raises(Unavailable, match="took longer than allowed"):
        drafts.preview(builders.drafted(people, little()).case, signer=UNSIGNED)


def test_markup_in_a_draft_stays_text(people):
    sections = little()
    sections["authority"] = sections["authority"] | {
        "purpose": "<script>alert(1)</script><img src=file:///etc/passwd>"
    }
    assert "<script>alert(1)</script>" in text(
        drafts.preview(builders.drafted(people, sections).case, signer=UNSIGNED)
    )


def test_a_step_is_rehearsed_and_undone(people):
    outgoing = builders.outgoing_at("submitted", people)
    reasons, note = [{"code": RETURNED_FOR, "pointer": "/facts", "note": ""}], "The summary names no day."
    before = kept()
    pdf = drafts.rehearse(
        outgoing.case, lambda: services.return_(outgoing, by=people.reviewer, reasons=reasons, note=note)
    )
    assert kept() == before
    assert Outgoing.objects.get(pk=outgoing.pk).status == "submitted"
    assert all(SAY("drafts.watermark") in page for page in papers.pages(pdf))
    assert note in text(pdf)


def test_several_letters_of_one_step_are_one_file(people, monkeypatch):
    outgoing = builders.outgoing_at("submitted", people)
    builders.answer_every_ground(outgoing, people)
    page = drafts.preview(builders.drafted(people, little()).case, signer=UNSIGNED)
    monkeypatch.setattr(drafts.THE_PRESS, "to_pdf", lambda html, **more: SimpleNamespace(pdf=page))
    pdf = drafts.rehearse(outgoing.case, lambda: services.approve(outgoing, by=people.second_reviewer))
    assert len(papers.pages(pdf)) >= 4 * len(papers.pages(page))


def test_a_rehearsal_is_judged_like_the_step(people):
    outgoing = builders.outgoing_at("submitted", people)
    before = kept()
    with pytest.raises((Blocked, NotAllowed)):
        drafts.rehearse(outgoing.case, lambda: services.approve(outgoing, by=people.officer))
    assert kept() == before


def test_a_step_that_writes_nothing_has_nothing_to_show(draft):
    with pytest.raises(Blocked, match="writes no letter"):
        drafts.rehearse(draft.case, lambda: None)


def test_two_versions_are_printed_as_one_with_what_changed(version):
    facts = version.content["facts"]
    summary = facts["summary"]
    new = changed(
        version,
        facts=facts | {"summary": summary.replace("files of the", "papers of a", 1)},
        timing={},
        title="Mirrorlock II",
    )
    before = kept()
    pdf = drafts.compared(version, new)
    assert kept() == before
    told = text(pdf)
    assert "[deleted: files of the] [added: papers of a]" in told
    assert "[deleted: Urgent]" in told
    assert f"Matter: {SAY('drafts.nature.changed')}" in told
    assert version.sha256 in papers.squeezed(told)


def test_a_comparison_is_for_every_reader(version):
    reader = pypdf.PdfReader(io.BytesIO(drafts.compared(version, changed(version, timing={}))))
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert b"pdfuaid" in reader.trailer["/Root"]["/Metadata"].get_object().get_data()


def test_two_versions_that_say_the_same_are_said_to(version):
    told = text(drafts.compared(version, changed(version)))
    assert SAY("drafts.same") in told
    assert SAY("drafts.part.changes") not in told


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_a_comparison_is_in_the_language_of_the_letter(version, language, monkeypatch):
    printed = []
    monkeypatch.setattr(
        drafts.THE_PRESS, "to_pdf", lambda html, **more: printed.append((html, more)) or _paper()
    )
    new = changed(version, basis=version.content["basis"] | {"letter_language": language}, timing={})
    drafts.compared(version, new)
    html, _more = printed[0]
    assert book(language).say("drafts.comparison.title") in html
    assert book(language).say("drafts.opens.removed") in html


def test_the_assessment_is_printed_with_what_is_outstanding(people):
    outgoing = builders.outgoing_at("submitted", people)
    builders.answer_ground(assessments.findings(outgoing.version)[0], people, outcome="not_engaged")
    waits = assessments.waiting(outgoing.version)
    pdf = drafts.memorandum(outgoing.version, record=assessments.record(outgoing.version), waits=waits)
    told = text(pdf)
    total = assessments.summary(outgoing.version).total
    assert SAY("drafts.settled", settled=str(total - len(waits)), total=total) in told
    assert SAY("drafts.waits.reviewer") in told
    assert builders.REASONS in told
    assert all(SAY("banner.internal").upper() in page.upper() for page in papers.pages(pdf))


def test_an_assessment_nobody_has_to_speak_on_says_so(people):
    outgoing = builders.outgoing_at("submitted", people)
    builders.answer_every_ground(outgoing, people)
    record = assessments.record(outgoing.version)
    told = text(
        drafts.memorandum(outgoing.version, record=record, waits=assessments.waiting(outgoing.version))
    )
    assert SAY("drafts.nothing_waits") in told
    assert SAY("drafts.waits.reviewer") not in told
