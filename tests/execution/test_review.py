"""What was obtained is judged before it leaves: every product as it is now, by two people where one is flagged."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction

from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible, Stale
from requests_app.evidence import services as evidence
from requests_app.execution import guards, queries, services
from tests.evidence.arrive import upload
from tests.execution import arrive
from tests.execution.arrive import FLAGGED, LOOKED, SUBSCRIBER, clear

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(people, monkeypatch):
    arrive.granted(monkeypatch, SUBSCRIBER)
    return arrive.case_of(people)


@pytest.fixture
def file(case, people):
    """A task that was handed in with one exhibit whose file is there."""
    task = arrive.accepted(case, people)
    arrive.act(task, people.executing)
    exhibit = arrive.exhibit(task, people.executing)
    upload(exhibit, b"time,account\n1,2\n", by=people.executing, filename="accounts.csv")
    task.refresh_from_db()
    services.hand_in(task, by=people.executing, **arrive.results(task))
    exhibit.refresh_from_db()
    return exhibit


def product(case, what="exhibit"):
    return next(one for one in queries.products(case) if one.key.startswith(what))


def review(case, by, *, what="exhibit", findings=None, measure="as_is", **more):
    given = {"findings": findings or clear(), "looked_at": LOOKED, "measure": measure, **more}
    return services.review_product(case, product(case, what).key, by=by, **given)


def flag(case, by, *, measure="as_is", what="exhibit", **more):
    text = "" if measure == "as_is" else "Messages between a client and counsel are held back."
    return review(
        case, by, what=what, findings=clear(privilege=FLAGGED), measure=measure, measure_text=text, **more
    )


def test_everything_that_may_leave_is_a_product(case, people, file):
    assert [one.key.split("-")[0] for one in queries.products(case)] == ["exhibit", "result", "acts"]
    assert len(guards.the_product_is_reviewed(case).blockers) == 3


def test_reviewed_it_may_leave(case, people, file):
    arrive.reviewed(case, people.reviewer)
    assert guards.the_product_is_reviewed(case)
    assert queries.leaving(case) == [file]


def test_what_was_not_reviewed_does_not_leave(case, people, file):
    assert queries.leaving(case) == []


@pytest.mark.parametrize("who", ["officer", "executing", "duty", "auditor", "legal", "admin"])
def test_only_reviewers_and_advisers_review(case, people, file, who):
    with pytest.raises(NotAllowed):
        review(case, getattr(people, who))


def test_every_check_has_a_finding(case, people, file):
    with pytest.raises(Invalid) as error:
        review(case, people.reviewer, findings={"privilege": {"finding": "flagged"}}, looked_at="")
    wanted = {f"finding_{one}" for one in ("scope", "third_parties", "personal_data", "custody")}
    assert set(error.value.fields) == {*wanted, "reasons_privilege", "looked_at"}


def test_what_is_flagged_waits_for_a_second_person(case, people, file):
    flag(case, people.reviewer)
    assert "second person" in product(case).waits_for
    assert queries.leaving(case) == []


def test_nobody_is_their_own_second_person(case, people, file):
    with pytest.raises(NotAllowed):
        services.second(flag(case, people.adviser), by=people.adviser, agrees=True, reasons="Yes.")


def test_one_of_the_two_is_a_rights_adviser(case, people, file):
    with pytest.raises(NotAllowed):
        services.second(flag(case, people.reviewer), by=people.second_reviewer, agrees=True, reasons="Yes.")
    services.second(flag(case, people.adviser), by=people.second_reviewer, agrees=True, reasons="Yes.")
    assert product(case).is_settled


def test_the_second_person_gives_reasons_once(case, people, file):
    given = flag(case, people.reviewer)
    with pytest.raises(Invalid):
        services.second(given, by=people.adviser, agrees=True, reasons="")
    services.second(given, by=people.adviser, agrees=True, reasons="Read them all; none is privileged.")
    with pytest.raises(Blocked):
        services.second(given, by=people.adviser, agrees=False, reasons="On second thoughts.")


def test_where_the_two_disagree_it_does_not_leave(case, people, file):
    services.second(flag(case, people.reviewer), by=people.adviser, agrees=False, reasons="It is privileged.")
    assert "does not agree" in product(case).waits_for
    assert queries.leaving(case) == []


def test_withheld_it_is_set_aside_at_once_and_released_only_by_a_new_review(case, people, file):
    given = flag(case, people.reviewer, measure="withheld")
    file.refresh_from_db()
    assert not file.leaves
    services.second(given, by=people.adviser, agrees=True, reasons="It is privileged.")
    assert product(case).measure == "withheld"
    assert queries.leaving(case) == []
    review(case, people.reviewer)
    file.refresh_from_db()
    assert file.leaves
    assert queries.leaving(case) == [file]


def test_the_rights_adviser_holds_back_and_a_reviewer_agrees(case, people, file):
    given = flag(case, people.adviser, measure="withheld")
    file.refresh_from_db()
    assert not file.leaves
    services.second(given, by=people.reviewer, agrees=True, reasons="It is privileged.")
    assert product(case).measure == "withheld"


def test_what_two_people_let_go_is_released_by_the_second(case, people, file):
    services.second(
        flag(case, people.reviewer, measure="withheld"), by=people.adviser, agrees=True, reasons="Yes."
    )
    again = flag(case, people.reviewer)
    file.refresh_from_db()
    assert not file.leaves
    services.second(again, by=people.adviser, agrees=True, reasons="The judge has lifted the privilege.")
    file.refresh_from_db()
    assert file.leaves
    assert queries.leaving(case) == [file]


def test_what_somebody_sets_aside_behind_the_review_does_not_leave(case, people, file):
    arrive.reviewed(case, people.reviewer)
    evidence.set_aside(file, by=people.reviewer, leaves=False, reason="A doubt.")
    assert not guards.the_product_is_reviewed(case)
    evidence.set_aside(file, by=people.reviewer, leaves=True, reason="None.")
    services.second(
        flag(case, people.reviewer, measure="withheld"), by=people.adviser, agrees=True, reasons="Yes."
    )
    evidence.set_aside(file, by=people.reviewer, leaves=True, reason="All the same.")
    assert not guards.the_product_is_reviewed(case)
    assert queries.leaving(case) == []


def test_withholding_what_nobody_flagged_is_refused(case, people, file):
    with pytest.raises(Invalid) as error:
        review(case, people.reviewer, measure="withheld", measure_text="No.")
    assert set(error.value.fields) == {"measure"}


def test_withholding_says_what_the_other_state_may_read(case, people, file):
    with pytest.raises(Invalid) as error:
        review(case, people.reviewer, findings=clear(privilege=FLAGGED), measure="withheld")
    assert set(error.value.fields) == {"measure_text"}


def test_a_redacted_copy_leaves_in_its_place(case, people, file):
    with pytest.raises(Invalid) as error:
        flag(case, people.reviewer, measure="redacted")
    assert set(error.value.fields) == {"leaves_instead"}
    copy = evidence.copy_of(
        file,
        by=people.reviewer,
        relation="derived",
        purpose="Redaction",
        values={"description": "Redacted export"},
    )
    upload(copy, b"time,account\n1,-\n", by=people.reviewer, filename="redacted.csv")
    copy.refresh_from_db()
    given = flag(case, people.reviewer, measure="redacted", leaves_instead=copy)
    services.second(given, by=people.adviser, agrees=True, reasons="The names are gone.")
    assert {one.exhibit.pk: one.is_settled for one in queries.products(case) if one.exhibit} == {
        file.pk: True,
        copy.pk: False,
    }
    arrive.reviewed(case, people.reviewer)
    assert queries.leaving(case) == [copy]


def test_the_same_bytes_are_no_redaction(case, people, file):
    same = evidence.copy_of(file, by=people.reviewer, relation="identical", purpose="Work", values={})
    with pytest.raises(Invalid) as error:
        flag(case, people.reviewer, measure="redacted", leaves_instead=same)
    assert set(error.value.fields) == {"leaves_instead"}


def test_words_are_redacted_with_other_words(case, people, file):
    with pytest.raises(Invalid) as error:
        flag(case, people.reviewer, what="result", measure="redacted")
    assert set(error.value.fields) == {"redacted_text"}
    given = flag(
        case, people.reviewer, what="result", measure="redacted", redacted_text="Data of one customer."
    )
    services.second(given, by=people.adviser, agrees=True, reasons="Good.")
    assert queries.report(case).done[0].what == "Data of one customer."


def test_broken_custody_is_not_clear_and_does_not_leave(case, people, file):
    arrive.reviewed(case, people.reviewer)
    evidence.report_damage(file, by=people.executing, danger="damage", said="The disk was dropped.")
    assert "custody" in product(case).waits_for.lower()
    assert queries.leaving(case) == []
    with pytest.raises(Invalid) as error:
        review(case, people.reviewer)
    assert set(error.value.fields) == {"finding_custody", "measure"}


def test_what_changed_since_is_reviewed_again(case, people, file):
    arrive.reviewed(case, people.reviewer)
    task = queries.tasks_of(case)[0]
    services.send_back(task, by=people.reviewer, reason="The second account is missing.")
    task.refresh_from_db()
    arrive.act(task, people.executing, did="The second account was produced.")
    task.refresh_from_db()
    said = arrive.results(task)
    said["results"]["1"]["came"] = "Both accounts."
    services.hand_in(task, by=people.executing, **said)
    open_ = {one.key.split("-")[0]: one.changed for one in queries.products(case) if not one.is_settled}
    assert open_ == {"result": True, "acts": True}
    assert not guards.the_product_is_reviewed(case)


def test_unchanged_words_stay_reviewed_when_it_is_handed_in_again(case, people, file):
    arrive.reviewed(case, people.reviewer)
    task = queries.tasks_of(case)[0]
    services.send_back(task, by=people.reviewer, reason="Sign the minutes.")
    task.refresh_from_db()
    services.hand_in(task, by=people.executing, **arrive.results(task))
    assert guards.the_product_is_reviewed(case)


def test_a_review_of_what_was_seen_before_it_changed_is_refused(case, people, file):
    with pytest.raises(Stale):
        review(case, people.reviewer, seen="0" * 64)


def test_a_made_up_product_does_not_exist(case, people, file):
    for key in ("", "exhibit-1", "result-\x00", "acts-" + "9" * 40):
        with pytest.raises(NotVisible):
            services.review_product(
                case, key, by=people.reviewer, findings=clear(), looked_at=LOOKED, measure="as_is"
            )


def test_a_product_of_another_case_does_not_exist_here(case, people, file):
    other = arrive.case_of(people, title="Another one")
    with pytest.raises(NotVisible):
        services.review_product(
            other, product(case).key, by=people.reviewer, findings=clear(), looked_at=LOOKED, measure="as_is"
        )


def test_a_review_is_final(case, people, file):
    given = review(case, people.reviewer)
    given.measure = "withheld"
    with pytest.raises(IntegrityError), transaction.atomic():
        given.save()


def test_an_older_review_is_not_seconded(case, people, file):
    old = flag(case, people.reviewer, measure="withheld")
    review(case, people.second_reviewer)
    with pytest.raises(Blocked):
        services.second(old, by=people.adviser, agrees=True, reasons="Yes.")


def test_a_task_is_closed_once_its_product_is_settled(case, people, file):
    task = queries.tasks_of(case)[0]
    with pytest.raises(Blocked):
        services.close(task, by=people.reviewer)
    arrive.reviewed(case, people.reviewer)
    assert services.close_all(case, by=people.reviewer) == 1
    assert queries.results_of(case)[SUBSCRIBER].outcome == "executed"


def test_an_exhibit_recorded_by_the_central_authority_is_reviewed_too(case, people, file):
    arrive.reviewed(case, people.reviewer)
    values = {
        "description": "Paper file",
        "nature": "physical",
        "origin": "received",
        "received_from": "Registry of companies",
        "taken_at": datetime(2026, 10, 5, 9, 12, tzinfo=UTC),
        "zone": "UTC",
        "place": "Halden",
        "collector_name": "Ingrid Solheim",
    }
    evidence.record(case, by=people.reviewer, values=values)
    assert not guards.the_product_is_reviewed(case)
