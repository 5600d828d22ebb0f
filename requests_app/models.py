"""Roof: Django finds every table through this file. Nobody imports from it."""

from requests_app.accounts.models import FactorReset, User  # noqa: F401
from requests_app.archive.models import Package  # noqa: F401
from requests_app.assessment.models import (  # noqa: F401
    Answer,
    Assessment,
    Finding,
    Opinion,
    Resolution,
)
from requests_app.assurances.models import Assurance, AssuranceChange, CuredGround  # noqa: F401
from requests_app.audit.models import AuditEvent, RegisterSeal, SealedHead  # noqa: F401
from requests_app.casefile.models import (  # noqa: F401
    Acknowledgement,
    CaseFile,
    CaseKey,
    Contributor,
    DraftSection,
    TeamMember,
    Version,
)
from requests_app.checking.models import Withdrawal  # noqa: F401
from requests_app.clauses.models import Clause, ClauseText  # noqa: F401
from requests_app.counsel.models import CounselWord  # noqa: F401
from requests_app.deadlines.models import (  # noqa: F401
    Alarm,
    DayOverride,
    Deadline,
    Pause,
    Weekend,
    WorkingValue,
)
from requests_app.directory.models import (  # noqa: F401
    Authority,
    BilateralTreaty,
    Participation,
    State,
)
from requests_app.documents.letterhead.models import Letterhead  # noqa: F401
from requests_app.documents.models import Document  # noqa: F401
from requests_app.emergency.models import Emergency  # noqa: F401
from requests_app.emergency.records import (  # noqa: F401
    Call,
    Confirmation,
    Decision,
    Delivery,
    EmergencyNote,
    ProviderAnswer,
    ProviderOrder,
    Reply,
    Review,
)
from requests_app.evidence.models import CustodyEntry, Exhibit  # noqa: F401
from requests_app.evidence.records import (  # noqa: F401
    Disposal,
    ExhibitAlarm,
    ExhibitCheck,
    HandOver,
    Upload,
    UploadPart,
)
from requests_app.execution.models import Task  # noqa: F401
from requests_app.execution.records import (  # noqa: F401
    Act,
    HandIn,
    ItemResult,
    Obstacle,
    ObstacleAnswer,
    ProductReview,
    ReviewOpinion,
    TaskItem,
    TaskNote,
)
from requests_app.incoming.models import Incoming  # noqa: F401
from requests_app.incoming.records import (  # noqa: F401
    ConsultationOffer,
    Forwarding,
    IncomingConsultation,
    IncomingNote,
    IncomingPaper,
    IncomingQuestion,
    PointWaived,
    SenderCheck,
    Unconsulted,
)
from requests_app.incoming.rulings import (  # noqa: F401
    DecisionProposal,
    DomesticOrder,
    FollowUp,
    IncomingObstacle,
    IncomingSending,
    ItemDecision,
)
from requests_app.incoming.unaccepted import UnacceptedFile  # noqa: F401
from requests_app.notices.models import Notice, Preference  # noqa: F401
from requests_app.operations.models import Mail, MailFile, WorkItem  # noqa: F401
from requests_app.outbox.models import OutboxMessage  # noqa: F401
from requests_app.outgoing.models import Outgoing  # noqa: F401
from requests_app.outgoing.records import (  # noqa: F401
    Condition,
    InformationRequest,
    ItemRecord,
    Note,
    Refusal,
    Result,
    Return,
    Transmission,
)
from requests_app.precedents.models import Precedent  # noqa: F401
from requests_app.preservation.models import Preservation  # noqa: F401
from requests_app.preservation.records import (  # noqa: F401
    PreservationAnswer,
    PreservationExtension,
    PreservationOrder,
    PreservationWord,
    ThirdStatePath,
)
from requests_app.relations.models import Common, Relation  # noqa: F401
from requests_app.sealing.models import Seal, SealingCertificate  # noqa: F401
from requests_app.sheets.models import AskedState, SheetLine, SheetProposal  # noqa: F401
from requests_app.translation.models import Translation  # noqa: F401
from requests_app.vault.models import StoredFile  # noqa: F401
from requests_app.workflow.models import Stay  # noqa: F401
