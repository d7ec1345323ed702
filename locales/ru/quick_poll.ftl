quick-poll-start = Задать вопрос
quick-poll-ask = , какой вопрос задать? Напишите его ответом на это сообщение.
quick-poll-write-question = Напишите вопрос ответом на моё сообщение
quick-poll-question-length = { $length ->
    [0] Вопрос пуст. Напишите: /poll и Ваш вопрос.
   *[other] В вопросе { NUMBER($length) ->
        [one] { $length } знак
        [few] { $length } знака
       *[other] { $length } знаков
    }, помещается { $limit }. Сократите его и отправьте ещё раз.
}

quick-poll-how = Нажмите кнопку или напишите в чат + или −, можно с пояснением.
quick-poll-how-reply = Нажмите кнопку или ответьте на это сообщение знаком + или −, можно с пояснением. Другие сообщения чата я не вижу.
quick-poll-counts = ➕ { $plus }   ➖ { $minus }   · { quick-poll-answers }
quick-poll-answers = { $answers ->
    [one] { $answers } голос
    [few] { $answers } голоса
   *[other] { $answers } голосов
}
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
   *[silent] не ответили
}
quick-poll-why = { $sign ->
    [plus] Почему +
   *[minus] Почему −
}
quick-poll-answered = Ответов: { $answers }
quick-poll-answered-of = Ответов: { $answers } · в чате { $members }
quick-poll-explanations = Пояснения к ответам
quick-poll-more = и ещё { $count ->
    [one] { $count } пояснение
    [few] { $count } пояснения
   *[other] { $count } пояснений
}
quick-poll-chart-more = и ещё { $n }
quick-poll-percent = { $n } %
