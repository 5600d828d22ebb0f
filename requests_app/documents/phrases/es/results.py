"""El informe de ejecución con su recibo, la devolución de originales y las piezas dondequiera que se enumeren."""

PHRASES = {
    "kind.execution_report": "Informe de ejecución y remisión de pruebas",
    "kind.return_of_originals": "Devolución de originales y objetos",
    "subtitle.execution_report": "sobre una solicitud de asistencia judicial recíproca en materia penal",
    "subtitle.return_of_originals": "Asistencia judicial recíproca en materia penal",
    # --- headings of parts
    "answer.part.report": "Ejecución y remisión",
    "answer.part.items": "Actuaciones respecto de cada punto",
    "answer.part.orders": "Resoluciones en que se fundó la ejecución",
    "answer.part.acts": "Fechas, lugares y personas presentes",
    "answer.part.exhibits": "Piezas de prueba",
    "answer.part.formalities": "Formalidades observadas",
    "answer.part.withheld": "Material retenido, tachado o amparado por privilegio",
    "answer.part.use": "Condiciones de utilización",
    "answer.part.searches": "Detalles de los registros e incautaciones",
    "answer.part.certification": "Certificación",
    "answer.part.receipt_wanted": "Recibo",
    "answer.part.costs": "Gastos",
    "answer.part.proofs": "Constancias de notificación y actas",
    "answer.part.originals": "Originales y objetos",
    "answer.part.objects": "Relación",
    "answer.part.rights": "Derechos de terceros, observaciones",
    # --- report
    "report.final": "La solicitud se ha ejecutado según se expone en el presente informe, que es definitivo.",
    "report.partial": (
        "La solicitud se ha ejecutado en parte, según se expone en el presente informe. Se enviará un nuevo informe."
    ),
    "report.executed": "Período de ejecución",
    "report.authorities": "Ejecutada por",
    "report.sent_by": "Medio de envío",
    "report.media": "Bultos y soportes",
    "report.outstanding": "Pendiente",
    "report.outstanding_until": "Lo pendiente se espera a más tardar el {day}.",
    "report.outcome": "Resultado",
    "report.outcome.executed": "Ejecutado",
    "report.outcome.partly": "Ejecutado en parte",
    "report.outcome.not_executed": "No ejecutado",
    "report.outcome.refused": "Denegado",
    "report.outcome.postponed": "Aplazado",
    "report.what": "Actuaciones realizadas",
    "report.why": "Motivo de la ejecución incompleta",
    "report.by": "Por",
    "report.no_order": (
        "No fue necesaria ninguna resolución judicial; las autoridades ejecutoras actuaron en el marco de sus propias "
        "facultades."
    ),
    "report.no_acts": "No hubo actuaciones en las que debiera haber personas presentes.",
    "report.exhibits": "Las piezas siguientes acompañan al presente informe.",
    "report.no_exhibits": "El presente informe no va acompañado de piezas.",
    "report.hashes": "Un archivo solo es la pieza aquí mencionada si presenta el valor SHA-256 indicado.",
    "report.no_formalities": "No se solicitaron formalidades particulares.",
    "report.nothing_withheld": "No se ha retenido, tachado ni excluido nada por estar amparado por privilegio.",
    "report.conditions": "El Estado requirente ha aceptado las condiciones siguientes y queda obligado por ellas.",
    "report.no_conditions": "No se fijaron condiciones particulares.",
    "report.use_limited": (
        "Lo remitido solo podrá utilizarse en el proceso indicado en la solicitud, salvo consentimiento previo del "
        "Estado requerido. Los elementos que exculpen a una persona acusada podrán revelarse previa notificación al "
        "Estado requerido."
    ),
    "report.secrecy": "Reserva",
    "report.data_protection": "Datos personales",
    "report.onward_transfer": "Transmisión ulterior",
    "report.retention_and_return": "Retención y devolución",
    "report.no_searches": "No se practicaron registros ni incautaciones.",
    "report.receipt": "Se ruega que se cotejen las piezas con la relación, se firme el recibo anexo y se devuelva.",
    "report.receipt_alone": "Se ruega que se firme el recibo anexo y se devuelva.",
    "report.receipt_by": "Se ruega la devolución del recibo a más tardar el {day}.",
    "report.no_costs": (
        "Los gastos ordinarios de ejecución corren a cargo del Estado requerido; no se ocasionaron otros."
    ),
    "report.no_proofs": "No se solicitó ninguna notificación de documentos ni ninguna audiencia.",
    "order.authority": "Ordenada por",
    "order.number": "Número",
    "order.date": "Fecha",
    "order.items": "Puntos",
    "order.judge": "Juez o funcionario",
    "order.legal_basis": "Fundamento jurídico",
    "act.when": "Fecha y hora",
    "act.what": "Actuación",
    "act.place": "Lugar",
    "act.present": "Personas presentes",
    "act.attending": "Asistentes del Estado requirente",
    "formality.what": "Formalidad solicitada",
    "formality.followed": "Observada",
    "formality.why": "Modo de observancia o motivo de no observarla",
    "withheld.what": "Material",
    "withheld.how": "Medida",
    "withheld.items": "Puntos",
    "withheld.why": "Motivo",
    "withheld.how.withheld": "retenido",
    "withheld.how.redacted": "tachado",
    "withheld.how.privileged": "excluido por privilegio",
    "search.circumstances": "Circunstancias",
    "search.custody": "Custodia posterior",
    "cost.what": "Gasto",
    "cost.amount": "Importe",
    "cost.borne_by": "A cargo de",
    "cost.by.requested": "Estado requerido",
    "cost.by.requesting": "Estado requirente",
    "proof.kind": "Clase",
    "proof.what": "Documento",
    "proof.date": "Fecha",
    "proof.exhibit": "Pieza",
    "proof.kind.service": "Constancia de notificación",
    "proof.kind.minutes": "Acta de una audiencia",
    "certify.executed": (
        "la solicitud fue ejecutada por las autoridades competentes y con el fundamento jurídico arriba indicado;"
    ),
    "certify.exhibits_true": (
        "las piezas arriba enumeradas son las que se obtuvieron en ejecución de la solicitud, y las copias que hay "
        "entre ellas son copias fieles;"
    ),
    "certify.no_exhibits": (
        "el presente informe expone íntegramente lo que se obtuvo en ejecución de la solicitud;"
    ),
    "certify.custody": "la custodia de lo obtenido se ha registrado sin interrupción desde el momento de su obtención;",
    "certify.withheld_told": "no se ha retenido, tachado ni excluido nada, salvo lo arriba indicado.",
    # --- exhibits
    "exhibit.number": "N.º",
    "exhibit.description": "Descripción",
    "exhibit.form": "Forma",
    "exhibit.file": "Archivo y tamaño",
    "exhibit.form.original": "original",
    "exhibit.form.copy": "copia",
    "exhibit.form.image": "imagen forense",
    "exhibit.items": "Puntos",
    "exhibit.source": "Procedencia",
    "exhibit.acquired": "Obtención",
    "exhibit.seal": "Precinto",
    "exhibit.sha256": "SHA-256",
    # --- receipt
    "annex.receipt": "Recibo",
    "receipt.letter_of": "Carta del",
    "receipt.intro": "La autoridad indicada a continuación ha recibido lo siguiente.",
    "receipt.intro_alone": "La autoridad indicada a continuación ha recibido la carta arriba indicada.",
    "receipt.number": "Pieza",
    "receipt.hash": "SHA-256 en el envío",
    "receipt.received": "Recibida",
    "receipt.fits": "El valor coincide",
    "receipt.no_file": "no es un archivo",
    "receipt.received_on": "Fecha de recepción",
    "receipt.condition": "Bultos y precintos",
    "receipt.whole": "intactos",
    "receipt.not_whole": "dañados, según se indica en las observaciones",
    "receipt.remarks": "Observaciones",
    # --- originals
    "return_of.returning": (
        "Los originales y objetos enumerados a continuación, que se entregaron a los efectos de la solicitud, se "
        "devuelven con la presente."
    ),
    "return_of.asking": (
        "Los originales y objetos enumerados a continuación se entregaron a los efectos de la solicitud. Se ruega su "
        "devolución en cuanto dejen de ser necesarios."
    ),
    "return_of.waived": (
        "Se renuncia a la devolución de los originales y objetos enumerados a continuación. El destinatario puede "
        "conservarlos, sin perjuicio de los derechos de terceros."
    ),
    "return_of.lent_on": "Fecha de entrega",
    "return_of.return_by": "Devolución solicitada a más tardar el",
}
