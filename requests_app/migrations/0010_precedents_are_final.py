from django.db import migrations

REFUSE = """
CREATE FUNCTION requests_app_precedents_are_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A precedent is final: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER precedents_are_final BEFORE UPDATE OR DELETE ON requests_app_precedent
    FOR EACH ROW EXECUTE FUNCTION requests_app_precedents_are_final();
CREATE TRIGGER precedents_are_not_emptied BEFORE TRUNCATE ON requests_app_precedent
    FOR EACH STATEMENT EXECUTE FUNCTION requests_app_precedents_are_final();
"""
ALLOW = """
DROP TRIGGER precedents_are_not_emptied ON requests_app_precedent;
DROP TRIGGER precedents_are_final ON requests_app_precedent;
DROP FUNCTION requests_app_precedents_are_final();
"""


class Migration(migrations.Migration):
    dependencies = [("requests_app", "0009_clauses_and_counsel_are_final")]
    operations = [migrations.RunSQL(REFUSE, ALLOW)]
