activity-outcome-write = Записать итог …
activity-outcome-change = Изменить итог …
activity-ask-outcome = , что решили? Итог встанет на карточку.
activity-title-outcome = Итог
activity-outcome-reply = Напишите итог ответом на моё сообщение
activity-outcome-length = { $length ->
    [0] Итог пустой. Напишите, что решили.
   *[other] Итог длиннее { $limit } знаков. Сократите его и отправьте ещё раз.
}
activity-outcome-too-early = Итог записывают после закрытия: сначала закройте.
activity-outcome-kept = Записано
activity-outcome-told = Итог: { $title }
activity-outcome-is = 📌 Итог: { $text }
activity-look-again-on = Вернёмся к этому { $day }
activity-again-told = Сегодня собирались вернуться: { $title }
activity-when-again = Итог записан. Когда к нему вернуться?
activity-again-week = Через неделю
activity-again-month = Через месяц
activity-again-other = Другой день …
activity-again-never = Не нужно
activity-ask-day = , в какой день вернуться? Например: «1 апреля».
activity-title-day = День, чтобы вернуться
activity-write-day = Напишите день ответом на моё сообщение
activity-no-day = Не понял день. Напишите будущий день, например «1 апреля» или «в пятницу».
