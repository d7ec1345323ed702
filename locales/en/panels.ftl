panel-page = { $page } / { $pages }
panel-close = ✕ Close
