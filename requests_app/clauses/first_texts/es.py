"""Cláusulas del primer conjunto en español."""

from typing import Final

TEXTS: Final = {
    "chain-of-custody": (
        "Cadena de custodia",
        (
            "Respecto de cada objeto o elemento de prueba obtenido en virtud de los puntos "
            "{item_number}, se ruega que quienes lo recojan, transporten, examinen o guarden "
            "lleven al momento un registro: qué es y de dónde procede, fecha y hora con su huso "
            "horario, nombre y cargo de cada persona, herramienta y versión, precinto y motivo "
            "de cada entrega. Se ruega remitir el registro firmado junto con el objeto."
        ),
    ),
    "hash-at-acquisition": (
        "Valor hash en el momento de la obtención",
        (
            "Se ruega calcular un valor {hash_algorithm} de cada archivo o imagen en el momento "
            "de su obtención, antes de cualquier otra copia, y consignarlo junto con el nombre y "
            "el tamaño del archivo. El valor calculado en la entrega muestra si algo ha cambiado "
            "entretanto."
        ),
    ),
    "no-notice-to-the-customer": (
        "Prohibición de informar al cliente",
        (
            "Se ruega que el titular de los datos, {holder}, no informe al cliente ni a ninguna "
            "otra persona de las medidas de los puntos {item_number} mientras el procedimiento "
            "sea secreto. Si el derecho de su Estado obliga a informar, se ruega avisarnos antes "
            "de hacerlo, para que podamos decidir si se sigue adelante."
        ),
    ),
    "use-limitation": (
        "Límites de utilización",
        (
            "Lo que se entregue se utilizará en el procedimiento {proceeding_reference} y en el "
            "juicio que de él resulte, por los delitos indicados en la presente solicitud: "
            "{offence_titles}. Para cualquier otro uso pediremos su consentimiento previo. Si "
            "resultara de descargo para una persona acusada, se lo comunicaremos antes de "
            "revelarlo, siempre que el tiempo lo permita."
        ),
    ),
    "presence-of-officials": (
        "Presencia de funcionarios",
        (
            "{requesting_authority} solicita que {conducting_official}, o la persona que este "
            "funcionario designe, pueda asistir a la ejecución de los puntos {item_number} y "
            "proponer a la autoridad competente otras preguntas o diligencias. Esa persona no "
            "practicará ninguna medida. Se ruega comunicar con antelación el lugar y la fecha."
        ),
    ),
    "certification-of-business-records": (
        "Certificación de documentos mercantiles",
        (
            "Se ruega que la persona encargada de los documentos de {holder} certifique por "
            "escrito, con nombre, cargo y fecha, que los documentos de los puntos {item_number} "
            "son copias fieles, que se elaboraron en el curso ordinario de la actividad, en el "
            "momento de los hechos que reflejan o poco después, y cómo se conservan. Puede "
            "utilizarse el formulario del anexo G."
        ),
    ),
    "video-conditions": (
        "Condiciones técnicas de la videoconferencia",
        (
            "Para la audiencia de los puntos {item_number} proponemos una conexión cifrada en "
            "ambos sentidos, probada por nuestros técnicos al menos dos días hábiles antes, con "
            "imagen y sonido que permitan al tribunal seguir el rostro y las palabras de la "
            "persona. Se ruega indicar la sala, el responsable de la conexión y un número de "
            "teléfono por el que pueda continuarse la audiencia si la conexión falla."
        ),
    ),
    "return-of-originals": (
        "Devolución de originales",
        (
            "Los originales y objetos obtenidos en virtud de los puntos {item_number} se "
            "devolverán en cuanto dejen de ser necesarios para el procedimiento, salvo que "
            "ustedes renuncien a su devolución. Los derechos de terceros sobre ellos quedan a "
            "salvo."
        ),
    ),
    "urgency": (
        "Motivo de la urgencia",
        (
            "Se necesita una respuesta a más tardar el {deadline}. El motivo es el siguiente: "
            "{deadline_reason} Si no pudiera ejecutarse todo para esa fecha, se ruega enviar "
            "primero lo que esté disponible e indicar cuándo cabe esperar el resto."
        ),
    ),
    "preserved-data": (
        "Datos ya conservados",
        (
            "Los datos se conservaron con la referencia {preservation_reference}. Se ruega velar "
            "por que la conservación se mantenga hasta que se decida sobre la presente solicitud "
            "y avisarnos a tiempo si debe renovarse."
        ),
    ),
    "data-outside-the-request": (
        "Datos de otras personas",
        (
            "Si en la ejecución de los puntos {item_number} aparecieran datos de personas ajenas "
            "al asunto, se ruega excluirlos u ocultarlos cuando su derecho lo permita. Los que a "
            "pesar de ello nos lleguen se apartarán y no se utilizarán."
        ),
    ),
    "questions-by-telephone": (
        "Consulta antes de denegar",
        (
            "Si algo se opusiera a la presente solicitud, se ruega consultarnos antes de "
            "devolverla o denegarla: {conducting_official}, {requesting_authority}, referencia "
            "{reference}, responderá de inmediato."
        ),
    ),
}
