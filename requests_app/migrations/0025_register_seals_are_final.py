from django.db import migrations

REFUSE = """
CREATE FUNCTION requests_app_register_seals_are_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.signature_id IS NULL AND NEW.signature_id IS NOT NULL
        AND (NEW.number, NEW.day, NEW.sealed_at, NEW.previous, NEW.root, NEW.streams, NEW.lines, NEW.statement_id,
             NEW.leaves_id)
          = (OLD.number, OLD.day, OLD.sealed_at, OLD.previous, OLD.root, OLD.streams, OLD.lines, OLD.statement_id,
             OLD.leaves_id)
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'A seal of the register is final: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER register_seals_are_final BEFORE UPDATE OR DELETE ON requests_app_registerseal
    FOR EACH ROW EXECUTE FUNCTION requests_app_register_seals_are_final();
CREATE TRIGGER register_seals_are_not_emptied BEFORE TRUNCATE ON requests_app_registerseal
    FOR EACH STATEMENT EXECUTE FUNCTION requests_app_register_seals_are_final();

CREATE FUNCTION requests_app_sealed_heads_go_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.stream = OLD.stream AND NEW.number > OLD.number AND NEW.seal_id > OLD.seal_id THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'A sealed head only goes on: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER sealed_heads_go_on BEFORE UPDATE OR DELETE ON requests_app_sealedhead
    FOR EACH ROW EXECUTE FUNCTION requests_app_sealed_heads_go_on();
CREATE TRIGGER sealed_heads_are_not_emptied BEFORE TRUNCATE ON requests_app_sealedhead
    FOR EACH STATEMENT EXECUTE FUNCTION requests_app_sealed_heads_go_on();
"""
ALLOW = """
DROP TRIGGER sealed_heads_are_not_emptied ON requests_app_sealedhead;
DROP TRIGGER sealed_heads_go_on ON requests_app_sealedhead;
DROP FUNCTION requests_app_sealed_heads_go_on();
DROP TRIGGER register_seals_are_not_emptied ON requests_app_registerseal;
DROP TRIGGER register_seals_are_final ON requests_app_registerseal;
DROP FUNCTION requests_app_register_seals_are_final();
"""


class Migration(migrations.Migration):
    dependencies = [("requests_app", "0024_register_seals")]
    operations = [migrations.RunSQL(REFUSE, ALLOW)]
