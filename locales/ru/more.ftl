activity-less = ✕ Закрыть панель
activity-own-none = Вы ещё не ответили.
activity-set-until = Срок …
activity-extend = Продлить …
activity-until-when = До какого времени принимать ответы?
activity-until-again = Срок вышел. Принимать ответы дальше?
activity-title-extend = Новый срок
activity-extended = Принимаю ответы до { $until }
activity-has-no-until = Принимаю ответы без срока
activity-cancel = Отменить …
activity-cancel-sure = { $count ->
    [0] Отменить? Ответов пока нет.
    [one] Отменить? { $count } ответ не попадёт в итог: итога не будет.
    [few] Отменить? { $count } ответа не попадут в итог: итога не будет.
    [many] Отменить? { $count } ответов не попадут в итог: итога не будет.
   *[other] Отменить? { $count } ответа не попадут в итог: итога не будет.
}
activity-cancel-yes = Да, отменить
activity-cancel-no = Не отменять
activity-cancelled-now = Отменено. Итога не будет
activity-cancelled-on = Это отменено { $day }. Ответы больше не принимаю.
