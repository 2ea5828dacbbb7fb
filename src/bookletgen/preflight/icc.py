"""The header of an ICC profile (ICC.1:2010, 7.2)."""

from hashlib import sha256

from bookletgen.preflight.colour import IccProfile

_HEADER_BYTES = 128
_SIGNATURE = slice(36, 40)
_CLASS = slice(12, 16)
_SPACE = slice(16, 20)
_MAJOR, _MINOR = 8, 9


def read_icc_header(profile: bytes) -> IccProfile | None:
    """Read what a profile says about itself; None where the bytes are no ICC profile."""
    if len(profile) < _HEADER_BYTES or profile[_SIGNATURE] != b"acsp":
        return None
    return IccProfile(
        profile[_CLASS].decode("latin-1").strip(),
        profile[_SPACE].decode("latin-1").strip(),
        (profile[_MAJOR], profile[_MINOR] >> 4),
        sha256(profile).hexdigest(),
    )
