panel-page = { $page } / { $pages }
panel-close = ✕ Закрыть
