"""No table of custody can be emptied, whatever the statement: PostgreSQL refuses it."""

import pytest
from django.db import DatabaseError, connection, transaction

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("table", ["exhibit", "handover", "disposal", "exhibitalarm", "custodyentry"])
def test_custody_is_never_emptied(table):
    with (
        pytest.raises(DatabaseError, match=f"on requests_app_{table} is refused"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"TRUNCATE requests_app_{table} CASCADE")
