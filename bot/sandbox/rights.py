"""What administrators may do, and how the Bot API tells a member's place."""

from bot.sandbox.model import Chat, Json, Member, Person

ADMIN_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
    "can_manage_tags",
    "can_send_welcome_messages",
)
"""The rights of administrators in groups; all are required fields or are told wherever they apply."""

PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


def checked(rights: frozenset[str]) -> frozenset[str]:
    """The rights, with the one that every administrator has.

    Raises ValueError for a name that the Bot API does not know.
    """
    unknown = rights - set(ADMIN_RIGHTS)
    if unknown:
        raise ValueError(f"unknown rights of administrators: {', '.join(sorted(unknown))}")
    return rights | {"can_manage_chat"}


def may_pin(chat: Chat, person: Person) -> bool:
    """Whether the person may pin messages: everybody in private, administrators with the right elsewhere."""
    return chat.kind == "private" or chat.member(person).has_right("can_pin_messages")


def member_as_json(member: Member, user: Json) -> Json:
    """A ChatMember of the Bot API."""
    told: Json = {"status": member.status, "user": user}
    if member.status == "creator":
        told["is_anonymous"] = False
    elif member.status == "administrator":
        told |= {right: right in member.rights for right in ADMIN_RIGHTS}
        told |= {"can_be_edited": False, "is_anonymous": False}
    elif member.status == "kicked":
        told["until_date"] = 0
    return told
