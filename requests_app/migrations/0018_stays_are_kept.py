from django.db import migrations

# What the register says of the moves made so far: from which status, and when.
FILL = """
INSERT INTO requests_app_stay (case_id, status, side, since, until)
SELECT case_id, status, side, LEAST(since, until), until
FROM (
    SELECT c.id AS case_id, e.facts ->> 'from' AS status,
        CASE WHEN e.facts ->> 'from' IN
            ('transmitted', 'acknowledged', 'supplemented', 'consulted', 'executed', 'postponed') THEN 'theirs'
            WHEN e.facts ->> 'from' = 'closed' THEN 'nobody'
            ELSE 'ours' END AS side,
        COALESCE(lag(e.at) OVER (PARTITION BY e.stream ORDER BY e.number), c.opened_at) AS since,
        e.at AS until
    FROM requests_app_auditevent e JOIN requests_app_casefile c ON e.stream = 'case/' || c.id
    WHERE e.name LIKE 'outgoing.%' AND e.facts ? 'from' AND e.facts ? 'to'
) moves ORDER BY until;
"""
EMPTY = "DELETE FROM requests_app_stay;"
REFUSE = """
CREATE FUNCTION requests_app_stays_are_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'How long a case stayed where is final: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER stays_are_final BEFORE UPDATE OR DELETE ON requests_app_stay
    FOR EACH ROW EXECUTE FUNCTION requests_app_stays_are_final();
CREATE TRIGGER stays_are_not_emptied BEFORE TRUNCATE ON requests_app_stay
    FOR EACH STATEMENT EXECUTE FUNCTION requests_app_stays_are_final();
"""
ALLOW = """
DROP TRIGGER stays_are_not_emptied ON requests_app_stay;
DROP TRIGGER stays_are_final ON requests_app_stay;
DROP FUNCTION requests_app_stays_are_final();
"""


class Migration(migrations.Migration):
    dependencies = [("requests_app", "0017_emergency_is_guarded")]
    operations = [migrations.RunSQL(FILL, EMPTY), migrations.RunSQL(REFUSE, ALLOW)]
