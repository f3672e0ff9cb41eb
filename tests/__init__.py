"""Tests that go through several parts, and what they share."""

import os
import sys

# Where a machine tells Python to keep no bytecode, each of the many processes started here would compile it all again.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
