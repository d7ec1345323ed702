activity-close = Жабу
activity-closed-now = Жабылды. Қорытындысы чатта
activity-reopen = Қайта ашу
activity-reopened = Қайта ашылды
activity-ended = { $day } күні жабылды
activity-until = 📅 Мерзімі: { $until }
activity-late = Қорытынды мерзімнен кеш келді: ол кезде мен қолжетімсіз болдым.
activity-deadline-over = Мерзім өтіп кетті немесе енді өтеді: { $until }. Кейінірек уақыт жазыңыз.
activity-open-already = Бұл ашық тұр: жауаптар қабылданып жатыр.
activity-not-yours = Мұны авторы ({ $author }), үйлестіруші немесе чат әкімшісі жасай алады.
activity-nobodys = Мұны үйлестіруші немесе чат әкімшісі жасай алады.

error-stale-button = Бұл түйме ескірген. Жаңарақ карточканы табыңыз немесе /help жіберіңіз.
error-group-only = Бұл ортақ чатта жасалады. Дәл осыны сонда жіберіңіз.
error-admins-only = Мұны чат әкімшісі жасай алады: одан сұраңыз.
error-in-own-name = Мұны топтың атынан емес, өз атыңыздан жазыңыз.
error-unexpected = Бірдеңе дұрыс болмады, қате жазып алынды. Қайталап көріңіз.
error-try-later = Telegram қазір жауап бермей тұр. Бір минуттан кейін қайталап көріңіз.

activity-more = Тағы …
activity-cancelled = { $day } күні болдырылмады
activity-corrected = түзетілді
activity-asked-anew = Сұрақ содан бері өзгерді. Карточкаға қарап, қайта жауап беріңіз.
activity-answered = Жауап: { $answered }
activity-answered-of = Жауап: { $answered } / { $listed }
activity-answered-and = Жауап: { $answered }, тізім бойынша { $of_list } / { $listed }
activity-answered-chat = Жауап: { $answered } · чатта шамамен { $members }
activity-answered-about = Жауап: { $answered } · тізімде { $listed }, чатта шамамен { $members }
