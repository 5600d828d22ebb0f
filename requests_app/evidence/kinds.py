"""The words of the room: what an exhibit is, where it stands, what may happen to it."""

from django.db.models import TextChoices


class Nature(TextChoices):
    """A thing on a shelf, or bytes in the vault."""

    PHYSICAL = "physical", "A thing"
    FILE = "file", "A file"


class Origin(TextChoices):
    """How it came to us."""

    COLLECTED = "collected", "Collected here"
    RECEIVED = "received", "Received from another State or authority"


class Status(TextChoices):
    """Where an exhibit is in its life."""

    AWAITING_FILE = "awaiting_file", "Waiting for its file"
    HELD = "held", "Held"
    OUTSIDE = "outside", "With somebody outside"
    RETURNED = "returned", "Returned"
    DESTROYED = "destroyed", "Destroyed"


PRESENT = (Status.AWAITING_FILE, Status.HELD)
ENDED = (Status.RETURNED, Status.DESTROYED)


class Relation(TextChoices):
    """How a copy relates to its original."""

    IDENTICAL = "identical", "Bit for bit the same"
    DERIVED = "derived", "Made from it (extract, conversion, image)"


class Stage(TextChoices):
    """The four steps of digital evidence (topics of ISO/IEC 27037)."""

    IDENTIFICATION = "identification", "Identification"
    COLLECTION = "collection", "Collection of the device or medium"
    ACQUISITION = "acquisition", "Acquisition of a copy or image"
    PRESERVATION = "preservation", "Preservation"


class Blocker(TextChoices):
    """Whether writing to the source was prevented."""

    USED = "used", "Yes"
    NOT_USED = "not_used", "No"
    NONE = "not_applicable", "Does not apply"


class Mode(TextChoices):
    """Whether the source was running."""

    STATIC = "static", "Switched off (static)"
    LIVE = "live", "Running (live)"
    NONE = "not_applicable", "Does not apply"


class Algorithm(TextChoices):
    """Hashes in which a source may have been described. Ours is always SHA-256."""

    SHA256 = "sha256", "SHA-256"
    SHA512 = "sha512", "SHA-512"
    SHA1 = "sha1", "SHA-1"
    MD5 = "md5", "MD5"


class Action(TextChoices):
    """What a custody entry says."""

    RECORDED = "recorded", "Recorded"
    CORRECTED = "corrected", "Description corrected"
    TAKEN_IN = "taken_in", "File taken into the vault"
    REFUSED = "upload_failed", "Upload found damaged"
    ACCESSED = "accessed", "Accessed"
    VERIFIED = "verified", "Verified"
    OFFERED = "offered", "Hand-over offered"
    HANDED_OVER = "handed_over", "Handed over"
    DECLINED = "declined", "Hand-over declined"
    WITHDRAWN = "withdrawn", "Hand-over withdrawn"
    TAKEN_BACK = "taken_back", "Taken back from outside"
    COPIED = "copied", "Copy made"
    SEALED = "sealed", "Sealed"
    UNSEALED = "unsealed", "Seal opened"
    STORED = "stored", "Put into storage"
    ALARM = "alarm", "Alarm"
    SETTLED = "settled", "Alarm settled"
    SET_ASIDE = "set_aside", "Set aside: does not leave"
    RELEASED = "released", "Released again for transmission"
    TRANSMITTED = "transmitted", "Sent with the result"
    DISPOSAL_PROPOSED = "disposal_proposed", "End of custody proposed"
    DISPOSAL_DECLINED = "disposal_declined", "End of custody declined"
    RETURNED = "returned", "Returned"
    DESTROYED = "destroyed", "Destroyed"


TRANSFERS = (Action.HANDED_OVER, Action.TAKEN_BACK, Action.RETURNED, Action.DESTROYED)


class Turn(TextChoices):
    """Where a hand-over stands."""

    OFFERED = "offered", "Waiting for the taker"
    CONFIRMED = "confirmed", "Confirmed"
    DECLINED = "declined", "Declined"
    WITHDRAWN = "withdrawn", "Withdrawn"


class Danger(TextChoices):
    """What an alarm is about."""

    HASH = "hash", "The stored bytes no longer fit their SHA-256"
    STATED = "stated", "The file does not fit the hash stated by its source"
    DAMAGE = "damage", "Damage"
    SEAL = "seal", "A seal is broken or does not match"
    LOSS = "loss", "It cannot be found"


class Outcome(TextChoices):
    """How an alarm ended."""

    RESTORED = "restored", "Restored and verified: it fits again"
    EXPLAINED = "explained", "Explained: its value as evidence is not affected"
    SET_ASIDE = "set_aside", "Set aside: this exhibit does not leave"


class Why(TextChoices):
    """Why bytes were read and hashed again."""

    HAND_OVER = "hand_over", "At a hand-over"
    RECEIPT = "receipt", "At receipt"
    SCHEDULE = "schedule", "On schedule"
    ASKED = "asked", "A person asked for it"


class Ending(TextChoices):
    """How custody ends."""

    RETURNED = "returned", "Return to its owner or to the authority it came from"
    DESTROYED = "destroyed", "Destruction"


class UploadStatus(TextChoices):
    """How far an upload has come."""

    OPEN = "open", "Under way"
    COMPLETE = "complete", "Complete, being checked"
    TAKEN_IN = "taken_in", "In the vault"
    FAILED = "failed", "Found damaged"
    TERMINATED = "terminated", "Given up"
    EXPIRED = "expired", "Expired"
