"""Where records are written when nobody names a place.

The rule that lives here: the folder that was chosen with `lob instellingen verslagen`, or else the usual one; a choice
that is damaged is none.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from loopbaangesprek.fouten import OnleesbareTekst
from loopbaangesprek.instellingen import VERSLAGEN
from loopbaangesprek.places import export_folder
from loopbaangesprek.stores.base import Store


def records_folder(store: Store) -> Path:
    """The folder in which records are written."""
    with suppress(OnleesbareTekst, RuntimeError, ValueError):  # RuntimeError: nobody's home
        pad = Path(store.setting(VERSLAGEN) or "").expanduser()
        if pad.is_absolute():  # a folder of another kind of computer came along in a reservekopie
            return pad
    return export_folder()
