quick-poll-start = Задать вопрос
quick-poll-ask = , какой вопрос задать? Напишите его ответом на это сообщение. Можно со сроком: «Идём в театр? До 18:00».
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
quick-poll-counts = { quick-poll-signs } · { quick-poll-answers }
quick-poll-shares = ➕ { $plus } ({ $plus_share })   ➖ { $minus } ({ $minus_share })
quick-poll-unanswered = Без ответа: { $count }
quick-poll-answers = { $answers ->
    [one] { $answers } голос
    [few] { $answers } голоса
    [many] { $answers } голосов
   *[other] { $answers } голоса
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
   *[silent] без ответа
}
quick-poll-why = { $sign ->
    [plus] Почему +
   *[minus] Почему −
}
quick-poll-answered = Ответов: { $answers }
quick-poll-answered-of = Ответов: { $answers } · в чате { $members ->
    [one] { $members } человек
    [few] { $members } человека
    [many] { $members } человек
   *[other] { $members } человека
}
quick-poll-explanations = Пояснения к ответам
quick-poll-more = и ещё { $count ->
    [one] { $count } пояснение
    [few] { $count } пояснения
    [many] { $count } пояснений
   *[other] { $count } пояснения
}
quick-poll-chart-more = и ещё { $n }
quick-poll-percent = { $n } %

quick-poll-closed-on = Опрос закрыт { $day }. Автор может открыть его снова.
command-poll = Спросить коллег: + или −
