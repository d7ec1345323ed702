rights-coordinators = { $number ->
    [one] Координатор: { $people }
    [few] Координаторы: { $people }
    [many] Координаторы: { $people }
   *[other] Координаторы: { $people }
}
rights-no-coordinator = Координатора пока нет: им может стать администратор чата.
rights-mentors = Наставники: { $people }
rights-and-more = { $people } и ещё { $number }
rights-all-ask = Вопросы задают все.
rights-leaders-ask = Вопросы задают координатор и наставники.

rights-claim = Я координатор
rights-open = Наставники …
rights-let-all-ask = Разрешить вопросы всем
rights-let-leaders-ask = Только координатор и наставники
rights-now-ask-all = Теперь вопросы задают все
rights-now-ask-leaders = Теперь вопросы задают координатор и наставники

rights-coordinator-now = Теперь Вы координатор
rights-coordinator-already = Вы уже координатор. Снять с себя роль можно так: «Наставники …», затем «Координаторы …».
rights-ask-coordinator = Координатор уже есть: { $leader }. Назначить Вас можно из панели «Наставники …»: попросите об этом.
rights-leaders-only = Это может сделать координатор ({ $leader }) или администратор чата.
rights-list-leaders-only = Список ведут администраторы чата, координатор и наставники: попросите их.
rights-network-coordinators-only = В сети школ это делает координатор: { $leader }.
rights-network-needs-coordinator = Сначала нужен координатор сети: администратор чата нажимает «Я координатор».

rights-title-coordinator = Координаторы · { $school }
rights-title-mentor = Наставники · { $school }
rights-how-coordinator = Координатор меняет настройки, назначает наставников и закрывает любой опрос. Нажмите на имя, чтобы назначить; на своё — чтобы снять роль с себя.
rights-how-mentor = Наставники задают вопросы и напоминают о них. Нажмите на имя, чтобы назначить; ещё раз — чтобы снять.
rights-has = ✓ { $person }
rights-show-coordinator = Координаторы …
rights-show-mentor = Наставники …

rights-given-coordinator = { $person }: теперь координатор
rights-given-mentor = { $person }: теперь наставник
rights-taken = { $person }: роль снята
rights-laid-down = Вы сняли с себя роль
rights-of-another = Снять роль может сам координатор ({ $leader }) или администратор чата.
rights-told-coordinator = Вы теперь координатор: { $school }. Настройки — на моей карточке в чате, команда /school.
rights-told-mentor = Вы теперь наставник: { $school }. Задать вопрос коллегам — команда /poll в чате.
