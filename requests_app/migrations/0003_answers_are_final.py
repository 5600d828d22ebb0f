from django.db import migrations

TABLES = ("answer", "opinion", "resolution")

FUNCTIONS = """
CREATE FUNCTION requests_app_what_was_said_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What was said in a review is final: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE FUNCTION requests_app_opinion_of_a_second_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM requests_app_answer WHERE id = NEW.answer_id AND by_id = NEW.by_id) THEN
        RAISE EXCEPTION 'An opinion on one''s own answer is refused' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;
CREATE FUNCTION requests_app_resolution_of_a_third_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM requests_app_answer WHERE id = NEW.answer_id AND by_id = NEW.by_id)
       OR EXISTS (SELECT 1 FROM requests_app_opinion WHERE answer_id = NEW.answer_id AND by_id = NEW.by_id) THEN
        RAISE EXCEPTION 'A resolution by one of those who disagree is refused' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER opinion_of_a_second_person BEFORE INSERT ON requests_app_opinion
    FOR EACH ROW EXECUTE FUNCTION requests_app_opinion_of_a_second_person();
CREATE TRIGGER resolution_of_a_third_person BEFORE INSERT ON requests_app_resolution
    FOR EACH ROW EXECUTE FUNCTION requests_app_resolution_of_a_third_person();
"""
FINAL = """
CREATE TRIGGER {table}_is_final BEFORE UPDATE OR DELETE ON requests_app_{table}
    FOR EACH ROW EXECUTE FUNCTION requests_app_what_was_said_is_final();
CREATE TRIGGER {table}_is_not_emptied BEFORE TRUNCATE ON requests_app_{table}
    FOR EACH STATEMENT EXECUTE FUNCTION requests_app_what_was_said_is_final();
"""
NOT_FINAL = """
DROP TRIGGER {table}_is_not_emptied ON requests_app_{table};
DROP TRIGGER {table}_is_final ON requests_app_{table};
"""
NO_FUNCTIONS = """
DROP TRIGGER resolution_of_a_third_person ON requests_app_resolution;
DROP TRIGGER opinion_of_a_second_person ON requests_app_opinion;
DROP FUNCTION requests_app_resolution_of_a_third_person();
DROP FUNCTION requests_app_opinion_of_a_second_person();
DROP FUNCTION requests_app_what_was_said_is_final();
"""

REFUSE = FUNCTIONS + "".join(FINAL.format(table=table) for table in TABLES)
ALLOW = "".join(NOT_FINAL.format(table=table) for table in TABLES) + NO_FUNCTIONS


class Migration(migrations.Migration):
    dependencies = [("requests_app", "0002_versions_are_final")]
    operations = [migrations.RunSQL(REFUSE, ALLOW)]
