people-welcome = Жауаптарды санаймын және еске саламын.
people-welcome-how = Жауаптарды және осындағылардың есімдерін сақтаймын. Маған жеке жазудың қажеті жоқ: түймені басыңыз немесе карточкаға + деп жауап беріңіз.
people-sees-all = Мұнда барлық хабарламаны көремін, сондықтан + пен − карточкаға жауап болмаса да саналады. Қалғанын оқымаймын, өзімнен бір минут ішінде өшіремін.
people-sees-replies = Мұнда тек командалар мен карточкаларыма берілген жауаптарды көремін.
people-make-admin = Чаттағы + карточкаға жауап болмаса да саналуы үшін мені әкімші етіп, бір ғана құқық беріңіз: хабарламаларды өшіру. Әріптестеріңіздің хабарламаларын өшірмеймін.
people-may-not-react = Чатта ✍ реакциясына рұқсат беріңіз: саналған жауаптарды сонымен белгілеймін. Әзірге олар тек карточкадағы саннан көрінеді.

people-settings = ⚙ { $school }
people-settings-title = { $school }
people-settings-for-admins = Баптауларды үйлестіруші немесе чат әкімшісі өзгерте алады.
people-zone = Уақыт белдеуі: { $zone }
people-language = Тіл: { $language }
people-language-ru = Русский
people-language-kk = Қазақша
people-language-en = English
people-language-chosen = Тіл өзгертілді
people-rename = Атауы
people-write-name = Атауын менің хабарламама жауап ретінде жазыңыз
people-ask-name = , мектеп қалай аталады?
people-name-length = Атау бос немесе { $limit } таңбадан ұзын. Басқаша жазыңыз.
people-change-zone = Уақыт белдеуі
people-choose-zone = Мектеп қай уақыт белдеуінде? Сан — Мәскеу уақытынан айырмасы, сағатпен.
people-zone-chosen = Уақыт белдеуі өзгертілді
people-back = ‹ Артқа

people-zone-kaliningrad = Калининград −1
people-zone-moscow = Мәскеу
people-zone-samara = Самара +1
people-zone-yekaterinburg = Екатеринбург +2
people-zone-omsk = Омбы +3
people-zone-krasnoyarsk = Красноярск +4
people-zone-irkutsk = Иркутск +5
people-zone-yakutsk = Якутск +6
people-zone-vladivostok = Владивосток +7
people-zone-magadan = Магадан +8
people-zone-kamchatka = Камчатка +9
people-zone-almaty = Қазақстан +2

people-join = Мектеп чаты …
people-choose-school = Бұл қай мектептің чаты?
people-join-needs-consent = Оны сол мектептің әкімшісі өз чатында растайды.
people-join-school = { $school }
people-no-other-school = Басқа мектебіңізді әзірге білмеймін. Сол мектептің чатында кез келген сауалнамаға жауап беріп, осында оралыңыз.
people-school-has-no-chat = Сұрайтын жер жоқ: бұл мектептің бірде-бір чатында мен жоқпын. Алдымен мені сол чатқа қосыңыз.
people-join-asked = «{ $school }» мектебінің чатында сұрадым
people-join-question = { " " }«{ $chat }» чатын «{ $school }» мектебіне қосуды сұрайды.
people-join-consequence = Сонда ол чаттың сауалнамалары мектептікі болады. Үйлестіруші немесе осы чаттың әкімшісі шешеді.
people-join-button-yes = Қосу
people-join-button-no = Керек емес
people-join-yes = Чат қосылды
people-join-no = Жарайды, қоспаймын
people-join-decided-yes = «{ $chat }» чаты «{ $school }» мектебіне қосылды.
people-join-decided-no = «{ $chat }» чаты «{ $school }» мектебіне қосылмады.

people-card-above = Карточка осында тұр: сәл жоғары қараңыз.

command-school = Мектеп: атауы, уақыт белдеуі, тілі
command-help = Не істей аламын
command-start = Не істей аламын

people-title-name = Мектептің атауы
