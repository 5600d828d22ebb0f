"""A warning is answered with a word of reason, on the facts as they are, by an officer of the case."""

import pytest

from requests_app.audit import register
from requests_app.casefile import guards, queries, services
from requests_app.core.errors import Blocked, Invalid, NotAllowed
from tests import samples
from tests.casefile.writing import answer_warnings, write


@pytest.fixture
def warned(case, people):
    write(case, samples.invoice(), by=people.officer)
    return case


def test_the_directory_gives_the_context(warned) -> None:
    codes = {point.code for point in queries.readiness(warned).points}
    assert codes >= {
        "death_penalty_there",
        "addressee_unconfirmed",
        "identifier_as_stated",
        "role_unclear",
    }
    assert not queries.readiness(warned).blocks


def test_a_word_of_reason_settles_a_warning(warned, people) -> None:
    point = queries.readiness(warned).unacknowledged[0]
    word = services.acknowledge(warned, point.key, "  Asked the prosecutor. ", by=people.colleague)
    assert (word.message, word.reason) == (point.message, "Asked the prosecutor.")
    assert point.key not in {open_.key for open_ in queries.readiness(warned).unacknowledged}
    assert queries.acknowledgements(warned)[point.key] == word
    assert people.colleague in queries.contributors(warned)
    line = register.read(warned.stream)[-1]
    assert line.name == "casefile.acknowledged"
    assert line.facts["code"] == point.code
    assert "prosecutor" not in str(line.facts)


def test_a_second_word_stands_beside_the_first_and_counts(warned, people) -> None:
    point = queries.readiness(warned).unacknowledged[0]
    services.acknowledge(warned, point.key, "First", by=people.officer)
    services.acknowledge(warned, point.key, "Second", by=people.officer)
    assert queries.acknowledgements(warned)[point.key].reason == "Second"
    assert warned.acknowledgements.count() == 2


@pytest.mark.parametrize("reason", ["", "  ", None, 7, "x" * 2001, "a\x00b", "\ud800"])
def test_a_reason_is_needed(warned, people, reason) -> None:
    point = queries.readiness(warned).unacknowledged[0]
    with pytest.raises(Invalid):
        services.acknowledge(warned, point.key, reason, by=people.officer)
    assert not warned.acknowledgements.exists()


@pytest.mark.parametrize("code", ["", "nonsense", "role_unclear", "x" * 5000, "a\x00b", None])
def test_only_a_warning_that_stands_is_answered(warned, people, code) -> None:
    with pytest.raises(Invalid):
        services.acknowledge(warned, code, "Reason", by=people.officer)


def test_a_block_cannot_be_talked_away(case, people) -> None:
    point = queries.readiness(case).blocks[0]
    with pytest.raises(Invalid):
        services.acknowledge(case, point.key, "Reason", by=people.officer)


def test_nobody_else_answers_and_not_after_the_draft_is_closed(warned, people) -> None:
    point = queries.readiness(warned).unacknowledged[0]
    for other in (people.stranger, people.reviewer, people.supervisor):
        with pytest.raises(NotAllowed):
            services.acknowledge(warned, point.key, "Reason", by=other)
    services.close_draft(warned, by=people.officer)
    with pytest.raises(Blocked):
        services.acknowledge(warned, point.key, "Reason", by=people.officer)


@pytest.mark.parametrize("sample", [samples.hospital(), samples.invoice()], ids=["hospital", "invoice"])
def test_the_guard_names_every_point_until_all_are_settled(case, people, sample) -> None:
    verdict = guards.draft_is_ready(case)
    assert not verdict
    assert any(blocker.message.startswith("Facts: Tell the facts") for blocker in verdict.blockers)
    write(case, sample, by=people.officer)
    verdict = guards.draft_is_ready(case)
    assert {blocker.code for blocker in verdict.blockers} == {
        point.key for point in queries.readiness(case).unacknowledged
    }
    answer_warnings(case, by=people.officer)
    assert guards.draft_is_ready(case)


def test_the_readiness_of_a_whole_case_needs_few_queries(warned, django_assert_max_num_queries) -> None:
    with django_assert_max_num_queries(10):
        queries.readiness(warned)
