"""Approve, return, refuse: what each needs, what each leaves behind."""

import pytest

from requests_app.audit import register
from requests_app.casefile import services as casefile
from requests_app.core.errors import Blocked, Invalid, NotAllowed
from requests_app.documents.letters.forms.declared import forms
from requests_app.documents.models import Document
from requests_app.outgoing import services
from tests import builders, samples

WORDS = "The measure goes beyond what the gravity of the case allows."


@pytest.fixture
def submitted(people):
    return builders.outgoing_at("submitted", people)


def codes(error):
    return {blocker.code for blocker in error.value.blockers}


def test_approval_needs_every_ground(people, submitted):
    with pytest.raises(Blocked) as refused:
        services.approve(submitted, by=people.reviewer)
    assert len(refused.value.blockers) >= 40
    assert not Document.objects.exists()


def test_approval_needs_the_second_person(people, submitted):
    from requests_app.assessment import queries
    from requests_app.assessment import services as assessment

    plain = [row.finding for row in queries.rows(submitted.version) if not row.finding.flagged]
    assessment.answer_many(plain, reasons=builders.REASONS, facts_relied=builders.FACTS, by=people.reviewer)
    with pytest.raises(Blocked) as refused:
        services.approve(submitted, by=people.reviewer)
    assert "G23" in codes(refused)


def test_approval_orders_the_letters_and_is_written_with_the_hash(people, submitted):
    builders.answer_every_ground(submitted, people)
    outgoing = services.approve(submitted, by=people.reviewer)
    kinds = sorted(Document.objects.filter(version=outgoing.version).values_list("kind", flat=True))
    wanted = [form.kind for _number, _item, form in forms(outgoing.version.content)]
    assert kinds == sorted(["decision_record", "letter_of_request", *wanted])
    line = next(one for one in register.read(outgoing.case.stream) if one.name == "outgoing.approved")
    assert line.facts["sha256"] == outgoing.version.sha256


def test_a_ground_that_bars_stops_the_approval(people, submitted):
    builders.answer_every_ground(submitted, people, barring=("G34",))
    with pytest.raises(Blocked) as refused:
        services.approve(submitted, by=people.reviewer)
    assert codes(refused) == {"G34"}


def test_an_author_never_decides(people):
    outgoing = builders.outgoing_at("submitted", people)
    from requests_app.accounts.roles import Role

    builders.answer_every_ground(outgoing, people)
    people.officer.role = Role.REVIEWER
    people.officer.save(update_fields=["role"])
    for verb, facts in [("approve", {}), ("return_", {"reasons": [{"code": first_reason()}]})]:
        with pytest.raises(NotAllowed) as refused:
            getattr(services, verb)(outgoing, by=people.officer, **facts)
        assert codes(refused) == {"four_eyes"}


def test_a_co_editor_is_an_author(people):
    outgoing = builders.drafted(people, samples.hospital())
    revision = builders.casefile_queries.draft_section(outgoing.case, "timing").revision
    data = {**samples.hospital()["timing"]}
    casefile.save_section(
        outgoing.case, "timing", data | {"reason": "Edited."}, revision=revision, by=people.colleague
    )
    builders.submit(outgoing, people)
    assert builders.casefile_queries.is_contributor(outgoing.case, people.colleague)


def first_reason():
    from requests_app.law.return_reasons import REASONS

    return next(iter(REASONS))


def test_return_opens_the_draft_and_points_at_fields(people, submitted):
    reasons = [
        {"code": first_reason(), "pointer": "/offences/entries/0/provision_text", "note": "Whole text."}
    ]
    outgoing = services.return_(submitted, by=people.reviewer, reasons=reasons, note="Nearly there.")
    assert outgoing.status == "drafted"
    outgoing.case.refresh_from_db()
    assert outgoing.case.draft_open
    assert outgoing.returns.get().reasons == reasons
    assert Document.objects.get(kind="return_note").version == outgoing.version


@pytest.mark.parametrize("reasons", [[], [{"code": "made_up"}], [{"code": "'; DROP TABLE"}]])
def test_return_needs_coded_reasons(people, submitted, reasons):
    with pytest.raises(Invalid) as refused:
        services.return_(submitted, by=people.reviewer, reasons=reasons)
    assert "reasons" in refused.value.fields


def test_refusal_needs_a_ground_that_bars(people, submitted):
    builders.answer_every_ground(submitted, people)
    with pytest.raises(Invalid):
        services.refuse(
            submitted, by=people.reviewer, grounds=["G34"], reasons=WORDS, consulted=False, consultation=WORDS
        )


@pytest.mark.parametrize("missing", ["grounds", "reasons", "consultation"])
def test_refusal_needs_ground_reasons_and_consultation(people, submitted, missing):
    builders.answer_every_ground(submitted, people, barring=("G34",))
    facts = {"grounds": ["G34"], "reasons": WORDS, "consulted": False, "consultation": WORDS}
    facts[missing] = [] if missing == "grounds" else " "
    with pytest.raises(Invalid) as refused:
        services.refuse(submitted, by=people.reviewer, **facts)
    assert set(refused.value.fields) == {missing}


def test_grounds_that_may_not_stand_alone(people, submitted):
    builders.answer_every_ground(submitted, people)
    with pytest.raises(Invalid) as refused:
        services.refuse(
            submitted, by=people.reviewer, grounds=["G16"], reasons=WORDS, consulted=False, consultation=WORDS
        )
    assert any("alone" in message for message in refused.value.fields["grounds"])


def test_a_refused_request_can_be_drafted_anew(people):
    outgoing = builders.outgoing_at("refused", people)
    outgoing = services.reopen(outgoing, by=people.reviewer, note="The prosecutor narrows the request.")
    assert outgoing.status == "drafted"
    outgoing.case.refresh_from_db()
    assert outgoing.case.draft_open


def test_a_new_version_keeps_what_did_not_change(people, submitted):
    from requests_app.assessment import queries

    builders.answer_every_ground(submitted, people)
    services.return_(
        submitted, by=people.reviewer, reasons=[{"code": first_reason(), "pointer": "", "note": ""}]
    )
    delivery = samples.hospital()["delivery"] | {"costs": "Agreed beforehand."}
    builders.write(submitted, {"delivery": delivery}, by=people.officer)
    second = builders.submit(submitted, people)
    rows = queries.rows(second.version)
    kept = [row for row in rows if row.outcome is not None]
    assert second.version.number == 2
    assert 0 < len(kept) < len(rows)
