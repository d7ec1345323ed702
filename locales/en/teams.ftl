teams-heading = Working groups
teams-what-for = A question can be put to one group: in its draft “More …”, then “For”.
teams-none = No groups yet. Make the first one: then you can put a question to it alone.
teams-button = { $team } · { $members }
teams-new = New group
teams-title-new = New group
teams-title-name = The group’s name
teams-ask-name = , what shall we call the new group?
teams-ask-other = , what is the group called now?
teams-made = The group “{ $team }” has been made.
teams-renamed = It is called now: { $team }
teams-name-length = The name is empty or longer than { $limit } characters. Write another one.
teams-name-taken = There is a group “{ $team }” already. Write another name.
teams-is-gone = This group is gone.
teams-mentor = Mentor: { $name }
teams-members = { $members ->
    [0] Nobody is in the group yet
    [one] { $members } person in the group
   *[other] { $members } people in the group
}
teams-more = and { $more } more
teams-size = People agree most easily in groups of { $fewest } to { $most }. But it is for you to decide.
teams-choose = Members …
teams-tap = Tap a name to add it or take it out.
teams-chosen = ✓ { $name }
teams-choose-mentor = Mentor …
teams-who-mentors = Who will mentor the group? A mentor can change who belongs to it.
teams-no-mentor = No mentor
teams-rename = Name
teams-remove = Delete
teams-remove-sure = Delete the group? Its people stay on the list, and its questions become questions to all.
teams-remove-yes = Yes, delete
teams-removed = The group is deleted
teams-asked-alone = This question is for the group “{ $team }”.
teams-asked-unless = This question is for the group “{ $team }”. If you are in it, press “This is me”, choose your name and answer again.
teams-asked-which = This question is for the group “{ $team }”. If you are in it, choose your name and answer again.
