from django.db import migrations

FUNCTIONS = """
CREATE FUNCTION requests_app_counsel_word_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What counsel said is final: % is refused', TG_OP USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE FUNCTION requests_app_clause_text_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF OLD.standing = 'proposed'
           AND (NEW.id, NEW.clause_id, NEW.language, NEW.number, NEW.title, NEW.text, NEW.types, NEW.instruments,
                NEW.note, NEW.written_by_id, NEW.written_at)
               IS NOT DISTINCT FROM
               (OLD.id, OLD.clause_id, OLD.language, OLD.number, OLD.title, OLD.text, OLD.types, OLD.instruments,
                OLD.note, OLD.written_by_id, OLD.written_at) THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'The text of a clause is final: % is refused', TG_OP USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE FUNCTION requests_app_clause_is_retired_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF OLD.retired_at IS NULL
           AND (NEW.id, NEW.code, NEW.opened_by_id, NEW.opened_at)
               IS NOT DISTINCT FROM (OLD.id, OLD.code, OLD.opened_by_id, OLD.opened_at) THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'A clause is only ever retired, once: % is refused', TG_OP USING ERRCODE = 'restrict_violation';
END;
$$;
"""
GUARDED = {
    "counselword": "requests_app_counsel_word_is_final",
    "clausetext": "requests_app_clause_text_is_final",
    "clause": "requests_app_clause_is_retired_once",
}
TRIGGERS = """
CREATE TRIGGER {table}_is_final BEFORE UPDATE OR DELETE ON requests_app_{table}
    FOR EACH ROW EXECUTE FUNCTION {function}();
CREATE TRIGGER {table}_is_not_emptied BEFORE TRUNCATE ON requests_app_{table}
    FOR EACH STATEMENT EXECUTE FUNCTION {function}();
"""
NO_TRIGGERS = """
DROP TRIGGER {table}_is_not_emptied ON requests_app_{table};
DROP TRIGGER {table}_is_final ON requests_app_{table};
DROP FUNCTION {function}();
"""

REFUSE = FUNCTIONS + "".join(TRIGGERS.format(table=table, function=name) for table, name in GUARDED.items())
ALLOW = "".join(NO_TRIGGERS.format(table=table, function=name) for table, name in GUARDED.items())


class Migration(migrations.Migration):
    dependencies = [("requests_app", "0008_restricted_and_relations")]
    operations = [migrations.RunSQL(REFUSE, ALLOW)]
