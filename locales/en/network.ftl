network-is-one = This is a network of schools
network-is-none = One school, not a network
network-now-network = This is a network of schools now. Next: “I coordinate”, then “Schools …”.
network-now-school = This is one school again
network-has-schools = Schools of the network have names already: remove them first.
network-schools = Schools …
network-heading = Schools of the network
network-none-yet = No schools yet. Send a list: one name a line.
network-how-many = { $schools ->
    [one] { $schools } school
   *[other] { $schools } schools
}
network-add = Add a list
network-added = { $schools ->
    [0] No new schools in the list: all of them are here already.
    [one] Added { $schools } school.
   *[other] Added { $schools } schools.
}
network-renamed = It is called now: { $school }
network-rename = Rename
network-remove = Remove
network-unlink = Unlink the school’s chat
network-unlinked = Unlinked: the school’s coordinator no longer sees its answers
network-people = { $people ->
    [0] Nobody has said yet that they are from here
    [one] { $people } person is from here
   *[other] { $people } people are from here
}
network-linked = Its coordinator sees its answers: { $school }
network-school-is-gone = This school is no longer in the network.
network-school-has-people = There are people from this school, so it can’t be removed. You can rename it.
network-school-removed = School removed
network-name-taken = There is a school of this name already. Write another one.
network-no-names = I found no name. Send the list like this: one school a line.
network-title-schools = List of schools
network-ask-schools = , please send the list of schools: one name a line.
network-title-name = School’s name in the network
network-ask-name = , what is the school called?

network-ours = Our school in a network …
network-none-known = I know of no network that you are in. Press any button under a question in the network’s chat and come back.
network-which = Which network is your school in?
network-link-why = Then the school’s coordinator sees what its people answer there.
network-this-is-ours = Which of them is our school?
network-link-confirmed = The network’s coordinator will confirm it.
network-link-asked = I’ve asked in the network “{ $school }”
network-linked-already = This school is linked to a chat already. If that’s a mistake, tell the network’s coordinator.
network-link-question = { " " }says: the school “{ $school }” is the chat “{ $chat }”.
network-link-consequence = If you confirm, that chat’s coordinator sees the answers of this school with names. The network’s coordinator decides.
network-link-button-yes = Confirm
network-link-button-no = No
network-link-yes = Confirmed
network-link-no = All right, not linked
network-link-decided-yes = The school “{ $school }” is linked to the chat “{ $chat }”: its coordinator sees its answers in the network.
network-link-decided-no = The network did not confirm it: the school “{ $school }” and the chat “{ $chat }” are not linked.

network-my-school = My school
network-ask = Which school are you from?
network-ask-once = I ask only once. You can change it in our private chat: “My school”.
network-write = Write its number or name
network-choose = Choose from the list
network-guest = I’m a guest
network-guest-now = All right, you are a guest: I won’t ask again
network-title-own = Your school
network-ask-own = , write the number of your school or a part of its name.
network-no-such-school = I found no such school in the network. Try its number or a part of its name again.
network-found = Several schools fit. Which is yours?
network-own = Your school: { $school }. Not that one?
network-own-guest = You are a guest: you speak for no school.
network-own-counted = Your answer counts for the school.
network-other = Another one
network-taken = Your school: { $school }

network-which-school-sign = Counted: { quick-poll-sign }. Which school are you from? Write to me in private: /start, “My school”.
network-which-school-choice = Counted: { $answer }. Which school are you from? Write to me in private: /start, “My school”.
network-which-school-notice = Noted: you have read it. Which school are you from? Write to me in private: /start, “My school”.
network-before = { $before ->
    [some] . Before you, this person answered for it: { $person }
   *[none] { "" }
}
network-answer-sign = Your school’s answer: { quick-poll-sign }{ network-before }
network-answer-choice = Your school’s answer: { $answer }{ network-before }
network-answer-notice = Your school has read it{ network-before }
network-waits = Taken down. It counts once you say which school you are from: only you see my question. Or in private: /start.
network-guests-do-not-count = Schools answer here, and you are a guest. If you are from one, say so in our private chat: /start, “My school”.

network-answered = { $answered } of { $schools ->
    [one] { $schools } school
   *[other] { $schools } schools
}
network-one-answer = One answer per school: the last one counts.
network-silent-offer = Schools without an answer: { $count }
network-silent = Schools without an answer: { $count }
network-in-chat = Waiting for { $count ->
    [one] { $count } more school
   *[other] { $count } more schools
}
network-name-them-first = First name the schools of the network: settings, “Schools …”.
network-not-without-names = Without names nobody can tell which school has answered. Turn off “Without names”.

network-answers = Answers of schools …
network-answers-own = Answers of my school …
network-whose = Which school’s answers shall I show?
network-no-answers = Nobody from this school has answered yet.
network-last-counts = The last answer counts for the school.
network-answers-not-yours = A school’s answers are seen by its coordinator and the network’s.
network-table-stands = the school’s answer
