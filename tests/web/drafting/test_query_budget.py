"""How many statements writing a draft may send: the same with no earlier case and with a hundred thousand of them.

Two hundred and more States, sixty treaties with the requested one, and earlier cases that share the person, the
account, the provision and the State of the draft: everything the picker, readiness and the cards look through.
"""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from requests_app.casefile import queries as casefile
from requests_app.core import clock
from requests_app.directory import basis
from requests_app.directory import queries as directory
from requests_app.directory import services as directory_services
from requests_app.directory.models import BilateralTreaty, State
from tests import builders

pytestmark = pytest.mark.django_db

EARLIER, TREATIES = 100_000, 60
BUDGET = {
    "picker": 3,
    "readiness": 10,
    "task list": 36,
    "choice of the basis": 42,
    "list of persons": 36,
    "choice of a type": 12,
    "check": 30,
}
MORE = 2
FILL = """
CREATE TEMP TABLE earlier ON COMMIT DROP AS
  SELECT gen_random_uuid() AS id, n FROM generate_series(1, %(cases)s) AS n;
INSERT INTO requests_app_casefile (id, reference, title, kind, authority_id, opened_by_id, opened_at, officer_id,
       draft_open, updated_at, requested_state, confidentiality, urgency, domestic_reference, other_references,
       version_count)
  SELECT earlier.id, 'OLD-' || n, 'Earlier ' || n, c.kind, c.authority_id, c.opened_by_id, c.opened_at, c.officer_id,
         false, c.opened_at, 'XB', 'ordinary', c.urgency, n::text, '[]', 1
    FROM earlier, requests_app_casefile c WHERE c.id = %(case)s;
INSERT INTO requests_app_outgoing (id, case_id, status, moved_at, moved_by_id, reference, authority_id, officer_id,
       requested_state, urgent, restricted, their_reference)
  SELECT gen_random_uuid(), earlier.id, 'drafted', o.moved_at, o.moved_by_id, 'OLD-' || n, o.authority_id,
         o.officer_id, 'XB', false, false, ''
    FROM earlier, requests_app_outgoing o WHERE o.case_id = %(case)s;
INSERT INTO requests_app_casekey (case_id, kind, key)
  SELECT earlier.id, k.kind, k.key FROM earlier, requests_app_casekey k WHERE k.case_id = %(case)s AND n %% 10 = 0;
INSERT INTO requests_app_askedstate (request, state_code, submitted_at, reasons)
  SELECT id, 'XB', now() - n * interval '1 hour', '["penalty_missing"]' FROM earlier;
ANALYZE requests_app_casefile, requests_app_outgoing, requests_app_casekey, requests_app_askedstate;
"""


@pytest.fixture
def draft(people):
    """A whole draft, with many States and treaties in the directory."""
    directory_services.load_reference()
    assert State.objects.count() > 200
    home, other = directory.home_state(), directory.state("XB")
    BilateralTreaty.objects.bulk_create(
        BilateralTreaty(
            code=f"treaty-{number}",
            title=f"Treaty {number}",
            state_a=home,
            state_b=other,
            in_force_on=clock.today() if number % 2 else None,
            citation=f"Treaty {number}",
        )
        for number in range(TREATIES)
    )
    return builders.outgoing_at("drafted", people)


def test_the_same_few_statements_with_a_hundred_thousand_earlier_cases(draft, people, signed_in):
    first = counted(draft, signed_in(people.officer))
    with connection.cursor() as cursor:
        cursor.execute(FILL, {"cases": EARLIER, "case": draft.case_id})
    later = counted(draft, signed_in(people.officer))
    assert {name: count for name, count in first.items() if count > BUDGET[name]} == {}
    # Duplicates are found now; naming them takes a statement or two, however many there are.
    assert {name: later[name] - first[name] for name in first if later[name] - first[name] > MORE} == {}


def counted(draft, client):
    """How many statements each question and each page sends."""
    other = directory.state("XB")
    pages = {
        "task list": reverse("drafting:tasks", args=[draft.reference]),
        "choice of the basis": reverse("drafting:section", args=[draft.reference, "basis"]),
        "list of persons": reverse("drafting:section", args=[draft.reference, "persons"]),
        "choice of a type": reverse("drafting:new", args=[draft.reference, "assistance"]),
        "check": reverse("drafting:check", args=[draft.reference]),
    }
    questions = {
        "picker": lambda: basis.options(directory.home_state(), other, on=clock.today()),
        "readiness": lambda: casefile.readiness(draft.case),
        **{name: lambda address=address: client.get(address) for name, address in pages.items()},
    }
    return {name: sent_by(question) for name, question in questions.items()}


def sent_by(question):
    question()
    with CaptureQueriesContext(connection) as sent:
        question()
    return len(sent)
