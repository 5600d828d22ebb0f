from django.db import migrations

TABLES = (
    "act",
    "handin",
    "itemresult",
    "obstacle",
    "obstacleanswer",
    "productreview",
    "reviewopinion",
    "taskitem",
    "tasknote",
)

TASK = """
CREATE FUNCTION requests_app_task_is_as_given() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.reference, NEW.case_id, NEW.version_id, NEW.number, NEW.authority_id, NEW.replaces_id, NEW.title,
            NEW.instructions, NEW.procedure, NEW.attending, NEW.secrecy, NEW.urgent, NEW.order_kind,
            NEW.order_number, NEW.order_made_on, NEW.order_made_by, NEW.order_text, NEW.given_at, NEW.given_by_id)
        IS DISTINCT FROM
        (OLD.reference, OLD.case_id, OLD.version_id, OLD.number, OLD.authority_id, OLD.replaces_id, OLD.title,
            OLD.instructions, OLD.procedure, OLD.attending, OLD.secrecy, OLD.urgent, OLD.order_kind,
            OLD.order_number, OLD.order_made_on, OLD.order_made_by, OLD.order_text, OLD.given_at, OLD.given_by_id)
    THEN
        RAISE EXCEPTION 'What a task says is final once it was given: %', OLD.reference
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER task_is_as_given BEFORE UPDATE ON requests_app_task
    FOR EACH ROW EXECUTE FUNCTION requests_app_task_is_as_given();
CREATE TRIGGER status_moves_by_step BEFORE INSERT OR UPDATE OR DELETE ON requests_app_task
    FOR EACH ROW EXECUTE FUNCTION requests_app_status_moves_by_step('assigned');
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
NO_TASK = """
DROP TRIGGER status_moves_by_step ON requests_app_task;
DROP TRIGGER task_is_as_given ON requests_app_task;
DROP FUNCTION requests_app_task_is_as_given();
"""

REFUSE = TASK + "".join(FINAL.format(table=table) for table in TABLES)
ALLOW = "".join(NOT_FINAL.format(table=table) for table in TABLES) + NO_TASK


class Migration(migrations.Migration):
    dependencies = [("requests_app", "0014_incoming_is_guarded")]
    operations = [migrations.RunSQL(REFUSE, ALLOW)]
