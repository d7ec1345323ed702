quick-poll-your-sign = Ваш ответ: { $sign ->
    [plus] +
   *[minus] −
}
quick-poll-your-notice = Ваш ответ: ознакомлен(а)
quick-poll-your-none = Пока ничего не отмечено.
quick-poll-your-options = Ваш выбор:
quick-poll-confirm-final = После подтверждения изменить нельзя.
quick-poll-marked = ✓ { $option }
quick-poll-unmarked = { $option }
quick-poll-cast = Подтвердить
quick-poll-leave = Отменить

quick-poll-confirm = Подтвердите ответ в моём сообщении: его видите только Вы.
quick-poll-confirm-in-private = Подтвердите ответ в личном чате со мной: там его видите только Вы.
quick-poll-not-counted = Ответ не учтён
quick-poll-counted-unnamed = Учтено без имени
quick-poll-counted-for-good = Ваш ответ уже учтён. В опросе без имён его не изменить.
quick-poll-unnamed-typed-deleted = Этот опрос без имён: отвечайте кнопкой. Ваше сообщение я удаляю, оно не учтено.
quick-poll-unnamed-typed-stays = Этот опрос без имён: отвечайте кнопкой. Ваше сообщение не учтено; удалите его сами.
quick-poll-unnamed-typed-unseen = Этот опрос без имён: отвечайте кнопкой. Ваше сообщение не учтено.

quick-poll-explain = Пояснить без имени
quick-poll-title-why = Пояснение без имени
quick-poll-ask-why = , напишите одним сообщением. Имя я не сохраню.
quick-poll-explain-sign = Начните со знака + или −, потом пояснение. Например: «+ давно хотели».
quick-poll-explain-option = Начните с номера варианта, потом пояснение. Например: «2, так удобнее».
quick-poll-explain-waits = Пояснение к этому опросу я уже жду: напишите его ответом на мой вопрос выше.
quick-poll-no-right = Пояснить можно один раз и только после своего ответа. По этой ссылке пояснение уже просили.
quick-poll-too-few = Ответов меньше пяти: чтобы никого не узнать, итог не показываю.

activity-over = Закрыто { $day }. Ответы были без имён, поэтому снова не открывается.
activity-ended-for-good = Ответы были без имён: закрытое больше не открывается. Можно спросить заново.
