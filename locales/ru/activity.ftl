activity-close = Закрыть
activity-closed-now = Закрыто. Итог — в чате
activity-reopen = Открыть снова
activity-reopened = Снова открыто
activity-ended = Закрыто { $day }
activity-open-already = Уже открыто: ответы принимаются.
activity-closed-on = Опрос закрыт { $day }. Автор может открыть его снова.
activity-not-yours = Это может сделать автор ({ $author }) или администратор чата.

error-stale-button = Кнопка устарела. Найдите карточку новее или позовите её командой /help.
error-group-only = Это делается в общем чате.
error-admins-only = Это может администратор чата.
error-unexpected = Не получилось, ошибка записана. Попробуйте ещё раз.
