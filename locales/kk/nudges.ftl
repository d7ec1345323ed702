nudge-offer = Жауап бермегендер: { $count }
nudge-silent = Жауап бермегендер: { $count }
nudge-unnamed = Тізімде { $listed }, чатта шамамен { $members }: қалғандарының атын білмеймін.
nudge-last = Соңғы еске салу: { $until }
nudge-waiting = Еске саламын: { $until }
nudge-button = Еске салу
nudge-by-name = Атымен атау …
nudge-cancel = Еске салуды болдырмау
nudge-cancelled = Жақсы, еске салмаймын
nudge-naming = Аттарды бәрі көреді. { $count } адамды атайын ба?
nudge-naming-yes = Атау

nudge-private = Әлі үлгермесеңіз: осы жерде бір рет басып жауап бере аласыз.
nudge-stop = Маған еске салмау
nudge-stopped = Енді Сізге жеке еске салмаймын. Ойыңыз өзгерсе, қайта қосыңыз: /start.
nudge-started = Сізге қайтадан жеке еске саламын
nudge-in-chat = Тағы { $count } жауап күтеміз
nudge-names = Сіздерден де жауап күтеміз:
nudge-names-more = және тағы { $count }

nudge-sent-private = Жеке еске саламын: { $count }
nudge-sent-chat = Чатта бір жолмен, атын атамай еске саламын
nudge-sent-both = Еске саламын: жеке — { $count }, қалғандарына чатта бір жолмен, атын атамай
nudge-sent-names = Чатта атаймын

nudge-when = { $days ->
    [0] бүгін сағат { $time }
    [1] ертең сағат { $time }
   *[other] { $until }
}
nudge-waits = { $rest ->
    [day] Бүгін демалыс
   *[hours] Қазір тыныш уақыт
}. Еске саламын: { nudge-when }
nudge-once = Бүгін еске салынды. Келесі жолы: { nudge-when }
nudge-once-only = Бүгін еске салынды, ал ертең жауап қабылдау аяқталып қояды. Енді еске сала алмаймын.
nudge-too-late = Қазір тыныш уақыт немесе демалыс, ал кейін кеш болады: жауап қабылдау одан бұрын аяқталады.
nudge-no-time = Мектеп баптаулары бойынша ешқашан мазалауға болмайды. Тыныш уақыт пен демалыс /school арқылы өзгереді.
nudge-nobody = Мен білетіндердің бәрі жауап берді: еске салатын ешкім жоқ.
nudge-not-yours = Мұны авторы ({ $author }), үйлестіруші, тәлімгерлер және чат әкімшілері көреді.
