"""La respuesta a una emergencia, la confirmación por escrito y la evaluación posterior."""

PHRASES = {
    "kind.emergency_reply": "Respuesta a una solicitud de emergencia",
    "kind.emergency_confirmation": "Petición de confirmación por escrito",
    "kind.after_action_review": "Evaluación de una emergencia",
    "subtitle.emergency_reply": "con nota de entrega",
    "subtitle.emergency_confirmation": "de una solicitud de emergencia",
    "subtitle.after_action_review": "Documento interno de la autoridad central",
    # --- headings of parts
    "answer.part.emergency": "La solicitud de emergencia",
    "answer.part.reasons": "Razones y curso ulterior del asunto",
    "answer.part.answered": "Respuesta, punto por punto",
    "answer.part.delivery": "Nota de entrega",
    "answer.part.confirm": "Confirmación por escrito",
    "answer.part.asked": "Lo que se pidió y se facilitó",
    "answer.part.course": "Desarrollo de los hechos",
    "answer.part.tested": "Requisitos de una emergencia",
    "answer.part.given": "Lo que se facilitó",
    "answer.part.judgment": "Valoración",
    "answer.part.follow_ups": "Medidas pendientes",
    # --- reply
    "emergency.outcome.granted": (
        "Se ha admitido la emergencia y se ha facilitado lo pedido, según se expone a continuación."
    ),
    "emergency.outcome.partly": (
        "Se ha admitido la emergencia y se ha facilitado en parte lo pedido, según se expone a continuación."
    ),
    "emergency.outcome.refused": "Se deniega lo pedido.",
    "emergency.outcome.rerouted": (
        "Lo descrito no se considera una emergencia, es decir, un riesgo significativo e inminente para la vida o la "
        "seguridad de una persona física. El asunto no se deniega; sigue su curso por la vía ordinaria."
    ),
    "emergency.verified": (
        "Antes de la decisión se verificó la identidad de quien hizo la llamada por una vía independiente."
    ),
    "emergency.received_at": "Recibida",
    "emergency.received_by": "Recibida por",
    "emergency.decided_at": "Decidida",
    "emergency.rerouted_to": "Sigue su curso como",
    "emergency.number": "N.º",
    "emergency.asked": "Lo que se pidió",
    "emergency.answer": "Respuesta",
    "emergency.remark": "Observación",
    "emergency.answer.given": "facilitado",
    "emergency.answer.preserved": "conservado",
    "emergency.answer.later": "se facilitará",
    "emergency.answer.not_given": "no facilitado",
    "emergency.delivered_at": "Fecha de entrega",
    "emergency.delivered_by": "Vía de entrega",
    "emergency.use": (
        "Lo entregado solo podrá utilizarse para evitar el peligro descrito y en el proceso penal a que este dé lugar. "
        "Toda otra utilización, y toda revelación a otro Estado, requerirá el consentimiento previo del Estado "
        "requerido."
    ),
    "emergency.conditions": "Se aplican además las condiciones siguientes.",
    "emergency.confirm_by": "La solicitud debe confirmarse por escrito a más tardar el {moment}.",
    "emergency.confirm_holds": "La confirmación debería contener:",
    "emergency.holds.authority": "la autoridad que formula la solicitud y el funcionario responsable;",
    "emergency.holds.emergency": (
        "el riesgo para la vida o la seguridad, por qué era inminente y las personas en peligro;"
    ),
    "emergency.holds.facts": "un resumen de los hechos y de la utilidad de los datos;",
    "emergency.holds.offences": "los delitos, con las disposiciones legales y las penas máximas;",
    "emergency.holds.persons": "las personas de que se trata, en la medida en que se conozcan;",
    "emergency.holds.data": "los datos solicitados, con las cuentas, los períodos y el huso horario;",
    "emergency.holds.signature": "la firma de una autoridad competente para formular solicitudes.",
    # --- confirmation wanted
    "emergency.please_confirm": (
        "La solicitud se formuló verbalmente o por medios urgentes y se le ha dado curso. Debe confirmarse por escrito."
    ),
    "emergency.reminder": (
        "No se ha recibido la confirmación por escrito de la solicitud. La presente sirve de recordatorio; lo entregado no "
        "debe seguir utilizándose hasta que se reciba la confirmación."
    ),
    "emergency.asked_at": "Fecha de la solicitud",
    "emergency.asked_by": "Formulada por",
    "emergency.asked_through": "Medio empleado",
    "emergency.was_asked": "Se entendió que se pedía lo siguiente.",
    "emergency.was_given": "Se facilitó lo siguiente.",
    # --- review
    "review.internal": (
        "Esta evaluación es interna. Examina lo que se hizo, a fin de atender mejor la próxima emergencia."
    ),
    "review.requesting": "Estado requirente",
    "review.verified_how": "Verificación de la llamada",
    "review.confirmed_at": "Confirmada por escrito",
    "review.when": "Fecha y hora",
    "review.what": "Suceso",
    "review.by": "Por",
    "review.test": (
        "¿Existía un riesgo significativo e inminente para la vida o la seguridad de una persona física?"
    ),
    "review.question": "Elemento",
    "review.answer": "Respuesta",
    "review.rests_on": "Se basa en",
    "review.beyond_need": "Más de lo necesario",
    "review.rightly_handled": "Tramitada con razón como emergencia",
    "review.went_well": "Aciertos",
    "review.went_badly": "Deficiencias",
    "review.nothing_to_do": "No queda nada por hacer.",
    "review.to_do": "Medida",
    "review.until": "Plazo",
    "review.reviewed_by": "Evaluada por",
    # --- the course of an emergency, and what came of it
    "course.received.telephone": "Solicitud recibida por teléfono",
    "course.received.email": "Solicitud recibida por correo electrónico",
    "course.received.both": "Solicitud recibida por teléfono y correo electrónico",
    "course.received.other": "Solicitud recibida por otra vía",
    "course.written_down": "Se dejó constancia de nuestra emergencia",
    "course.called_back": "Llamada de comprobación",
    "course.asked": "Llamada y petición",
    "course.decided.emergency": "Decisión: es una emergencia",
    "course.decided.not_an_emergency": "Decisión: no es una emergencia",
    "course.decided.not_at_once": "Decisión: es una emergencia, pero lo pedido requiere el examen ordinario",
    "course.ordered": "Orden {number}: {name}",
    "course.order_answered.given": "Respuesta a la orden {number}: facilitado",
    "course.order_answered.preserved": "Respuesta a la orden {number}: conservado",
    "course.order_answered.partly": "Respuesta a la orden {number}: facilitado en parte",
    "course.order_answered.not_given": "Respuesta a la orden {number}: no facilitado",
    "course.delivered": "Entregado a {name}",
    "course.replied.given": "Respuesta del otro Estado: facilitado",
    "course.replied.partly": "Respuesta del otro Estado: facilitado en parte",
    "course.replied.refused": "Respuesta del otro Estado: no facilitado",
    "course.replied.rerouted": "Respuesta del otro Estado: se pide una solicitud ordinaria",
    "course.confirmed.theirs": "Confirmación escrita del otro Estado",
    "course.confirmed.ours": "Nuestra confirmación escrita",
    "course.withdraw": "Retirada",
    "course.close": "Cierre",
    "course.give_up": "Ya no se espera la confirmación",
    "course.reviewed": "Evaluación por una segunda persona",
    "review_outcome.emergency": "Es una emergencia",
    "review_outcome.not_an_emergency": "No es una emergencia",
    "review_outcome.not_at_once": "Es una emergencia, pero lo pedido requiere el examen ordinario",
    "review_outcome.registered": "Registrada",
    "review_outcome.verified": "Identidad de quien llamó verificada",
    "review_outcome.unverified": "Llamada no auténtica",
    "review_outcome.granted": "Reconocida como emergencia",
    "review_outcome.ordered": "Pedida al proveedor",
    "review_outcome.delivered": "Entrega efectuada",
    "review_outcome.asked": "Pedida al otro Estado",
    "review_outcome.answered": "Respondida por el otro Estado",
    "review_outcome.confirmed": "Confirmada por escrito",
    "review_outcome.unconfirmed": "Nunca confirmada por escrito",
    "review_outcome.rerouted": "Sigue la vía ordinaria",
    "review_outcome.withdrawn": "Retirada",
    "review_outcome.closed": "Cerrada",
    "verified_through.directory": "Por el número del directorio",
    "verified_through.interpol": "Por conducto de INTERPOL",
    "verified_through.diplomatic": "Por conducto de la misión diplomática",
    "verified_through.person": "Por una persona conocida",
    "emergency_question.natural_person": "¿Corre peligro una persona física, y no solo bienes, datos o una empresa?",
    "emergency_question.life_or_safety": "¿Afecta el peligro a la vida o la seguridad?",
    "emergency_question.significant": "¿Es significativo el riesgo, es decir, más que una mera posibilidad?",
    "emergency_question.imminent": "¿Es inminente el riesgo, es decir, llegaría demasiado tarde una respuesta en el plazo ordinario?",
}
