from django.db import migrations

TABLES = ("exhibit", "handover", "disposal", "exhibitalarm")
REFUSE = "".join(
    f"""
CREATE OR REPLACE TRIGGER {table}_is_not_emptied BEFORE TRUNCATE ON requests_app_{table}
    FOR EACH STATEMENT EXECUTE FUNCTION requests_app_added_once();
"""
    for table in TABLES
)
ALLOW = "".join(f"DROP TRIGGER {table}_is_not_emptied ON requests_app_{table};\n" for table in TABLES)


class Migration(migrations.Migration):
    dependencies = [("requests_app", "0031_information_answers")]
    operations = [migrations.RunSQL(REFUSE, ALLOW)]
