from django.db import migrations

FINAL = """
CREATE TRIGGER custodyentry_is_final BEFORE UPDATE OR DELETE ON requests_app_custodyentry
    FOR EACH ROW EXECUTE FUNCTION requests_app_added_once();
CREATE TRIGGER custodyentry_is_not_emptied BEFORE TRUNCATE ON requests_app_custodyentry
    FOR EACH STATEMENT EXECUTE FUNCTION requests_app_added_once();

CREATE FUNCTION requests_app_exhibit_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'An exhibit is never deleted' USING ERRCODE = 'restrict_violation';
    ELSIF NEW.case_id <> OLD.case_id OR NEW.number <> OLD.number OR NEW.nature <> OLD.nature
            OR NEW.origin <> OLD.origin OR NEW.facts <> OLD.facts OR NEW.recorded_by_id <> OLD.recorded_by_id
            OR NEW.recorded_at <> OLD.recorded_at OR NEW.recorded_authority_id <> OLD.recorded_authority_id
            OR NEW.original_id IS DISTINCT FROM OLD.original_id OR NEW.task IS DISTINCT FROM OLD.task
            OR (OLD.file_id IS NOT NULL AND NEW.file_id IS DISTINCT FROM OLD.file_id)
            OR (OLD.status IN ('returned', 'destroyed') AND NEW.status <> OLD.status) THEN
        RAISE EXCEPTION 'What was recorded about an exhibit is final' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER exhibit_stays BEFORE UPDATE OR DELETE ON requests_app_exhibit
    FOR EACH ROW EXECUTE FUNCTION requests_app_exhibit_stays();

CREATE FUNCTION requests_app_handover_ends_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.status <> 'offered' OR NEW.exhibit_id <> OLD.exhibit_id
            OR NEW.giver_id <> OLD.giver_id OR NEW.taker_id IS DISTINCT FROM OLD.taker_id
            OR NEW.outside <> OLD.outside OR NEW.purpose <> OLD.purpose OR NEW.sha256 <> OLD.sha256
            OR NEW.giver_signature <> OLD.giver_signature OR NEW.offered_at <> OLD.offered_at THEN
        RAISE EXCEPTION 'A hand-over ends once and keeps what was signed' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER handover_ends_once BEFORE UPDATE OR DELETE ON requests_app_handover
    FOR EACH ROW EXECUTE FUNCTION requests_app_handover_ends_once();

CREATE FUNCTION requests_app_disposal_is_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.decided_at IS NOT NULL OR NEW.exhibit_id <> OLD.exhibit_id
            OR NEW.ending <> OLD.ending OR NEW.reason <> OLD.reason OR NEW.proposed_by_id <> OLD.proposed_by_id
            OR NEW.proposer_signature <> OLD.proposer_signature THEN
        RAISE EXCEPTION 'An end of custody is decided once' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER disposal_is_decided_once BEFORE UPDATE OR DELETE ON requests_app_disposal
    FOR EACH ROW EXECUTE FUNCTION requests_app_disposal_is_decided_once();

CREATE FUNCTION requests_app_exhibitalarm_is_settled_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.settled_at IS NOT NULL OR NEW.exhibit_id <> OLD.exhibit_id
            OR NEW.danger <> OLD.danger OR NEW.said <> OLD.said OR NEW.raised_at <> OLD.raised_at THEN
        RAISE EXCEPTION 'An alarm is settled once' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER exhibitalarm_is_settled_once BEFORE UPDATE OR DELETE ON requests_app_exhibitalarm
    FOR EACH ROW EXECUTE FUNCTION requests_app_exhibitalarm_is_settled_once();
"""
NOT_FINAL = """
DROP TRIGGER exhibitalarm_is_settled_once ON requests_app_exhibitalarm;
DROP FUNCTION requests_app_exhibitalarm_is_settled_once();
DROP TRIGGER disposal_is_decided_once ON requests_app_disposal;
DROP FUNCTION requests_app_disposal_is_decided_once();
DROP TRIGGER handover_ends_once ON requests_app_handover;
DROP FUNCTION requests_app_handover_ends_once();
DROP TRIGGER exhibit_stays ON requests_app_exhibit;
DROP FUNCTION requests_app_exhibit_stays();
DROP TRIGGER custodyentry_is_not_emptied ON requests_app_custodyentry;
DROP TRIGGER custodyentry_is_final ON requests_app_custodyentry;
"""


class Migration(migrations.Migration):
    dependencies = [("requests_app", "0012_clocks_are_final")]
    operations = [migrations.RunSQL(FINAL, NOT_FINAL)]
