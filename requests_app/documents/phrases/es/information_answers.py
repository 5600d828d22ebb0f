"""Escritos con que se responde a la solicitud de información de otro Estado sobre una solicitud propia."""

PHRASES = {
    "kind.information_answer": "Respuesta a una solicitud de información adicional",
    "subtitle.information_answer": "sobre una solicitud de asistencia judicial recíproca en materia penal",
    "answer.part.supplied": "Información facilitada",
    "answer.part.stands": "Vigencia de la solicitud",
    "answer.part.time": "Plazos y consultas ulteriores",
    "information.answers": (
        "Se ha pedido información adicional acerca de dicha solicitud. Se facilita a continuación, punto "
        "por punto."
    ),
    "information.again": "La presente es la remisión de información número {number} en este asunto.",
    "information.sent_on": "Nuestra solicitud enviada el",
    "information.point": "Pregunta y respuesta",
    "information.asked_on": "Su escrito del",
    "information.asked_reference": "Referencia de ese escrito",
    "information.due_on": "Respuesta solicitada a más tardar el",
    "information.question": "Pregunta formulada",
    "information.answer": "Nuestra respuesta",
    "information.version": "Versión vigente de la solicitud",
    "information.unchanged": (
        "La solicitud se mantiene sin cambios. El presente escrito forma parte de ella y ambos han de "
        "leerse conjuntamente."
    ),
    "information.changed": (
        "La solicitud ha de leerse junto con la declaración que figura a continuación. En todo lo demás se "
        "mantiene sin cambios, y el presente escrito forma parte de ella."
    ),
    "information.time": (
        "Queda así facilitada la información solicitada. Se pide que todo plazo suspendido a la espera de "
        "ella vuelva a correr desde el día en que se reciba el presente escrito, y que prosiga la "
        "ejecución de la solicitud."
    ),
    "information.meanwhile": (
        "Se pide que entretanto se ejecute todo lo que no dependa de un punto que pudiera quedar pendiente."
    ),
    "information.further": (
        "Si algún punto no quedara claro, se ruega comunicarlo sin demora, con la referencia {reference} y "
        "los números arriba indicados."
    ),
}
