from django.db import migrations

REFUSE = """
CREATE FUNCTION requests_app_seals_are_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF OLD.sealed_at IS NULL AND OLD.document_id = NEW.document_id THEN
            RETURN NEW;
        END IF;
        IF ROW(OLD.document_id, OLD.file_id, OLD.certificate_id, OLD.level, OLD.sealed_at, OLD.stamped_at)
           IS NOT DISTINCT FROM
           ROW(NEW.document_id, NEW.file_id, NEW.certificate_id, NEW.level, NEW.sealed_at, NEW.stamped_at)
        THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'A seal is final: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER seals_are_final BEFORE UPDATE OR DELETE ON requests_app_seal
    FOR EACH ROW EXECUTE FUNCTION requests_app_seals_are_final();
CREATE TRIGGER seals_are_not_emptied BEFORE TRUNCATE ON requests_app_seal
    FOR EACH STATEMENT EXECUTE FUNCTION requests_app_seals_are_final();
CREATE FUNCTION requests_app_seal_certificates_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF ROW(OLD.fingerprint, OLD.pem, OLD.chain, OLD.subject, OLD.issuer, OLD.valid_from, OLD.valid_until)
           IS NOT DISTINCT FROM
           ROW(NEW.fingerprint, NEW.pem, NEW.chain, NEW.subject, NEW.issuer, NEW.valid_from, NEW.valid_until)
           AND (OLD.retired_at IS NULL OR OLD.retired_at IS NOT DISTINCT FROM NEW.retired_at)
           AND (NOT OLD.compromised OR NEW.compromised)
        THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'A certificate of a seal is kept as it was: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER seal_certificates_are_kept BEFORE UPDATE OR DELETE ON requests_app_sealingcertificate
    FOR EACH ROW EXECUTE FUNCTION requests_app_seal_certificates_are_kept();
CREATE TRIGGER seal_certificates_are_not_emptied BEFORE TRUNCATE ON requests_app_sealingcertificate
    FOR EACH STATEMENT EXECUTE FUNCTION requests_app_seal_certificates_are_kept();
"""
ALLOW = """
DROP TRIGGER seals_are_not_emptied ON requests_app_seal;
DROP TRIGGER seals_are_final ON requests_app_seal;
DROP FUNCTION requests_app_seals_are_final();
DROP TRIGGER seal_certificates_are_not_emptied ON requests_app_sealingcertificate;
DROP TRIGGER seal_certificates_are_kept ON requests_app_sealingcertificate;
DROP FUNCTION requests_app_seal_certificates_are_kept();
"""


class Migration(migrations.Migration):
    dependencies = [("requests_app", "0020_seals")]
    operations = [migrations.RunSQL(REFUSE, ALLOW)]
