teams-heading = Рабочие группы
teams-what-for = Вопрос можно задать одной группе: в черновике «Ещё …», «Кому».
teams-none = Групп пока нет. Создайте первую: ей можно будет задать свой вопрос.
teams-button = { $team } · { $members }
teams-new = Новая группа
teams-title-new = Новая группа
teams-title-name = Название группы
teams-ask-name = , как назовём новую группу?
teams-ask-other = , как теперь называется группа?
teams-made = Группа «{ $team }» создана.
teams-renamed = Теперь называется: { $team }
teams-name-length = Название пустое или длиннее { $limit } знаков. Напишите другое.
teams-name-taken = Группа «{ $team }» уже есть. Напишите другое название.
teams-is-gone = Этой группы уже нет.
teams-mentor = Наставник: { $name }
teams-members = { $members ->
    [0] В группе пока никого
    [one] В группе { $members } человек
    [few] В группе { $members } человека
    [many] В группе { $members } человек
   *[other] В группе { $members } человека
}
teams-more = и ещё { $more }
teams-size = Легче всего договориться, когда в группе от { $fewest } до { $most } человек. Но решать Вам.
teams-choose = Участники …
teams-tap = Нажмите на имя, чтобы добавить или убрать.
teams-chosen = ✓ { $name }
teams-choose-mentor = Наставник …
teams-who-mentors = Кто будет наставником группы? Наставник сможет менять её состав.
teams-no-mentor = Без наставника
teams-rename = Название
teams-remove = Удалить
teams-remove-sure = Удалить группу? Люди останутся в списке, а вопросы группе станут вопросами всем.
teams-remove-yes = Да, удалить
teams-removed = Группа удалена
teams-asked-alone = Этот вопрос — группе «{ $team }».
teams-asked-unless = Этот вопрос — группе «{ $team }». Если Вы в ней, нажмите «Это я», выберите своё имя и ответьте ещё раз.
teams-asked-which = Этот вопрос — группе «{ $team }». Если Вы в ней, выберите своё имя и ответьте ещё раз.
