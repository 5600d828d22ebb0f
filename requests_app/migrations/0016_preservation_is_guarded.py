from django.db import migrations

RECORDS = (
    "preservationorder",
    "preservationanswer",
    "preservationextension",
    "preservationword",
    "thirdstatepath",
)
GUARD = """
CREATE TRIGGER status_moves_by_step BEFORE INSERT OR UPDATE OR DELETE ON requests_app_preservation
    FOR EACH ROW EXECUTE FUNCTION requests_app_status_moves_by_step('drafted');
CREATE FUNCTION requests_app_preservation_records_are_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What was recorded of a preservation is final: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END;
$$;
""" + "".join(
    f"""
CREATE TRIGGER records_are_final BEFORE UPDATE OR DELETE ON requests_app_{table}
    FOR EACH ROW EXECUTE FUNCTION requests_app_preservation_records_are_final();
CREATE TRIGGER records_are_not_emptied BEFORE TRUNCATE ON requests_app_{table}
    FOR EACH STATEMENT EXECUTE FUNCTION requests_app_preservation_records_are_final();
"""
    for table in RECORDS
)
LIFT = (
    "".join(
        f"""
DROP TRIGGER records_are_not_emptied ON requests_app_{table};
DROP TRIGGER records_are_final ON requests_app_{table};
"""
        for table in RECORDS
    )
    + """
DROP FUNCTION requests_app_preservation_records_are_final();
DROP TRIGGER status_moves_by_step ON requests_app_preservation;
"""
)


class Migration(migrations.Migration):
    dependencies = [("requests_app", "0015_tasks_are_final")]
    operations = [migrations.RunSQL(GUARD, LIFT)]
