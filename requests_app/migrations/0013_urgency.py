from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("requests_app", "0012_precedents_are_final")]
    operations = [
        migrations.AddField(
            model_name="casefile",
            name="urgency",
            field=models.CharField(default="ordinary", max_length=10),
        ),
        migrations.AddConstraint(
            model_name="casefile",
            constraint=models.CheckConstraint(
                condition=models.Q(("urgency__in", ["ordinary", "urgent", "emergency"])),
                name="case_urgency_is_known",
            ),
        ),
    ]
