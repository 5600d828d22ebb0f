"""Write many notices in one statement, and know which of them are new."""

import json
from collections.abc import Sequence

from django.db import connection

from requests_app.notices.models import Notice

_INSERT = """
INSERT INTO requests_app_notice
    (person_id, key, kind, text, url, case_id, about, urgent, created_at, way)
SELECT person_id, key, kind, text, url, case_id, about, urgent, created_at, way
FROM jsonb_to_recordset(%s::jsonb) AS rows(
    person_id uuid, key text, kind text, text text, url text, case_id uuid, about text, urgent boolean,
    created_at timestamptz, way text)
ORDER BY person_id, key
ON CONFLICT (person_id, key) DO NOTHING
RETURNING id, person_id, key, way
"""


def insert(rows: Sequence[Notice]) -> list[Notice]:
    """Keep those notices that their person does not have yet; gives them with their ids.

    In one order of keys, so that two writers of the same notices wait for each other instead of crossing.
    """
    given = [
        {
            "person_id": str(row.person_id),
            "key": row.key,
            "kind": str(row.kind),
            "text": row.text,
            "url": row.url,
            "case_id": str(row.case_id) if row.case_id else None,
            "about": row.about,
            "urgent": row.urgent,
            "created_at": row.created_at.isoformat(),
            "way": str(row.way),
        }
        for row in rows
    ]
    with connection.cursor() as cursor:
        cursor.execute(_INSERT, [json.dumps(given)])
        made = cursor.fetchall()
    return [Notice(pk=pk, person_id=person, key=key, way=way) for pk, person, key, way in made]
