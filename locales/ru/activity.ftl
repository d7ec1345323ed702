activity-close = Закрыть
activity-closed-now = Закрыто. Итог — в чате
activity-reopen = Открыть снова
activity-reopened = Снова открыто
activity-ended = Закрыто { $day }
activity-until = 📅 До { $until }
activity-late = Итог пришёл позже срока: тогда я был недоступен.
activity-deadline-over = Срок уже прошёл или вот-вот пройдёт: { $until }. Назовите время позже.
activity-open-already = Уже открыто: ответы принимаются.
activity-not-yours = Это может сделать автор ({ $author }), координатор или администратор чата.
activity-nobodys = Это может сделать координатор или администратор чата.

error-stale-button = Кнопка устарела. Найдите карточку поновее или отправьте /help.
error-group-only = Это делается в общем чате. Отправьте то же самое там.
error-admins-only = Это может сделать администратор чата: попросите его.
error-in-own-name = Напишите это от своего имени, а не от имени группы.
error-unexpected = Не получилось, ошибка записана. Попробуйте ещё раз.
error-try-later = Telegram сейчас не отвечает. Попробуйте ещё раз через минуту.

activity-more = Ещё …
activity-cancelled = Отменено { $day }
activity-corrected = исправлено
activity-asked-anew = Вопрос с тех пор изменился. Посмотрите на карточку и ответьте ещё раз.
activity-answered = Ответов: { $answered }
activity-answered-of = Ответов: { $answered } из { $listed }
activity-answered-and = Ответов: { $answered }, из них { $of_list } из { $listed } по списку
activity-answered-chat = Ответов: { $answered } · в чате около { $members }
activity-answered-about = Ответов: { $answered } · в списке { $listed }, в чате около { $members }
