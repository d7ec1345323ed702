activity-close = Жабу
activity-closed-now = Жабылды. Қорытынды — чатта
activity-reopen = Қайта ашу
activity-reopened = Қайта ашылды
activity-ended = { $day } жабылды
activity-open-already = Бұл ашық тұр: жауаптар қабылданады.
activity-closed-on = Сауалнама { $day } жабылды. Авторы оны қайта аша алады.
activity-not-yours = Мұны авторы ({ $author }) немесе чат әкімшісі жасай алады.

error-stale-button = Бұл түйме ескірген. Жаңарақ карточканы табыңыз не /help командасымен шақырыңыз.
error-group-only = Бұл ортақ чатта жасалады.
error-admins-only = Мұны чат әкімшісі жасай алады.
error-unexpected = Болмады, қате жазып алынды. Қайта көріңіз.
