quick-poll-your-sign = Сіздің жауабыңыз: { $sign ->
    [plus] +
   *[minus] −
}
quick-poll-your-notice = Сіздің жауабыңыз: таныстым
quick-poll-your-none = Әзірге ештеңе белгіленген жоқ.
quick-poll-your-options = Сіздің таңдауыңыз:
quick-poll-confirm-final = Расталғаннан кейін өзгертуге болмайды.
quick-poll-marked = ✓ { $option }
quick-poll-unmarked = { $option }
quick-poll-cast = Растау
quick-poll-leave = Бас тарту

quick-poll-confirm = Жауабыңызды менің хабарламамда растаңыз: оны тек Сіз көресіз.
quick-poll-confirm-in-private = Жауабыңызды менімен жеке чатта растаңыз: онда оны тек Сіз көресіз.
quick-poll-not-counted = Жауап есепке алынбады
quick-poll-counted-unnamed = Есімсіз есепке алынды
quick-poll-counted-for-good = Жауабыңыз есепке алынған. Есімсіз сауалнамада ол өзгермейді.
quick-poll-unnamed-typed-deleted = Бұл сауалнама есімсіз: түймемен жауап беріңіз. Хабарламаңызды өшіремін, ол есепке алынбады.
quick-poll-unnamed-typed-stays = Бұл сауалнама есімсіз: түймемен жауап беріңіз. Хабарламаңыз есепке алынбады, оны өзіңіз өшіріңіз.
quick-poll-unnamed-typed-unseen = Бұл сауалнама есімсіз: түймемен жауап беріңіз. Хабарламаңыз есепке алынбады.

quick-poll-explain = Есімсіз түсіндіру
quick-poll-title-why = Есімсіз түсіндірме
quick-poll-ask-why = , бір хабарламамен жазыңыз. Есіміңізді сақтамаймын.
quick-poll-explain-sign = Алдымен + немесе − белгісін, содан соң түсіндірмесін жазыңыз. Мысалы: «+ көптен күттік».
quick-poll-explain-option = Алдымен нұсқаның нөмірін, содан соң түсіндірмесін жазыңыз. Мысалы: «2, солай ыңғайлы».
quick-poll-explain-waits = Бұл сауалнаманың түсіндірмесін күтіп тұрмын: оны жоғарыдағы сұрағыма жауап етіп жазыңыз.
quick-poll-no-right = Тек жауап бергеннен кейін және бір рет қана түсіндіруге болады. Бұл сілтеме қолданылып қойған.
quick-poll-too-few = Жауап бестен аз: ешкім танылмас үшін қорытындыны көрсетпеймін.

activity-over = Жабылды: { $day }. Жауаптар есімсіз болғандықтан, қайта ашылмайды.
activity-ended-for-good = Жауаптар есімсіз болды: жабылған соң қайта ашылмайды. Жаңадан сұрауға болады.
