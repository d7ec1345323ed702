quick-poll-own-sign = { $by ->
    [other] С Ваших слов:
   *[self] Ваш ответ:
} { quick-poll-sign }{ $explanation ->
    [none] {""}
   *[other] {" "}{ $explanation }
}
quick-poll-own-choice = { $by ->
    [other] С Ваших слов:
   *[self] Ваш ответ:
} { $options }{ $explanation ->
    [none] {""}
   *[other] {" "}— { $explanation }
}
quick-poll-own-notice = { $by ->
    [other] С Ваших слов: ознакомлены.
   *[self] Вы ознакомлены.
}
quick-poll-own-anonymous = Вы ответили.

quick-poll-withdraw = Убрать мой ответ
quick-poll-nothing-to-withdraw = Вашего ответа здесь нет: убирать нечего.
quick-poll-withdrawn-since = Вы убрали свой ответ после этого сообщения. Чтобы ответить снова, нажмите кнопку или напишите новое.
quick-poll-is-final = Ответы без имён не убираются и не меняются.

quick-poll-ask-own = , какой у Вас вариант? Одной строкой.
quick-poll-title-own = Свой вариант
quick-poll-write-own = Напишите свой вариант ответом на моё сообщение
quick-poll-own-empty = Вариант пустой. Напишите его словами.
quick-poll-own-length = Вариант длиннее { $limit } знаков (в нём { $length }). Сократите его и отправьте ещё раз.
quick-poll-no-room-for-own = Вариантов уже { $limit }, больше не помещается. Выберите из них.

quick-poll-correct = Исправить текст …
quick-poll-ask-correction = , напишите исправленный вопрос: весь текст, вместе с вариантами, если они есть.
quick-poll-new-text = Новый текст:
quick-poll-what-changed = { $count ->
    [one] Уже есть { $count } ответ. Что Вы исправили?
    [few] Уже есть { $count } ответа. Что Вы исправили?
    [many] Уже есть { $count } ответов. Что Вы исправили?
   *[other] Уже есть { $count } ответа. Что Вы исправили?
}
quick-poll-other-meaning = Так меняется смысл: { $count ->
    [one] { $count } ответ будет убран.
    [few] { $count } ответа будут убраны.
    [many] { $count } ответов будут убраны.
   *[other] { $count } ответа будут убраны.
}
quick-poll-only-words = Опечатка: оставить { $count ->
    [one] { $count } ответ
    [few] { $count } ответа
    [many] { $count } ответов
   *[other] { $count } ответа
}
quick-poll-other-question = Другой вопрос: убрать { $count ->
    [one] { $count } ответ
    [few] { $count } ответа
    [many] { $count } ответов
   *[other] { $count } ответа
}
quick-poll-begin-again = Исправить и начать заново
quick-poll-correct-none = Не менять
quick-poll-corrected = Исправлено, ответы остались
quick-poll-begun-again = Исправлено, ответы начаты заново
quick-poll-corrected-nothing = Текст тот же: менять нечего.
quick-poll-asked-anew = исправлено, ответы начаты заново
quick-poll-not-corrected = В опросе без имён уже есть ответы: текст больше не меняется.

quick-poll-speak = Со слов коллеги …
quick-poll-speak-for-whom = За кого ответить? Позже человек сможет ответить сам.
quick-poll-speak-nobody = Все, кого я здесь знаю, ответили сами.
quick-poll-speak-what = { $person }: что он(а) говорит? То же ещё раз — убрать.
quick-poll-said-sign = Со слов: { $person } — { quick-poll-sign }
quick-poll-said-choice = Со слов: { $person } — { $options }
quick-poll-said-withdrawn = Ответ со слов убран: { $person }
quick-poll-said-themselves = { $person } уже ответил(а) сам(а).
quick-poll-not-for-others = За коллегу отвечает координатор, а где его нет — администратор чата; в вопросе группе — и её наставник.
quick-poll-speaks-for-nobody = В опросе без имён каждый отвечает сам.
quick-poll-said = { $count } — со слов

quick-poll-show-why = Почему
quick-poll-why-later = Пояснения покажу после закрытия.
quick-poll-why-never = Ответов так мало, что по пояснениям можно было бы узнать людей. Поэтому их не показываю.
