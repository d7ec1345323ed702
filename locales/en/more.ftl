activity-less = ✕ Close this panel
activity-own-none = You have not answered yet.
activity-set-until = Deadline …
activity-extend = Extend …
activity-until-when = Until when shall I take answers?
activity-until-again = Its time is over. Shall I go on taking answers?
activity-title-extend = New deadline
activity-extended = I take answers until { $until }
activity-has-no-until = I take answers without a deadline
activity-end-sure = { $count ->
    [0] Close it? Nobody has answered yet. It can’t be opened again: answers have no names.
   *[other] Close it? Answers: { $count }. It can’t be opened again: they have no names.
}
activity-end-without-result = Fewer than five answers, so there will be no result.
activity-end-yes = Yes, close it
activity-end-no = Leave it open
activity-cancel = Call off …
activity-cancel-sure = { $count ->
    [0] Call it off? Nobody has answered yet.
    [one] Call it off? { $count } answer will not count: there will be no result.
   *[other] Call it off? { $count } answers will not count: there will be no result.
}
activity-cancel-once = Only this time is called off, I will ask again: { $when }. To stop it for good, press “{ activity-series-stop }”.
activity-cancel-yes = Yes, call it off
activity-cancel-no = Keep it
activity-cancelled-now = Called off. There will be no result
activity-cancelled-once = Called off, there will be no result. I will ask again: { $when }. No longer needed? “{ activity-series-stop }”
activity-cancelled-on = This was called off on { $day }. I take no more answers.
