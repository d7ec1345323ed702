panel-page = { $page } / { $pages }
panel-close = ✕ Жабу
