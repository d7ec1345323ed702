program-setting-wrong = Настройка { $name } задана неверно.
program-token-missing = Нет BOT_TOKEN: возьмите токен у @BotFather и запишите его в .env строкой BOT_TOKEN=…
program-token-refused = Telegram не принимает BOT_TOKEN: возьмите действующий токен у @BotFather.
program-telegram-unreachable = Telegram не отвечает по адресу { $url }: проверьте сеть, BOT_API_URL и BOT_PROXY.
program-second-instance = С этим токеном уже работает другая программа: остановите её или дождитесь, пока она закончит.
program-file-in-use = База { $path } занята: бот с ней уже запущен.
program-sqlite-too-old = Нужен SQLite 3.37 или новее, а в этом Python он { $version }: установите Python новее.
program-database-too-new = База создана более новой программой: обновите программу.
program-database-unusable = База { $path } не открывается: проверьте путь и права на папку.
program-running = Бот @{ $username } работает. Остановить: Ctrl-C.
program-demo = Учебный Telegram открыт: { $url }  Остановить: Ctrl-C.
program-failed = Бот остановился: { $reason }.

doctor-no-database = Базы { $path } нет: бота ещё не запускали.
doctor-all-well = Всё в порядке.
doctor-open = Ещё не обработано обновлений: { $count }.
doctor-set-aside = Отложено обновлений: { $count }.
doctor-set-aside-one = · { $update } ({ $kind }), { $when }: { $reason }
doctor-refused = Не ушло сообщений «{ $kind }»: { $count } ({ $reason }).
doctor-expired = срок вышел
doctor-cards = Карточек в очереди на показ: { $waiting }, показать нельзя: { $dropped }.
doctor-sees-little = Чатов, где бот видит только команды и ответы: { $count }. Сделайте его там администратором с правом удалять сообщения.
