from django.db import migrations

TABLES = ("alarm", "dayoverride", "weekend", "workingvalue")
REFUSE = """
CREATE FUNCTION requests_app_clocks_are_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What was sent or set about a clock is final: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE FUNCTION requests_app_ended_clocks_are_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'UPDATE' OR OLD.ended_at IS NOT NULL THEN
        RAISE EXCEPTION 'A clock that ended is final: % on % is refused', TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER ended_clocks_are_final BEFORE UPDATE OR DELETE ON requests_app_deadline
    FOR EACH ROW EXECUTE FUNCTION requests_app_ended_clocks_are_final();
CREATE TRIGGER clocks_are_not_emptied BEFORE TRUNCATE ON requests_app_deadline
    FOR EACH STATEMENT EXECUTE FUNCTION requests_app_ended_clocks_are_final();
"""
ALLOW = """
DROP TRIGGER clocks_are_not_emptied ON requests_app_deadline;
DROP TRIGGER ended_clocks_are_final ON requests_app_deadline;
DROP FUNCTION requests_app_ended_clocks_are_final();
DROP FUNCTION requests_app_clocks_are_final();
"""


def _refuse(table: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"""
        CREATE TRIGGER clocks_are_final BEFORE UPDATE OR DELETE ON requests_app_{table}
            FOR EACH ROW EXECUTE FUNCTION requests_app_clocks_are_final();
        CREATE TRIGGER clocks_are_not_emptied BEFORE TRUNCATE ON requests_app_{table}
            FOR EACH STATEMENT EXECUTE FUNCTION requests_app_clocks_are_final();
        """,
        f"""
        DROP TRIGGER clocks_are_not_emptied ON requests_app_{table};
        DROP TRIGGER clocks_are_final ON requests_app_{table};
        """,
    )


class Migration(migrations.Migration):
    dependencies = [("requests_app", "0011_what_other_states_ask")]
    operations = [migrations.RunSQL(REFUSE, ALLOW), *map(_refuse, TABLES)]
