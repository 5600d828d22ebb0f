"""Lettres qui répondent à la demande de renseignements d’un autre État sur une demande de cet État-ci."""

PHRASES = {
    "kind.information_answer": "Réponse à une demande de renseignements complémentaires",
    "subtitle.information_answer": "sur une demande d’entraide judiciaire en matière pénale",
    "answer.part.supplied": "Renseignements fournis",
    "answer.part.stands": "Maintien de la demande",
    "answer.part.time": "Délais et questions ultérieures",
    "information.answers": (
        "Des renseignements complémentaires ont été demandés au sujet de cette demande. Ils sont fournis "
        "ci-après, point par point."
    ),
    "information.again": "Le présent envoi de renseignements est le numéro {number} dans cette affaire.",
    "information.sent_on": "Notre demande envoyée le",
    "information.point": "Question et réponse",
    "information.asked_on": "Votre lettre du",
    "information.asked_reference": "Référence de cette lettre",
    "information.due_on": "Réponse demandée pour le",
    "information.question": "Question posée",
    "information.answer": "Notre réponse",
    "information.version": "Version de la demande en vigueur",
    "information.unchanged": (
        "La demande est maintenue sans changement. La présente lettre en fait partie intégrante et doit "
        "être lue avec elle."
    ),
    "information.changed": (
        "La demande doit être lue avec la déclaration ci-après. Pour le surplus, elle est maintenue sans "
        "changement, et la présente lettre en fait partie intégrante."
    ),
    "information.time": (
        "Les renseignements demandés sont ainsi fournis. Il est demandé que tout délai suspendu dans leur "
        "attente recommence à courir à compter du jour de la réception de la présente lettre, et que "
        "l’exécution de la demande soit poursuivie."
    ),
    "information.meanwhile": (
        "Il est demandé d’exécuter entre-temps tout ce qui ne dépend pas d’un point qui resterait ouvert."
    ),
    "information.further": (
        "Si un point demeure obscur, veuillez le signaler sans retard, sous la référence {reference} et "
        "les numéros indiqués ci-dessus."
    ),
}
