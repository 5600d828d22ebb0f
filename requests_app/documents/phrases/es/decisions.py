"""Consulta, condiciones, aplazamiento, denegación y el memorando que permanece interno."""

PHRASES = {
    "kind.consultation": "Consulta previa a una decisión",
    "kind.conditions_offer": "Ofrecimiento de asistencia sujeta a condiciones",
    "kind.postponement": "Aplazamiento de la asistencia judicial recíproca",
    "kind.refusal": "Denegación de la asistencia judicial recíproca",
    "kind.memorandum": "Memorando confidencial de los motivos",
    "title.refusal_in_part": "Denegación parcial de la asistencia judicial recíproca",
    "subtitle.consultation": "sobre una solicitud de asistencia judicial recíproca en materia penal",
    "subtitle.conditions_offer": "Asistencia judicial recíproca en materia penal",
    "subtitle.postponement": "en materia penal",
    "subtitle.refusal": "en materia penal",
    "subtitle.memorandum": "Interno de la autoridad central. No debe revelarse a otro Estado.",
    # --- headings of parts
    "answer.part.consultation": "Consulta",
    "answer.part.objections": "Puntos afectados, motivos y razones",
    "answer.part.offers": "Lo que se ofrece",
    "answer.part.reply": "Respuesta",
    "answer.part.offer": "Ofrecimiento",
    "answer.part.conditions": "Condiciones",
    "answer.part.binding": "Aceptación",
    "answer.part.postponement": "Aplazamiento",
    "answer.part.review": "Revisión",
    "answer.part.refusal": "Decisión",
    "answer.part.consulted": "Consulta y ofrecimientos",
    "answer.part.provided": "Lo que se facilita",
    "answer.part.confidentiality": "Mantenimiento de la confidencialidad",
    "answer.part.remedy": "Recurso",
    "answer.part.matter": "El asunto",
    "answer.part.weighed": "Motivos completos",
    "answer.part.no_consultation": "Por qué no se celebró consulta",
    "answer.part.kept_back": "Lo que se reserva",
    "answer.part.said_outside": "Lo que dice la carta",
    "answer.part.signature": "Firma",
    # --- objections
    "objection.not_in_force": (
        "La solicitud se funda en el siguiente instrumento, que no está en vigor entre los dos Estados: {title}. Sus "
        "disposiciones se mencionan a continuación únicamente porque la solicitud las invoca y sin perjuicio de esa "
        "posición."
    ),
    "objection.whole": "La solicitud en su conjunto",
    "objection.items": "Puntos: {items}",
    "objection.affected": "Puntos afectados",
    "objection.ground": "Motivo",
    "objection.provisions": "Disposiciones invocadas",
    "objection.home_law": "El derecho del Estado requerido en materia de asistencia judicial recíproca",
    "objection.reasons": "Razones",
    "objection.cure": "Cómo podría subsanarse",
    "objection.no_cure": "Por el momento no se aprecia nada que pueda subsanar esta objeción.",
    # --- consultation
    "consult.before_refusal": (
        "El examen ha suscitado las objeciones que se exponen a continuación. Antes de denegar la asistencia, el "
        "Estado requerido desea consultar al Estado requirente sobre las modalidades y condiciones en que podría "
        "prestarse."
    ),
    "consult.before_postponement": (
        "El examen ha suscitado las objeciones que se exponen a continuación. Antes de aplazar la ejecución, el Estado "
        "requerido desea consultar al Estado requirente sobre las modalidades y condiciones en que podría prestarse la "
        "asistencia."
    ),
    "consult.undecided": "No se ha adoptado ninguna decisión.",
    "consult.offers": "El Estado requerido ofrece lo siguiente.",
    "consult.reply_by": (
        "Se ruega respuesta a más tardar el {day}. Se acogerán con agrado las observaciones sobre las objeciones y los "
        "ofrecimientos que tengan a bien formular."
    ),
    "consult.without_refusal": (
        "A falta de respuesta en esa fecha, la decisión se adoptará con los elementos aquí disponibles y podrá "
        "consistir en la denegación respecto de los puntos afectados; será motivada."
    ),
    "consult.without_postponement": (
        "A falta de respuesta en esa fecha, la decisión se adoptará con los elementos aquí disponibles y podrá "
        "consistir en el aplazamiento respecto de los puntos afectados; será motivada."
    ),
    # --- conditions
    "offer.intro": (
        "La asistencia puede prestarse si el Estado requirente acepta las condiciones que se exponen a continuación."
    ),
    "offer.without": "No se fija condición alguna para los puntos siguientes: {items}.",
    "offer.without_one": "No se fija condición alguna para el punto {items}.",
    "offer.condition": "Condición {number}",
    "offer.items": "Se aplica a",
    "offer.reason": "Motivo",
    "offer.register": "Número en el registro",
    "offer.binds": (
        "Las condiciones aceptadas obligan al Estado requirente respecto de todo lo que reciba en virtud de ellas."
    ),
    "offer.cannot": (
        "Si el Estado requirente no puede cumplir una condición, ahora o más adelante, se le ruega que lo comunique de "
        "inmediato; el Estado requerido decidirá entonces si, no obstante, la asistencia puede prestarse."
    ),
    "offer.reply_by": (
        "La declaración anexa debe firmarse y devolverse a más tardar el {day}. Hasta que se reciba no se entregará "
        "nada que dependa de las condiciones."
    ),
    "offer.declaration": (
        "El Estado requirente declara, respecto de las condiciones fijadas en la presente (números: {numbers}), que:"
    ),
    "offer.declares": "Declaración",
    "offer.accepts_all": "las acepta todas y las cumplirá;",
    "offer.accepts_some": "acepta las que se indican a continuación y las cumplirá;",
    "offer.accepts_none": "no puede aceptarlas.",
    "offer.which": "Condiciones aceptadas u observaciones",
    "annex.to_return": "Para firmar y devolver",
    "annex.acceptance": "Declaración sobre las condiciones",
    # --- postponement
    "postpone.intro": "Se aplaza la ejecución de los siguientes puntos de la solicitud: {items}.",
    "postpone.intro_one": "Se aplaza la ejecución del punto {items} de la solicitud.",
    "postpone.not_refused": "La solicitud no se deniega.",
    "postpone.review_on": "El aplazamiento se revisará a más tardar el {day} y se comunicará el resultado.",
    "postpone.review_earlier": (
        "Se revisará antes si desaparece el motivo o si el Estado requirente hace saber que el asunto no admite espera."
    ),
    # --- refusal
    "refusal.whole": (
        "Se deniega en su totalidad la asistencia solicitada, por las razones que se exponen a continuación."
    ),
    "refusal.part": (
        "Se deniega la asistencia solicitada respecto de los puntos siguientes: {items}. Las razones se exponen a "
        "continuación."
    ),
    "refusal.part_one": "Se deniega la asistencia solicitada respecto del punto {items}. Las razones se exponen a continuación.",
    "refusal.decided_on": "La decisión se adoptó el {day}.",
    "refusal.confidential": (
        "El Estado requerido seguirá manteniendo la confidencialidad de la existencia y el contenido de la solicitud, "
        "en la medida en que lo permita su derecho."
    ),
    "refusal.confidential_there": (
        "Se ruega al Estado requirente que mantenga la confidencialidad de la presente y no la utilice con otro fin "
        "que la tramitación de su solicitud."
    ),
    "refusal.new_request": (
        "Esta decisión se entiende sin perjuicio de una nueva solicitud en el mismo asunto, con otros hechos, en otra "
        "forma o con otro fundamento jurídico."
    ),
    "refusal.no_admission": (
        "Nada de lo dicho en la presente confirma ni niega que una persona, una cuenta o unos datos se encuentren en "
        "el Estado requerido."
    ),
    "consulted.held": "Antes de esta decisión se consultó al Estado requirente.",
    "consulted.none": "Antes de esta decisión no se celebró consulta alguna.",
    "consulted.begun_on": "Iniciada el",
    "consulted.ended_on": "Concluida el",
    "consulted.reply": "Posición del Estado requirente",
    "consulted.offers": "El Estado requerido había ofrecido lo siguiente.",
    "consulted.no_offers": "No se encontraron modalidades con las que pudiera haberse ofrecido asistencia.",
    "provided.intro": "No obstante, se facilita lo siguiente.",
    "provided.nothing": "No se facilita nada en ejecución de los puntos afectados.",
    # --- memorandum
    "memo.internal": (
        "Este memorando contiene los motivos completos. No forma parte de ninguna carta y no debe revelarse fuera de "
        "la autoridad central."
    ),
    "memo.outcome.refused": "Denegada",
    "memo.outcome.partly_refused": "Denegada en parte",
    "memo.outcome.postponed": "Aplazada",
    "memo.outcome.consulted": "Consulta iniciada",
    "memo.decided_on": "Decidida el",
    "memo.proposed_by": "Propuesta por",
    "memo.letter_says": "La carta dice",
    "memo.counter_facts": "Hechos en contrario",
    "memo.source_on": "consulta del {day}",
    "memo.cures": "Cómo podría subsanarse",
    "memo.kept_back": "Ninguna carta en este asunto puede revelar lo siguiente.",
}
