program-setting-wrong = Настройка { $name } задана неверно.
program-token-missing = Нет BOT_TOKEN: возьмите токен у @BotFather и запишите его в .env строкой BOT_TOKEN=…
program-token-refused = Telegram не принимает BOT_TOKEN: возьмите действующий токен у @BotFather.
program-telegram-unreachable = Telegram не отвечает по адресу { $url }: проверьте сеть, BOT_API_URL и BOT_PROXY.
program-second-instance = С этим токеном уже работает другая программа: остановите её или дождитесь, пока она закончит.
program-file-in-use = База { $path } занята: бот с ней уже запущен.
program-sqlite-too-old = Нужен SQLite 3.37 или новее, а в этом Python он { $version }: установите Python новее.
program-database-too-new = База создана более новой программой: обновите программу.
program-database-foreign = Это база другой программы: проверьте BOT_DATABASE_URL.
program-database-too-old = База ждёт обновления: запустите бота или команду migrate.
program-backed-up = Копия готова и проверена: { $path } ({ $size } МБ).
program-backup-failed = Копия не записалась: { $path }. Проверьте место и права на папку.
program-backup-unusable = Файл { $path } не подходит: он повреждён или это не копия базы бота.
program-backup-missing = Файла { $path } нет: проверьте имя копии.
program-restored = База восстановлена из { $path }. Теперь запустите бота.
program-restored-aside = Прежняя база сохранена: { $path }.
program-restore-failed = Восстановить из { $path } не получилось, база осталась прежней. Проверьте место на диске, права и работает ли база.
program-migrated = Обновлено: { $step }.
program-migrated-already = База уже обновлена.
program-keys = Ключи журнала: { $path }. В копии базы они не входят.
program-key = · { $name }: запечатано записей { $count }.
program-server-unusable = База { $database } не открывается: проверьте адрес, пароль и работает ли PostgreSQL.
program-server-in-use = База { $database } занята: бот с ней уже запущен.
program-key-file-open = Файл ключей { $path } могут читать другие: сделайте его своим, chmod 600.
program-key-file-unusable = Файл ключей { $path } не читается: верните его или удалите, тогда бот сделает новый.
program-storage-full = Диск заполнен, база не принимает записи. Освободите место.
program-storage-read-only = База открыта только для чтения. Проверьте права на файл и диск.
program-storage-locked = База занята другой программой. Закройте её.
program-storage-unreachable = База не отвечает. Проверьте диск или сервер.
program-storage-broken = База или диск неисправны. Проверьте диск и место на нём.
program-storage-well = База снова работает, бот продолжает.
program-messenger-silent = Telegram не отвечает. Бот пробует снова, принятое не теряется.
program-messenger-busy = Telegram просит подождать. Бот продолжит сам.
program-messenger-contested = С этим токеном пытается работать ещё одна программа. Остановите её: бот продолжает.
program-messenger-well = Telegram снова отвечает.
program-database-unusable = База { $path } не открывается: проверьте путь и права на папку.
program-running = Бот @{ $username } работает. Остановить: Ctrl-C.
program-demo = Учебный Telegram открыт: { $url }  Остановить: Ctrl-C.
program-demo-story = Сначала сыграю историю: меньше минуты …
program-failed = Бот остановился: { $reason }.

doctor-no-database = Базы { $path } нет: бота ещё не запускали.
doctor-all-well = Всё в порядке.
doctor-open = Ещё не обработано обновлений: { $count }.
doctor-set-aside = Отложено обновлений: { $count }.
doctor-set-aside-one = · { $update } ({ $kind }), { $when }: { $reason }
doctor-taken-up = { $count ->
    [0] Отложенного нет: возвращать нечего.
   *[other] Вернулось в очередь: { $count }. Бот обработает их при запуске.
}
