activity-series = 🔁 Апта сайын
activity-series-again = 🔁 Қайта сұраймын: { $when }
activity-series-stop = Енді қайталамау
activity-series-stopped = Енді қайталамаймын
activity-series-is-over = Қайталау бұрын тоқтатылған.
