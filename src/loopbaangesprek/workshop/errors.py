"""Why an own bank could not be written: one class per cause."""

from __future__ import annotations

import errno
from pathlib import Path

from loopbaangesprek.fouten import BankFout
from loopbaangesprek.teksten import bankbewerken as t

_REDENEN = {
    t.VOL: (errno.ENOSPC, errno.EDQUOT, errno.EFBIG),
    t.MAG_NIET: (errno.EACCES, errno.EPERM, errno.EROFS),
    t.GEEN_MAP: (errno.ENOTDIR, errno.EEXIST),
    t.NAAM_KAN_NIET: (errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ),
}


class NietTeSchrijven(BankFout):
    """A bank file or its folder that cannot be written."""


class AndersGeworden(BankFout):
    """A bank file that another program wrote in meanwhile; nothing of it was overwritten."""


def cannot_write(pad: Path, fout: OSError) -> NietTeSchrijven:
    """The trouble of a file that could not be written, in words that say what to do."""
    reden = next((zin for zin, nummers in _REDENEN.items() if fout.errno in nummers), t.LUKT_NIET)
    return NietTeSchrijven(t.niet_te_schrijven(str(pad), reden))
