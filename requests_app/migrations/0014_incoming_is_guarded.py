from django.db import migrations

TABLES = (
    "domesticorder",
    "incomingnote",
    "incomingobstacle",
    "incomingpaper",
    "itemdecision",
    "pointwaived",
    "sendercheck",
    "unconsulted",
)

GUARD = """
CREATE TRIGGER status_moves_by_step BEFORE INSERT OR UPDATE OR DELETE ON requests_app_incoming
    FOR EACH ROW EXECUTE FUNCTION requests_app_status_moves_by_step('received');
CREATE FUNCTION requests_app_restricted_is_repeated_incoming() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE requests_app_incoming SET restricted = (NEW.confidentiality = 'restricted') WHERE case_id = NEW.id;
    RETURN NULL;
END;
$$;
CREATE TRIGGER restricted_is_repeated_incoming AFTER UPDATE OF confidentiality ON requests_app_casefile
    FOR EACH ROW WHEN (OLD.confidentiality IS DISTINCT FROM NEW.confidentiality)
    EXECUTE FUNCTION requests_app_restricted_is_repeated_incoming();
CREATE TRIGGER restricted_is_read BEFORE INSERT ON requests_app_incoming
    FOR EACH ROW EXECUTE FUNCTION requests_app_restricted_is_read();
CREATE FUNCTION requests_app_proposal_keeps_its_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.outcome <> 'open' OR NEW.reasons <> OLD.reasons
       OR NEW.safe_reasons <> OLD.safe_reasons OR NEW.version_id <> OLD.version_id
       OR NEW.recorded_by_id <> OLD.recorded_by_id THEN
        RAISE EXCEPTION 'What was proposed or decided is final: % on % is refused', TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER proposal_keeps_its_word BEFORE UPDATE OR DELETE ON requests_app_decisionproposal
    FOR EACH ROW EXECUTE FUNCTION requests_app_proposal_keeps_its_word();
"""
LIFT = """
DROP TRIGGER proposal_keeps_its_word ON requests_app_decisionproposal;
DROP FUNCTION requests_app_proposal_keeps_its_word();
DROP TRIGGER restricted_is_read ON requests_app_incoming;
DROP TRIGGER restricted_is_repeated_incoming ON requests_app_casefile;
DROP FUNCTION requests_app_restricted_is_repeated_incoming();
DROP TRIGGER status_moves_by_step ON requests_app_incoming;
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

REFUSE = GUARD + "".join(FINAL.format(table=table) for table in TABLES)
ALLOW = "".join(NOT_FINAL.format(table=table) for table in TABLES) + LIFT


class Migration(migrations.Migration):
    dependencies = [("requests_app", "0013_custody_is_final")]
    operations = [migrations.RunSQL(REFUSE, ALLOW)]
