rights-coordinators = { $number ->
    [one] Coordinator: { $people }
   *[other] Coordinators: { $people }
}
rights-no-coordinator = There is no coordinator yet: a chat admin can become one.
rights-mentors = Mentors: { $people }
rights-and-more = { $people } and { $number } more
rights-all-ask = Everybody may ask questions.
rights-leaders-ask = The coordinator and the mentors ask questions.

rights-claim = I coordinate
rights-open = Mentors …
rights-let-all-ask = Let everybody ask
rights-let-leaders-ask = Only coordinator and mentors
rights-now-ask-all = Everybody may ask questions now
rights-now-ask-leaders = Now the coordinator and the mentors ask questions

rights-coordinator-now = You are the coordinator now
rights-coordinator-already = You are a coordinator already. To lay it down: “Mentors …”, then “Coordinators …”.
rights-ask-coordinator = There is a coordinator: { $leader }. They can appoint you in the panel “Mentors …”: please ask them.
rights-leaders-only = The coordinator ({ $leader }) or a chat admin can do this.
rights-list-leaders-only = The chat’s admins, the coordinator and the mentors keep the list: please turn to them.
rights-network-coordinators-only = In a network of schools the coordinator does this: { $leader }.
rights-network-needs-coordinator = The network needs a coordinator first: a chat admin presses “I coordinate”.

rights-title-coordinator = Coordinators · { $school }
rights-title-mentor = Mentors · { $school }
rights-how-coordinator = A coordinator changes settings, appoints mentors and can close any poll. Tap a name to appoint. Tap your own to lay the role down.
rights-how-mentor = Mentors ask questions and remind people of them. Tap a name to appoint, once more to undo it.
rights-has = ✓ { $person }
rights-show-coordinator = Coordinators …
rights-show-mentor = Mentors …

rights-given-coordinator = { $person } is a coordinator now
rights-given-mentor = { $person } is a mentor now
rights-taken = { $person }: the role is taken back
rights-laid-down = You have laid the role down
rights-of-another = A coordinator ({ $leader }) lays the role down themselves, or a chat admin takes it.
rights-told-coordinator = You are a coordinator now: { $school }. The settings are on my card in the chat, command /school.
rights-told-mentor = You are a mentor now: { $school }. To ask your colleagues, send /poll in the chat.
