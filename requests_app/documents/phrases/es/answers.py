"""Las cartas que responden a otro Estado: lo que tienen en común y las anteriores a la decisión."""

PHRASES = {
    "kind.acknowledgement": "Acuse de recibo",
    "kind.misdirected_notice": "Aviso sobre una solicitud enviada a una autoridad no competente",
    "kind.forwarding_notice": "Traslado de una solicitud a la autoridad competente",
    "kind.information_request": "Solicitud de información adicional",
    "kind.lapse_notice": "Aviso de cierre de una solicitud",
    "subtitle.acknowledgement": "de una solicitud de asistencia judicial recíproca en materia penal",
    "subtitle.misdirected_notice": "A la autoridad que la envió",
    "subtitle.forwarding_notice": "Asistencia judicial recíproca en materia penal",
    "subtitle.information_request": "sobre una solicitud de asistencia judicial recíproca en materia penal",
    "kind.obstacle_notice": "Aviso de un impedimento para la ejecución",
    "subtitle.obstacle_notice": "de una solicitud de asistencia judicial recíproca en materia penal",
    "subtitle.lapse_notice": "de asistencia judicial recíproca en materia penal",
    # --- headings of parts
    "answer.part.parties": "Destinatario, remitente y referencias",
    "answer.part.contact": "Contacto",
    "answer.part.closing": "Conclusión y firma",
    "answer.part.held": "Conservación de datos",
    "answer.part.remark": "Observaciones",
    "answer.part.receipt": "Recepción de la solicitud",
    "answer.part.next": "Actuaciones siguientes",
    "answer.part.not_ours": "Competencia",
    "answer.part.competent": "Autoridad competente",
    "answer.part.passed_on": "La solicitud",
    "answer.part.sender": "Remitente de la solicitud",
    "answer.part.papers": "Documentación adjunta",
    "answer.part.question": "Información necesaria",
    "answer.part.points": "Puntos a los que se ha de responder",
    "answer.part.answer_by": "Respuesta y actuaciones posteriores",
    "answer.part.lapse": "Cierre de la solicitud",
    "answer.part.open_points": "Puntos que quedaron pendientes",
    "answer.part.new_request": "Nueva solicitud",
    # --- shared
    "answer.your_reference": "Su referencia",
    "answer.their_reference": "Referencia de la otra autoridad",
    "answer.our_reference_there": "Referencia del remitente",
    "answer.your_reference_there": "Referencia del destinatario",
    "answer.request_dated": "Su solicitud del",
    "answer.request_received": "Recibida el",
    "answer.received_on": "Recibida el",
    "answer.received_through": "Vía de recepción",
    "answer.kept_under": "Registrada con el número",
    "answer.item": "Punto {number}",
    "answer.item_of": "Punto {number}: {kind}",
    "answer.all_items": "Todos los puntos de la solicitud",
    "answer.all": "todos",
    "answer.point": "N.º {number}",
    "answer.compliments": (
        "La autoridad remitente ({sender}, {home}) saluda atentamente a la autoridad destinataria "
        "({addressee}) y tiene el honor de referirse a la solicitud de asistencia judicial recíproca arriba indicada."
    ),
    "answer.compliments_plain": (
        "La autoridad remitente ({sender}, {home}) saluda atentamente a la autoridad destinataria "
        "({addressee}) y tiene el honor de transmitirle la solicitud de asistencia judicial recíproca que se describe "
        "a continuación."
    ),
    "answer.compliments_preservation": (
        "La autoridad remitente ({sender}, {home}) saluda atentamente a la autoridad destinataria "
        "({addressee}) y tiene el honor de referirse a la solicitud de conservación de datos arriba indicada."
    ),
    "answer.compliments_emergency": (
        "La autoridad remitente ({sender}, {home}) se refiere a la solicitud de emergencia arriba indicada, "
        "que le dirigió la autoridad destinataria ({addressee})."
    ),
    "answer.contact": "Las consultas sobre la presente pueden dirigirse, con la referencia {reference},\u00a0a:",
    "answer.courtesy": (
        "La autoridad remitente ({sender}) aprovecha la oportunidad para reiterar a la autoridad "
        "destinataria ({addressee}) las seguridades de su más alta consideración."
    ),
    "answer.held_until": (
        "Los datos descritos a continuación se conservan hasta el {day}, salvo que la conservación se prorrogue antes "
        "de esa fecha."
    ),
    "answer.held_until_decided": (
        "Los datos descritos a continuación seguirán conservándose hasta que se resuelva la solicitud."
    ),
    "answer.held_released": "La conservación de los datos descritos a continuación cesó el {day}.",
    "answer.held_nothing": "No se conservan datos en relación con esta solicitud.",
    "answer.held_reference": "Referencia de la conservación",
    "answer.held_data": "Datos",
    "answer.held_ends": "Conservados hasta el",
    "paper.table": "Documentación",
    "paper.number": "N.º",
    "paper.title": "Título",
    "paper.pages": "Páginas",
    "paper.file": "Archivo",
    # --- acknowledgement
    "ack.received": "La solicitud ha sido recibida y registrada como sigue.",
    "ack.urgent": "La solicitud ha sido recibida y registrada como sigue y se tramitará con carácter urgente.",
    "ack.next": (
        "A continuación se examinará si está completa y, después, con arreglo al derecho que le es aplicable."
    ),
    "ack.next_by": (
        "A continuación se examinará si está completa; si falta información, se pedirá a más tardar el {day}. "
        "Después, la solicitud se examinará con arreglo al derecho que le es aplicable."
    ),
    "ack.no_decision": "El presente acuse de recibo no prejuzga la decisión sobre la solicitud.",
    # --- misdirected and forwarded
    "misdirected.forwarded": (
        "La autoridad a la que se dirigió la solicitud no es competente para ejecutarla. Por ello, el {day} se dio "
        "traslado de la solicitud a la autoridad indicada a continuación."
    ),
    "misdirected.returned": (
        "La autoridad a la que se dirigió la solicitud no es competente para ejecutarla, ni conoce ninguna autoridad a "
        "la que pueda darse traslado de ella. La solicitud se devuelve con la presente."
    ),
    "misdirected.copy": "Se guarda aquí una copia para constancia, que no se utilizará con ningún otro fin.",
    "misdirected.competent": "Traslado a",
    "misdirected.write_there": (
        "Toda correspondencia ulterior debe dirigirse a esa autoridad, a la que se ha pedido que les acuse recibo "
        "directamente."
    ),
    "forwarding.passed_on": (
        "La solicitud llegó a esta autoridad, que no es competente para ejecutarla. Se les da traslado de ella por "
        "ser la autoridad que parece competente."
    ),
    "forwarding.urgent": (
        "La solicitud urgente llegó a esta autoridad, que no es competente para ejecutarla. Se les da traslado de ella "
        "sin demora por ser la autoridad que parece competente."
    ),
    "forwarding.sender_told": (
        "Se ha informado de ello al remitente. Se ruega que acusen recibo directamente al remitente y que, si tampoco "
        "son competentes, lo comuniquen a esta autoridad."
    ),
    "forwarding.reply_by": "Se ruega una confirmación a esta autoridad a más tardar el {day}.",
    "forwarding.sender": "Enviada por",
    "forwarding.reference": "Referencia del remitente",
    # --- request for information
    "question.again": "Esta es la solicitud de información número {number} en este asunto.",
    "question.intro": (
        "La solicitud ha sido examinada. Antes de que pueda adoptarse una decisión, se necesita la información que se "
        "expone a continuación."
    ),
    "question.not_refused": (
        "La solicitud no se deniega y su orden entre los asuntos aquí pendientes no varía."
    ),
    "question.number": "N.º",
    "question.place": "Se refiere a",
    "question.what": "Información necesaria",
    "question.whole": "La solicitud en su conjunto",
    "question.entry": "{section}: {noun} {number}",
    "question.rule": "Requisito",
    "question.items": "Necesaria para",
    "question.source.R1": "Contenido de una solicitud: identidad de la autoridad requirente",
    "question.source.R2": "Contenido de una solicitud: objeto y naturaleza del proceso y autoridad encargada",
    "question.source.R3": "Contenido de una solicitud: resumen de los hechos pertinentes",
    "question.source.R4": "Contenido de una solicitud: asistencia solicitada y, en su caso, procedimiento particular",
    "question.source.R5": (
        "Contenido de una solicitud: identidad, ubicación y nacionalidad de las personas, de ser posible"
    ),
    "question.source.R6": "Contenido de una solicitud: período al que se refiere el material solicitado",
    "question.source.R7": "Contenido de una solicitud: finalidad de la prueba",
    "question.reply_by": (
        "Se ruega respuesta a más tardar el {day}, con la referencia {reference} y los números arriba indicados."
    ),
    "question.waits": (
        "Hasta que se reciba la respuesta queda suspendido el plazo para decidir. Entretanto se hará todo lo que pueda "
        "hacerse sin la información."
    ),
    "question.afterwards": (
        "Si no pudiera responderse a algunos puntos, se ruega que se indique cuáles y por qué: se estudiará entonces "
        "si la solicitud puede ejecutarse en parte. Si no se recibe respuesta en esa fecha, se enviará un recordatorio."
    ),
    "question.closes_on": "A falta de respuesta, la solicitud se cerrará el {day}; ello se comunicará oportunamente.",
    "question.later": "Una solicitud cerrada por este motivo puede formularse de nuevo en cualquier momento.",
    # --- obstacle, delay, secrecy
    "answer.part.obstacle": "Impedimento",
    "obstacle.again": "Este es el aviso número {number} en este asunto.",
    "obstacle.obstacle": "Han surgido circunstancias que impiden por el momento la ejecución de la solicitud.",
    "obstacle.delay": (
        "Han surgido circunstancias que probablemente retrasarán de manera considerable la ejecución de la solicitud."
    ),
    "obstacle.secrecy": (
        "La solicitud no puede ejecutarse manteniendo la confidencialidad de su existencia y contenido, como se pidió."
    ),
    "obstacle.expected_on": "Ejecución prevista a más tardar el",
    "obstacle.not_refused": (
        "La solicitud no se deniega. Se ejecutará en cuanto las circunstancias lo permitan."
    ),
    "obstacle.decide": (
        "Se ruega al Estado requirente que decida si la solicitud debe ejecutarse de todos modos. Hasta entonces no se "
        "hará nada que pueda revelarla."
    ),
    "obstacle.reply_by": "Se ruega respuesta a más tardar el {day}.",
    # --- lapse
    "lapse.closed": (
        "No se ha recibido la información pedida. Por ello, la solicitud se cerró el {day} sin decisión sobre el fondo."
    ),
    "lapse.withdrawn": "La solicitud fue retirada y ha quedado cerrada con efecto al {day}.",
    "lapse.asked_on": "Información pedida el",
    "lapse.was_due": "Respuesta solicitada a más tardar el",
    "lapse.reminded_on": "Recordatorio enviado el",
    "lapse.closed_on": "Cerrada el",
    "lapse.points": "Quedaron pendientes los puntos siguientes.",
    "lapse.papers_returned": "Se devuelven con la presente los documentos siguientes.",
    "lapse.new_request": (
        "Ello no constituye una denegación ni prejuzga una solicitud ulterior. La solicitud puede formularse de nuevo "
        "en cualquier momento; basta con remitirse a esta referencia y responder a los puntos pendientes."
    ),
    "lapse.new_request_withdrawn": "Ello no prejuzga una solicitud ulterior en el mismo asunto.",
}
