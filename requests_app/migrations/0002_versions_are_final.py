from django.db import migrations

REFUSE = """
CREATE FUNCTION requests_app_version_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A frozen version is final: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER version_is_final BEFORE UPDATE OR DELETE ON requests_app_version
    FOR EACH ROW EXECUTE FUNCTION requests_app_version_is_final();
CREATE TRIGGER version_is_not_emptied BEFORE TRUNCATE ON requests_app_version
    FOR EACH STATEMENT EXECUTE FUNCTION requests_app_version_is_final();
"""
ALLOW = """
DROP TRIGGER version_is_not_emptied ON requests_app_version;
DROP TRIGGER version_is_final ON requests_app_version;
DROP FUNCTION requests_app_version_is_final();
"""


class Migration(migrations.Migration):
    dependencies = [("requests_app", "0001_initial")]
    operations = [migrations.RunSQL(REFUSE, ALLOW)]
