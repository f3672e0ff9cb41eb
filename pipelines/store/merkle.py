"""Hash lists into Merkle trees, and prove that an entry is in one (RFC 6962, section 2.1)."""

import hashlib
from collections.abc import Sequence


def leaf_hash(data: bytes) -> bytes:
    """Return the hash of an entry, which no inner node of a tree can have."""
    return hashlib.sha256(b"\0" + data).digest()


def root_of(hashes: Sequence[bytes]) -> bytes:
    """Return the root of the tree over hashes of entries, or over the roots of full blocks of them.

    >>> a, b, c = (leaf_hash(each) for each in (b"a", b"b", b"c"))
    >>> root_of([a, b, c]) == _node(_node(a, b), c)
    True
    """
    if not hashes:
        return hashlib.sha256(b"").digest()
    level = list(hashes)
    while len(level) > 1:
        # The last one of an odd number moves up alone: that gives the tree of RFC 6962, level by level.
        pairs = [_node(level[at], level[at + 1]) for at in range(0, len(level) - 1, 2)]
        level = pairs + level[len(level) & ~1 :]
    return level[0]


def path_of(hashes: Sequence[bytes], index: int) -> list[bytes]:
    """Return the hashes that lead from one entry to the root, lowest first.

    >>> a, b, c = (leaf_hash(each) for each in (b"a", b"b", b"c"))
    >>> path_of([a, b, c], 2) == [_node(a, b)]
    True
    """
    level, path = list(hashes), []
    while len(level) > 1:
        if (sibling := index ^ 1) < len(level):
            path.append(level[sibling])
        pairs = [_node(level[at], level[at + 1]) for at in range(0, len(level) - 1, 2)]
        level, index = pairs + level[len(level) & ~1 :], index // 2
    return path


def root_by_path(leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> bytes | None:
    """Return the root to which a path leads from the entry at ``index`` of ``size``; None where it cannot be its path.

    >>> hashes = [leaf_hash(b"%d" % number) for number in range(300)]
    >>> all(root_by_path(h, i, 300, path_of(hashes, i)) == root_of(hashes) for i, h in enumerate(hashes))
    True
    >>> root_by_path(hashes[7], 8, 300, path_of(hashes, 7)) == root_of(hashes)
    False
    """
    if not 0 <= index < size:
        return None
    left = list(path)
    while size > 1:
        if index % 2:
            if not left:
                return None
            leaf = _node(left.pop(0), leaf)
        elif index + 1 < size:
            if not left:
                return None
            leaf = _node(leaf, left.pop(0))
        index, size = index // 2, (size + 1) // 2
    return None if left else leaf


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\1" + left + right).digest()
