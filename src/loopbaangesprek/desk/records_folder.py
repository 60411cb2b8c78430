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
        if gekozen := store.setting(VERSLAGEN):
            return Path(gekozen).expanduser()
    return export_folder()
