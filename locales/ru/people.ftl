people-welcome = Считаю ответы и напоминаю.
people-welcome-how = Храню ответы и имена тех, кто здесь. Писать мне лично не нужно: нажмите кнопку или ответьте на карточку знаком +.
people-sees-all = Здесь я вижу все сообщения, поэтому + и − считаю и без ответа на карточку. Остальное не читаю и стираю у себя в течение минуты.
people-sees-replies = Здесь я вижу только команды и ответы на мои карточки.
people-make-admin = Чтобы + в чате считался и без ответа на карточку, сделайте меня администратором с одним правом: удалять сообщения. Сообщения коллег я не удаляю.
people-may-not-react = Разрешите в чате реакцию ✍: ею я отмечаю учтённые ответы. Пока их видно только по числу на карточке.

people-settings = ⚙ { $school }
people-settings-title = { $school }
people-settings-for-admins = Менять настройки может координатор или администратор чата.
people-zone = Часовой пояс: { $zone }
people-language = Язык: { $language }
people-language-ru = Русский
people-language-kk = Қазақша
people-language-en = English
people-language-chosen = Язык изменён
people-rename = Название
people-write-name = Напишите название ответом на моё сообщение
people-ask-name = , как называется школа?
people-name-length = Название пустое или длиннее { $limit } знаков. Напишите другое.
people-change-zone = Часовой пояс
people-choose-zone = В каком часовом поясе школа? Число — разница с Москвой в часах.
people-zone-chosen = Часовой пояс изменён
people-back = ‹ Назад

people-zone-kaliningrad = Калининград −1
people-zone-moscow = Москва
people-zone-samara = Самара +1
people-zone-yekaterinburg = Екатеринбург +2
people-zone-omsk = Омск +3
people-zone-krasnoyarsk = Красноярск +4
people-zone-irkutsk = Иркутск +5
people-zone-yakutsk = Якутск +6
people-zone-vladivostok = Владивосток +7
people-zone-magadan = Магадан +8
people-zone-kamchatka = Камчатка +9
people-zone-almaty = Казахстан +2

people-join = Чат школы …
people-choose-school = К какой школе относится чат?
people-join-needs-consent = Администратор той школы подтвердит это в её чате.
people-join-school = { $school }
people-no-other-school = Других Ваших школ я пока не знаю. Ответьте на любой опрос в чате той школы и вернитесь сюда.
people-school-has-no-chat = Спросить негде: меня нет ни в одном чате этой школы. Сначала добавьте меня туда.
people-join-asked = Спросил в чате школы «{ $school }»
people-join-question = { " " }просит присоединить чат «{ $chat }» к школе «{ $school }».
people-join-consequence = Тогда опросы того чата станут опросами школы. Решает координатор или администратор этого чата.
people-join-button-yes = Присоединить
people-join-button-no = Не надо
people-join-yes = Чат присоединён
people-join-no = Хорошо, не присоединяю
people-join-decided-yes = Чат «{ $chat }» присоединён к школе «{ $school }».
people-join-decided-no = Чат «{ $chat }» не присоединён к школе «{ $school }».

people-card-above = Карточка уже здесь: посмотрите чуть выше.

command-school = Школа: название, часовой пояс, язык
command-help = Что я умею
command-start = Что я умею

people-title-name = Название школы
