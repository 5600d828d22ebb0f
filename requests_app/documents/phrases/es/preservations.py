"""Las órdenes a los proveedores y las cartas sobre la conservación de datos."""

PHRASES = {
    "kind.preservation_order": "Orden de conservación de datos",
    "kind.preservation_confirmation": "Confirmación de una conservación",
    "kind.preservation_extension": "Solicitud de prórroga de una conservación",
    "kind.preservation_refusal": "Denegación de una conservación",
    "kind.preservation_warning": "Conservación de datos: se requiere una decisión del Estado requirente",
    "kind.third_state_notice": "Proveedor en otro Estado",
    "kind.release_notice": "Cese de una conservación",
    "title.order_renewed": "Orden de conservación de datos: prórroga",
    "title.preservation_extended": "Confirmación de la prórroga de una conservación",
    "subtitle.preservation_order": "Al proveedor indicado a continuación",
    "subtitle.preservation_confirmation": "de datos electrónicos almacenados",
    "subtitle.preservation_extension": "de datos electrónicos almacenados",
    "subtitle.preservation_refusal": "de datos electrónicos almacenados",
    "subtitle.preservation_warning": "Aviso previo a la ejecución",
    "subtitle.third_state_notice": "Revelación de la ruta de una comunicación",
    "subtitle.release_notice": "de datos electrónicos almacenados",
    # --- headings of parts
    "answer.part.to_provider": "Destinatario y referencia",
    "answer.part.order": "Lo que se ordena",
    "answer.part.scope": "Datos de que se trata",
    "answer.part.length": "Duración",
    "answer.part.renewal": "Lo que permanece sin cambios",
    "answer.part.legal_basis": "Fundamento jurídico",
    "answer.part.secrecy": "Reserva",
    "answer.part.traffic_path": "Otros proveedores",
    "annex.confirmation": "Confirmación del proveedor",
    "answer.part.extension": "Prórroga solicitada",
    "answer.part.reason": "Motivo y solicitud ulterior",
    "answer.part.release": "Cese de la conservación",
    "answer.part.afterwards": "Consecuencias",
    "answer.part.preserved": "Conservación vigente",
    "answer.part.not_preserved": "Lo que no pudo conservarse",
    "answer.part.expected": "Lo que se espera del Estado requirente",
    "answer.part.warning": "Dudas sobre la conservación",
    "answer.part.alternatives": "Otras vías",
    "answer.part.choice": "Decisión del Estado requirente",
    "answer.part.third_state": "Transmisión a través de otro Estado",
    "answer.part.path": "Proveedor y ruta",
    "answer.part.limits": "Límites del presente aviso",
    # --- order
    "order_to.keep": (
        "Se les ordena que conserven de inmediato los datos almacenados que se describen a continuación, en la medida "
        "en que obren en su poder o estén bajo su control cuando reciban la presente orden."
    ),
    "order_to.extends": (
        "Se prorroga la conservación ordenada con la referencia {reference}. Se les ordena que sigan conservando los "
        "datos que se describen a continuación."
    ),
    "order_to.extends_until": ("La orden anterior vence el {day}; la presente le sigue sin interrupción."),
    "order_to.unchanged": (
        "Los datos deben mantenerse íntegros y sin modificación. En virtud de la presente orden no deben entregarse a "
        "nadie; su presentación requiere una orden separada."
    ),
    "order_to.days": "Período",
    "order_to.number_of_days": "{days} días",
    "order_to.ends_on": "Hasta el día indicado, inclusive",
    "order_to.effect_by": "Debe surtir efecto a más tardar el",
    "order_to.may_be_renewed": "El período puede prorrogarse mediante una nueva orden antes de que venza.",
    "order_to.stays": "Permanece tal como se ordenó anteriormente lo siguiente:",
    "order_to.stays_scope": "los datos que deben conservarse;",
    "order_to.stays_secret": "el deber de reserva.",
    "order_to.consequences": "En caso de incumplimiento",
    "order_to.secret": (
        "No deben informar de la presente orden ni de su ejecución al usuario, al abonado ni a ninguna otra persona, y "
        "deben limitar su conocimiento a quienes lo necesiten para cumplirla. No debe enviarse ningún aviso generado "
        "por un sistema."
    ),
    "order_to.secret_until": "Este deber subsiste hasta el {day}, aunque la conservación cese antes.",
    "order_to.traffic_path": (
        "Si se descubre que otro proveedor participó en la transmisión de la comunicación, deben comunicarlo de "
        "inmediato, con los datos que identifiquen a ese proveedor y la ruta de la comunicación."
    ),
    "order_to.confirm": "Se ruega que cumplimenten esta página y la devuelvan sin demora.",
    "order_to.effected_at": "Con efecto desde (fecha, hora, huso)",
    "order_to.ticket": "Su referencia o número de expediente",
    "order_to.kept": "Qué se conserva y en qué cantidad",
    "order_to.not_kept": "Qué no pudo conservarse y por qué",
    "order_to.hash": "Valores hash, si se calcularon",
    "order_to.other_providers": "Otros proveedores interesados",
    "scope.categories": "Categorías",
    "scope.time_zone": "Huso horario del período",
    "scope.table": "Cuentas e identificadores",
    "scope.number": "N.º",
    "scope.kind": "Clase",
    "scope.value": "Valor",
    "scope.note": "Nota",
    # --- extension and release
    "extend.intro": "Se solicita la prórroga de la conservación hasta el {day}.",
    "extend.effected_on": "Con efecto desde el",
    "extend.provider_reference": "Referencia del proveedor",
    "extend.ends_on": "Vence, si no se prorroga, el",
    "extend.until": "Prórroga solicitada hasta el",
    "extend.request": "Solicitud de asistencia",
    "extend.request_expected": "Solicitud prevista para el",
    "extend.confirm": "Se ruega que la prórroga se confirme antes del vencimiento actual.",
    "release.state": "La conservación de los datos descritos a continuación cesó el {day}.",
    "release.asked": (
        "La conservación de los datos descritos a continuación deja de ser necesaria a partir del {day}."
    ),
    "release.asked_afterwards": (
        "Se agradece al Estado requerido su ayuda; puede liberar al proveedor de esta obligación."
    ),
    "release.provider": (
        "La orden de conservación de datos indicada a continuación cesa el {day}. Quedan liberados de ella."
    ),
    "release.because.decided": "Motivo: se ha resuelto la solicitud de asistencia a la que servía.",
    "release.because.expired": "Motivo: ha vencido su plazo sin que se solicitara una prórroga.",
    "release.because.withdrawn": "Motivo: el Estado requirente ya no la necesita.",
    "release.because.refused": "Motivo: se ha denegado la solicitud de asistencia a la que servía.",
    "release.order": "Orden",
    "release.order_of": "Orden del",
    "release.released_on": "Cese el",
    "release.state_afterwards": (
        "A partir de esa fecha los datos pueden perderse. Si aún son necesarios, debe formularse de inmediato una nueva "
        "solicitud de conservación."
    ),
    "release.provider_afterwards": (
        "A partir de esa fecha pueden tratar los datos en el curso ordinario de sus actividades. El presente aviso no "
        "da lugar a la entrega de ningún dato."
    ),
    "release.secret": "Subsiste el deber de reserva respecto de la orden.",
    "release.secret_until": "El deber de reserva respecto de la orden subsiste hasta el {day}.",
    # --- to the requesting State
    "preserved.confirmed": "La conservación solicitada se ha hecho efectiva como sigue.",
    "preserved.extended": "La conservación se ha prorrogado como sigue.",
    "preserved.effected_at": "Con efecto desde",
    "preserved.ended_before": "Habría vencido el",
    "preserved.ends_on": "Vigente hasta el",
    "preserved.provider": "Proveedor",
    "preserved.hashes": "Valores hash",
    "preserved.request": (
        "La solicitud de registro, incautación o revelación de los datos debería llegar a esta autoridad antes del "
        "{day}, o solicitarse una prórroga antes de esa fecha."
    ),
    "preserved.request_by": "Ustedes anunciaron la solicitud para el {day}.",
    "preserved.kept_until_decided": (
        "Una vez recibida la solicitud, los datos seguirán conservándose hasta que se resuelva."
    ),
    "preserved.no_silent_end": "La conservación no cesará sin que se les avise.",
    "preserved.secret": "Se ha ordenado al proveedor que guarde reserva sobre la conservación.",
    "preserved.refused": "Se deniega la conservación solicitada, por las razones que se exponen a continuación.",
    "preserved.nothing_kept": "En virtud de esta solicitud no se conserva ningún dato.",
    "warning.intro": "Hay motivos para creer que la conservación:",
    "warning.ineffective": "no garantizaría la disponibilidad futura de los datos",
    "warning.tip_off": "pondría en peligro la confidencialidad de la investigación",
    "warning.harm": "perjudicaría de otro modo la investigación del Estado requirente",
    "warning.executed": "Entretanto los datos se han conservado; ello puede revertirse si así lo deciden.",
    "warning.not_executed": (
        "Hasta ahora no se ha hecho nada. Corresponde al Estado requirente decidir si se procede."
    ),
    "warning.reply_by": (
        "Se ruega que decidan a más tardar el {moment} y devuelvan esta parte. A falta de respuesta no se hará nada más."
    ),
    "warning.decision": "Decisión",
    "warning.choice.go_on": "La solicitud debe ejecutarse de todos modos.",
    "warning.choice.not": "La solicitud no debe ejecutarse.",
    "warning.choice.other": "Se prefiere otra vía, que se indica a continuación.",
    "warning.other": "Otra vía u observaciones",
    "third.intro": (
        "Al llevarse a cabo la conservación se descubrió que un proveedor de otro Estado había participado en la "
        "transmisión de la comunicación. A continuación se revela lo necesario para identificar a ese proveedor y la "
        "ruta."
    ),
    "third.provider": "Proveedor",
    "third.state": "Estado",
    "third.communication": "Comunicación",
    "third.seen": "Observada",
    "third.path": "Ruta",
    "third.contact": "Dónde contactar con el proveedor",
    "third.only": "No se revelan más datos de tráfico que estos, ni contenido alguno.",
    "third.turn_to": "Para los datos que obren en poder de ese proveedor debe dirigirse una solicitud al Estado indicado.",
}
