"""Frames: a 4-byte length, a JSON header that names the sizes of what follows, and raw sections."""

import json
import os

# Taken once: an environment that patches the json module later does not patch these.
_encode = json.JSONEncoder(separators=(",", ":")).encode


def pack(header: dict, sections=()) -> bytes:
    header["sizes"] = [len(section) for section in sections]
    text = _encode(header).encode()
    return b"".join((len(text).to_bytes(4, "big"), text, *sections))


def write_all(fd: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view):]


def read_exactly(fd: int, size: int) -> bytes | None:
    """Return `size` bytes, or None at the end of the stream."""
    data = bytearray()
    while len(data) < size:
        chunk = os.read(fd, min(size - len(data), 1 << 20))
        if not chunk:
            return None
        data += chunk
    return bytes(data)


def read_frame(fd: int):
    """Return (header, sections), or None at the end of the stream."""
    length = read_exactly(fd, 4)
    if length is None:
        return None
    text = read_exactly(fd, int.from_bytes(length, "big"))
    if text is None:
        return None
    header = json.loads(text)
    sections = [read_exactly(fd, size) for size in header["sizes"]]
    return None if None in sections else (header, sections)


def as_bytes(text: str) -> bytes:
    """Text as the program keeps it: UTF-8, lone surrogates in their three-byte form."""
    return text.encode("utf-8", "surrogatepass")


def as_text(data: bytes) -> str:
    """The other way; bytes that are no text come out as replacement characters."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace")
