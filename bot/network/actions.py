"""What the buttons of a network mean."""

from dataclasses import dataclass
from typing import Literal

from bot.network.model import MineFace, NetworkFace


@dataclass(frozen=True, slots=True)
class PressKindOfSpace:
    """«This is a network of schools», or a school after all."""

    kind: Literal["network", "school"]


@dataclass(frozen=True, slots=True)
class PressSchools:
    """Show the schools of the network."""


@dataclass(frozen=True, slots=True)
class PressNetwork:
    """Show another face, or another page."""

    panel_id: int
    face: NetworkFace
    school_id: int
    page: int


@dataclass(frozen=True, slots=True)
class PressAddSchools:
    """Ask for a list of names."""

    panel_id: int


@dataclass(frozen=True, slots=True)
class PressRenameSchool:
    """Ask for another name of the school."""

    panel_id: int
    school_id: int


@dataclass(frozen=True, slots=True)
class PressRemoveSchool:
    """The school is in the network no more."""

    panel_id: int
    school_id: int


@dataclass(frozen=True, slots=True)
class PressUnlink:
    """The school's coordinator sees its answers no more."""

    panel_id: int
    school_id: int


@dataclass(frozen=True, slots=True)
class PressOurNetwork:
    """Show the networks to which a school may belong."""


@dataclass(frozen=True, slots=True)
class PressOurSchools:
    """Show the schools of the network, to find one's own."""

    panel_id: int
    network_id: int
    page: int


@dataclass(frozen=True, slots=True)
class PressOurs:
    """«This is our school»."""

    panel_id: int
    school_id: int


@dataclass(frozen=True, slots=True)
class DecideLink:
    """The network confirms it, or not."""

    link_id: int
    answer: Literal["yes", "no"]


@dataclass(frozen=True, slots=True)
class PressMine:
    """Show another face of one's own school, or another page."""

    panel_id: int
    face: MineFace
    page: int


@dataclass(frozen=True, slots=True)
class PressWriteSchool:
    """Write which school it is."""

    panel_id: int


@dataclass(frozen=True, slots=True)
class PressBelong:
    """«I am of this school»."""

    panel_id: int
    school_id: int


@dataclass(frozen=True, slots=True)
class PressGuest:
    """«I am of no school»."""

    panel_id: int


@dataclass(frozen=True, slots=True)
class PressMySchool:
    """Show one's own school, from the menu in private."""

    panel_id: int


@dataclass(frozen=True, slots=True)
class PressCloseNetwork:
    """Put a panel of the network away."""

    panel_id: int
