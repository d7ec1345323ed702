activity-less = ✕ Закрыть панель
activity-own-none = Вы ещё не ответили.
activity-set-until = Срок …
activity-extend = Продлить …
activity-until-when = До какого времени принимать ответы?
activity-until-again = Срок вышел. Принимать ответы дальше?
activity-title-extend = Новый срок
activity-extended = Принимаю ответы до { $until }
activity-has-no-until = Принимаю ответы без срока
activity-end-sure = { $count ->
    [0] Закрыть? Ответов пока нет. Снова открыть будет нельзя: ответы без имён.
   *[other] Закрыть? Ответов: { $count }. Снова открыть будет нельзя: ответы без имён.
}
activity-end-without-result = Ответов меньше пяти, поэтому итога не будет.
activity-end-yes = Да, закрыть
activity-end-no = Не закрывать
activity-cancel = Отменить …
activity-cancel-sure = { $count ->
    [0] Отменить? Ответов пока нет.
    [one] Отменить? { $count } ответ не попадёт в итог: итога не будет.
    [few] Отменить? { $count } ответа не попадут в итог: итога не будет.
    [many] Отменить? { $count } ответов не попадут в итог: итога не будет.
   *[other] Отменить? { $count } ответа не попадут в итог: итога не будет.
}
activity-cancel-once = Отменится только этот раз, снова спрошу: { $when }. Остановить совсем — кнопка «{ activity-series-stop }».
activity-cancel-yes = Да, отменить
activity-cancel-no = Не отменять
activity-cancelled-now = Отменено. Итога не будет
activity-cancelled-once = Отменено, итога не будет. Снова спрошу: { $when }. Больше не нужно — «{ activity-series-stop }»
activity-cancelled-on = Это отменено { $day }. Ответы больше не принимаю.
