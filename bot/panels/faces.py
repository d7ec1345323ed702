"""Faces of a panel that speak of one thing: their name and its id, as a row keeps them."""


def face_of(name: str, about: int = 0) -> str:
    """The face of this name about the thing of this id."""
    return f"{name}:{about}"


def read_face(face: str) -> tuple[str, int]:
    """The name and the id that `face_of` has put together; an empty name for a panel just opened."""
    name, _, about = face.partition(":")
    return name, int(about or 0)
