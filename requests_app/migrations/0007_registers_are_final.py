from django.db import migrations

TABLES = ("assurancechange", "curedground", "itemrecord")

FUNCTIONS = """
CREATE FUNCTION requests_app_added_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What was recorded is final: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE FUNCTION requests_app_register_moves_by_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'An entry of a register is never deleted: %', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    ELSIF TG_OP = 'INSERT' THEN
        IF NOT (NEW.status = ANY (TG_ARGV)) THEN
            RAISE EXCEPTION 'An entry begins with one of %: no step leads to %', TG_ARGV, NEW.status
                USING ERRCODE = 'restrict_violation';
        END IF;
    ELSIF NEW.status <> OLD.status AND current_setting('mla.step', true) IS DISTINCT FROM
            concat(TG_TABLE_NAME, ':', OLD.id, ':', OLD.status, ':', NEW.status) THEN
        RAISE EXCEPTION 'The status moves only by a step: % to % was not announced', OLD.status, NEW.status
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER status_moves_by_step BEFORE INSERT OR UPDATE OR DELETE ON requests_app_assurance
    FOR EACH ROW EXECUTE FUNCTION requests_app_register_moves_by_step('required', 'asked', 'offered');
CREATE TRIGGER status_moves_by_step BEFORE INSERT OR UPDATE OR DELETE ON requests_app_translation
    FOR EACH ROW EXECUTE FUNCTION requests_app_register_moves_by_step('ordered');
"""
FINAL = """
CREATE TRIGGER {table}_is_final BEFORE UPDATE OR DELETE ON requests_app_{table}
    FOR EACH ROW EXECUTE FUNCTION requests_app_added_once();
CREATE TRIGGER {table}_is_not_emptied BEFORE TRUNCATE ON requests_app_{table}
    FOR EACH STATEMENT EXECUTE FUNCTION requests_app_added_once();
"""
NOT_FINAL = """
DROP TRIGGER {table}_is_not_emptied ON requests_app_{table};
DROP TRIGGER {table}_is_final ON requests_app_{table};
"""
NO_FUNCTIONS = """
DROP TRIGGER status_moves_by_step ON requests_app_translation;
DROP TRIGGER status_moves_by_step ON requests_app_assurance;
DROP FUNCTION requests_app_register_moves_by_step();
DROP FUNCTION requests_app_added_once();
"""

REFUSE = FUNCTIONS + "".join(FINAL.format(table=table) for table in TABLES)
ALLOW = "".join(NOT_FINAL.format(table=table) for table in TABLES) + NO_FUNCTIONS


class Migration(migrations.Migration):
    dependencies = [("requests_app", "0006_the_whole_law")]
    operations = [migrations.RunSQL(REFUSE, ALLOW)]
