quick-poll-start = Задать вопрос
quick-poll-ask = , какой вопрос задать? Можно со сроком: «Идём в театр? До 18:00».
quick-poll-write-question = Напишите вопрос ответом на моё сообщение
quick-poll-question-length = { $length ->
    [0] Вопрос пустой. Напишите его сразу после /poll.
   *[other] В вопросе { $length ->
        [one] { $length } знак
        [few] { $length } знака
        [many] { $length } знаков
       *[other] { $length } знака
    }, помещается { $limit }. Сократите его и отправьте ещё раз.
}

quick-poll-how = Нажмите кнопку или напишите в чат + или −, можно с пояснением.
quick-poll-how-reply = Нажмите кнопку или ответьте на это сообщение знаком + или −, можно с пояснением. Другие сообщения чата я не вижу.
quick-poll-signs = ➕ { $plus }   ➖ { $minus }
quick-poll-shares = ➕ { $plus } ({ $plus_share })   ➖ { $minus } ({ $minus_share })
quick-poll-unanswered = Без ответа: { $count }
quick-poll-button-plus = ➕ { $count }
quick-poll-button-minus = ➖ { $count }

quick-poll-sign = { $sign ->
    [plus] +
   *[minus] −
}
quick-poll-counted = Учтено: { quick-poll-sign }
quick-poll-changed = Изменено на { quick-poll-sign }
quick-poll-counted-already = Уже учтено: { quick-poll-sign }
quick-poll-press-the-button = Вы пишете от имени группы, и я не вижу, чей это голос. Нажмите кнопку под вопросом.

quick-poll-label = { $sign ->
    [plus] +
    [minus] −
   *[silent] без ответа
}
quick-poll-why = { $sign ->
    [plus] Почему +
   *[minus] Почему −
}
quick-poll-more = и ещё { $count ->
    [one] { $count } пояснение
    [few] { $count } пояснения
    [many] { $count } пояснений
   *[other] { $count } пояснения
}: «Ещё …», «Почему»
quick-poll-chart-more = и ещё { $n }
quick-poll-percent = { $n } %

quick-poll-closed-on = Опрос закрыт { $day }. Автор может открыть его снова.
command-poll = Спросить коллег: + или −

quick-poll-title = Вопрос
quick-poll-too-many-options = Вариантов { $count }, помещается { $limit }. Уберите лишние и отправьте ещё раз.
quick-poll-option-length = Вариант { $number } длиннее { $limit } знаков (в нём { $length }). Сократите его и отправьте ещё раз.
quick-poll-answered-by-signs = Отвечают знаком + или −
quick-poll-answered-by-choice = Отвечают, выбирая вариант
quick-poll-answered-by-notice = Отвечают одной кнопкой «Ознакомлен(а)»
quick-poll-switch-several = Можно выбрать несколько
quick-poll-switch-own = Можно добавить свой вариант
quick-poll-switch-notice = Только «Ознакомлен(а)»
quick-poll-switch-school = Один ответ от школы

quick-poll-how-choice = Нажмите на вариант. Передумали — нажмите на другой.
quick-poll-how-several = Нажмите на варианты, можно несколько.
quick-poll-how-notice = Прочитали — нажмите кнопку.
quick-poll-how-hidden = Ответы покажу после закрытия.
quick-poll-seen-by = { $what ->
    [read] Кто ознакомлен,
   *[answered] Кто как ответил,
}{" "}{ $leaders ->
    [network] видят координаторы сети и своей школы
    [admin] { $mentor ->
        [yes] видят администратор чата и наставник группы
       *[no] видит администратор чата
    }
   *[coordinator] { $mentor ->
        [yes] видят координатор и наставник группы
       *[no] видит координатор
    }
}.
quick-poll-how-anonymous = 🔒 Имён не увидит никто, даже координатор: видно лишь, кто ещё не ответил. Отвечают только кнопками, после подтверждения ответ не изменить. Итог — после закрытия.
quick-poll-only-plus = ➕
quick-poll-only-minus = ➖
quick-poll-button-option = { $option } · { $count }
quick-poll-button-notice = { $count ->
    [0] Ознакомлен(а)
   *[other] Ознакомлен(а) · { $count }
}
quick-poll-button-own = Свой вариант …
quick-poll-label-notice = ознакомлены
quick-poll-read = Ознакомлены: { $count }
quick-poll-option = { $option } — { $count }
quick-poll-option-share = { $option } — { $count } ({ $share })

quick-poll-counted-choice = Учтено: { $options }
quick-poll-changed-choice = Изменено: { $options }
quick-poll-counted-already-choice = Уже учтено: { $options }
quick-poll-counted-notice = Учтено: Вы ознакомлены
quick-poll-changed-notice = Учтено: Вы ознакомлены
quick-poll-counted-already-notice = Уже учтено: Вы ознакомлены
quick-poll-withdrawn = Ваш ответ убран
