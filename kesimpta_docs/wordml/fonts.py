"""Fonts inside a Word file, obfuscated as the standard asks (ECMA-376-1, 17.8.1)."""

import uuid

_HEAD = 32
#: The namespace of the keys: the same face has the same key in every file.
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "embedded-fonts")


def font_key(face: str) -> str:
    """Return the key of a face (`Name Bold`) as `{GUID}`."""
    return f"{{{str(uuid.uuid5(_NAMESPACE, face)).upper()}}}"


def obfuscated(font: bytes, key: str) -> bytes:
    """Return a font file with its first 32 bytes XORed with the key, read backwards."""
    mask = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1] * 2
    head = bytes(byte ^ other for byte, other in zip(font[:_HEAD], mask, strict=True))
    return head + font[_HEAD:]
