"""Webhooks (there are none here) and downloads."""

from bot.sandbox.files import DOWNLOAD_BYTES
from bot.sandbox.model import Json
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import World


def delete_webhook(world: World, parameters: Json) -> bool:
    """There never is a webhook; what waits can be dropped."""
    if parameters.get("drop_pending_updates"):
        world.updates.drop()
    return True


def get_webhook_info(world: World, parameters: Json) -> Json:
    """That there is no webhook, and how many updates wait."""
    told: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": world.updates.pending()}
    if world.updates.allowed:
        told["allowed_updates"] = sorted(world.updates.allowed)
    return told


def get_file(world: World, parameters: Json) -> Json:
    """Where a file can be downloaded; at most 20 MB."""
    file = world.files.get(parameters["file_id"])
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.bytes) > DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    told = {"file_id": file.id, "file_unique_id": f"u{file.id}", "file_size": len(file.bytes)}
    return told | {"file_path": file.path}


METHODS = {
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "getFile": get_file,
}
