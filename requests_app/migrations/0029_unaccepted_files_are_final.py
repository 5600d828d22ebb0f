from django.db import migrations

REFUSE = """
CREATE FUNCTION requests_app_unaccepted_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What was not accepted is written down for good: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER unaccepted_is_final BEFORE UPDATE OR DELETE ON requests_app_unacceptedfile
    FOR EACH ROW EXECUTE FUNCTION requests_app_unaccepted_is_final();
CREATE TRIGGER unaccepted_is_not_emptied BEFORE TRUNCATE ON requests_app_unacceptedfile
    FOR EACH STATEMENT EXECUTE FUNCTION requests_app_unaccepted_is_final();
"""
ALLOW = """
DROP TRIGGER unaccepted_is_not_emptied ON requests_app_unacceptedfile;
DROP TRIGGER unaccepted_is_final ON requests_app_unacceptedfile;
DROP FUNCTION requests_app_unaccepted_is_final();
"""


class Migration(migrations.Migration):
    dependencies = [("requests_app", "0028_data")]
    operations = [migrations.RunSQL(REFUSE, ALLOW)]
