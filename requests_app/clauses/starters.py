"""The set of clauses the portal comes with, in our own words; a legal adviser approves each before it can be used."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from requests_app.clauses.first_texts import ar, es, ru, vi, zh

_DATA: Final = ("AT03", "AT04", "AT05", "AT06", "AT32", "AT34")
_SILENT: Final = ("AT04", "AT05", "AT06", "AT14", "AT32", "AT34")
_RECORDS: Final = ("AT08", "AT09", "AT21")
_HEARINGS: Final = ("AT01", "AT03", "AT07", "AT19")


_MORE: Final = {"es": es.TEXTS, "ru": ru.TEXTS, "ar": ar.TEXTS, "zh": zh.TEXTS, "vi": vi.TEXTS}


@dataclass(frozen=True, slots=True)
class Starter:
    """A clause of the first set, and the types of assistance it is for.

    `declared` holds title and text in English and French; the other languages of letters stand in `first_texts`.
    """

    code: str
    declared: Mapping[str, tuple[str, str]]
    types: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()

    @property
    def texts(self) -> dict[str, tuple[str, str]]:
        """The texts in every language of letters."""
        return {**self.declared, **{language: texts[self.code] for language, texts in _MORE.items()}}


STARTERS: Final[tuple[Starter, ...]] = (
    Starter(
        "chain-of-custody",
        {
            "en": (
                "Chain of custody",
                (
                    "For every exhibit obtained under items {item_number}, please let those who take, carry, "
                    "examine or store it keep a record at the time: what it is and where it came from, date and "
                    "time with the time zone, the name and function of each person, the tool with its version, "
                    "the seal, and the reason for each transfer. Please send the signed record together with the "
                    "exhibit."
                ),
            ),
            "fr": (
                "Chaîne de conservation",
                (
                    "Pour chaque pièce obtenue au titre des points {item_number}, veuillez faire tenir, au fur et"
                    " à mesure, un relevé par ceux qui la saisissent, la transportent, l’examinent ou la gardent "
                    ": nature et provenance, date et heure avec le fuseau, nom et fonction de chaque personne, "
                    "outil et version, scellé, motif de chaque remise. Le relevé signé est à joindre à la pièce."
                ),
            ),
        },
        ("AT03", "AT04", "AT05", "AT06", "AT07"),
    ),
    Starter(
        "hash-at-acquisition",
        {
            "en": (
                "Hash value at acquisition",
                (
                    "Please have a {hash_algorithm} value calculated for each file or image at the moment it is "
                    "acquired, before it is copied further, and have the value recorded beside the name and the "
                    "size of the file. A value calculated at hand-over shows whether anything has changed in "
                    "between."
                ),
            ),
            "fr": (
                "Empreinte au moment de l’acquisition",
                (
                    "Veuillez faire calculer une empreinte {hash_algorithm} de chaque fichier ou image au moment "
                    "de son acquisition, avant toute autre copie, et la faire consigner avec le nom et la taille "
                    "du fichier. Une empreinte calculée lors de la remise montre si quelque chose a changé "
                    "entre-temps."
                ),
            ),
        },
        ("AT04",),
    ),
    Starter(
        "no-notice-to-the-customer",
        {
            "en": (
                "No notice to the customer",
                (
                    "Whoever holds the data, {holder}, is asked not to tell the customer or anyone else about the"
                    " measures under items {item_number} while the proceeding is secret. If the law of your State"
                    " obliges the holder to give notice, please tell us before it is given, so that we can decide"
                    " whether to go on."
                ),
            ),
            "fr": (
                "Absence d’information du client",
                (
                    "Le détenteur des données, {holder}, est prié de n’informer ni le client ni un tiers des "
                    "mesures demandées aux points {item_number} tant que la procédure est secrète. Si le droit de"
                    " votre État impose une telle information, veuillez nous en avertir au préalable, afin que "
                    "nous puissions décider de la suite."
                ),
            ),
        },
        _SILENT,
    ),
    Starter(
        "use-limitation",
        {
            "en": (
                "Limits of use",
                (
                    "What is handed over will be used in proceeding {proceeding_reference} and in the trial that "
                    "may follow from it, for the offences named in this request: {offence_titles}. For any other "
                    "use we shall ask for your consent beforehand. Should it clear an accused person, we shall "
                    "tell you before it is disclosed, where time allows."
                ),
            ),
            "fr": (
                "Limites d’utilisation",
                (
                    "Les éléments remis seront utilisés dans la procédure {proceeding_reference} et dans le "
                    "procès qui pourra s’ensuivre, pour les infractions visées dans la présente demande : "
                    "{offence_titles}. Toute autre utilisation sera soumise au préalable à votre consentement. "
                    "S’ils sont à décharge, nous vous en aviserons avant de les communiquer, si le temps le "
                    "permet."
                ),
            ),
        },
    ),
    Starter(
        "presence-of-officials",
        {
            "en": (
                "Presence of officials",
                (
                    "{requesting_authority} asks that {conducting_official}, or a person named by that official, "
                    "may be present when items {item_number} are carried out, and may suggest further questions "
                    "or steps to the authority in charge. That person carries out no measure. Please let us know "
                    "place and date in good time."
                ),
            ),
            "fr": (
                "Présence de représentants",
                (
                    "{requesting_authority} demande que {conducting_official}, ou une personne désignée par ce "
                    "responsable, puisse assister à l’exécution des points {item_number} et proposer à l’autorité"
                    " compétente d’autres questions ou démarches, sans accomplir d’acte. Veuillez nous indiquer "
                    "en temps utile le lieu et la date."
                ),
            ),
        },
        _HEARINGS,
    ),
    Starter(
        "certification-of-business-records",
        {
            "en": (
                "Certification of business records",
                (
                    "Please have the person who keeps the records of {holder} certify in writing, with name, "
                    "function and date, that the records under items {item_number} are true copies, that they "
                    "were made in the course of business at or near the time of what they show, and how they are "
                    "kept. The form in Annex G may be used."
                ),
            ),
            "fr": (
                "Certification de documents commerciaux",
                (
                    "Veuillez faire attester par écrit, avec nom, fonction et date, par la personne qui tient les"
                    " documents de {holder}, que ceux visés aux points {item_number} sont des copies conformes, "
                    "qu’ils ont été établis dans le cours des affaires au moment des faits ou peu après, et "
                    "comment ils sont conservés. Le formulaire de l’annexe G peut être utilisé."
                ),
            ),
        },
        _RECORDS,
    ),
    Starter(
        "video-conditions",
        {
            "en": (
                "Technical conditions of the video link",
                (
                    "For the hearing under items {item_number} we propose an encrypted connection in both "
                    "directions, tested by our technicians at least two working days before, with image and sound"
                    " good enough for the court to follow the person’s face and words. Please name the room, the "
                    "person responsible for the connection and a telephone number on which the hearing can go on "
                    "should the connection fail."
                ),
            ),
            "fr": (
                "Conditions techniques de la visioconférence",
                (
                    "Pour l’audition visée aux points {item_number}, nous proposons une liaison chiffrée dans les"
                    " deux sens, essayée par nos techniciens au moins deux jours ouvrables avant, avec une image "
                    "et un son permettant au tribunal de suivre le visage et les paroles de la personne. Veuillez"
                    " indiquer la salle, le responsable de la liaison et un numéro de téléphone en cas de panne."
                ),
            ),
        },
        ("AT01", "AT19"),
    ),
    Starter(
        "return-of-originals",
        {
            "en": (
                "Return of originals",
                (
                    "Originals and objects obtained under items {item_number} will be sent back as soon as the "
                    "proceeding no longer needs them, unless you waive their return. Rights of others in them "
                    "stay as they are."
                ),
            ),
            "fr": (
                "Restitution des originaux",
                (
                    "Les originaux et objets obtenus au titre des points {item_number} vous seront renvoyés dès "
                    "que la procédure n’en aura plus besoin, sauf si vous renoncez à leur restitution. Les droits"
                    " des tiers sur ces objets demeurent intacts."
                ),
            ),
        },
        ("AT03", "AT07", "AT08", "AT09", "AT21"),
    ),
    Starter(
        "urgency",
        {
            "en": (
                "Why the matter cannot wait",
                (
                    "An answer is needed by {deadline}. The reason is this: {deadline_reason} If the whole cannot"
                    " be done by then, please send what can be had first and tell us when the rest may be "
                    "expected."
                ),
            ),
            "fr": (
                "Pourquoi l’affaire ne peut attendre",
                (
                    "Une réponse est nécessaire au plus tard le {deadline}, pour le motif suivant : {deadline_reason} "
                    "Si tout ne peut être fait d’ici là, veuillez envoyer d’abord ce qui peut l’être et nous dire "
                    "quand le reste pourra suivre."
                ),
            ),
        },
    ),
    Starter(
        "preserved-data",
        {
            "en": (
                "Data already preserved",
                (
                    "The data were preserved under reference {preservation_reference}. Please make sure that the "
                    "preservation lasts until this request has been decided, and tell us in time if it has to be "
                    "renewed."
                ),
            ),
            "fr": (
                "Données déjà conservées",
                (
                    "Les données ont été conservées sous la référence {preservation_reference}. Veuillez faire en"
                    " sorte que la conservation dure jusqu’à la décision sur la présente demande et nous avertir "
                    "à temps si elle doit être renouvelée."
                ),
            ),
        },
        ("AT04",),
    ),
    Starter(
        "data-outside-the-request",
        {
            "en": (
                "Data of other persons",
                (
                    "Should items {item_number} bring to light data of persons who have nothing to do with the "
                    "matter, please leave them out or mask them where your law lets you. What reaches us all the "
                    "same is set aside and not used."
                ),
            ),
            "fr": (
                "Données d’autres personnes",
                (
                    "Si l’exécution des points {item_number} fait apparaître des données de personnes étrangères "
                    "à l’affaire, veuillez les écarter ou les masquer si votre droit le permet. Celles qui nous "
                    "parviendraient malgré tout seront mises à part et ne seront pas utilisées."
                ),
            ),
        },
        _DATA,
    ),
    Starter(
        "questions-by-telephone",
        {
            "en": (
                "Questions before refusing",
                (
                    "Should anything stand in the way of this request, please ask before it is returned or "
                    "refused: {conducting_official}, {requesting_authority}, reference {reference}, answers at "
                    "once."
                ),
            ),
            "fr": (
                "Questions avant tout refus",
                (
                    "Si quelque chose fait obstacle à la présente demande, veuillez nous interroger avant de la "
                    "renvoyer ou de la refuser : {conducting_official}, {requesting_authority}, référence "
                    "{reference}, vous répondra sans délai."
                ),
            ),
        },
    ),
)
