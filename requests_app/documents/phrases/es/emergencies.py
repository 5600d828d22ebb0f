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
        "No se ha recibido la confirmación por escrito de la solicitud. El presente es un recordatorio; lo entregado no "
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
}
