roster-people = Люди …
roster-heading = Люди · { $chat }
roster-count = В списке { $listed }
roster-count-about = В списке { $listed }, в чате около { $members }
roster-uncounted = Не учитываю: { $uncounted }
roster-new = Новых: { $new } · пришли, когда список был полным. Если ждёте их ответа, откройте имя и нажмите «Учитывать».
roster-legend = · — пока только в списке: кто это в чате, не знаю
roster-mark-listed = · { $name }
roster-mark-uncounted = { $name } — не учитывать
roster-mark-new = { $name } — новый человек
roster-mark-left = { $name } — нет в чате
roster-paste = Вставить список
roster-teams = Группы …
roster-whole = Никого не забыли: список полный
roster-whole-yes = ✓ Список полный
roster-is-whole = Хорошо: теперь считаю ответы «из» всего списка. Кто придёт в чат позже, от того ответа не жду, пока Вы не нажмёте «Учитывать».
roster-is-not-whole = Хорошо: список пока не полный
roster-in-private = Открыть в личном чате
roster-opened-in-private = Открыл в личном чате
roster-open-private-first = Сначала откройте личный чат со мной и нажмите «Начать»: без этого я не могу Вам написать.
roster-back = ‹ Назад

roster-expect = Учитывать
roster-expect-not = Не учитывать
roster-expected = Ответа жду
roster-not-expected = Ответа не жду, а голос посчитаю
roster-match = Это …
roster-unmatch = В списке не он(а): разделить
roster-remove = Убрать из списка
roster-removed = Убрал из списка
roster-is-here = Этот человек в чате. Если ответа от него не ждёте, нажмите «Не учитывать».
roster-only-listed = Пока только в списке: кто это в чате, ещё не знаю.
roster-known-as = В Telegram: { $name }
roster-has-left = В чате больше нет: ответа не жду.
roster-why-uncounted = Не учитываю: ответа не жду, но голос посчитаю.
roster-who-is = Кто в чате — { $name }?
roster-matched = Запомнил
roster-unmatched = Разделил: имя снова ждёт хозяина

roster-write-in-private = Написал Вам лично: ответьте там
roster-write-here = Напишите ответом на моё сообщение
roster-title-list = Список педагогов
roster-ask-list = , пришлите список педагогов: одно имя на строке.
roster-no-names = Не нашёл ни одного имени. Пришлите список так: одно имя на строке.
roster-added = Добавил { $names }: { $known } уже знаю, { $unknown ->
    [0] отмечаться никому не нужно
    [one] { $unknown } отметится кнопкой «Это я»
    [few] { $unknown } отметятся сами
    [many] { $unknown } отметятся сами
   *[other] { $unknown } отметятся сами
}.
roster-added-most = Добавил первые { $names }: { $known } уже знаю, { $unknown ->
    [0] отмечаться никому не нужно
    [one] { $unknown } отметится кнопкой «Это я»
    [few] { $unknown } отметятся сами
    [many] { $unknown } отметятся сами
   *[other] { $unknown } отметятся сами
}. Остальных пришлите ещё одним списком.

roster-unnamed = Список педагогов: { $unknown ->
    [one] { $unknown } имя
    [few] { $unknown } имени
    [many] { $unknown } имён
   *[other] { $unknown } имени
} пока без хозяина. Нажмите «Это я» и выберите своё имя.
roster-me = Это я
roster-which-name = Какое имя в списке — Ваше?
roster-one-tap = Одно нажатие, и готово. Это окно видите только Вы.
roster-no-name = Меня нет в списке
roster-not-listed = Хорошо: буду звать Вас как в Telegram
roster-you-are = Запомнил: в списке Вы — { $name }
roster-you-are-already = В списке Вы уже есть: { $name }
roster-name-taken = Это имя уже выбрали. Если оно Ваше, скажите координатору.
roster-guess = Вы — { $name }?
roster-guess-why = Так записано в списке педагогов. Это окно видите только Вы.
roster-other-name = Другое имя …
roster-my-name = Моё имя …
roster-mine = В списке Вы — { $name }
roster-mine-why = Не Вы? Нажмите «Это не я»: имя освободится, и Вы выберете своё. Это окно видите только Вы.
roster-not-me = Это не я
roster-given-back = Хорошо: имя «{ $name }» снова свободно
roster-taken = Имя «{ $name }» уже занято. Если оно Ваше, скажите { $led ->
    [yes] координатору: { $leader }
   *[no] администратору чата.
}
roster-only-you = Это окно видите только Вы.
roster-all-named = Все имена уже нашли хозяев: отмечаться не нужно.
