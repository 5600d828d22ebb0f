from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("requests_app", "0006_people")]
    operations = [
        migrations.AddField("draftsection", "removed", models.JSONField(blank=True, default=list)),
        migrations.RemoveIndex("casefile", "case_newest_submitted"),
        migrations.RemoveIndex("casefile", "case_to_state"),
        migrations.RemoveIndex("casefile", "case_due"),
    ]
