"""`python -m tests.real_wordpress [PORT]` serves the real WordPress until it is interrupted."""

import sys
import tempfile
import threading
from pathlib import Path

from tests.real_wordpress.posts import posts
from tests.real_wordpress.server import real_wordpress

if __name__ == "__main__":
    with (
        tempfile.TemporaryDirectory() as folder,
        real_wordpress(Path(folder), posts(), port=int(sys.argv[1]) if len(sys.argv) > 1 else 0) as site,
    ):
        sys.stdout.write(f"WordPress answers on {site.url}; Ctrl-C stops it\n")
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            sys.stdout.write("stopped\n")
