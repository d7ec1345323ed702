roster-people = People …
roster-heading = People · { $chat }
roster-count = { $listed } on the list
roster-count-about = { $listed } on the list, about { $members } in the chat
roster-uncounted = Not expected: { $uncounted }
roster-new = New: { $new } · they came when the list was complete. To expect their answers, open the name and press “Expect answers”.
roster-legend = · so far on the list only, not recognised in the chat
roster-mark-listed = · { $name }
roster-mark-uncounted = { $name } — not expected
roster-mark-new = { $name } — new here
roster-mark-left = { $name } — left the chat
roster-paste = Paste a list
roster-teams = Groups …
roster-whole = Nobody is missing
roster-whole-yes = ✓ The list is complete
roster-is-whole = Good: from now on I count answers out of the whole list. From whoever comes later I expect none until you press “Expect answers”.
roster-is-not-whole = Good: the list is not complete yet
roster-in-private = Open in the private chat
roster-opened-in-private = Opened in the private chat
roster-open-private-first = First open the private chat with me and press “Start”: without it I may not write to you.
roster-back = ‹ Back

roster-expect = Expect answers
roster-expect-not = Don’t expect answers
roster-expected = I expect an answer
roster-not-expected = I expect no answer, but a vote will count
roster-match = This is …
roster-unmatch = Not the one on the list: separate
roster-remove = Take off the list
roster-removed = Taken off the list
roster-is-here = This person is in the chat. If you expect no answer from them, press “Don’t expect answers”.
roster-only-listed = So far on the list only: I don’t know yet who that is in the chat.
roster-known-as = On Telegram: { $name }
roster-has-left = Not in the chat any more: I expect no answer.
roster-why-uncounted = I expect no answer, but a vote will count.
roster-who-is = Who in the chat is { $name }?
roster-matched = Noted
roster-unmatched = Separated: the name is waiting for its owner again

roster-write-in-private = I wrote to you in private: answer there
roster-write-here = Write it as a reply to my message
roster-title-list = List of the staff
roster-ask-list = , send me the list of the staff, one name a line.
roster-no-names = I found no name there. Send the list with one name a line.
roster-added = Added { $names }: I know { $known } already, { $unknown ->
    [0] nobody has to do anything
    [one] { $unknown } will find themselves with “This is me”
   *[other] { $unknown } will find themselves
}.
roster-added-most = Added the first { $names }: I know { $known } already, { $unknown ->
    [0] nobody has to do anything
    [one] { $unknown } will find themselves with “This is me”
   *[other] { $unknown } will find themselves
}. Send the rest as another list.

roster-unnamed = List of the staff: I don’t know yet who { $unknown ->
    [one] { $unknown } name belongs to
   *[other] { $unknown } names belong to
}. Press “This is me” and choose yours.
roster-me = This is me
roster-which-name = Which name on the list is yours?
roster-one-tap = One tap is enough. Nobody but you sees this.
roster-no-name = I’m not on the list
roster-not-listed = Good: I’ll call you as Telegram does
roster-you-are = Noted: on the list you are { $name }
roster-you-are-already = You are on the list already: { $name }
roster-name-taken = Somebody has taken this name. If it is yours, tell the coordinator.
roster-guess = Are you { $name }?
roster-guess-why = That is how the list of the staff has it. Nobody but you sees this.
roster-other-name = Another name …
roster-my-name = My name …
roster-mine = On the list you are { $name }
roster-mine-why = Not you? Press “That’s not me”: the name is free again, and you choose yours. Nobody but you sees this.
roster-not-me = That’s not me
roster-given-back = Good: the name “{ $name }” is free again
roster-taken = The name “{ $name }” is taken. If it is yours, tell { $led ->
    [yes] the coordinator: { $leader }
   *[no] an admin of the chat.
}
roster-only-you = Nobody but you sees this.
roster-all-named = Every name has its owner: nothing to do.
