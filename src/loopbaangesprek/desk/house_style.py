"""The school's own look, as it is kept with the talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopbaangesprek.exports.uitgave import Uiterlijk

if TYPE_CHECKING:
    from loopbaangesprek.stores.base import Store


def read_style(store: Store) -> Uiterlijk:  # noqa: ARG001 - it is kept there
    """The school's own look; the plain one where none was chosen."""
    return Uiterlijk()
