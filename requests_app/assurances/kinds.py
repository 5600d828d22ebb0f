"""The words of the register: what an entry promises, what it is, where it came from."""

from django.db import models


class Kind(models.TextChoices):
    """What is promised."""

    DEATH_NOT_IMPOSED = "death_penalty_not_imposed", "Death penalty not imposed"
    DEATH_NOT_CARRIED_OUT = "death_penalty_not_carried_out", "Death penalty not carried out"
    TREATMENT = "treatment", "Humane treatment, open to visits"
    SPECIALITY = "speciality", "Speciality: use for the stated case only"
    CONFIDENTIALITY = "confidentiality", "Confidentiality"
    RETURN = "return", "Return of originals and objects"
    DATA_PROTECTION = "data_protection", "Protection of personal data"
    ONWARD_TRANSFER = "onward_transfer", "No onward transfer without consent"
    FAIR_TRIAL = "fair_trial", "Fair trial"
    RETRIAL = "retrial", "Retrial after a judgment in absence"
    RECIPROCITY = "reciprocity", "Reciprocity"
    OTHER = "other", "Other"


class Nature(models.TextChoices):
    """An assurance is given; a condition is set by one State and bound to by the other."""

    ASSURANCE = "assurance", "Assurance"
    CONDITION = "condition", "Condition"


class Origin(models.TextChoices):
    """What put the entry into the register."""

    GROUND = "ground", "A ground that it cures"
    REQUEST = "request", "The request as it was sent"
    CONDITION = "condition", "A condition of the requested State"
    PERSON = "person", "Entered by a person"


# What usually cures a ground; whoever asks for the assurance may choose another kind.
_USUAL = {
    "G20": Kind.TREATMENT,
    "G22": Kind.TREATMENT,
    "G23": Kind.DEATH_NOT_IMPOSED,
    "G25": Kind.FAIR_TRIAL,
    "G27": Kind.RETRIAL,
    "G37": Kind.DATA_PROTECTION,
}


def usual_kind(ground: str) -> Kind:
    """The kind of assurance that usually cures a ground."""
    return _USUAL.get(ground, Kind.OTHER)
