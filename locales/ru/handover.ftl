command-handover = Передать дела коллеге

handover-offer = , { $giver } передаёт Вам: { $things }.
handover-how = Можно принять в течение 7 дней.
handover-accept = Принять
handover-refuse = Отказаться
handover-withdraw = Оставить себе
handover-polls = { $number ->
    [one] { $number } опрос
    [few] { $number } опроса
    [many] { $number } опросов
   *[other] { $number } опроса
}
handover-series = { $number ->
    [one] { $number } еженедельный опрос
    [few] { $number } еженедельных опроса
    [many] { $number } еженедельных опросов
   *[other] { $number } еженедельного опроса
}
handover-teams = { $number ->
    [one] { $number } группу
    [few] { $number } группы
    [many] { $number } групп
   *[other] { $number } группы
}
handover-role-coordinator = роль координатора
handover-role-mentor = роль наставника

handover-became-accepted = Дела переданы: { $giver } → { $successor }
handover-became-refused = Дела не переданы: { $successor } не принимает, за них по-прежнему отвечает { $giver }
handover-became-withdrawn = Передача отменена: { $giver } → { $successor }
handover-became-lapsed = За 7 дней ответа не было: за дела по-прежнему отвечает { $giver }
handover-was-accepted = Дела переданы.
handover-was-refused = Дела не переданы.
handover-was-withdrawn = Передача отменена.
handover-was-lapsed = За 7 дней ответа не было, дела не переданы.

handover-whom = Кому передать дела?
handover-offered = Предложил. Ответ будет на карточке в чате.
handover-accepted = Принято: теперь это Ваше
handover-refused = Хорошо, всё остаётся как есть
handover-withdrawn = Хорошо, всё остаётся у Вас
handover-told-accepted = { $person } принимает Ваши дела: { $school }.
handover-told-refused = { $person } не принимает, всё осталось у Вас: { $school }.

handover-nothing = Передавать нечего: у Вас здесь нет ни открытых опросов, ни черновиков, ни групп, ни роли.
handover-to-oneself = Это Ваше сообщение. Ответьте командой /handover на сообщение коллеги.
handover-to-nobody = Пока не знаю здесь никого, кроме Вас. Ответьте командой /handover на сообщение коллеги.
handover-has-left = Передать не получится: в чате больше нет человека по имени { $person }.
handover-over = Это уже решено или прошло 7 дней. Передать можно ещё раз: /handover.
handover-for-another = Только { $person } может это принять.
handover-of-another = Только { $person } может отменить передачу.

handover-coordinator-left = Координатор { $person } больше не в чате. Кто станет координатором?
handover-coordinator-gone = Координатора больше нет. Кто им станет?
handover-coordinator-no-more = { $person } больше не координатор. Кто станет координатором?
handover-vacancy-passes = Нажать может администратор чата. К нему перейдут и открытые опросы, и еженедельные.
handover-vacancy-how = Нажать может администратор чата.
handover-vacancy-filled = Теперь координатор — { $person }
handover-vacancy-over = Координатор назначен.
