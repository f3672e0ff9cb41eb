"""Debian's WordPress with a MariaDB of its own in a temporary folder, served by PHP on loopback."""

import json
import os
import secrets
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.real_wordpress.posts import Post

HERE = Path(__file__).parent
PACKAGED = Path("/usr/share/wordpress")
THEMES = ("twentytwentyone", "twentytwentythree")
PROGRAMS = ("mariadbd", "mariadb-install-db", "php")

CONFIG = """<?php
define('DB_NAME', 'blog');
define('DB_USER', 'blog');
define('DB_PASSWORD', '{password}');
define('DB_HOST', 'localhost:{socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_DEBUG', false);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) {{
    define('ABSPATH', __DIR__ . '/');
}}
require_once ABSPATH . 'wp-settings.php';
"""


def absent() -> list[str]:
    """What this machine lacks of the packages that a real WordPress needs."""
    found = os.environ.get("PATH", "") + os.pathsep + "/usr/sbin"
    programs = [name for name in PROGRAMS if not shutil.which(name, path=found)]
    folders = [PACKAGED, *(PACKAGED / "wp-content/themes" / theme for theme in THEMES)]
    return programs + [str(folder) for folder in folders if not folder.is_dir()]


@dataclass(frozen=True, slots=True, kw_only=True)
class RealWordPress:
    """A running WordPress: its ``url``, and the folder its files stand in."""

    url: str
    root: Path

    def edit(self, slug: str, content: str) -> None:
        """Give a post new content, as its editor would."""
        _fill(self.root, "edit", slug, content)

    def close(self, pattern: str) -> None:
        """Answer 404 to every address that the regular expression ``pattern`` (PCRE, with delimiters) matches."""
        (self.root / "closed.txt").write_text(pattern, encoding="utf-8")

    def open(self) -> None:
        """Answer to every address again."""
        (self.root / "closed.txt").unlink(missing_ok=True)

    def switch_theme(self, theme: str) -> None:
        """Show the blog in another theme."""
        _fill(self.root, "theme", theme)


@contextmanager
def real_wordpress(folder: Path, posts: list[Post], *, port: int = 0) -> Iterator[RealWordPress]:
    """Install, fill and serve a WordPress in the empty ``folder``; everything stops and may be deleted afterwards."""
    root, password = folder / "site", secrets.token_hex(16)
    shutil.copytree(PACKAGED, root, symlinks=False, ignore_dangling_symlinks=True)
    with _mariadb(folder / "db", password) as mysql_socket:
        (root / "wp-config.php").write_text(CONFIG.format(password=password, socket=mysql_socket), encoding="utf-8")
        port = port or _free_port()
        url = f"http://127.0.0.1:{port}"
        (folder / "posts.json").write_text(json.dumps([post.stored() for post in posts]), encoding="utf-8")
        _fill(root, "install", url, str(folder / "posts.json"))
        with _running(
            ["php", "-S", f"127.0.0.1:{port}", "-t", str(root), str(HERE / "router.php")],
            log=folder / "php.log",
            env={"PHP_CLI_SERVER_WORKERS": "3"},
        ):
            _wait_for(lambda: _answers(url + "/wp-json/"), f"WordPress at {url}", folder / "php.log")
            yield RealWordPress(url=url, root=root)


@contextmanager
def _mariadb(folder: Path, password: str) -> Iterator[Path]:
    """A MariaDB that listens on a socket file only, with one database and one user, both named blog."""
    folder.mkdir()
    # A socket's path may hold 107 bytes at most, and pytest's folders are deep.
    mysql_socket = Path("/tmp") / f"queconste-{secrets.token_hex(6)}.sock"
    start = folder / "start.sql"
    start.write_text(
        "CREATE DATABASE IF NOT EXISTS blog CHARACTER SET utf8mb4;\n"
        f"CREATE USER IF NOT EXISTS blog@localhost IDENTIFIED BY '{password}';\n"
        "GRANT ALL ON blog.* TO blog@localhost;\n"
    )
    user = ["--user=root"] if os.geteuid() == 0 else []
    data = ["--no-defaults", f"--datadir={folder / 'data'}", *user]
    subprocess.run(
        ["mariadb-install-db", *data, "--auth-root-authentication-method=normal", "--skip-test-db"],
        check=True,
        capture_output=True,
    )
    server = shutil.which("mariadbd") or "/usr/sbin/mariadbd"
    command = [server, *data, f"--socket={mysql_socket}", "--skip-networking", f"--init-file={start}"]
    with _running(command, log=folder / "db.log"):
        _wait_for(mysql_socket.exists, "MariaDB", folder / "db.log")
        yield mysql_socket


@contextmanager
def _running(command: list[str], *, log: Path, env: dict[str, str] | None = None) -> Iterator[None]:
    with log.open("wb") as sink:
        process = subprocess.Popen(
            command, stdout=sink, stderr=subprocess.STDOUT, env={**os.environ, **(env or {})}, start_new_session=True
        )
    try:
        yield
    finally:
        # The workers of PHP's server are children that outlive it unless the whole group is stopped.
        os.killpg(process.pid, 15)
        process.wait(timeout=30)


def _fill(root: Path, *arguments: str) -> None:
    done = subprocess.run(["php", str(HERE / "fill.php"), *arguments], cwd=root, capture_output=True, text=True)
    if done.returncode or "Fatal error" in done.stdout + done.stderr:
        raise RuntimeError(f"fill.php {arguments[0]}: {done.stdout}{done.stderr}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(url: str) -> bool:
    try:
        with urlopen(url, timeout=20) as response:
            return bool(response.status == 200)
    except (URLError, ConnectionError):
        return False


def _wait_for(ready: Callable[[], bool], what: str, log: Path, *, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > until:
            raise RuntimeError(f"{what} did not start: {log.read_text(errors='replace')[-2000:]}")
        time.sleep(0.2)
