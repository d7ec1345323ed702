activity-outcome-write = Write the outcome …
activity-outcome-change = Change the outcome …
activity-ask-outcome = , what was decided? It will stand on the card.
activity-title-outcome = Outcome
activity-outcome-reply = Write the outcome as a reply to my message
activity-outcome-length = { $length ->
    [0] The outcome is empty. Write what was decided.
   *[other] The outcome is longer than { $limit } characters. Shorten it and send it again.
}
activity-outcome-too-early = The outcome is written after the end: please close it first.
activity-outcome-kept = Noted
activity-outcome-told = Outcome: { $title }
activity-outcome-is = 📌 Outcome: { $text }
activity-look-again-on = We look at it again on { $day }
activity-again-told = Today we wanted to look again at: { $title }
activity-when-again = The outcome is noted. When shall we look at it again?
activity-again-week = In a week
activity-again-month = In a month
activity-again-other = Another day …
activity-again-never = No need
activity-ask-day = , on which day? For example: “1 April”.
activity-title-day = Day to look again
activity-write-day = Write the day as a reply to my message
activity-no-day = I could not read a day there. Write a day ahead, for example “1 April” or “on Friday”.
