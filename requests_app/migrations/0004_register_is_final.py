from django.db import migrations

REFUSE = """
CREATE FUNCTION requests_app_register_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The register is final: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER register_is_final BEFORE UPDATE OR DELETE ON requests_app_auditevent
    FOR EACH ROW EXECUTE FUNCTION requests_app_register_is_final();
CREATE TRIGGER register_is_not_emptied BEFORE TRUNCATE ON requests_app_auditevent
    FOR EACH STATEMENT EXECUTE FUNCTION requests_app_register_is_final();
"""
ALLOW = """
DROP TRIGGER register_is_not_emptied ON requests_app_auditevent;
DROP TRIGGER register_is_final ON requests_app_auditevent;
DROP FUNCTION requests_app_register_is_final();
"""


class Migration(migrations.Migration):
    dependencies = [("requests_app", "0003_answers_are_final")]
    operations = [migrations.RunSQL(REFUSE, ALLOW)]
