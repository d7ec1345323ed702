network-is-one = Это сеть школ
network-is-none = Это не сеть, а одна школа
network-now-network = Теперь это сеть школ. Дальше: «Я координатор», затем «Школы …».
network-now-school = Теперь это снова одна школа
network-has-schools = В сети уже названы школы: сначала удалите их.
network-schools = Школы …
network-heading = Школы сети
network-none-yet = Школ пока нет. Пришлите список: одно название на строке.
network-how-many = { $schools ->
    [one] { $schools } школа
    [few] { $schools } школы
    [many] { $schools } школ
   *[other] { $schools } школы
}
network-add = Добавить списком
network-added = { $schools ->
    [0] Новых школ в списке нет: все они уже есть.
    [one] Добавил { $schools } школу.
    [few] Добавил { $schools } школы.
    [many] Добавил { $schools } школ.
   *[other] Добавил { $schools } школы.
}
network-renamed = Теперь называется: { $school }
network-rename = Переименовать
network-remove = Удалить
network-unlink = Отвязать чат школы
network-unlinked = Отвязал: координатор школы её ответы больше не видит
network-people = { $people ->
    [0] О себе пока никто не сказал
    [one] Отсюда { $people } человек
    [few] Отсюда { $people } человека
    [many] Отсюда { $people } человек
   *[other] Отсюда { $people } человека
}
network-linked = Ответы школы видит её координатор: { $school }
network-school-is-gone = Этой школы в сети больше нет.
network-school-has-people = В этой школе уже есть люди, поэтому удалить её нельзя. Можно переименовать.
network-school-removed = Школа удалена
network-name-taken = Школа с таким названием уже есть. Напишите другое.
network-no-names = Не нашёл ни одного названия. Пришлите список так: одна школа на строке.
network-title-schools = Список школ
network-ask-schools = , пришлите список школ: одно название на строке.
network-title-name = Название школы в сети
network-ask-name = , как назвать школу?

network-ours = Наша школа в сети …
network-none-known = Сетей, где Вы состоите, я не знаю. Нажмите любую кнопку под вопросом в чате сети и вернитесь сюда.
network-which = В какой сети Ваша школа?
network-link-why = Тогда координатор школы увидит, что ответили в сети её коллеги.
network-this-is-ours = Какая из них — наша школа?
network-link-confirmed = Это подтвердит координатор сети.
network-link-asked = Спросил в сети «{ $school }»
network-linked-already = Эта школа уже связана с чатом. Если это ошибка, скажите координатору сети.
network-link-question = { " " }говорит: школа «{ $school }» — это чат «{ $chat }».
network-link-consequence = Если подтвердить, координатор того чата увидит ответы этой школы с именами. Решает координатор сети.
network-link-button-yes = Подтвердить
network-link-button-no = Нет
network-link-yes = Подтверждено
network-link-no = Хорошо, не связываю
network-link-decided-yes = Школа «{ $school }» связана с чатом «{ $chat }»: её ответы в сети видит координатор школы.
network-link-decided-no = Сеть не подтвердила: школа «{ $school }» и чат «{ $chat }» не связаны.

network-my-school = Моя школа
network-ask = Из какой Вы школы?
network-ask-once = Спрашиваю один раз. Изменить можно в личном чате: «Моя школа».
network-write = Написать номер или название
network-choose = Выбрать из списка
network-guest = Гость
network-guest-now = Хорошо, Вы гость: о школе больше не спрошу
network-title-own = Ваша школа
network-ask-own = , напишите номер или часть названия Вашей школы.
network-no-such-school = Такой школы в сети не нашёл. Напишите номер или часть названия ещё раз.
network-found = Подходит несколько школ. Какая Ваша?
network-own = Ваша школа: { $school }. Не она?
network-own-guest = Вы гость: ни одной школы не представляете.
network-own-counted = Ваш ответ зачтён за школу.
network-other = Другая
network-taken = Ваша школа: { $school }

network-which-school-sign = Учтено: { quick-poll-sign }. Из какой Вы школы? Напишите мне лично: /start, «Моя школа».
network-which-school-choice = Учтено: { $answer }. Из какой Вы школы? Напишите мне лично: /start, «Моя школа».
network-which-school-notice = Учтено: Вы ознакомлены. Из какой Вы школы? Напишите мне лично: /start, «Моя школа».
network-before = { $before ->
    [some] . До Вас за школу отвечали: { $person }
   *[none] { "" }
}
network-answer-sign = Ответ Вашей школы: { quick-poll-sign }{ network-before }
network-answer-choice = Ответ Вашей школы: { $answer }{ network-before }
network-answer-notice = Ваша школа ознакомлена{ network-before }
network-waits = Записал. Зачту, как только скажете, из какой Вы школы: окно с вопросом видите только Вы. Или лично мне: /start.
network-guests-do-not-count = Здесь отвечают школы, а Вы гость. Если Вы из школы, скажите об этом в личном чате: /start, «Моя школа».

network-answered = { $answered ->
    [one] { $answered } школа
    [few] { $answered } школы
    [many] { $answered } школ
   *[other] { $answered } школы
} из { $schools }
network-one-answer = Один ответ от школы: считается последний.
network-silent-offer = Кто не ответил: { $count ->
    [one] { $count } школа
    [few] { $count } школы
    [many] { $count } школ
   *[other] { $count } школы
}
network-silent = Не ответили: { $count ->
    [one] { $count } школа
    [few] { $count } школы
    [many] { $count } школ
   *[other] { $count } школы
}
network-in-chat = Ждём ответа ещё от { $count ->
    [one] { $count } школы
    [few] { $count } школ
    [many] { $count } школ
   *[other] { $count } школы
}
network-name-them-first = Сначала назовите школы сети: настройки, «Школы …».
network-not-without-names = Без имён нельзя понять, какая школа ответила. Выключите «Без имён».

network-answers = Ответы школ …
network-answers-own = Ответы моей школы …
network-whose = Ответы какой школы показать?
network-no-answers = Из этой школы пока никто не ответил.
network-last-counts = За школу считается последний ответ.
network-answers-not-yours = Ответы школы видят её координатор и координатор сети.
network-table-stands = ответ школы
