from django.db import migrations

REFUSE = """
CREATE FUNCTION requests_app_withdrawals_are_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.taken_back_at IS NULL AND NEW.taken_back_at IS NOT NULL
        AND (NEW.id, NEW.document_id, NEW.cause, NEW.reason, NEW.at)
          = (OLD.id, OLD.document_id, OLD.cause, OLD.reason, OLD.at)
        AND NEW.by_id IS NOT DISTINCT FROM OLD.by_id
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'A withdrawal is final: % on % is refused', TG_OP, TG_TABLE_0026_withdrawals
        USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER withdrawals_are_final BEFORE UPDATE OR DELETE ON requests_app_withdrawal
    FOR EACH ROW EXECUTE FUNCTION requests_app_withdrawals_are_final();
CREATE TRIGGER withdrawals_are_not_emptied BEFORE TRUNCATE ON requests_app_withdrawal
    FOR EACH STATEMENT EXECUTE FUNCTION requests_app_withdrawals_are_final();
"""
ALLOW = """
DROP TRIGGER withdrawals_are_not_emptied ON requests_app_withdrawal;
DROP TRIGGER withdrawals_are_final ON requests_app_withdrawal;
DROP FUNCTION requests_app_withdrawals_are_final();
"""


class Migration(migrations.Migration):
    dependencies = [("requests_app", "0026_withdrawals")]
    operations = [migrations.RunSQL(REFUSE, ALLOW)]
