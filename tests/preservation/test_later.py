"""The statuses of the other procedures, read by name, are all known here."""

import pytest

from requests_app.incoming import letters
from requests_app.incoming.states import Status as Incoming
from requests_app.outgoing.states import BEFORE_SENDING
from requests_app.outgoing.states import Status as Outgoing
from requests_app.preservation import later
from requests_app.preservation.states import PRESERVED


@pytest.mark.parametrize(("kind", "statuses"), [("outgoing", Outgoing), ("incoming", Incoming)])
def test_every_name_is_a_status(kind, statuses):
    assert later.DECIDED[kind] <= set(statuses.values)
    assert later.NOT_FILED[kind] <= set(statuses.values)
    assert not later.DECIDED[kind] & later.NOT_FILED[kind]


def test_what_is_not_sent_is_not_filed():
    assert later.NOT_FILED["outgoing"] == {str(one) for one in BEFORE_SENDING}


def test_a_grant_is_no_end():
    assert not {"authority", "executing", "product_review"} & later.DECIDED["incoming"]
    assert not {"executed", "received"} & later.DECIDED["outgoing"]


def test_the_columns_of_the_course_exist():
    for kind, names in later.MOMENTS.items():
        columns = {field.name for field in later.procedure(kind)._meta.get_fields()}
        assert set(names) <= columns, kind


def test_letters_of_a_request_know_in_which_statuses_data_are_kept():
    assert set(letters.PRESERVED) == {str(one) for one in PRESERVED}
