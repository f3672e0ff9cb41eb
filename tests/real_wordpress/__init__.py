"""A real WordPress, from Debian's packages, filled with posts we wrote and read by the real spider."""
