from django.db import migrations

# The level of a case file is repeated in the row of its request by the statement that changes it.
REPEAT = """
CREATE FUNCTION requests_app_restricted_is_repeated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE requests_app_outgoing SET restricted = (NEW.confidentiality = 'restricted') WHERE case_id = NEW.id;
    RETURN NULL;
END;
$$;
CREATE TRIGGER restricted_is_repeated AFTER UPDATE OF confidentiality ON requests_app_casefile
    FOR EACH ROW WHEN (OLD.confidentiality IS DISTINCT FROM NEW.confidentiality)
    EXECUTE FUNCTION requests_app_restricted_is_repeated();
CREATE FUNCTION requests_app_restricted_is_read() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.restricted := (SELECT confidentiality = 'restricted' FROM requests_app_casefile WHERE id = NEW.case_id);
    RETURN NEW;
END;
$$;
CREATE TRIGGER restricted_is_read BEFORE INSERT ON requests_app_outgoing
    FOR EACH ROW EXECUTE FUNCTION requests_app_restricted_is_read();
UPDATE requests_app_outgoing AS o SET restricted = true
  FROM requests_app_casefile AS c WHERE c.id = o.case_id AND c.confidentiality = 'restricted';
INSERT INTO requests_app_teammember (case_id, user_id, added_by_id, since, reason, named_themselves)
SELECT c.id, w.user_id, c.officer_id, c.updated_at, '', false
  FROM requests_app_casefile AS c
  JOIN (SELECT case_id, user_id FROM requests_app_contributor
        UNION SELECT id, officer_id FROM requests_app_casefile) AS w ON w.case_id = c.id
 WHERE c.confidentiality = 'restricted';
"""
DO_NOT_REPEAT = """
DROP TRIGGER restricted_is_read ON requests_app_outgoing;
DROP FUNCTION requests_app_restricted_is_read();
DROP TRIGGER restricted_is_repeated ON requests_app_casefile;
DROP FUNCTION requests_app_restricted_is_repeated();
"""
FINAL = """
CREATE FUNCTION requests_app_relation_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.kind = 'linked' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'Where a case came from is final: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER relation_is_final BEFORE UPDATE OR DELETE ON requests_app_relation
    FOR EACH ROW EXECUTE FUNCTION requests_app_relation_is_final();
"""
NOT_FINAL = """
DROP TRIGGER relation_is_final ON requests_app_relation;
DROP FUNCTION requests_app_relation_is_final();
"""


class Migration(migrations.Migration):
    dependencies = [("requests_app", "0007_registers_are_final")]
    operations = [migrations.RunSQL(REPEAT, DO_NOT_REPEAT), migrations.RunSQL(FINAL, NOT_FINAL)]
