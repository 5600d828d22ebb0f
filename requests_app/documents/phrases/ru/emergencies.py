"""Ответ на чрезвычайный запрос, письменное подтверждение и последующий разбор."""

PHRASES = {
    "kind.emergency_reply": "Ответ на экстренный запрос",
    "kind.emergency_confirmation": "Просьба о письменном подтверждении",
    "kind.after_action_review": "Разбор чрезвычайной ситуации",
    "subtitle.emergency_reply": "с описью переданных материалов",
    "subtitle.emergency_confirmation": "экстренного запроса",
    "subtitle.after_action_review": "Внутренний документ центрального органа",
    # --- headings of parts
    "answer.part.emergency": "Экстренный запрос",
    "answer.part.reasons": "Мотивы и дальнейший ход дела",
    "answer.part.answered": "Ответ по пунктам",
    "answer.part.delivery": "Опись переданных материалов",
    "answer.part.confirm": "Письменное подтверждение",
    "answer.part.asked": "Что запрошено и предоставлено",
    "answer.part.course": "Ход событий",
    "answer.part.tested": "Признаки чрезвычайной ситуации",
    "answer.part.given": "Что предоставлено",
    "answer.part.judgment": "Оценка",
    "answer.part.follow_ups": "Что предстоит сделать",
    # --- reply
    "emergency.outcome.granted": (
        "Ситуация признана чрезвычайной; запрошенное предоставлено, как изложено ниже."
    ),
    "emergency.outcome.partly": (
        "Ситуация признана чрезвычайной; запрошенное предоставлено частично, как изложено ниже."
    ),
    "emergency.outcome.refused": "В предоставлении запрошенного отказано.",
    "emergency.outcome.rerouted": (
        "Описанное не признано чрезвычайной ситуацией, то есть значительной и непосредственной угрозой жизни или "
        "безопасности физического лица. В исполнении не отказано; рассмотрение продолжается в обычном порядке."
    ),
    "emergency.verified": ("До принятия решения личность обратившегося проверена по независимому каналу."),
    "emergency.received_at": "Время получения",
    "emergency.received_by": "Кем принят",
    "emergency.decided_at": "Время решения",
    "emergency.rerouted_to": "Порядок дальнейшего рассмотрения",
    "emergency.number": "№",
    "emergency.asked": "Что запрошено",
    "emergency.answer": "Ответ",
    "emergency.remark": "Примечание",
    "emergency.answer.given": "выдано",
    "emergency.answer.preserved": "сохранность обеспечена",
    "emergency.answer.later": "будет выдано",
    "emergency.answer.not_given": "не выдано",
    "emergency.delivered_at": "Время передачи",
    "emergency.delivered_by": "Канал передачи",
    "emergency.use": (
        "Переданные материалы могут быть использованы только для предотвращения описанной опасности и в уголовном "
        "производстве, которое возникнет в связи с ней. Для любого иного использования и для любого раскрытия другому "
        "государству требуется предварительное согласие запрашиваемого государства."
    ),
    "emergency.conditions": "Кроме того, действуют следующие условия.",
    "emergency.confirm_by": "Запрос должен быть подтверждён в письменной форме. Срок подтверждения: {moment}.",
    "emergency.confirm_holds": "Подтверждение должно содержать:",
    "emergency.holds.authority": "наименование запрашивающего органа и имя ответственного должностного лица;",
    "emergency.holds.emergency": (
        "сведения об угрозе жизни или безопасности, о том, почему она была непосредственной, и о лицах, "
        "находящихся в опасности;"
    ),
    "emergency.holds.facts": "краткое изложение фактов с указанием того, чем помогают данные;",
    "emergency.holds.offences": "перечень преступлений с указанием норм закона и максимальных наказаний;",
    "emergency.holds.persons": "сведения о соответствующих лицах, насколько они известны;",
    "emergency.holds.data": (
        "перечень запрашиваемых данных с указанием учётных записей, периодов и часового пояса;"
    ),
    "emergency.holds.signature": "подпись органа, правомочного направлять запросы.",
    # --- confirmation wanted
    "emergency.please_confirm": (
        "Запрос был направлен устно или с использованием срочных средств связи, и по нему приняты меры. Он должен быть "
        "подтверждён в письменной форме."
    ),
    "emergency.reminder": (
        "Письменное подтверждение запроса не поступило. Настоящим направляется напоминание; до получения подтверждения "
        "переданные материалы не должны использоваться далее."
    ),
    "emergency.asked_at": "Время запроса",
    "emergency.asked_by": "Кем направлен",
    "emergency.asked_through": "Канал связи",
    "emergency.was_asked": "Из обращения следовало, что запрашивается следующее.",
    "emergency.was_given": "Предоставлено следующее.",
    # --- review
    "review.internal": (
        "Настоящий разбор является внутренним документом. В нём рассматриваются принятые меры, чтобы в следующей "
        "чрезвычайной ситуации действовать лучше."
    ),
    "review.requesting": "Запрашивающее государство",
    "review.verified_how": "Проверка обратившегося",
    "review.confirmed_at": "Письменно подтверждён",
    "review.when": "Дата и время",
    "review.what": "Событие",
    "review.by": "Кем",
    "review.test": (
        "Существовала ли значительная и непосредственная угроза жизни или безопасности физического лица?"
    ),
    "review.question": "Признак",
    "review.answer": "Ответ",
    "review.rests_on": "На чём основано",
    "review.beyond_need": "Сверх необходимого",
    "review.rightly_handled": "Обоснованно рассмотрен как экстренный",
    "review.went_well": "Что удалось",
    "review.went_badly": "Что не удалось",
    "review.nothing_to_do": "Дальнейших действий не требуется.",
    "review.to_do": "Действие",
    "review.until": "Срок",
    "review.reviewed_by": "Кем проведён разбор",
    # --- the course of an emergency, and what came of it
    "course.received.telephone": "Запрос поступил по телефону",
    "course.received.email": "Запрос поступил по электронной почте",
    "course.received.both": "Запрос поступил по телефону и электронной почте",
    "course.received.other": "Запрос поступил иным способом",
    "course.written_down": "Наш экстренный запрос зафиксирован",
    "course.called_back": "Обратный звонок для проверки",
    "course.asked": "Звонок и изложение просьбы",
    "course.decided.emergency": "Решение: чрезвычайная ситуация",
    "course.decided.not_an_emergency": "Решение: чрезвычайной ситуации нет",
    "course.decided.not_at_once": "Решение: чрезвычайная ситуация, но запрошенное требует обычного рассмотрения",
    "course.ordered": "Распоряжение № {number}: {name}",
    "course.order_answered.given": "Ответ на распоряжение № {number}: выдано",
    "course.order_answered.preserved": "Ответ на распоряжение № {number}: сохранность обеспечена",
    "course.order_answered.partly": "Ответ на распоряжение № {number}: выдано частично",
    "course.order_answered.not_given": "Ответ на распоряжение № {number}: не выдано",
    "course.delivered": "Передано: {name}",
    "course.replied.given": "Ответ другого государства: выдано",
    "course.replied.partly": "Ответ другого государства: выдано частично",
    "course.replied.refused": "Ответ другого государства: не выдано",
    "course.replied.rerouted": "Ответ другого государства: предложено направить обычный запрос",
    "course.confirmed.theirs": "Письменное подтверждение другого государства",
    "course.confirmed.ours": "Наше письменное подтверждение",
    "course.withdraw": "Отзыв запроса",
    "course.close": "Закрытие",
    "course.give_up": "Ожидание подтверждения прекращено",
    "course.reviewed": "Разбор вторым лицом",
    "review_outcome.emergency": "Чрезвычайная ситуация",
    "review_outcome.not_an_emergency": "Чрезвычайной ситуации нет",
    "review_outcome.not_at_once": "Чрезвычайная ситуация, но запрошенное требует обычного рассмотрения",
    "review_outcome.registered": "Зарегистрирован",
    "review_outcome.verified": "Личность обратившегося подтверждена",
    "review_outcome.unverified": "Личность обратившегося не подтверждена",
    "review_outcome.granted": "Ситуация признана чрезвычайной",
    "review_outcome.ordered": "Направлен поставщику услуг",
    "review_outcome.delivered": "Передача состоялась",
    "review_outcome.asked": "Направлен другому государству",
    "review_outcome.answered": "Получен ответ другого государства",
    "review_outcome.confirmed": "Подтверждён в письменной форме",
    "review_outcome.unconfirmed": "В письменной форме не подтверждён",
    "review_outcome.rerouted": "Рассматривается в обычном порядке",
    "review_outcome.withdrawn": "Отозван",
    "review_outcome.closed": "Закрыт",
    "verified_through.directory": "По номеру из справочника",
    "verified_through.interpol": "Через ИНТЕРПОЛ",
    "verified_through.diplomatic": "Через дипломатическое представительство",
    "verified_through.person": "Через лично известное лицо",
    "emergency_question.natural_person": "Находится ли в опасности физическое лицо, а не только имущество, данные или компания?",
    "emergency_question.life_or_safety": "Угрожает ли опасность жизни или безопасности?",
    "emergency_question.significant": "Является ли угроза значительной, то есть большей, чем простая возможность?",
    "emergency_question.imminent": "Является ли угроза непосредственной, то есть такой, что ответ в обычный срок поступил бы слишком поздно?",
}
