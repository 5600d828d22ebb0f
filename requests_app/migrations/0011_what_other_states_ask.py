import django.contrib.postgres.fields
import django.db.models.deletion
import django_fsm
import requests_app.core.clock
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("requests_app", "0010_precedents_are_final"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="casefile",
            name="case_kind_is_known",
        ),
        migrations.RemoveConstraint(
            model_name="document",
            name="document_kind_is_known",
        ),
        migrations.RemoveConstraint(
            model_name="relation",
            name="relation_kind_is_known",
        ),
        migrations.AddField(
            model_name="casefile",
            name="requesting_state",
            field=models.CharField(blank=True, db_default="", default="", max_length=2),
        ),
        migrations.AddField(
            model_name="storedfile",
            name="removed_at",
            field=models.DateTimeField(
                blank=True,
                help_text="When the bytes were destroyed on order; the row says what they were.",
                null=True,
            ),
        ),
        migrations.AlterField(
            model_name="casefile",
            name="kind",
            field=models.CharField(
                choices=[
                    ("outgoing", "Request to another State"),
                    ("incoming", "Request from another State"),
                    ("preservation", "Preservation"),
                    ("emergency", "Emergency request"),
                ],
                default="outgoing",
                max_length=20,
            ),
        ),
        migrations.AlterField(
            model_name="document",
            name="kind",
            field=models.CharField(
                choices=[
                    ("letter_of_request", "Letter of request"),
                    ("preservation_annex", "Preservation form"),
                    ("subscriber_form", "Subscriber information form"),
                    ("order_form", "Order form"),
                    ("service_form", "Proof of service form"),
                    ("video_hearing_form", "Video hearing form"),
                    ("certification_form", "Certificate for records"),
                    ("consent_form", "Consent form"),
                    ("oral_confirmation", "Confirmation of an oral request"),
                    ("decision_record", "Decision record"),
                    ("return_note", "Return note"),
                    ("acknowledgement", "Acknowledgement of receipt"),
                    ("misdirected_notice", "Notice that a request was misdirected"),
                    ("forwarding_notice", "Letter forwarding a request"),
                    ("information_request", "Request for information"),
                    ("consultation", "Consultation"),
                    ("conditions_offer", "Offer under conditions"),
                    ("postponement", "Postponement"),
                    ("refusal", "Refusal"),
                    ("memorandum", "Confidential memorandum of the reasons"),
                    ("lapse_notice", "Notice that a request lapsed"),
                    ("obstacle_notice", "Notice of an obstacle or delay"),
                    ("execution_report", "Execution report"),
                    ("return_of_originals", "Return of originals"),
                    ("preservation_order", "Preservation order to the provider"),
                    ("preservation_confirmation", "Confirmation of a preservation"),
                    ("preservation_extension", "Request to extend a preservation"),
                    ("preservation_refusal", "Refusal of a preservation"),
                    ("preservation_warning", "Warning about a preservation"),
                    ("third_state_notice", "Notice of a provider in another State"),
                    ("release_notice", "Release of a preservation"),
                    ("emergency_reply", "Reply to an emergency request"),
                    ("emergency_confirmation", "Request for written confirmation"),
                    ("after_action_review", "After-action review"),
                    ("custody_report", "Custody report"),
                ],
                max_length=30,
            ),
        ),
        migrations.AlterField(
            model_name="relation",
            name="kind",
            field=models.CharField(
                choices=[
                    ("started_from", "Started from"),
                    ("supplementary", "Supplementary request"),
                    ("amendment", "Amendment"),
                    ("parallel", "Same matter, another State"),
                    ("linked", "Linked"),
                    ("follows", "Follows an emergency"),
                ],
                max_length=20,
            ),
        ),
        migrations.CreateModel(
            name="Task",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("reference", models.CharField(max_length=40, unique=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tasks",
                        to="requests_app.casefile",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.version",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                (
                    "status",
                    django_fsm.FSMField(
                        choices=[
                            ("assigned", "Given to the authority"),
                            ("accepted", "Accepted"),
                            ("declined", "Declined by the authority"),
                            ("in_work", "Being carried out"),
                            ("obstructed", "Obstacle reported"),
                            ("handed_in", "Handed in"),
                            ("sent_back", "Sent back for more"),
                            ("replaced", "Given to another authority"),
                            ("cancelled", "Called off"),
                            ("closed", "Closed"),
                        ],
                        default="assigned",
                        max_length=20,
                        protected=True,
                    ),
                ),
                ("moved_at", models.DateTimeField(default=requests_app.core.clock.now, editable=False)),
                (
                    "moved_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "authority",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.authority",
                    ),
                ),
                (
                    "officer",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.task",
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("instructions", models.TextField(blank=True, default="")),
                ("procedure", models.TextField(blank=True, default="")),
                ("attending", models.TextField(blank=True, default="")),
                ("secrecy", models.TextField(blank=True, default="")),
                ("due_on", models.DateField(blank=True, null=True)),
                ("urgent", models.BooleanField(default=False)),
                (
                    "order_kind",
                    models.CharField(
                        choices=[
                            ("court_order", "Order of a court"),
                            ("prosecutor", "Order of a prosecutor"),
                            ("statute", "The law itself: no order is needed"),
                            ("consent", "Consent of the person or holder"),
                        ],
                        max_length=12,
                    ),
                ),
                ("order_number", models.CharField(blank=True, default="", max_length=120)),
                ("order_made_on", models.DateField(blank=True, null=True)),
                ("order_made_by", models.CharField(blank=True, default="", max_length=400)),
                ("order_text", models.TextField(blank=True, default="")),
                ("given_at", models.DateTimeField(default=requests_app.core.clock.now, editable=False)),
                (
                    "given_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("round", models.PositiveSmallIntegerField(default=0, editable=False)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "number"), name="task_number_in_case"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                [
                                    "assigned",
                                    "accepted",
                                    "declined",
                                    "in_work",
                                    "obstructed",
                                    "handed_in",
                                    "sent_back",
                                    "replaced",
                                    "cancelled",
                                    "closed",
                                ],
                            )
                        ),
                        name="task_status_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("order_kind__in", ["court_order", "prosecutor", "statute", "consent"])
                        ),
                        name="task_ground_known",
                    ),
                ],
                "indexes": [
                    models.Index(
                        fields=["authority", "status", "-moved_at", "-id"], name="task_of_authority"
                    ),
                    models.Index(
                        condition=models.Q(("status__in", ("declined", "obstructed", "handed_in"))),
                        fields=["moved_at", "id"],
                        name="task_with_us",
                    ),
                    models.Index(
                        condition=models.Q(
                            ("due_on__isnull", False),
                            ("status__in", ("assigned", "accepted", "in_work", "sent_back")),
                        ),
                        fields=["authority", "due_on", "id"],
                        name="task_due",
                    ),
                ],
            },
            bases=(django_fsm.ConcurrentTransitionMixin, models.Model),
        ),
        migrations.CreateModel(
            name="Act",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="acts",
                        to="requests_app.task",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("production", "Data or records produced by their holder"),
                            ("search", "Search"),
                            ("seizure", "Seizure"),
                            ("interception", "Interception or collection in real time"),
                            ("freezing", "Freezing"),
                            ("hearing", "Hearing of a person"),
                            ("video_hearing", "Hearing by video link"),
                            ("service", "Service of documents"),
                            ("examination", "Examination of objects, sites or data"),
                            ("enquiry", "Enquiry"),
                            ("other", "Something else"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "items",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), size=None
                    ),
                ),
                ("did", models.TextField()),
                ("began_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("zone", models.CharField(max_length=60)),
                ("place", models.TextField()),
                ("carried_out_by", models.TextField()),
                ("present", models.JSONField(default=list)),
                ("attending", models.JSONField(default=list)),
                (
                    "order_kind",
                    models.CharField(
                        choices=[
                            ("court_order", "Order of a court"),
                            ("prosecutor", "Order of a prosecutor"),
                            ("statute", "The law itself: no order is needed"),
                            ("consent", "Consent of the person or holder"),
                        ],
                        max_length=12,
                    ),
                ),
                ("order_number", models.CharField(blank=True, default="", max_length=120)),
                ("order_made_on", models.DateField(blank=True, null=True)),
                ("order_made_by", models.CharField(blank=True, default="", max_length=400)),
                ("order_text", models.TextField(blank=True, default="")),
                ("formalities", models.TextField(blank=True, default="")),
                ("details", models.JSONField(default=dict)),
                ("cost", models.CharField(blank=True, default="", max_length=40)),
                ("cost_for", models.TextField(blank=True, default="")),
                ("extraordinary", models.BooleanField(default=False)),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.storedfile",
                    ),
                ),
                ("document_name", models.CharField(blank=True, default="", max_length=150)),
                (
                    "corrects",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrected_by",
                        to="requests_app.act",
                    ),
                ),
                ("why_corrected", models.TextField(blank=True, default="")),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("task", "number"), name="act_number_in_task"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "production",
                                    "search",
                                    "seizure",
                                    "interception",
                                    "freezing",
                                    "hearing",
                                    "video_hearing",
                                    "service",
                                    "examination",
                                    "enquiry",
                                    "other",
                                ],
                            )
                        ),
                        name="act_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("order_kind__in", ["court_order", "prosecutor", "statute", "consent"])
                        ),
                        name="act_ground_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("did", ""), _negated=True),
                            models.Q(("place", ""), _negated=True),
                            models.Q(("carried_out_by", ""), _negated=True),
                            models.Q(("zone", ""), _negated=True),
                        ),
                        name="act_says_what_where_who",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_at", None), ("ended_at__gte", models.F("began_at")), _connector="OR"
                        ),
                        name="act_ends_after_it_began",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("corrects", None),
                            models.Q(("why_corrected", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="act_corrected_for_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("cost", ""), models.Q(("cost_for", ""), _negated=True), _connector="OR"
                        ),
                        name="act_cost_is_for_something",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Deadline",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deadlines",
                        to="requests_app.casefile",
                    ),
                ),
                ("code", models.CharField(max_length=4)),
                ("variant", models.CharField(blank=True, default="", max_length=20)),
                ("subject", models.CharField(blank=True, default="", max_length=60)),
                ("whose", models.CharField(choices=[("ours", "ours"), ("theirs", "theirs")], max_length=6)),
                ("state", models.CharField(help_text="Whose calendar counts.", max_length=2)),
                (
                    "authority",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.authority",
                    ),
                ),
                ("amount", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "unit",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("minutes", "minutes"),
                            ("hours", "hours"),
                            ("days", "days"),
                            ("working days", "working days"),
                            ("months", "months"),
                        ],
                        default="",
                        max_length=12,
                    ),
                ),
                ("started_at", models.DateTimeField()),
                ("started_event", models.CharField(max_length=60)),
                (
                    "started_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("due_at", models.DateTimeField()),
                ("due_on", models.DateField(blank=True, null=True)),
                ("paused_at", models.DateTimeField(blank=True, null=True)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("ended_event", models.CharField(blank=True, default="", max_length=60)),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("outcome", models.CharField(blank=True, default="", max_length=12)),
                ("next_alarm_at", models.DateTimeField(blank=True, null=True)),
                ("alarmed_until", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)),
                        fields=("case", "code", "variant", "subject"),
                        name="deadline_runs_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at", None), ("outcome", "")),
                            models.Q(("ended_at__isnull", False), models.Q(("outcome", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="deadline_ends_somehow",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("next_alarm_at", None),
                            models.Q(("ended_at", None), ("paused_at", None)),
                            _connector="OR",
                        ),
                        name="deadline_alarms_while_it_runs",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("outcome__in", ["", "met", "late", "superseded", "cancelled", "released"])
                        ),
                        name="deadline_outcome_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("amount", None), ("unit", "")),
                            models.Q(("amount__gt", 0), models.Q(("unit", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="deadline_length_whole",
                    ),
                ],
                "indexes": [
                    models.Index(
                        condition=models.Q(("next_alarm_at__isnull", False)),
                        fields=["next_alarm_at", "id"],
                        name="deadline_next_alarm",
                    ),
                    models.Index(fields=["case", "-started_at"], name="deadline_of_case"),
                    models.Index(
                        condition=models.Q(("ended_at", None), ("paused_at", None)),
                        fields=["due_at", "id"],
                        name="deadline_due",
                    ),
                    models.Index(
                        condition=models.Q(("ended_at", None), ("paused_at", None)),
                        fields=["started_by", "due_at", "id"],
                        name="deadline_of_starter",
                    ),
                    models.Index(
                        condition=models.Q(("ended_at", None), ("unit", "working days")),
                        fields=["state", "id"],
                        name="deadline_working_days",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Alarm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "deadline",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="alarms",
                        to="requests_app.deadline",
                    ),
                ),
                ("code", models.CharField(max_length=40)),
                ("nominal_at", models.DateTimeField()),
                ("at", models.DateTimeField()),
                ("overtaken", models.BooleanField(default=False)),
                ("told", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "ordering": ["nominal_at", "id"],
                "constraints": [
                    models.UniqueConstraint(fields=("deadline", "code"), name="alarm_once_per_clock")
                ],
            },
        ),
        migrations.CreateModel(
            name="Emergency",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="emergency",
                        to="requests_app.casefile",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.version",
                    ),
                ),
                (
                    "status",
                    django_fsm.FSMField(
                        choices=[
                            ("registered", "Registered"),
                            ("verified", "Caller verified"),
                            ("unverified", "Caller not genuine"),
                            ("granted", "Recognised as an emergency"),
                            ("ordered", "Provider asked"),
                            ("delivered", "Delivered"),
                            ("asked", "Asked of the other State"),
                            ("answered", "Answered by the other State"),
                            ("confirmed", "Confirmed in writing"),
                            ("unconfirmed", "Never confirmed in writing"),
                            ("rerouted", "On the ordinary track"),
                            ("withdrawn", "Withdrawn"),
                            ("closed", "Closed"),
                        ],
                        default="registered",
                        max_length=20,
                        protected=True,
                    ),
                ),
                ("moved_at", models.DateTimeField(default=requests_app.core.clock.now, editable=False)),
                (
                    "moved_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("reference", models.CharField(max_length=40, unique=True)),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.authority",
                    ),
                ),
                ("asked_of_us", models.BooleanField()),
                ("state", models.CharField(help_text="The other State.", max_length=2)),
                ("token", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("caller", models.CharField(blank=True, default="", max_length=200)),
                ("caller_office", models.CharField(blank=True, default="", max_length=200)),
                ("number_given", models.CharField(blank=True, default="", max_length=60)),
                ("email_given", models.CharField(blank=True, default="", max_length=254)),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("telephone", "By telephone"),
                            ("email", "By e-mail"),
                            ("both", "By telephone and e-mail"),
                            ("other", "Another way"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "received_at",
                    models.DateTimeField(help_text="When they called us; when we opened our own."),
                ),
                ("their_reference", models.CharField(blank=True, default="", max_length=120)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("delivered_at", models.DateTimeField(blank=True, null=True)),
                ("asked_at", models.DateTimeField(blank=True, null=True)),
                ("confirmed_at", models.DateTimeField(blank=True, null=True)),
                ("reviewed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "reviewed_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "ordinary",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="emergencies_before",
                        to="requests_app.casefile",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "emergencies",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                [
                                    "registered",
                                    "verified",
                                    "unverified",
                                    "granted",
                                    "ordered",
                                    "delivered",
                                    "asked",
                                    "answered",
                                    "confirmed",
                                    "unconfirmed",
                                    "rerouted",
                                    "withdrawn",
                                    "closed",
                                ],
                            )
                        ),
                        name="emergency_status_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state", ""), _negated=True), name="emergency_names_the_state"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at", None), ("decided_by", None)),
                            models.Q(("decided_at__isnull", False), ("decided_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="emergency_decided_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reviewed_at", None), ("reviewed_by", None)),
                            models.Q(("reviewed_at__isnull", False), ("reviewed_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="emergency_reviewed_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "closed"), _negated=True),
                            ("decided_at", None),
                            ("reviewed_at__isnull", False),
                            _connector="OR",
                        ),
                        name="emergency_closed_after_review",
                    ),
                ],
                "indexes": [
                    models.Index(fields=["-moved_at", "-id"], name="emergency_newest"),
                    models.Index(fields=["status", "-moved_at", "-id"], name="emergency_by_status"),
                    models.Index(
                        condition=models.Q(("status__in", ["closed"]), _negated=True),
                        fields=["moved_at", "id"],
                        name="emergency_open",
                    ),
                ],
            },
            bases=(django_fsm.ConcurrentTransitionMixin, models.Model),
        ),
        migrations.CreateModel(
            name="Call",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "emergency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="calls",
                        to="requests_app.emergency",
                    ),
                ),
                (
                    "authority",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.authority",
                    ),
                ),
                (
                    "through",
                    models.CharField(
                        choices=[
                            ("directory", "The number of the directory"),
                            ("interpol", "INTERPOL"),
                            ("diplomatic", "The diplomatic mission"),
                            ("person", "A person known to us"),
                        ],
                        max_length=12,
                    ),
                ),
                ("number", models.CharField(blank=True, default="", max_length=60)),
                ("spoke_to", models.CharField(blank=True, default="", max_length=200)),
                ("called_at", models.DateTimeField()),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("confirmed", "They confirm the call"),
                            ("denied", "They know nothing of it"),
                            ("unreached", "Nobody could be reached"),
                        ],
                        max_length=12,
                    ),
                ),
                ("note", models.TextField(blank=True, default="")),
            ],
            options={
                "ordering": ["called_at", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ["confirmed", "denied", "unreached"])),
                        name="call_outcome_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("through__in", ["directory", "interpol", "diplomatic", "person"])
                        ),
                        name="call_through_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("through", "directory"), _negated=True),
                            models.Q(("authority__isnull", False), models.Q(("number", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="call_by_the_directory",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("outcome", "unreached"),
                            models.Q(("spoke_to", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="call_names_who_answered",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Confirmation",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "emergency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="confirmations",
                        to="requests_app.emergency",
                    ),
                ),
                ("confirmed_at", models.DateTimeField()),
                ("signed_by", models.CharField(max_length=200)),
                ("their_reference", models.CharField(blank=True, default="", max_length=120)),
                ("agrees", models.BooleanField(help_text="Whether it says what was said on the telephone.")),
                ("differences", models.TextField(blank=True, default="")),
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.storedfile",
                    ),
                ),
                ("filename", models.CharField(blank=True, default="", max_length=150)),
            ],
            options={
                "ordering": ["confirmed_at", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("agrees", True), models.Q(("differences", ""), _negated=True), _connector="OR"
                        ),
                        name="emergency_confirmation_differs_in",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("signed_by", ""), _negated=True),
                        name="emergency_confirmation_signed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Incoming",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="incoming",
                        to="requests_app.casefile",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.version",
                    ),
                ),
                (
                    "status",
                    django_fsm.FSMField(
                        choices=[
                            ("received", "Received"),
                            ("forwarded", "Forwarded to another authority"),
                            ("authentication", "Authenticity being checked"),
                            ("verification", "Sender being verified"),
                            ("registered", "Genuine, to be acknowledged"),
                            ("completeness", "Completeness being checked"),
                            ("questioned", "Information asked for"),
                            ("tests", "Legal tests"),
                            ("rights", "Rights review"),
                            ("consultation", "In consultation"),
                            ("decision", "To be decided"),
                            ("proposed", "Decision proposed"),
                            ("authority", "Granted, authority being obtained"),
                            ("postponed", "Postponed"),
                            ("refused", "Refused"),
                            ("lapsed", "Lapsed or withdrawn"),
                            ("executing", "In execution"),
                            ("product_review", "Product being reviewed"),
                            ("closed", "Closed"),
                            ("transmitted", "Result sent"),
                            ("follow_up", "Followed after transfer"),
                            ("rejected", "Not genuine"),
                        ],
                        default="received",
                        max_length=20,
                        protected=True,
                    ),
                ),
                ("moved_at", models.DateTimeField(default=requests_app.core.clock.now, editable=False)),
                (
                    "moved_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("reference", models.CharField(max_length=40, unique=True)),
                (
                    "officer",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("requesting_state", models.CharField(max_length=2)),
                ("restricted", models.BooleanField(db_default=False, default=False, editable=False)),
                (
                    "road",
                    models.CharField(
                        choices=[
                            ("paper", "On paper, by post"),
                            ("email", "By e-mail"),
                            ("hand", "Handed over"),
                            ("oral", "Orally, in urgency"),
                        ],
                        max_length=6,
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("central_authority", "Between central authorities"),
                            ("diplomatic", "Diplomatic channel"),
                            ("interpol", "INTERPOL"),
                            ("direct", "Direct contact between judicial authorities"),
                            ("point_24_7", "24/7 point of contact"),
                        ],
                        max_length=20,
                    ),
                ),
                ("received_at", models.DateTimeField()),
                ("dated_on", models.DateField(blank=True, null=True)),
                ("language", models.CharField(max_length=3)),
                ("their_reference", models.CharField(blank=True, default="", max_length=120)),
                (
                    "sender",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.authority",
                    ),
                ),
                ("sender_name", models.CharField(blank=True, default="", max_length=200)),
                ("sender_contact", models.CharField(blank=True, default="", max_length=300)),
                (
                    "urgency",
                    models.CharField(
                        choices=[("ordinary", "Ordinary"), ("urgent", "Urgent"), ("emergency", "Emergency")],
                        default="ordinary",
                        max_length=10,
                    ),
                ),
                ("urgency_reason", models.TextField(blank=True, default="")),
                ("urgent", models.BooleanField(default=False)),
                (
                    "due_on",
                    models.DateField(
                        blank=True, help_text="Until when the requesting State wants it.", null=True
                    ),
                ),
                (
                    "embedded",
                    models.BooleanField(
                        default=False, help_text="Taken over from the data in the request’s PDF."
                    ),
                ),
                (
                    "review_on",
                    models.DateField(
                        blank=True, help_text="When a postponement is looked at again.", null=True
                    ),
                ),
                ("verified_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "verified_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("acknowledged_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "acknowledged_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("completed_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "completed_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("transmitted_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "transmitted_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("closed_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "closed_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("verified_at__isnull", True), ("verified_by__isnull", True)),
                            models.Q(("verified_at__isnull", False), ("verified_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="incoming_verified_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("acknowledged_at__isnull", True), ("acknowledged_by__isnull", True)),
                            models.Q(("acknowledged_at__isnull", False), ("acknowledged_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="incoming_acknowledged_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("completed_at__isnull", True), ("completed_by__isnull", True)),
                            models.Q(("completed_at__isnull", False), ("completed_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="incoming_completed_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at__isnull", True), ("decided_by__isnull", True)),
                            models.Q(("decided_at__isnull", False), ("decided_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="incoming_decided_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("transmitted_at__isnull", True), ("transmitted_by__isnull", True)),
                            models.Q(("transmitted_at__isnull", False), ("transmitted_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="incoming_transmitted_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at__isnull", True), ("withdrawn_by__isnull", True)),
                            models.Q(("withdrawn_at__isnull", False), ("withdrawn_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="incoming_withdrawn_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at__isnull", True), ("closed_by__isnull", True)),
                            models.Q(("closed_at__isnull", False), ("closed_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="incoming_closed_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                [
                                    "received",
                                    "forwarded",
                                    "authentication",
                                    "verification",
                                    "registered",
                                    "completeness",
                                    "questioned",
                                    "tests",
                                    "rights",
                                    "consultation",
                                    "decision",
                                    "proposed",
                                    "authority",
                                    "postponed",
                                    "refused",
                                    "lapsed",
                                    "executing",
                                    "product_review",
                                    "closed",
                                    "transmitted",
                                    "follow_up",
                                    "rejected",
                                ],
                            )
                        ),
                        name="incoming_status_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("requesting_state", ""), _negated=True),
                        name="incoming_says_who_asks",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sender__isnull", False),
                            models.Q(("sender_name", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="incoming_names_a_sender",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("road__in", ["paper", "email", "hand", "oral"])),
                        name="incoming_road_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("urgency", "ordinary"),
                            models.Q(
                                ("urgency__in", ["urgent", "emergency"]),
                                models.Q(("urgency_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="incoming_urgent_for_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("road", "oral"), _negated=True),
                            models.Q(("urgency", "ordinary"), _negated=True),
                            _connector="OR",
                        ),
                        name="incoming_oral_in_urgency",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "rejected"), _negated=True),
                            ("verified_at__isnull", True),
                            _connector="OR",
                        ),
                        name="incoming_rejected_was_never_verified",
                    ),
                ],
                "indexes": [
                    models.Index(fields=["-moved_at", "-id"], name="incoming_newest"),
                    models.Index(fields=["status", "-moved_at", "-id"], name="incoming_by_status"),
                    models.Index(fields=["requesting_state", "-moved_at", "-id"], name="incoming_by_state"),
                    models.Index(fields=["officer", "-moved_at", "-id"], name="incoming_of_officer"),
                    models.Index(
                        fields=["status", "requesting_state", "-moved_at", "-id"],
                        name="incoming_status_state",
                    ),
                    models.Index(
                        condition=models.Q(("closed_at__isnull", True), ("due_on__isnull", False)),
                        fields=["due_on", "id"],
                        name="incoming_due",
                    ),
                    models.Index(fields=["sender", "their_reference"], name="incoming_their_reference"),
                    models.Index(
                        condition=models.Q(
                            (
                                "status__in",
                                (
                                    "received",
                                    "forwarded",
                                    "authentication",
                                    "verification",
                                    "registered",
                                    "completeness",
                                    "tests",
                                    "rights",
                                    "decision",
                                    "proposed",
                                    "authority",
                                    "postponed",
                                    "refused",
                                    "lapsed",
                                    "executing",
                                    "product_review",
                                    "follow_up",
                                ),
                            )
                        ),
                        fields=["moved_at", "id"],
                        name="incoming_with_us",
                    ),
                    models.Index(
                        condition=models.Q(("review_on__isnull", False)),
                        fields=["review_on", "id"],
                        name="incoming_reviews",
                    ),
                    models.Index(
                        condition=models.Q(("status__in", ("closed", "rejected")), _negated=True),
                        fields=["-received_at", "-id"],
                        name="incoming_open",
                    ),
                ],
            },
            bases=(django_fsm.ConcurrentTransitionMixin, models.Model),
        ),
        migrations.CreateModel(
            name="IncomingConsultation",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "incoming",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consultations",
                        to="requests_app.incoming",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("subject", models.TextField()),
                ("grounds", models.JSONField(blank=True, default=list)),
                ("due_on", models.DateField()),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("agreed", "Agreed"),
                            ("partly", "Agreed in part"),
                            ("no_agreement", "No agreement"),
                            ("no_reply", "No reply in time"),
                        ],
                        default="",
                        max_length=12,
                    ),
                ),
                ("answer", models.TextField(blank=True, default="")),
                ("answered_on", models.DateField(blank=True, null=True)),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("incoming", "number"), name="incoming_consultation_number"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("subject", ""), _negated=True),
                        name="incoming_consultation_has_a_subject",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("outcome", ""), ("settled_at__isnull", True), ("settled_by__isnull", True)
                            ),
                            models.Q(
                                models.Q(("outcome", ""), _negated=True),
                                ("settled_at__isnull", False),
                                ("settled_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="incoming_consultation_settled_pair",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ConsultationOffer",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "consultation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="offers",
                        to="requests_app.incomingconsultation",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("death_penalty_not_imposed", "Death penalty not imposed"),
                            ("death_penalty_not_carried_out", "Death penalty not carried out"),
                            ("treatment", "Humane treatment, open to visits"),
                            ("speciality", "Speciality: use for the stated case only"),
                            ("confidentiality", "Confidentiality"),
                            ("return", "Return of originals and objects"),
                            ("data_protection", "Protection of personal data"),
                            ("onward_transfer", "No onward transfer without consent"),
                            ("fair_trial", "Fair trial"),
                            ("retrial", "Retrial after a judgment in absence"),
                            ("reciprocity", "Reciprocity"),
                            ("other", "Other"),
                        ],
                        max_length=30,
                    ),
                ),
                ("text", models.TextField()),
                (
                    "assurance",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.assurance",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="consultation_offer_has_a_text"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Exhibit",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="exhibits",
                        to="requests_app.casefile",
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                (
                    "original",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="copies",
                        to="requests_app.exhibit",
                    ),
                ),
                (
                    "relation",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("identical", "Bit for bit the same"),
                            ("derived", "Made from it (extract, conversion, image)"),
                        ],
                        default="",
                        max_length=10,
                    ),
                ),
                (
                    "nature",
                    models.CharField(choices=[("physical", "A thing"), ("file", "A file")], max_length=10),
                ),
                (
                    "origin",
                    models.CharField(
                        choices=[
                            ("collected", "Collected here"),
                            ("received", "Received from another State or authority"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("awaiting_file", "Waiting for its file"),
                            ("held", "Held"),
                            ("outside", "With somebody outside"),
                            ("returned", "Returned"),
                            ("destroyed", "Destroyed"),
                        ],
                        max_length=20,
                    ),
                ),
                ("description", models.TextField()),
                ("taken_at", models.DateTimeField()),
                ("facts", models.JSONField(default=dict)),
                ("corrections", models.JSONField(blank=True, default=dict)),
                ("items", models.JSONField(blank=True, default=list)),
                ("task", models.UUIDField(blank=True, null=True)),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.authority",
                    ),
                ),
                (
                    "recorded_authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.authority",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("recorded_at", models.DateTimeField(default=requests_app.core.clock.now)),
                (
                    "holder",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("outside", models.CharField(blank=True, default="", max_length=300)),
                ("leaves", models.BooleanField(default=True)),
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="exhibits",
                        to="requests_app.storedfile",
                    ),
                ),
                ("filename", models.CharField(blank=True, default="", max_length=200)),
                ("size", models.PositiveBigIntegerField(blank=True, null=True)),
                ("verified_at", models.DateTimeField(blank=True, null=True)),
                ("seal_number", models.CharField(blank=True, default="", max_length=120)),
                ("storage_place", models.CharField(blank=True, default="", max_length=120)),
                ("storage_conditions", models.CharField(blank=True, default="", max_length=120)),
            ],
            options={
                "ordering": ["case", "number"],
                "constraints": [
                    models.UniqueConstraint(fields=("case", "number"), name="exhibit_number_in_case"),
                    models.CheckConstraint(
                        condition=models.Q(("nature__in", ["physical", "file"])), name="exhibit_nature_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("origin__in", ["collected", "received"])),
                        name="exhibit_origin_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["awaiting_file", "held", "outside", "returned", "destroyed"])
                        ),
                        name="exhibit_status_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("original", None), ("relation", "")),
                            models.Q(("original__isnull", False), ("relation__in", ["identical", "derived"])),
                            _connector="OR",
                        ),
                        name="exhibit_copy_says_how",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("file", None),
                            models.Q(("nature", "file"), ("size__isnull", False)),
                            _connector="OR",
                        ),
                        name="exhibit_file_has_size",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("description", ""), _negated=True), name="exhibit_is_described"
                    ),
                ],
                "indexes": [
                    models.Index(fields=["authority", "-recorded_at", "-id"], name="exhibit_by_authority"),
                    models.Index(
                        fields=["recorded_authority", "-recorded_at", "-id"], name="exhibit_by_recorder"
                    ),
                    models.Index(
                        condition=models.Q(("task__isnull", False)), fields=["task"], name="exhibit_by_task"
                    ),
                    models.Index(
                        condition=models.Q(("file__isnull", False), ("status__in", ["held", "outside"])),
                        fields=["verified_at", "id"],
                        name="exhibit_oldest_verified",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CustodyEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "exhibit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entries",
                        to="requests_app.exhibit",
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                (
                    "action",
                    models.CharField(
                        choices=[
                            ("recorded", "Recorded"),
                            ("corrected", "Description corrected"),
                            ("taken_in", "File taken into the vault"),
                            ("upload_failed", "Upload found damaged"),
                            ("accessed", "Accessed"),
                            ("verified", "Verified"),
                            ("offered", "Hand-over offered"),
                            ("handed_over", "Handed over"),
                            ("declined", "Hand-over declined"),
                            ("withdrawn", "Hand-over withdrawn"),
                            ("taken_back", "Taken back from outside"),
                            ("copied", "Copy made"),
                            ("sealed", "Sealed"),
                            ("unsealed", "Seal opened"),
                            ("stored", "Put into storage"),
                            ("alarm", "Alarm"),
                            ("settled", "Alarm settled"),
                            ("set_aside", "Set aside: does not leave"),
                            ("released", "Released again for transmission"),
                            ("transmitted", "Sent with the result"),
                            ("disposal_proposed", "End of custody proposed"),
                            ("disposal_declined", "End of custody declined"),
                            ("returned", "Returned"),
                            ("destroyed", "Destroyed"),
                        ],
                        max_length=20,
                    ),
                ),
                ("at", models.DateTimeField()),
                ("happened_at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("by_label", models.CharField(max_length=200)),
                ("giver", models.CharField(blank=True, default="", max_length=300)),
                ("taker", models.CharField(blank=True, default="", max_length=300)),
                ("purpose", models.TextField(blank=True, default="")),
                ("place", models.CharField(blank=True, default="", max_length=120)),
                ("note", models.TextField(blank=True, default="")),
                ("sha256", models.CharField(blank=True, default="", max_length=64)),
                ("fits", models.BooleanField(blank=True, null=True)),
                ("data", models.JSONField(blank=True, default=dict)),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.storedfile",
                    ),
                ),
                ("document_name", models.CharField(blank=True, default="", max_length=150)),
                ("signatures", models.JSONField(blank=True, default=list)),
                ("previous_hash", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64)),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("exhibit", "number"), name="custody_one_line_per_number"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "action__in",
                                [
                                    "recorded",
                                    "corrected",
                                    "taken_in",
                                    "upload_failed",
                                    "accessed",
                                    "verified",
                                    "offered",
                                    "handed_over",
                                    "declined",
                                    "withdrawn",
                                    "taken_back",
                                    "copied",
                                    "sealed",
                                    "unsealed",
                                    "stored",
                                    "alarm",
                                    "settled",
                                    "set_aside",
                                    "released",
                                    "transmitted",
                                    "disposal_proposed",
                                    "disposal_declined",
                                    "returned",
                                    "destroyed",
                                ],
                            )
                        ),
                        name="custody_action_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DayOverride",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("state", models.CharField(max_length=2)),
                ("day", models.DateField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("holiday", "A holiday"),
                            ("working", "A working day"),
                            ("calendar", "As the calendar says"),
                        ],
                        max_length=10,
                    ),
                ),
                ("name", models.CharField(blank=True, default="", max_length=120)),
                ("reason", models.TextField()),
                (
                    "set_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("set_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["holiday", "working", "calendar"])),
                        name="day_override_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="day_override_with_a_reason"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "holiday"), _negated=True),
                            models.Q(("name", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="day_override_names_a_holiday",
                    ),
                ],
                "indexes": [models.Index(fields=["state", "day", "-id"], name="day_override_newest")],
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "emergency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="requests_app.emergency",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.version",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("emergency", "It is an emergency"),
                            ("not_an_emergency", "It is not an emergency"),
                            ("not_at_once", "It is one, but what is asked needs the ordinary review"),
                        ],
                        max_length=20,
                    ),
                ),
                ("test", models.JSONField(help_text="[{element, answer, reasons}]")),
                ("reasons", models.TextField(blank=True, default="")),
            ],
            options={
                "ordering": ["recorded_at", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ["emergency", "not_an_emergency", "not_at_once"])),
                        name="emergency_decision_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("test", []), _negated=True), name="emergency_decision_is_tested"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("outcome", "emergency"),
                            models.Q(("reasons", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="emergency_reroute_has_reasons",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DecisionProposal",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "incoming",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposals",
                        to="requests_app.incoming",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.version",
                    ),
                ),
                ("reasons", models.TextField()),
                ("safe_reasons", models.TextField(blank=True, default="")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("open", "Waits for a second person"),
                            ("taken", "Decided as proposed"),
                            ("sent_back", "Sent back"),
                            ("overtaken", "Overtaken"),
                        ],
                        default="open",
                        max_length=10,
                    ),
                ),
                ("word", models.TextField(blank=True, default="")),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-number"],
                "constraints": [
                    models.UniqueConstraint(fields=("incoming", "number"), name="proposal_number"),
                    models.UniqueConstraint(
                        condition=models.Q(("outcome", "open")),
                        fields=("incoming",),
                        name="proposal_one_open",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reasons", ""), _negated=True), name="proposal_has_reasons"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_at__isnull", True),
                                ("decided_by__isnull", True),
                                ("outcome", "open"),
                            ),
                            models.Q(
                                ("outcome__in", ["taken", "sent_back", "overtaken"]),
                                ("decided_at__isnull", False),
                                ("decided_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="proposal_decided_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "taken"), _negated=True),
                            models.Q(("decided_by", models.F("recorded_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="proposal_taken_by_a_second_person",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Delivery",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "emergency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deliveries",
                        to="requests_app.emergency",
                    ),
                ),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.authority",
                    ),
                ),
                ("to", models.CharField(max_length=200)),
                (
                    "means",
                    models.CharField(
                        choices=[
                            ("encrypted", "Encrypted e-mail"),
                            ("network", "Secure network of points of contact"),
                            ("interpol", "INTERPOL channel"),
                            ("hand", "By hand"),
                            ("telephone", "Read out on the verified line"),
                        ],
                        max_length=12,
                    ),
                ),
                ("what", models.TextField()),
                ("outcomes", models.JSONField(default=list, help_text="[{item, outcome, remark}]")),
                ("conditions", models.TextField(blank=True, default="")),
                ("exhibits", models.PositiveSmallIntegerField(default=0)),
                ("delivered_at", models.DateTimeField()),
            ],
            options={
                "verbose_name_plural": "deliveries",
                "ordering": ["delivered_at", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("means__in", ["encrypted", "network", "interpol", "hand", "telephone"])
                        ),
                        name="emergency_delivery_means_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("to", ""), _negated=True), models.Q(("what", ""), _negated=True)
                        ),
                        name="emergency_delivery_says_what",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Disposal",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "exhibit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="disposals",
                        to="requests_app.exhibit",
                    ),
                ),
                (
                    "ending",
                    models.CharField(
                        choices=[
                            ("returned", "Return to its owner or to the authority it came from"),
                            ("destroyed", "Destruction"),
                        ],
                        max_length=10,
                    ),
                ),
                ("receiver", models.CharField(blank=True, default="", max_length=300)),
                ("method", models.TextField(blank=True, default="")),
                ("reason", models.TextField()),
                (
                    "proposed_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("proposed_at", models.DateTimeField(default=requests_app.core.clock.now)),
                ("proposer_signature", models.JSONField(default=dict)),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("confirmed", models.BooleanField(blank=True, null=True)),
                ("decider_signature", models.JSONField(blank=True, null=True)),
                ("word", models.TextField(blank=True, default="")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("decided_at", None)),
                        fields=("exhibit",),
                        name="disposal_one_open_per_exhibit",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("decided_by", models.F("proposed_by")), _negated=True),
                        name="disposal_by_two_people",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("confirmed", None), ("decided_at", None)),
                            models.Q(
                                ("confirmed__isnull", False),
                                ("decided_at__isnull", False),
                                ("decided_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="disposal_is_decided_whole",
                    ),
                ],
                "indexes": [
                    models.Index(
                        condition=models.Q(("decided_at", None)), fields=["proposed_at"], name="disposal_open"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="IncomingPaper",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "incoming",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="papers",
                        to="requests_app.incoming",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("request", "The request itself"),
                            ("translation", "Translation"),
                            ("annex", "Annex"),
                            ("answer", "Answer to a question or a consultation"),
                            ("order", "Domestic order"),
                            ("receipt", "Receipt"),
                            ("other", "Other"),
                        ],
                        max_length=12,
                    ),
                ),
                ("title", models.CharField(blank=True, default="", max_length=200)),
                ("name", models.CharField(max_length=150)),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.storedfile",
                    ),
                ),
            ],
            options={
                "ordering": ["recorded_at", "id"],
                "constraints": [
                    models.UniqueConstraint(fields=("incoming", "file"), name="incoming_paper_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                ["request", "translation", "annex", "answer", "order", "receipt", "other"],
                            )
                        ),
                        name="incoming_paper_kind_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DomesticOrder",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "incoming",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="orders",
                        to="requests_app.incoming",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("court_order", "Order of a court"),
                            ("prosecutor", "Order of a prosecutor"),
                            ("statute", "The law itself: no order is needed"),
                            ("consent", "Consent of the person or holder"),
                        ],
                        default="court_order",
                        max_length=12,
                    ),
                ),
                ("items", models.JSONField(help_text="Ids of the items it covers.")),
                ("order_no", models.CharField(max_length=120)),
                ("authority_name", models.CharField(max_length=200)),
                ("judge", models.CharField(blank=True, default="", max_length=120)),
                ("ordered_on", models.DateField()),
                ("valid_until", models.DateField(blank=True, null=True)),
                ("scope", models.TextField(blank=True, default="")),
                ("refused", models.BooleanField(default=False)),
                ("reasons", models.TextField(blank=True, default="")),
                (
                    "paper",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.incomingpaper",
                    ),
                ),
            ],
            options={
                "ordering": ["recorded_at"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("items", []), _negated=True), models.Q(("order_no", ""), _negated=True)
                        ),
                        name="domestic_order_names_items",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["court_order", "prosecutor", "statute", "consent"])),
                        name="domestic_order_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("refused", False), models.Q(("reasons", ""), _negated=True), _connector="OR"
                        ),
                        name="domestic_refusal_has_reasons",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True),
                            ("valid_until__gte", models.F("ordered_on")),
                            _connector="OR",
                        ),
                        name="domestic_order_ends_after_it_begins",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EmergencyNote",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "emergency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notes",
                        to="requests_app.emergency",
                    ),
                ),
                ("verb", models.CharField(max_length=30)),
                ("text", models.TextField()),
            ],
            options={
                "ordering": ["recorded_at", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="emergency_note_has_a_text"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ExhibitAlarm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "exhibit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="alarms",
                        to="requests_app.exhibit",
                    ),
                ),
                (
                    "danger",
                    models.CharField(
                        choices=[
                            ("hash", "The stored bytes no longer fit their SHA-256"),
                            ("stated", "The file does not fit the hash stated by its source"),
                            ("damage", "Damage"),
                            ("seal", "A seal is broken or does not match"),
                            ("loss", "It cannot be found"),
                        ],
                        max_length=10,
                    ),
                ),
                ("said", models.TextField()),
                ("raised_at", models.DateTimeField(default=requests_app.core.clock.now)),
                (
                    "raised_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("restored", "Restored and verified: it fits again"),
                            ("explained", "Explained: its value as evidence is not affected"),
                            ("set_aside", "Set aside: this exhibit does not leave"),
                        ],
                        default="",
                        max_length=10,
                    ),
                ),
                ("reason", models.TextField(blank=True, default="")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("settled_at", None)),
                        fields=("exhibit", "danger"),
                        name="exhibit_alarm_one_open",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", ""), ("settled_at", None)),
                            models.Q(("settled_at__isnull", False), models.Q(("outcome", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="exhibit_alarm_settled",
                    ),
                ],
                "indexes": [
                    models.Index(
                        condition=models.Q(("settled_at", None)),
                        fields=["raised_at"],
                        name="exhibit_alarm_open",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ExhibitCheck",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "exhibit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="checks",
                        to="requests_app.exhibit",
                    ),
                ),
                (
                    "why",
                    models.CharField(
                        choices=[
                            ("hand_over", "At a hand-over"),
                            ("receipt", "At receipt"),
                            ("schedule", "On schedule"),
                            ("asked", "A person asked for it"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "ordered_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("ordered_at", models.DateTimeField(default=requests_app.core.clock.now)),
                ("claimed_until", models.DateTimeField(blank=True, null=True)),
                ("done_at", models.DateTimeField(blank=True, null=True)),
                ("fits", models.BooleanField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("done_at", None)),
                        fields=("exhibit",),
                        name="exhibit_check_one_open",
                    )
                ],
                "indexes": [
                    models.Index(
                        condition=models.Q(("done_at", None)),
                        fields=["ordered_at"],
                        name="exhibit_check_open",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FollowUp",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "incoming",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="follow_ups",
                        to="requests_app.incoming",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("use_consent", "Consent to another use"),
                            ("account_of_use", "Account of use"),
                            ("onward_transfer", "Authorisation of an onward transfer"),
                            ("return_of_originals", "Return of originals"),
                            ("costs", "Costs"),
                        ],
                        max_length=20,
                    ),
                ),
                ("text", models.TextField()),
                ("due_on", models.DateField(blank=True, null=True)),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("open", "Open"),
                            ("given", "Given or done"),
                            ("limited", "Given within limits"),
                            ("declined", "Declined"),
                            ("dropped", "No longer needed"),
                        ],
                        default="open",
                        max_length=10,
                    ),
                ),
                ("word", models.TextField(blank=True, default="")),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("incoming", "number"), name="follow_up_number"),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="follow_up_has_a_text"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("outcome", "open"),
                                ("settled_at__isnull", True),
                                ("settled_by__isnull", True),
                                ("word", ""),
                            ),
                            models.Q(
                                ("outcome__in", ["given", "limited", "declined", "dropped"]),
                                models.Q(("word", ""), _negated=True),
                                ("settled_at__isnull", False),
                                ("settled_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="follow_up_settled_with_a_word",
                    ),
                ],
                "indexes": [
                    models.Index(
                        condition=models.Q(("outcome", "open")), fields=["incoming"], name="follow_up_open"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Forwarding",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "incoming",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="forwardings",
                        to="requests_app.incoming",
                    ),
                ),
                (
                    "to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.authority",
                    ),
                ),
                ("to_name", models.CharField(max_length=200)),
                ("to_address", models.TextField(blank=True, default="")),
                ("reason", models.TextField()),
                ("confirmed_on", models.DateField(blank=True, null=True)),
                ("their_reference", models.CharField(blank=True, default="", max_length=120)),
                (
                    "note",
                    models.TextField(
                        blank=True, default="", help_text="What is known of it, if nobody confirmed."
                    ),
                ),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-recorded_at"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("settled_at__isnull", True), ("settled_by__isnull", True)),
                            models.Q(
                                ("settled_at__isnull", False),
                                ("settled_by__isnull", False),
                                models.Q(
                                    ("confirmed_on__isnull", False),
                                    models.Q(("note", ""), _negated=True),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="forwarding_settled_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reason", ""), _negated=True), models.Q(("to_name", ""), _negated=True)
                        ),
                        name="forwarding_says_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HandIn",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hand_ins",
                        to="requests_app.task",
                    ),
                ),
                ("round", models.PositiveSmallIntegerField()),
                (
                    "formalities",
                    models.CharField(
                        choices=[
                            ("none_asked", "None were asked for"),
                            ("followed", "Followed"),
                            ("partly", "Followed in part"),
                            ("not_followed", "Not followed"),
                        ],
                        max_length=12,
                    ),
                ),
                ("formalities_text", models.TextField(blank=True, default="")),
                ("secrecy_kept", models.BooleanField(blank=True, null=True)),
                ("note", models.TextField(blank=True, default="")),
            ],
            options={
                "ordering": ["round"],
                "constraints": [
                    models.UniqueConstraint(fields=("task", "round"), name="handin_round_in_task"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("formalities__in", ["none_asked", "followed", "partly", "not_followed"])
                        ),
                        name="handin_formalities_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("formalities__in", ["none_asked", "followed"]),
                            models.Q(("formalities_text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="handin_formalities_explained",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HandOver",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "exhibit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hand_overs",
                        to="requests_app.exhibit",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("offered", "Waiting for the taker"),
                            ("confirmed", "Confirmed"),
                            ("declined", "Declined"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="offered",
                        max_length=10,
                    ),
                ),
                (
                    "giver",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "taker",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("outside", models.CharField(blank=True, default="", max_length=300)),
                ("purpose", models.TextField()),
                ("place", models.CharField(blank=True, default="", max_length=120)),
                ("note", models.TextField(blank=True, default="")),
                ("sha256", models.CharField(blank=True, default="", max_length=64)),
                ("offered_at", models.DateTimeField(default=requests_app.core.clock.now)),
                ("giver_signature", models.JSONField(default=dict)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("taker_signature", models.JSONField(blank=True, null=True)),
                ("reason", models.TextField(blank=True, default="")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("status", "offered")),
                        fields=("exhibit",),
                        name="handover_one_open_per_exhibit",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outside", ""), ("taker__isnull", False)),
                            models.Q(("taker", None), models.Q(("outside", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="handover_has_one_taker",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("taker", models.F("giver")), _negated=True),
                        name="handover_between_two_people",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at", None), ("status", "offered")),
                            models.Q(
                                models.Q(("status", "offered"), _negated=True), ("ended_at__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="handover_ends_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("purpose", ""), _negated=True), name="handover_has_a_purpose"
                    ),
                ],
                "indexes": [
                    models.Index(
                        condition=models.Q(("status", "offered")),
                        fields=["taker", "offered_at"],
                        name="handover_waiting",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="IncomingNote",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "incoming",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notes",
                        to="requests_app.incoming",
                    ),
                ),
                ("verb", models.CharField(max_length=30)),
                ("text", models.TextField()),
            ],
            options={
                "ordering": ["-recorded_at"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="incoming_note_has_a_text"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="IncomingObstacle",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "incoming",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="obstacles",
                        to="requests_app.incoming",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("obstacle", "Execution is impossible, or possible in part only"),
                            ("delay", "Execution takes significantly longer"),
                            ("secrecy", "Secrecy cannot be kept"),
                        ],
                        max_length=10,
                    ),
                ),
                ("text", models.TextField()),
                ("expected_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("incoming", "number"), name="incoming_obstacle_number"),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="incoming_obstacle_has_a_text"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["obstacle", "delay", "secrecy"])),
                        name="incoming_obstacle_kind_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IncomingQuestion",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "incoming",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="questions",
                        to="requests_app.incoming",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("question", models.TextField()),
                ("points", models.JSONField(blank=True, default=list, help_text="[{key, message, source}]")),
                ("due_on", models.DateField()),
                ("warned_at", models.DateTimeField(blank=True, null=True)),
                ("warned_until", models.DateField(blank=True, null=True)),
                ("answer", models.TextField(blank=True, default="")),
                ("answered_on", models.DateField(blank=True, null=True)),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("incoming", "number"), name="incoming_question_number"),
                    models.CheckConstraint(
                        condition=models.Q(("question", ""), _negated=True),
                        name="incoming_question_has_a_text",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("answer", ""),
                                ("answered_on", None),
                                ("settled_at__isnull", True),
                                ("settled_by__isnull", True),
                            ),
                            models.Q(("settled_at__isnull", False), ("settled_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="incoming_question_settled_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("warned_at__isnull", True), ("warned_until__isnull", True)),
                            models.Q(("warned_at__isnull", False), ("warned_until__isnull", False)),
                            _connector="OR",
                        ),
                        name="incoming_question_warned_pair",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IncomingSending",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "incoming",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sendings",
                        to="requests_app.incoming",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.version",
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("central_authority", "Between central authorities"),
                            ("diplomatic", "Diplomatic channel"),
                            ("interpol", "INTERPOL"),
                            ("direct", "Direct contact between judicial authorities"),
                            ("point_24_7", "24/7 point of contact"),
                        ],
                        max_length=20,
                    ),
                ),
                ("sent_on", models.DateField()),
                ("note", models.TextField(blank=True, default="")),
                ("received_on", models.DateField(blank=True, null=True)),
                ("received_by", models.CharField(blank=True, default="", max_length=120)),
            ],
            options={
                "ordering": ["-number"],
                "constraints": [
                    models.UniqueConstraint(fields=("incoming", "number"), name="incoming_sending_number"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("received_by", ""), ("received_on__isnull", True)),
                            models.Q(
                                ("received_on__isnull", False), models.Q(("received_by", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="incoming_sending_received_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("received_on__isnull", True),
                            ("received_on__gte", models.F("sent_on")),
                            _connector="OR",
                        ),
                        name="incoming_received_after_sent",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ItemDecision",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "proposal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="items",
                        to="requests_app.decisionproposal",
                    ),
                ),
                ("item", models.CharField(max_length=20)),
                ("number", models.PositiveSmallIntegerField()),
                (
                    "decision",
                    models.CharField(
                        choices=[
                            ("granted", "Granted"),
                            ("conditions", "Granted under conditions"),
                            ("partly", "Granted in part"),
                            ("narrowed", "Narrowed"),
                            ("postponed", "Postponed"),
                            ("refused", "Refused"),
                        ],
                        max_length=12,
                    ),
                ),
                ("reason", models.TextField(blank=True, default="")),
                ("grounds", models.JSONField(blank=True, default=list)),
                ("conditions", models.JSONField(blank=True, default=list, help_text="[{kind, text}]")),
                ("narrowed_to", models.TextField(blank=True, default="")),
                ("review_on", models.DateField(blank=True, null=True)),
                ("reaches", models.TextField(blank=True, default="")),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("proposal", "item"), name="item_decision_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "decision__in",
                                ["granted", "conditions", "partly", "narrowed", "postponed", "refused"],
                            )
                        ),
                        name="item_decided_in_a_known_way",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decision", "refused"), _negated=True),
                            models.Q(
                                models.Q(("grounds", []), _negated=True),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="item_refused_on_a_ground",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decision", "postponed"), _negated=True),
                            models.Q(("review_on__isnull", False), models.Q(("reason", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="item_postponed_until_a_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decision", "conditions"), _negated=True),
                            models.Q(("conditions", []), _negated=True),
                            _connector="OR",
                        ),
                        name="item_conditions_are_named",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decision__in", ["partly", "narrowed"]), _negated=True),
                            models.Q(("narrowed_to", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="item_narrowed_to_something",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ItemResult",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "hand_in",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="results",
                        to="requests_app.handin",
                    ),
                ),
                ("entry", models.CharField(max_length=20)),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("executed", "Carried out"),
                            ("partly", "Carried out in part"),
                            ("not_executed", "Not carried out"),
                        ],
                        max_length=12,
                    ),
                ),
                ("came", models.TextField(blank=True, default="")),
                ("why", models.TextField(blank=True, default="")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("hand_in", "entry"), name="itemresult_once"),
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ["executed", "partly", "not_executed"])),
                        name="itemresult_outcome_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("outcome", "executed"), models.Q(("why", ""), _negated=True), _connector="OR"
                        ),
                        name="itemresult_says_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("outcome", "not_executed"),
                            models.Q(("came", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="itemresult_says_what_came",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Mail",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("number", models.CharField(max_length=20, unique=True)),
                ("sender", models.CharField(max_length=300)),
                ("subject", models.CharField(max_length=300)),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("email", "E-mail"),
                            ("post", "Post or courier"),
                            ("hand", "Handed in"),
                            ("telephone", "Telephone"),
                            ("other", "Another way"),
                        ],
                        max_length=12,
                    ),
                ),
                ("received_at", models.DateTimeField()),
                ("note", models.TextField(blank=True, default="")),
                ("logged_at", models.DateTimeField(default=requests_app.core.clock.now, editable=False)),
                (
                    "logged_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mail",
                        to="requests_app.casefile",
                    ),
                ),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "reason",
                    models.TextField(
                        blank=True, default="", help_text="Why it belongs there, or to no case."
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("sender", ""), _negated=True), models.Q(("subject", ""), _negated=True)
                        ),
                        name="mail_says_what",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("how__in", ["email", "post", "hand", "telephone", "other"])),
                        name="mail_how_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("case", None), ("reason", ""), ("settled_at", None), ("settled_by", None)
                            ),
                            models.Q(
                                ("settled_at__isnull", False),
                                ("settled_by__isnull", False),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="mail_settled_with_reason",
                    ),
                ],
                "indexes": [
                    models.Index(fields=["-received_at", "-id"], name="mail_newest"),
                    models.Index(
                        condition=models.Q(("settled_at", None)),
                        fields=["received_at", "id"],
                        name="mail_open",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MailFile",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "mail",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="files",
                        to="requests_app.mail",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.storedfile",
                    ),
                ),
                ("name", models.CharField(max_length=150)),
            ],
            options={
                "ordering": ["name", "id"],
                "constraints": [models.UniqueConstraint(fields=("mail", "file"), name="mail_file_once")],
            },
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("key", models.CharField(max_length=120)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("clock_law", "Time limits that the law sets"),
                            ("clock", "Time limits of this portal"),
                            ("escalation", "Time limits that were missed and are handed up"),
                            ("task", "Tasks that are given to you or come back"),
                            ("case", "What happens in your cases"),
                            ("product", "Material to be looked at before it leaves"),
                            ("other", "Everything else"),
                        ],
                        max_length=12,
                    ),
                ),
                ("text", models.CharField(max_length=300)),
                ("url", models.CharField(blank=True, default="", max_length=200)),
                (
                    "case",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.casefile",
                    ),
                ),
                ("about", models.CharField(blank=True, default="", max_length=80)),
                ("urgent", models.BooleanField(default=False)),
                ("created_at", models.DateTimeField()),
                (
                    "way",
                    models.CharField(
                        choices=[
                            ("at_once", "By mail at once"),
                            ("summary", "In the summary of the day"),
                            ("inbox", "In the portal only"),
                        ],
                        max_length=8,
                    ),
                ),
                ("mailed_at", models.DateTimeField(blank=True, null=True)),
                ("read_at", models.DateTimeField(blank=True, null=True)),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("person", "key"), name="notice_once_per_person"),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="notice_says_something"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                ["clock_law", "clock", "escalation", "task", "case", "product", "other"],
                            )
                        ),
                        name="notice_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("way__in", ["at_once", "summary", "inbox"])),
                        name="notice_way_known",
                    ),
                ],
                "indexes": [
                    models.Index(fields=["person", "-created_at", "-id"], name="notice_newest"),
                    models.Index(
                        condition=models.Q(("read_at", None), ("settled_at", None)),
                        fields=["person", "-id"],
                        name="notice_unread",
                    ),
                    models.Index(
                        condition=models.Q(("mailed_at", None), ("settled_at", None), ("way", "summary")),
                        fields=["person", "id"],
                        name="notice_for_summary",
                    ),
                    models.Index(
                        condition=models.Q(("settled_at", None), models.Q(("about", ""), _negated=True)),
                        fields=["about"],
                        name="notice_open_about",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Obstacle",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="obstacles",
                        to="requests_app.task",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("impossible", "It cannot be carried out"),
                            ("late", "It will be notably late"),
                            ("secrecy", "It cannot be kept secret"),
                            ("other", "Something else must be decided first"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "items",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), size=None
                    ),
                ),
                ("text", models.TextField()),
                ("expected_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("task", "number"), name="obstacle_number_in_task"),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["impossible", "late", "secrecy", "other"])),
                        name="obstacle_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="obstacle_says_what"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "late"), _negated=True),
                            ("expected_on__isnull", False),
                            _connector="OR",
                        ),
                        name="obstacle_late_until",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ObstacleAnswer",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "obstacle",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answer",
                        to="requests_app.obstacle",
                    ),
                ),
                ("told_on", models.DateField(blank=True, null=True)),
                ("their_word", models.TextField(blank=True, default="")),
                ("text", models.TextField()),
                ("due_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="obstacle_answer_says_how"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Pause",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "deadline",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pauses",
                        to="requests_app.deadline",
                    ),
                ),
                ("since", models.DateTimeField()),
                ("until", models.DateTimeField(blank=True, null=True)),
                ("event", models.CharField(max_length=60)),
                ("why", models.CharField(max_length=200)),
                (
                    "paused_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "resumed_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["since", "id"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("until", None)),
                        fields=("deadline",),
                        name="pause_one_open_per_clock",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until", None), ("until__gte", models.F("since")), _connector="OR"
                        ),
                        name="pause_ends_after_it_begins",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PointWaived",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "incoming",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="waivers",
                        to="requests_app.incoming",
                    ),
                ),
                ("key", models.CharField(max_length=120)),
                ("message", models.TextField()),
                ("reason", models.TextField()),
            ],
            options={
                "ordering": ["recorded_at"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="point_waived_with_a_reason"
                    ),
                    models.UniqueConstraint(fields=("incoming", "key"), name="point_waived_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Preference",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notice_preference",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("time_zone", models.CharField(blank=True, default="", max_length=60)),
                ("hour", models.PositiveSmallIntegerField(default=7)),
                ("ways", models.JSONField(blank=True, default=dict)),
                ("next_summary_at", models.DateTimeField(blank=True, null=True)),
                (
                    "last_summary_on",
                    models.DateField(blank=True, help_text="The day, where the person is.", null=True),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("hour__lte", 23)), name="notice_hour_of_a_day")
                ],
                "indexes": [
                    models.Index(
                        condition=models.Q(("next_summary_at__isnull", False)),
                        fields=["next_summary_at"],
                        name="notice_summary_due",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Preservation",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="preservation",
                        to="requests_app.casefile",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.version",
                    ),
                ),
                (
                    "status",
                    django_fsm.FSMField(
                        choices=[
                            ("drafted", "Draft"),
                            ("proposed", "To be sent by the 24/7 point"),
                            ("asked", "Asked of the other State"),
                            ("cautioned", "The other State warns us"),
                            ("declined", "Refused by the other State"),
                            ("requested", "Asked of us"),
                            ("ordered", "Ordered, the provider has not confirmed"),
                            ("warned", "Requesting State warned, to decide"),
                            ("refused", "Refused"),
                            ("effected", "Data preserved"),
                            ("extended", "Data preserved, extended"),
                            ("held", "Held until the request is decided"),
                            ("released", "Released"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="drafted",
                        max_length=20,
                        protected=True,
                    ),
                ),
                ("moved_at", models.DateTimeField(default=requests_app.core.clock.now, editable=False)),
                (
                    "moved_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("reference", models.CharField(max_length=40, unique=True)),
                (
                    "authority",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.authority",
                    ),
                ),
                ("asked_of_us", models.BooleanField()),
                (
                    "state",
                    models.CharField(blank=True, default="", help_text="The other State.", max_length=2),
                ),
                ("token", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("their_reference", models.CharField(blank=True, default="", max_length=120)),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("central_authority", "Between central authorities"),
                            ("diplomatic", "Diplomatic channel"),
                            ("interpol", "INTERPOL"),
                            ("direct", "Direct contact between judicial authorities"),
                            ("point_24_7", "24/7 point of contact"),
                        ],
                        default="point_24_7",
                        max_length=20,
                    ),
                ),
                ("received_at", models.DateTimeField(blank=True, null=True)),
                (
                    "will_follow",
                    models.BooleanField(
                        default=False, help_text="They, or we, state that a request for the data will follow."
                    ),
                ),
                ("provider", models.CharField(blank=True, default="", max_length=300)),
                ("effected_at", models.DateTimeField(blank=True, null=True)),
                ("ends_on", models.DateField(blank=True, null=True)),
                ("order_ends_on", models.DateField(blank=True, null=True)),
                (
                    "request",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="preservations",
                        to="requests_app.casefile",
                    ),
                ),
                (
                    "linked_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("proposed", models.CharField(blank=True, default="", max_length=10)),
                (
                    "proposed_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_told", models.BooleanField(default=False, editable=False)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                [
                                    "drafted",
                                    "proposed",
                                    "asked",
                                    "cautioned",
                                    "declined",
                                    "requested",
                                    "ordered",
                                    "warned",
                                    "refused",
                                    "effected",
                                    "extended",
                                    "held",
                                    "released",
                                    "withdrawn",
                                ],
                            )
                        ),
                        name="preservation_status_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["effected", "extended", "held"]), _negated=True),
                            models.Q(("effected_at__isnull", False), ("ends_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="preservation_has_an_end",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "held"), _negated=True),
                            models.Q(("linked_by__isnull", False), ("request__isnull", False)),
                            _connector="OR",
                        ),
                        name="preservation_held_by_a_request",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["drafted", "withdrawn"]),
                            ("version__isnull", False),
                            _connector="OR",
                        ),
                        name="preservation_has_a_version",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("proposed", ""), ("proposed_by__isnull", True)),
                            models.Q(
                                ("proposed__in", ["refusal", "release"]), ("proposed_by__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="preservation_proposed_pair",
                    ),
                ],
                "indexes": [
                    models.Index(fields=["-moved_at", "-id"], name="preservation_newest"),
                    models.Index(
                        condition=models.Q(("status__in", ["effected", "extended", "held"])),
                        fields=["ends_on", "id"],
                        name="preservation_ending",
                    ),
                ],
            },
            bases=(django_fsm.ConcurrentTransitionMixin, models.Model),
        ),
        migrations.CreateModel(
            name="PreservationAnswer",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "preservation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="requests_app.preservation",
                    ),
                ),
                (
                    "extent",
                    models.CharField(
                        choices=[
                            ("full", "Everything that was asked"),
                            ("partial", "Part of it"),
                            ("none", "Nothing: the data are not there"),
                        ],
                        max_length=10,
                    ),
                ),
                ("scope", models.TextField(blank=True, default="", help_text="What is preserved.")),
                ("left_out", models.TextField(blank=True, default="", help_text="What is not, and why.")),
                ("effected_at", models.DateTimeField(blank=True, null=True)),
                ("ticket", models.CharField(blank=True, default="", max_length=120)),
                ("answered_by", models.CharField(blank=True, default="", max_length=200)),
                (
                    "hash_method",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("sha256", "SHA-256"),
                            ("sha512", "SHA-512"),
                            ("sha3_256", "SHA3-256"),
                            ("other", "Another"),
                        ],
                        default="",
                        max_length=10,
                    ),
                ),
                ("hash_value", models.CharField(blank=True, default="", max_length=200)),
                (
                    "log",
                    models.TextField(
                        blank=True, default="", help_text="The log of the preservation, if there is one."
                    ),
                ),
            ],
            options={
                "ordering": ["recorded_at", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("extent__in", ["full", "partial", "none"])),
                        name="preservation_extent_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("extent", "none"), ("effected_at__isnull", False), _connector="OR"
                        ),
                        name="preservation_answer_has_a_moment",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("extent", "full"), models.Q(("left_out", ""), _negated=True), _connector="OR"
                        ),
                        name="preservation_answer_names_the_rest",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("hash_value", ""), models.Q(("hash_method", ""), _negated=True), _connector="OR"
                        ),
                        name="preservation_hash_has_a_method",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PreservationExtension",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "preservation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="extensions",
                        to="requests_app.preservation",
                    ),
                ),
                (
                    "kind",
                    models.CharField(choices=[("asked", "Asked for"), ("given", "Given")], max_length=10),
                ),
                ("ended_on", models.DateField(help_text="The end before the extension.")),
                ("until", models.DateField()),
                ("reason", models.TextField(blank=True, default="")),
            ],
            options={
                "ordering": ["recorded_at", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["asked", "given"])), name="extension_kind_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("until__gt", models.F("ended_on"))), name="extension_ends_later"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PreservationOrder",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "preservation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="orders",
                        to="requests_app.preservation",
                    ),
                ),
                ("provider", models.CharField(max_length=300)),
                ("address", models.TextField(blank=True, default="")),
                ("email", models.EmailField(blank=True, default="", max_length=254)),
                ("legal_basis", models.TextField()),
                ("scope", models.TextField(blank=True, default="")),
                (
                    "grounds_seen",
                    models.JSONField(
                        blank=True, default=list, help_text="Narrow grounds that showed a sign."
                    ),
                ),
                ("reasons", models.TextField(blank=True, default="")),
                ("ordered_on", models.DateField()),
                ("ends_on", models.DateField()),
            ],
            options={
                "ordering": ["recorded_at", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("provider", ""), _negated=True),
                        name="preservation_order_names_the_provider",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("legal_basis", ""), _negated=True),
                        name="preservation_order_has_a_basis",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("ordered_on"))),
                        name="preservation_order_ends_later",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PreservationWord",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "preservation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="words",
                        to="requests_app.preservation",
                    ),
                ),
                ("verb", models.CharField(max_length=30)),
                ("codes", models.JSONField(blank=True, default=list)),
                ("text", models.TextField()),
                ("on", models.DateField()),
            ],
            options={
                "ordering": ["recorded_at", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="preservation_word_has_a_text"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("verb__in", ["refuse", "propose_refusal", "decline"]), _negated=True),
                            models.Q(("codes", []), _negated=True),
                            _connector="OR",
                        ),
                        name="preservation_refusal_has_a_ground",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProductReview",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="product_reviews",
                        to="requests_app.casefile",
                    ),
                ),
                (
                    "exhibit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.exhibit",
                    ),
                ),
                (
                    "result",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.itemresult",
                    ),
                ),
                (
                    "acts_of",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.task",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("seen", models.CharField(max_length=64)),
                ("findings", models.JSONField()),
                ("flagged", models.BooleanField()),
                ("looked_at", models.TextField()),
                (
                    "measure",
                    models.CharField(
                        choices=[
                            ("as_is", "It leaves as it is"),
                            ("redacted", "A redacted copy leaves in its place"),
                            ("withheld", "It does not leave"),
                        ],
                        max_length=10,
                    ),
                ),
                ("measure_text", models.TextField(blank=True, default="")),
                (
                    "leaves_instead",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.exhibit",
                    ),
                ),
                ("redacted_text", models.TextField(blank=True, default="")),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("case", "number"), name="review_number_in_case"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("acts_of", None), ("exhibit__isnull", False), ("result", None)),
                            models.Q(("acts_of", None), ("exhibit", None), ("result__isnull", False)),
                            models.Q(("acts_of__isnull", False), ("exhibit", None), ("result", None)),
                            _connector="OR",
                        ),
                        name="review_of_one_product",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("measure__in", ["as_is", "redacted", "withheld"])),
                        name="review_measure_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("measure", "as_is"),
                            models.Q(("flagged", True), models.Q(("measure_text", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="review_measure_has_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("measure", "redacted"), _negated=True),
                            models.Q(("exhibit__isnull", False), ("leaves_instead__isnull", False)),
                            models.Q(("exhibit", None), models.Q(("redacted_text", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="review_redaction_names_what_leaves",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProviderOrder",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "emergency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="orders",
                        to="requests_app.emergency",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("provider", models.CharField(max_length=300)),
                ("contact", models.CharField(blank=True, default="", max_length=300)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("voluntary", "Asked to give it of its own accord"),
                            ("order", "Ordered to give it"),
                            ("preserve", "Ordered to preserve it"),
                        ],
                        max_length=12,
                    ),
                ),
                ("what", models.TextField()),
                ("legal_basis", models.CharField(max_length=300)),
                ("sent_at", models.DateTimeField()),
                ("due_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("emergency", "number"), name="emergency_order_numbered"),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["voluntary", "order", "preserve"])),
                        name="emergency_order_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("provider", ""), _negated=True),
                            models.Q(("what", ""), _negated=True),
                            models.Q(("legal_basis", ""), _negated=True),
                        ),
                        name="emergency_order_says_what",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProviderAnswer",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "order",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answer",
                        to="requests_app.providerorder",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("given", "Given"),
                            ("preserved", "Preserved"),
                            ("partly", "Given in part"),
                            ("not_given", "Not given"),
                        ],
                        max_length=12,
                    ),
                ),
                ("what", models.TextField()),
                ("answered_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ["given", "preserved", "partly", "not_given"])),
                        name="provider_answer_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("what", ""), _negated=True), name="provider_answer_says_what"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Reply",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "emergency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replies",
                        to="requests_app.emergency",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("given", "Given"),
                            ("partly", "Given in part"),
                            ("refused", "Not given"),
                            ("rerouted", "An ordinary request is asked for"),
                        ],
                        max_length=12,
                    ),
                ),
                ("what", models.TextField()),
                ("their_reference", models.CharField(blank=True, default="", max_length=120)),
                ("answered_at", models.DateTimeField()),
            ],
            options={
                "verbose_name_plural": "replies",
                "ordering": ["answered_at", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ["given", "partly", "refused", "rerouted"])),
                        name="emergency_reply_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("what", ""), _negated=True), name="emergency_reply_says_what"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Review",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "emergency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews",
                        to="requests_app.emergency",
                    ),
                ),
                (
                    "rightly",
                    models.CharField(
                        choices=[("yes", "Yes"), ("no", "No"), ("unknown", "It cannot be said yet")],
                        max_length=10,
                    ),
                ),
                ("test", models.TextField()),
                ("went_well", models.TextField(blank=True, default="")),
                ("went_badly", models.TextField(blank=True, default="")),
                ("beyond_need", models.TextField(blank=True, default="")),
                ("follow_up", models.TextField(blank=True, default="")),
            ],
            options={
                "ordering": ["recorded_at", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("rightly__in", ["yes", "no", "unknown"])),
                        name="emergency_review_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("test", ""), _negated=True), name="emergency_review_has_reasons"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("rightly", "yes"), models.Q(("follow_up", ""), _negated=True), _connector="OR"
                        ),
                        name="emergency_review_follows_up",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReviewOpinion",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "review",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opinion",
                        to="requests_app.productreview",
                    ),
                ),
                ("agrees", models.BooleanField()),
                ("reasons", models.TextField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reasons", ""), _negated=True), name="review_opinion_has_reasons"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SenderCheck",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "incoming",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="checks",
                        to="requests_app.incoming",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("known", "Known sender, channel and signature"),
                            ("doubted", "To be verified"),
                            ("confirmed", "Confirmed by the sender"),
                            ("denied", "Not genuine"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "compared",
                    models.JSONField(
                        blank=True, default=list, help_text="Codes of what was compared and fits."
                    ),
                ),
                (
                    "authority",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="requests_app.authority",
                    ),
                ),
                (
                    "contact",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("phone", "Telephone of the directory"),
                            ("email", "E-mail of the directory"),
                            ("post", "Post to the address of the directory"),
                        ],
                        default="",
                        max_length=10,
                    ),
                ),
                ("answered_by", models.CharField(blank=True, default="", max_length=120)),
                ("on", models.DateField()),
                ("note", models.TextField(blank=True, default="")),
            ],
            options={
                "ordering": ["-recorded_at"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ["known", "doubted", "confirmed", "denied"])),
                        name="sender_check_outcome_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("outcome__in", ["known", "doubted"]),
                            models.Q(
                                ("authority__isnull", False),
                                models.Q(("contact", ""), _negated=True),
                                models.Q(("answered_by", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="sender_check_independent",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Stay",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stays",
                        to="requests_app.casefile",
                    ),
                ),
                ("status", models.CharField(max_length=20)),
                ("side", models.CharField(max_length=10)),
                ("since", models.DateTimeField()),
                ("until", models.DateTimeField()),
            ],
            options={
                "ordering": ["until", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("side__in", ["ours", "theirs", "nobody"])),
                        name="stay_side_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("since__lte", models.F("until"))), name="stay_ends_after_it_began"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TaskItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="items",
                        to="requests_app.task",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("entry", models.CharField(max_length=20)),
                ("type", models.CharField(max_length=10)),
                ("title", models.CharField(max_length=200)),
                ("limits", models.TextField(blank=True, default="")),
                ("rows", models.JSONField(default=list)),
                ("about", models.JSONField(default=list)),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("task", "number"), name="taskitem_number_in_task"),
                    models.UniqueConstraint(fields=("task", "entry"), name="taskitem_once_per_task"),
                ],
                "indexes": [models.Index(fields=["entry"], name="taskitem_of_entry")],
            },
        ),
        migrations.CreateModel(
            name="TaskNote",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notes",
                        to="requests_app.task",
                    ),
                ),
                ("verb", models.CharField(max_length=20)),
                ("text", models.TextField()),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("due_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "ordering": ["at", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="tasknote_has_a_text"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ThirdStatePath",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "preservation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="third_states",
                        to="requests_app.preservation",
                    ),
                ),
                ("state", models.CharField(max_length=2)),
                ("provider", models.CharField(max_length=300)),
                ("path", models.TextField()),
                ("told_on", models.DateField()),
            ],
            options={
                "ordering": ["recorded_at", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", ""), _negated=True),
                            models.Q(("provider", ""), _negated=True),
                            models.Q(("path", ""), _negated=True),
                        ),
                        name="third_state_is_named",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Unconsulted",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "incoming",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="unconsulted",
                        to="requests_app.incoming",
                    ),
                ),
                (
                    "why",
                    models.CharField(
                        choices=[
                            ("endangers", "It would endanger somebody"),
                            ("secrecy", "It would betray a case or a source"),
                            ("pointless", "No condition could cure the ground"),
                            ("not_required", "The instrument asks for none"),
                        ],
                        max_length=14,
                    ),
                ),
                ("reason", models.TextField()),
            ],
            options={
                "ordering": ["-recorded_at"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="unconsulted_with_a_reason"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("why__in", ["endangers", "secrecy", "pointless", "not_required"])
                        ),
                        name="unconsulted_why_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Upload",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "exhibit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uploads",
                        to="requests_app.exhibit",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("length", models.PositiveBigIntegerField()),
                ("filename", models.CharField(max_length=200)),
                ("media_type", models.CharField(default="application/octet-stream", max_length=127)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "Under way"),
                            ("complete", "Complete, being checked"),
                            ("taken_in", "In the vault"),
                            ("failed", "Found damaged"),
                            ("terminated", "Given up"),
                            ("expired", "Expired"),
                        ],
                        default="open",
                        max_length=10,
                    ),
                ),
                ("whole_sha256", models.CharField(blank=True, default="", max_length=64)),
                ("created_at", models.DateTimeField(default=requests_app.core.clock.now)),
                ("expires_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("claimed_until", models.DateTimeField(blank=True, null=True)),
                ("said", models.TextField(blank=True, default="")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("status__in", ("open", "complete"))),
                        fields=("exhibit",),
                        name="upload_one_under_way",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                ["open", "complete", "taken_in", "failed", "terminated", "expired"],
                            )
                        ),
                        name="upload_status_known",
                    ),
                    models.CheckConstraint(condition=models.Q(("length__gt", 0)), name="upload_has_bytes"),
                ],
                "indexes": [
                    models.Index(
                        condition=models.Q(("status", "open")),
                        fields=["expires_at"],
                        name="upload_running_out",
                    ),
                    models.Index(
                        condition=models.Q(("status", "complete")),
                        fields=["created_at"],
                        name="upload_complete",
                    ),
                    models.Index(
                        condition=models.Q(("status", "open")), fields=["by"], name="upload_of_person"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="UploadPart",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "upload",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="requests_app.upload",
                    ),
                ),
                ("start", models.PositiveBigIntegerField()),
                ("length", models.PositiveBigIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("at", models.DateTimeField(default=requests_app.core.clock.now)),
            ],
            options={
                "ordering": ["start"],
                "constraints": [
                    models.UniqueConstraint(fields=("upload", "start"), name="uploadpart_once"),
                    models.CheckConstraint(
                        condition=models.Q(("length__gt", 0)), name="uploadpart_has_bytes"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Weekend",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("state", models.CharField(max_length=2)),
                (
                    "days",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(), size=6
                    ),
                ),
                ("reason", models.TextField()),
                (
                    "set_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("set_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="weekend_with_a_reason"
                    )
                ],
                "indexes": [models.Index(fields=["state", "-id"], name="weekend_newest")],
            },
        ),
        migrations.CreateModel(
            name="WorkingValue",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=4)),
                ("variant", models.CharField(blank=True, default="", max_length=20)),
                ("amount", models.PositiveIntegerField()),
                ("reason", models.TextField()),
                (
                    "set_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("set_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="working_value_with_a_reason"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("amount__gt", 0)), name="working_value_is_a_length"
                    ),
                ],
                "indexes": [models.Index(fields=["code", "variant", "-id"], name="working_value_newest")],
            },
        ),
        migrations.CreateModel(
            name="WorkItem",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("parked_message", "Work that failed and was parked"),
                            ("failed_delivery", "Something could not be delivered"),
                            ("hash_alarm", "A stored file no longer fits its hash"),
                            ("unmatched_mail", "Mail that belongs to no known case"),
                            ("overdue_receipt", "A receipt is overdue"),
                            ("second_review", "A second person must look at a decision"),
                            ("other", "Something else"),
                        ],
                        max_length=20,
                    ),
                ),
                ("key", models.CharField(max_length=120)),
                ("text", models.CharField(max_length=300)),
                ("detail", models.TextField(blank=True, default="")),
                (
                    "case",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="work_items",
                        to="requests_app.casefile",
                    ),
                ),
                ("opened_at", models.DateTimeField(default=requests_app.core.clock.now, editable=False)),
                ("due_at", models.DateTimeField(blank=True, null=True)),
                (
                    "not_for",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("taken_at", models.DateTimeField(blank=True, null=True)),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("settled_how", models.TextField(blank=True, default="")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("settled_at", None)),
                        fields=("kind", "key"),
                        name="work_one_open_per_cause",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "parked_message",
                                    "failed_delivery",
                                    "hash_alarm",
                                    "unmatched_mail",
                                    "overdue_receipt",
                                    "second_review",
                                    "other",
                                ],
                            )
                        ),
                        name="work_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("key", ""), _negated=True), models.Q(("text", ""), _negated=True)
                        ),
                        name="work_says_what",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("owner", None), ("taken_at", None)),
                            models.Q(("owner__isnull", False), ("taken_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="work_taken_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("settled_at", None), ("settled_by", None), ("settled_how", "")),
                            models.Q(
                                ("settled_at__isnull", False), models.Q(("settled_how", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="work_settled_with_word",
                    ),
                ],
                "indexes": [
                    models.Index(
                        condition=models.Q(("settled_at", None)), fields=["opened_at", "id"], name="work_open"
                    ),
                    models.Index(
                        condition=models.Q(("settled_at", None)),
                        fields=["owner", "opened_at"],
                        name="work_of_owner",
                    ),
                    models.Index(fields=["kind", "key", "settled_at"], name="work_of_cause"),
                    models.Index(
                        condition=models.Q(("settled_at__isnull", False)),
                        fields=["-settled_at", "id"],
                        name="work_settled",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="casefile",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["outgoing", "incoming", "preservation", "emergency"])),
                name="case_kind_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="casefile",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "outgoing"), ("requesting_state", "")),
                    models.Q(("kind", "incoming"), models.Q(("requesting_state", ""), _negated=True)),
                    ("kind__in", ["preservation", "emergency"]),
                    _connector="OR",
                ),
                name="case_says_who_asks",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "letter_of_request",
                            "preservation_annex",
                            "subscriber_form",
                            "order_form",
                            "service_form",
                            "video_hearing_form",
                            "certification_form",
                            "consent_form",
                            "oral_confirmation",
                            "decision_record",
                            "return_note",
                            "acknowledgement",
                            "misdirected_notice",
                            "forwarding_notice",
                            "information_request",
                            "consultation",
                            "conditions_offer",
                            "postponement",
                            "refusal",
                            "memorandum",
                            "lapse_notice",
                            "obstacle_notice",
                            "execution_report",
                            "return_of_originals",
                            "preservation_order",
                            "preservation_confirmation",
                            "preservation_extension",
                            "preservation_refusal",
                            "preservation_warning",
                            "third_state_notice",
                            "release_notice",
                            "emergency_reply",
                            "emergency_confirmation",
                            "after_action_review",
                            "custody_report",
                        ],
                    )
                ),
                name="document_kind_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="relation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        ["started_from", "supplementary", "amendment", "parallel", "linked", "follows"],
                    )
                ),
                name="relation_kind_is_known",
            ),
        ),
    ]
