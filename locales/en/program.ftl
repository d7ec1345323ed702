program-setting-wrong = The setting { $name } is not valid.
program-token-missing = BOT_TOKEN is missing: get a token from @BotFather and put it into .env as BOT_TOKEN=…
program-token-refused = Telegram does not accept BOT_TOKEN: get a valid token from @BotFather.
program-telegram-unreachable = Telegram does not answer at { $url }: check the network, BOT_API_URL and BOT_PROXY.
program-second-instance = Another program is already running with this token: stop it, or wait until it ends.
program-file-in-use = The database { $path } is in use: the bot is already running with it.
program-sqlite-too-old = SQLite 3.37 or newer is needed, but this Python has { $version }: install a newer Python.
program-database-too-new = The database was made by a newer program: update the program.
program-database-foreign = This is another program's database: check BOT_DATABASE_URL.
program-database-too-old = The database waits to be brought up to date: start the bot, or run migrate.
program-backed-up = The backup is written and checked: { $path } ({ $size } MB).
program-backup-failed = The backup could not be written: { $path }. Check the space and the rights of the folder.
program-backup-unusable = The file { $path } will not do: it is damaged, or no backup of the bot's database.
program-backup-missing = There is no file { $path }: check the name of the backup.
program-restored = The database is restored from { $path }. Now start the bot.
program-restored-aside = What was there before is kept: { $path }.
program-restore-failed = Restoring from { $path } failed; the database is as it was. Check the space, the rights, and whether the database runs.
program-migrated = Brought up to date: { $step }.
program-migrated-already = The database is up to date.
program-keys = Keys of the journal: { $path }. Backups do not hold them.
program-key = · { $name }: has sealed { $count } entries.
program-server-unusable = The database { $database } can't be opened: check the address, the password, and whether PostgreSQL runs.
program-server-in-use = The database { $database } is in use: a bot already runs on it.
program-key-file-open = Others can read the key file { $path }: make it yours alone with chmod 600.
program-key-file-unusable = The key file { $path } can't be read: bring it back, or delete it and the bot makes a new one.
program-storage-full = The disk is full and the database takes nothing more. Free some space.
program-storage-read-only = The database can only be read. Check the rights of the file and its disk.
program-storage-locked = Another program holds the database. Close it.
program-storage-unreachable = The database does not answer. Check the disk or the server.
program-storage-broken = The database or its disk is not well. Check the disk and its space.
program-storage-well = The database works again, and the bot goes on.
program-messenger-silent = Telegram does not answer. The bot tries again; nothing it has accepted is lost.
program-messenger-busy = Telegram asks to wait. The bot will go on by itself.
program-messenger-contested = Another program tries to use this token. Stop it: the bot goes on.
program-messenger-well = Telegram answers again.
program-database-unusable = The database { $path } can’t be opened: check the path and the folder’s permissions.
program-running = The bot @{ $username } is running. Stop it with Ctrl-C.
program-demo = The local Telegram is open: { $url }  Stop it with Ctrl-C.
program-demo-story = First a story is played: less than a minute …
program-failed = The bot has stopped: { $reason }.

doctor-no-database = There is no database { $path }: the bot has not been run yet.
doctor-all-well = All is well.
doctor-open = Updates not handled yet: { $count }.
doctor-set-aside = Updates set aside: { $count }.
doctor-set-aside-one = · { $update } ({ $kind }), { $when }: { $reason }
doctor-taken-up = { $count ->
    [0] Nothing was set aside.
   *[other] Back in the queue: { $count }. The bot handles them when it starts.
}
