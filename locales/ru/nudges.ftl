nudge-offer = Кто не ответил: { $count }
nudge-silent = Не ответили: { $count }
nudge-unnamed = В списке { $listed }, в чате около { $members }: остальных я не знаю по именам.
nudge-last = Последнее напоминание: { $until }
nudge-waiting = Напомню: { $until }
nudge-button = Напомнить
nudge-by-name = Назвать по именам …
nudge-cancel = Отменить напоминание
nudge-cancelled = Хорошо, не напоминаю
nudge-naming = Имена увидят все. Назвать { $count ->
    [one] { $count } человека
    [few] { $count } человек
    [many] { $count } человек
   *[other] { $count } человека
}?
nudge-naming-yes = Назвать

nudge-private = Если ещё не успели: ответить можно прямо здесь, одним нажатием.
nudge-stop = Не напоминать мне
nudge-stopped = Больше не напоминаю Вам лично. Передумаете — включите снова: /start.
nudge-started = Снова напоминаю Вам лично
nudge-in-chat = Ждём ещё { $count ->
    [one] { $count } ответ
    [few] { $count } ответа
    [many] { $count } ответов
   *[other] { $count } ответа
}
nudge-names = Ждём ответа и от Вас:
nudge-names-more = и ещё { $count }

nudge-sent-private = Напоминаю лично: { $count }
nudge-sent-chat = Напоминаю одной строкой в чате, без имён
nudge-sent-both = Напоминаю: лично — { $count }, остальным — одной строкой в чате, без имён
nudge-sent-names = Называю в чате

nudge-when = { $days ->
    [0] сегодня в { $time }
    [1] завтра в { $time }
   *[other] { $until }
}
nudge-waits = { $rest ->
    [day] Сегодня выходной
   *[hours] Сейчас тихие часы
}: напомню { nudge-when }
nudge-once = Сегодня уже напоминали. Снова можно { nudge-when }
nudge-once-only = Сегодня уже напоминали, а завтра приём ответов уже закончится. Больше напомнить не смогу.
nudge-too-late = Сейчас тихие часы или выходной, а потом будет поздно: приём ответов закончится раньше.
nudge-no-time = По настройкам школы беспокоить нельзя никогда. Тихие часы и выходные меняют командой /school.
nudge-nobody = Ответили все, кого я знаю: напоминать некому.
nudge-not-yours = Это видят автор ({ $author }), координатор, наставники и администраторы чата.
nudge-nobodys = Это видят координатор, наставники и администраторы чата.
