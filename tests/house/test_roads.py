"""A road is walked once, and put back only where it would lead to the same."""

from collections.abc import Callable
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import timedelta
from io import BytesIO

import pytest
from django.db import transaction
from django.utils import translation

from requests_app.accounts.models import User
from requests_app.audit import register
from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.outgoing import services
from requests_app.vault.models import StoredFile
from requests_app.vault.store import path_of
from tests import builders, incoming_builders
from tests.plugins.again import Again, all_rows
from tests.plugins.roads import here, once, plain

pytestmark = pytest.mark.django_db

walked: list[str] = []
FromThere = Callable[[], AbstractContextManager[None]]


@once
def opened(people, title, more=None):
    """A short road that tells when somebody really walks it."""
    walked.append(title)
    return services.open_request(by=people.officer, title=title).case


@once
def renamed(case_title, people, title):
    """A road on which a row changes that was there before, and one goes."""
    case = opened(people, case_title)
    opened(people, f"{case_title} too")
    CaseFile.objects.filter(pk=case.pk).update(title=title)
    User.objects.filter(pk=people.stranger.pk).delete()
    return CaseFile.objects.get(pk=case.pk)


@once
def with_a_paper(people, text):
    """A road on which a file is stored."""
    walked.append(text)
    return incoming_builders.services.register(
        by=people.reviewer,
        papers=[(incoming_builders.paper(text), "request")],
        **incoming_builders.told(),
    )


def rows():
    """What the tables hold, whatever the order."""
    return {table: sorted(lines) for table, lines in all_rows().items()}


@pytest.fixture
def from_there(people) -> FromThere:
    """Begins among the people as a test does, and takes back whatever was done."""
    walked.clear()
    place = here.now()
    assert place is not None, "a test that begins with the people stands somewhere"

    @contextmanager
    def begin():
        with transaction.atomic():
            here.at(place)
            yield
            transaction.set_rollback(True)

    return begin


def test_the_second_time_the_same_rows_are_put_back(from_there, people):
    found = []
    for _ in range(2):
        with from_there():
            found.append((opened(people, "Twice"), rows()))
    assert walked == ["Twice"]
    (first, before), (second, after) = found
    assert (first.pk, first.reference, before) == (second.pk, second.reference, after)
    assert first is not second


def test_what_a_test_does_to_what_was_put_back_stays_with_that_test(from_there, people):
    found = []
    for _ in range(3):
        with from_there():
            case = opened(people, "Unspoilt")
            found.append(rows())
            assert (case.title, CaseFile.objects.get().title) == ("Unspoilt", "Unspoilt")
            case.title = "Spoilt"
            case.save()
            User.objects.filter(pk=people.colleague.pk).delete()
            services.open_request(by=people.officer, title="One more")
            assert rows() != found[-1]
    assert walked == ["Unspoilt"]
    assert found[0] == found[1] == found[2]


def test_rows_that_changed_and_rows_that_went_are_as_after_the_walk(from_there, people):
    found = []
    for _ in range(2):
        with from_there():
            case = renamed("Old", people, "New")
            found.append(rows())
            assert case.title == "New"
    assert walked == ["Old", "Old too"]
    assert found[0] == found[1]


def test_after_that_the_work_goes_on_as_after_the_walk(from_there, people):
    for _ in range(2):
        with from_there():
            submitted = builders.outgoing_at("submitted", people)
            other = builders.drafted(people, {}, title="Another")
            assert other.reference != submitted.reference
            assert builders.refuse(submitted, people).status == "refused"
        with from_there():
            assert builders.outgoing_at("approved", people).status == "approved"


def test_a_road_further_on_begins_with_the_one_known(from_there, people):
    with from_there():
        case = opened(people, "First")
    with from_there():
        assert opened(people, "First") == case
        second = opened(people, "Second")
    with from_there():
        assert [opened(people, "First"), opened(people, "Second")] == [case, second]
        assert CaseFile.objects.count() == 2
    with from_there():
        assert opened(people, "Second") != second
    assert walked == ["First", "Second", "Second"]


