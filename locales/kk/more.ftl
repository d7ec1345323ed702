activity-less = ✕ Панельді жабу
activity-own-none = Сіз әлі жауап берген жоқсыз.
activity-set-until = Мерзім …
activity-extend = Ұзарту …
activity-until-when = Жауаптарды қашанға дейін қабылдайын?
activity-until-again = Мерзімі бітті. Жауаптарды әрі қарай қабылдайын ба?
activity-title-extend = Жаңа мерзім
activity-extended = Жауаптарды мына уақытқа дейін қабылдаймын: { $until }
activity-has-no-until = Жауаптарды мерзімсіз қабылдаймын
activity-end-sure = { $count ->
    [0] Жабайын ба? Әзірге жауап жоқ. Қайта ашуға болмайды: жауаптар есімсіз.
   *[other] Жабайын ба? Жауап: { $count }. Қайта ашуға болмайды: жауаптар есімсіз.
}
activity-end-without-result = Жауап бестен аз, сондықтан қорытынды болмайды.
activity-end-yes = Иә, жабу
activity-end-no = Жаппау
activity-cancel = Болдырмау …
activity-cancel-sure = { $count ->
    [0] Болдырмаймыз ба? Әзірге жауап жоқ.
   *[other] Болдырмаймыз ба? { $count } жауап есепке кірмейді, қорытынды да болмайды.
}
activity-cancel-once = Тек осы жолғысы болмайды, қайта сұраймын: { $when }. Мүлде тоқтату — «{ activity-series-stop }» түймесі.
activity-cancel-yes = Иә, болдырмау
activity-cancel-no = Қалдыру
activity-cancelled-now = Болдырылмады. Қорытынды болмайды
activity-cancelled-once = Болдырылмады, қорытынды болмайды. Қайта сұраймын: { $when }. Енді керек болмаса — «{ activity-series-stop }»
activity-cancelled-on = Бұл болдырылмады: { $day }. Жауап енді қабылданбайды.
