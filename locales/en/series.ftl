activity-series = 🔁 Every week
activity-series-again = 🔁 I will ask again: { $when }
activity-series-stop = Stop repeating it
activity-series-stopped = I will not ask it again
activity-series-is-over = It is not repeated any more.
