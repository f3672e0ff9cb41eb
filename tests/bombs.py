"""Files that unpack to far more than they are."""

import struct
import zlib

_MEGABYTE = bytes(2**20)


def zeros(megabytes: int, *, checked: bool = True) -> bytes:
    """Megabytes of zeros as a gzip file; where it is not ``checked``, with a wrong sum at its end.

    >>> zlib.decompress(zeros(3), wbits=31) == bytes(3 * 2**20)
    True
    """
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    # Packed once and repeated, which a full flush allows: no piece refers to the one before.
    piece = packer.compress(_MEGABYTE) + packer.flush(zlib.Z_FULL_FLUSH)
    total = 0
    for _ in range(megabytes if checked else 0):
        total = zlib.crc32(_MEGABYTE, total)
    header = b"\x1f\x8b\x08" + bytes(6) + b"\xff"
    return header + piece * megabytes + packer.flush() + struct.pack("<II", total, megabytes * 2**20 & 0xFFFFFFFF)
