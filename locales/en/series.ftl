activity-series = 🔁 Every week
activity-series-stop = Stop repeating it
activity-series-stopped = I will not ask it again
activity-series-is-over = It is not repeated any more.
