from django.db import migrations

TABLES = (
    "call",
    "decision",
    "providerorder",
    "provideranswer",
    "delivery",
    "reply",
    "confirmation",
    "review",
    "emergencynote",
    "mailfile",
)
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
STEPS = """
CREATE TRIGGER status_moves_by_step BEFORE INSERT OR UPDATE OR DELETE ON requests_app_emergency
    FOR EACH ROW EXECUTE FUNCTION requests_app_status_moves_by_step('registered');
"""
NO_STEPS = "DROP TRIGGER status_moves_by_step ON requests_app_emergency;"

GUARD = STEPS + "".join(FINAL.format(table=table) for table in TABLES)
LIFT = "".join(NOT_FINAL.format(table=table) for table in TABLES) + NO_STEPS


class Migration(migrations.Migration):
    dependencies = [("requests_app", "0016_preservation_is_guarded")]
    operations = [migrations.RunSQL(GUARD, LIFT)]
