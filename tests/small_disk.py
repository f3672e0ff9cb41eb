"""A folder that is a disk of its own, of a few hundred kilobytes, in a place that only its own processes see."""

import os
import shutil
import subprocess
from pathlib import Path

from tests.commands import HOUSE
from tests.conftest import missing
from tests.forking import run_forked

LARGE = 64_000


class SmallDisk:
    """A disk at ``folder``, large at first; a context manager. The test is skipped where no disk can be mounted."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __enter__(self) -> "SmallDisk":
        self.folder.mkdir()
        mounting = 'mount -t tmpfs -o size="$1"k tmpfs "$2" && echo mounted && exec cat'
        self._holder = subprocess.Popen(
            [
                "unshare",
                *([] if os.geteuid() == 0 else ["-U", "-r"]),
                "-m",
                "sh",
                "-c",
                mounting,
                "sh",
                str(LARGE),
                str(self.folder),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._holder.stdout
        if self._holder.stdout.readline() != "mounted\n":
            self.__exit__()
            missing("the right to mount a disk of one's own (unshare -Urm)")
        return self

    def __exit__(self, *_: object) -> None:
        self._holder.communicate()

    def outside(self, path: Path) -> Path:
        """Where this process finds a path, which may be on the disk or not."""
        return Path(f"/proc/{self._holder.pid}/root{path}") if path.is_relative_to(self.folder) else path

    @property
    def used(self) -> int:
        """How much is on it, in kilobytes."""
        disk = os.statvfs(self.outside(self.folder))
        return (disk.f_blocks - disk.f_bfree) * disk.f_frsize // 1024

    def resize(self, kilobytes: int = LARGE) -> None:
        done = self._inside("mount", "-o", f"remount,size={kilobytes}k", str(self.folder))
        assert done.returncode == 0, done.stderr

    def copied(self, archive: Path, to: Path) -> Path:
        """Copy an archive, on the disk or not, to where SQLite in this process finds it."""
        for suffix in ("", "-wal"):
            file = self.outside(Path(f"{archive}{suffix}"))
            if file.exists():
                shutil.copy(file, f"{to}{suffix}")
        return to

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run `queconste` where the disk is."""
        kinds = ["mnt"] if os.geteuid() == 0 else ["user", "mnt"]
        return run_forked(*command, namespaces=[f"/proc/{self._holder.pid}/ns/{kind}" for kind in kinds])

    def _inside(self, *command: str) -> subprocess.CompletedProcess[str]:
        where = [
            "--target",
            str(self._holder.pid),
            "--mount",
            *([] if os.geteuid() == 0 else ["--user", "--preserve-credentials"]),
        ]
        return subprocess.run(
            ["nsenter", *where, f"--wdns={HOUSE}", *command], capture_output=True, text=True, timeout=120, check=False
        )
