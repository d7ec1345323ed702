command-handover = Hand your work over to a colleague

handover-offer = , { $giver } hands over to you: { $things }.
handover-how = You can accept within 7 days.
handover-accept = Accept
handover-refuse = Decline
handover-withdraw = Keep it
handover-polls = { $number ->
    [one] { $number } poll
   *[other] { $number } polls
}
handover-series = { $number ->
    [one] { $number } repetition
   *[other] { $number } repetitions
}
handover-teams = { $number ->
    [one] { $number } group
   *[other] { $number } groups
}
handover-role-coordinator = the role of coordinator
handover-role-mentor = the role of mentor

handover-became-accepted = Handed over: { $giver } → { $successor }
handover-became-refused = Not handed over: { $successor } declines, it stays with { $giver }
handover-became-withdrawn = The handover is off: { $giver } → { $successor }
handover-became-lapsed = Nobody answered within 7 days: it stays with { $giver }
handover-was-accepted = Handed over.
handover-was-refused = Not handed over.
handover-was-withdrawn = The handover is off.
handover-was-lapsed = Nobody answered within 7 days: nothing is handed over.

handover-whom = To whom do you hand over?
handover-offered = Offered. The answer will be on the card in the chat.
handover-accepted = Accepted: it is yours now
handover-refused = All right, everything stays as it is
handover-withdrawn = All right, everything stays with you
handover-told-accepted = { $person } takes over from you: { $school }.
handover-told-refused = { $person } declines, everything stays yours: { $school }.

handover-nothing = There is nothing to hand over: you have no open polls, drafts, groups or role here.
handover-to-oneself = This is your own message. Send /handover as a reply to a colleague’s message.
handover-to-nobody = I know nobody here but you so far. Send /handover as a reply to a colleague’s message.
handover-has-left = That is not possible: { $person } is not in the chat any more.
handover-over = This is decided already, or the 7 days are over. You can hand over again: /handover.
handover-for-another = Only { $person } can accept this.
handover-of-another = Only { $person } can call this off.

handover-coordinator-left = The coordinator, { $person }, is not in the chat any more. Who will coordinate?
handover-coordinator-gone = There is no coordinator any more. Who will coordinate?
handover-coordinator-no-more = { $person } is no longer the coordinator. Who will coordinate?
handover-vacancy-passes = A chat admin can press. The open polls and repetitions pass on, too.
handover-vacancy-how = A chat admin can press.
handover-vacancy-filled = The coordinator is now { $person }
handover-vacancy-over = There is a coordinator again.
