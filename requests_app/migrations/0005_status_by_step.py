from django.db import migrations

GUARD = """
CREATE FUNCTION requests_app_status_moves_by_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'A procedure is never deleted: %', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    ELSIF TG_OP = 'INSERT' THEN
        IF NEW.status <> TG_ARGV[0] THEN
            RAISE EXCEPTION 'A procedure begins with the status %: no step leads to %', TG_ARGV[0], NEW.status
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
CREATE TRIGGER status_moves_by_step BEFORE INSERT OR UPDATE OR DELETE ON requests_app_outgoing
    FOR EACH ROW EXECUTE FUNCTION requests_app_status_moves_by_step('drafted');
"""
LIFT = """
DROP TRIGGER status_moves_by_step ON requests_app_outgoing;
DROP FUNCTION requests_app_status_moves_by_step();
"""


class Migration(migrations.Migration):
    dependencies = [("requests_app", "0004_register_is_final")]
    operations = [migrations.RunSQL(GUARD, LIFT)]
