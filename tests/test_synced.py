"""Folders that a sync program copies elsewhere: told by their names, by what lies in them, and by the environment."""

from __future__ import annotations

from pathlib import Path

import pytest

from loopbaangesprek.synced import synced_by
from tests.program import LOB, run, surroundings
from tests.venster import Window

ERIN = (
    ("OneDrive/lob", "OneDrive"),
    ("OneDrive - Het Noorderlicht/Documenten/lob", "OneDrive"),
    ("Library/CloudStorage/OneDrive-School/lob", "OneDrive"),
    ("Dropbox/lob", "Dropbox"),
    ("Dropbox (School)/lob", "Dropbox"),
    ("Nextcloud/lob", "Nextcloud"),
    ("Nextcloud2", "Nextcloud"),
    ("ownCloud/gesprekken", "ownCloud"),
    ("Google Drive/lob", "Google Drive"),
    ("Library/CloudStorage/GoogleDrive-decaan/Mijn Drive/lob", "Google Drive"),
    ("Library/Mobile Documents/com~apple~CloudDocs/lob", "iCloud"),
    ("iCloudDrive/lob", "iCloud"),
)
ERBUITEN = (
    "lob",
    "Documenten/Loopbaangesprekken",
    "mijn-dropboxen/lob",
    "onedriven/lob",
    "drive/lob",
    "nextcloud-uitleg/lob",
    "iclouden",
    "Sync/lob",
)
MERKTEKENS = (
    (".dropbox.cache", "Dropbox"),
    (".dropbox", "Dropbox"),
    (".sync_5f3a9c.db", "Nextcloud of ownCloud"),
    ("._sync_5f3a9c.db", "Nextcloud of ownCloud"),
    (".csync_journal.db", "Nextcloud of ownCloud"),
    ("_csync_journal.db", "Nextcloud of ownCloud"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".stfolder", "Syncthing"),
    (".stignore", "Syncthing"),
    (".tmp.driveupload", "Google Drive"),
    (".tmp.drivedownload", "Google Drive"),
)


@pytest.fixture(autouse=True)
def _without_a_sync_program(monkeypatch: pytest.MonkeyPatch) -> None:
    for naam in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer"):
        monkeypatch.delenv(naam, raising=False)


@pytest.mark.parametrize(("map_", "programma"), ERIN)
def test_a_folder_of_a_sync_program_is_known_by_its_name(map_: str, programma: str, tmp_path: Path) -> None:
    assert synced_by(tmp_path / map_) == programma


@pytest.mark.parametrize("map_", ERBUITEN)
def test_a_folder_that_only_looks_like_one_is_left_in_peace(map_: str, tmp_path: Path) -> None:
    assert synced_by(tmp_path / map_) is None


@pytest.mark.parametrize(("teken", "programma"), MERKTEKENS)
def test_what_a_sync_program_leaves_there_gives_it_away(teken: str, programma: str, tmp_path: Path) -> None:
    """Also some folders higher up, and whatever the folder itself is called."""
    (tmp_path / "werk" / teken).mkdir(parents=True)
    assert synced_by(tmp_path / "werk" / "school" / "lob") == programma
    assert synced_by(tmp_path / "elders") is None


def test_where_onedrive_stands_is_told_by_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "wolk"))
    assert synced_by(tmp_path / "wolk" / "lob") == "OneDrive"
    assert synced_by(tmp_path / "wolken" / "lob") is None


def test_a_shortcut_to_a_synced_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox" / "lob").mkdir(parents=True)
    (tmp_path / "lob").symlink_to(tmp_path / "Dropbox" / "lob")
    assert synced_by(tmp_path / "lob") == "Dropbox"


def test_a_place_that_cannot_be_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("x", encoding="utf-8")
    assert synced_by(tmp_path / "bestand" / "lob") is None
    assert synced_by(Path("lob\0")) is None


def test_a_person_is_warned_in_bare_lob_and_nobody_else(tmp_path: Path) -> None:
    map_ = tmp_path / "Nextcloud" / "lob"
    (tmp_path / "Nextcloud").mkdir()
    venster = Window([*LOB], 80, 40, surroundings(map_))
    venster.sees("Keuze:")
    venster.type(
        "\r"
    )  # the role; before a wachtzin is chosen for the file, it is told where that would stand
    venster.sees("map van Nextcloud")
    venster.sees("LOB_MAP")
    venster.close()
    stil = run(map_)
    assert stil.code == 0
    assert "Nextcloud" not in stil.words


def test_a_person_is_warned_when_a_talk_begins(tmp_path: Path) -> None:
    map_ = tmp_path / "Dropbox" / "lob"
    (tmp_path / "Dropbox").mkdir()
    woorden = ["gesprek", "start", "--bank", "stage", "--rol", "mentor", "--code", "vmbo-3310", "--eenvoudig"]
    venster = Window([*LOB, *woorden], 80, 40, surroundings(map_))
    venster.sees("map van Dropbox")
    venster.sees("LOB_MAP")
    venster.type("/stop\r")
    venster.until(lambda: not venster.kind.isalive())
    venster.close()
    assert (map_ / "lob.db").exists()