def written(people, _):
    services.open_request(by=people.officer, title="Before it")


def written_and_taken_back(people, _):
    with transaction.atomic():
        services.open_request(by=people.officer, title="Before it")
        transaction.set_rollback(True)


def gone_back_behind_it(people, _):
    with transaction.atomic():
        opened(people, "Elsewhere")
        transaction.set_rollback(True)


def replaced(_, monkeypatch):
    monkeypatch.setattr(services, "somebody", "else", raising=False)


def replaced_in_a_table(_, monkeypatch):
    monkeypatch.setitem(vars(services), "somebody", "else")


@pytest.mark.parametrize(
    "before", [written, written_and_taken_back, gone_back_behind_it, replaced, replaced_in_a_table]
)
def test_it_is_walked_again_where_something_happened_before(from_there, people, monkeypatch, before):
    title = before.__name__
    with from_there():
        opened(people, title)
    with from_there():
        before(people, monkeypatch)
        opened(people, title)
        assert CaseFile.objects.filter(title=title).count() == 1
    assert walked.count(title) == 2


@pytest.mark.parametrize(
    "otherwise",
    [
        lambda: clock.standing_at(clock.now() + timedelta(hours=1)),
        lambda: clock.standing_at(clock.now() - timedelta(days=1)),
        lambda: translation.override("ar"),
    ],
    ids=["the clock stands", "another day", "another language"],
)
def test_it_is_walked_again_where_something_is_otherwise(from_there, people, otherwise, request):
    title = request.node.callspec.id
    for within in (nullcontext, otherwise):
        with from_there(), within():
            opened(people, title)
    assert walked == [title, title]


def test_it_is_walked_again_with_other_settings(from_there, people, settings):
    with from_there():
        opened(people, "Settings")
    settings.HOME_STATE = "XB"
    with from_there():
        opened(people, "Settings")
    assert walked == ["Settings", "Settings"]


def test_it_is_walked_again_when_it_is_told_otherwise_or_by_another(from_there, people):
    with from_there():
        opened(people, "Told", {"a": [1, None]})
    for more in ({"a": [True, None]}, {"a": [1]}, {}):
        with from_there():
            opened(people, "Told", more)
    people.officer.name = "Somebody else"
    with from_there():
        opened(people, "Told", {"a": [1, None]})
    assert walked == ["Told"] * 5


def test_it_is_walked_again_when_one_of_its_files_is_gone(from_there, people):
    for _ in range(3):
        with from_there():
            with_a_paper(people, "only this road has such a paper")
            (stored,) = StoredFile.objects.all()
            assert path_of(stored.pk).exists()
    assert len(walked) == 1
    path_of(stored.pk).unlink()
    with from_there():
        with_a_paper(people, "only this road has such a paper")
        assert path_of(stored.pk).exists()
    assert len(walked) == 2


@pytest.mark.parametrize("said", [lambda: 0, object(), [BytesIO()], {"papers": (object(),)}])
def test_what_cannot_be_compared_is_never_taken_for_the_same(said, from_there, people):
    assert plain(said) is None
    for _ in range(2):
        with from_there():
            opened(people, "Unlike", said)
    assert walked == ["Unlike", "Unlike"]


@pytest.mark.django_db(transaction=True)
def test_with_real_transactions_every_road_is_walked(people):
    assert here.now() is None


def test_rows_that_stand_in_the_way_send_the_walk_to_the_services(people):
    """A request that a browser sent last may be answered after the tables were emptied, and write a line."""
    again = Again(lambda: register.record("person/nobody", "person.noted", by="system", facts={}))
    assert again()[1]
    assert register.read("person/nobody")
    assert again()[1] is False
    assert len(register.read("person/nobody")) == 2
