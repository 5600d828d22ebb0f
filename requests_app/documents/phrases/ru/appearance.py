"""What stands around a letter: its emblem, its check code, its seal, its two languages. In Russian."""

PHRASES = {
    "appearance.emblem": "Эмблема органа: {sender}",
    "appearance.code_picture": "QR-код, ведущий на адрес {address}",
    "appearance.check": "Проверка документа",
    "appearance.check_at": "Любое лицо может проверить подлинность, неизменность и действительность настоящего документа по адресу {address}",
    "appearance.check_code": "Код проверки: {code}",
    "appearance.sealed": "Скреплено электронной печатью",
    "appearance.sealed_by": "Настоящий файл скреплён электронной печатью органа: {sender}. Любое последующее изменение файла может быть обнаружено.",
    "appearance.attached": "Прилагается отдельным файлом",
    "appearance.two_languages": "Настоящий документ составлен на двух языках ({first}, {second}). Текст, изложенный органом собственными словами, приводится один раз — на том языке, на котором он был написан.",
    "appearance.two_languages_translated": "Настоящий документ составлен на двух языках ({first}, {second}). Текст, изложенный органом собственными словами, приводится один раз — на том языке, на котором он был написан; перевод (язык: {translation}) прилагается к настоящему документу.",
    "appearance.sample": "Образец письма",
    "appearance.sample_subtitle": "Предварительный просмотр бланка. Документ не относится ни к какому делу.",
    "appearance.sample_heading": "Текст письма",
    "appearance.sample_text": "На этой странице показано, как выглядят письма на бланке с введёнными данными: эмблема, наименование, адрес, девиз, нижний колонтитул и место для подписи.",
}
