"""Telling bytes that are no text by how they begin."""

from __future__ import annotations

# The first bytes of common files, from the signatures that their formats' specifications fix.
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive (or a DOCX, ODT or EPUB file, which are ZIP archives)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"%PDF-", "a PDF file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "an ELF program"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office file"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x00\x00\x01\x00", "an icon image"),
    (b"OggS", "an Ogg media file"),
    (b"ID3", "an MP3 file"),
    (b"wOFF", "a web font"),
    (b"wOF2", "a web font"),
)

# RIFF and ISO media files name their kind a few bytes in.
_DELAYED_SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (8, b"WEBP", "a WebP image"),
    (8, b"WAVE", "a WAV file"),
    (4, b"ftyp", "an MP4 or HEIF media file"),
)


def find_signature(data: bytes) -> str | None:
    r"""Return what *data* looks like if it begins as a file that is no text does, else None.

    >>> find_signature(b"%PDF-1.7 ...")
    'a PDF file'
    """
    for signature, found in _SIGNATURES:
        # The short signatures of letters alone also begin honest words; a control character follows in files.
        if data.startswith(signature) and not (
            signature in (b"BZh", b"ID3", b"OggS") and _is_plain(data[:16])
        ):
            return found
    for offset, signature, found in _DELAYED_SIGNATURES:
        if data[offset : offset + len(signature)] == signature and not _is_plain(data[:16]):
            return found
    return None


def _is_plain(data: bytes) -> bool:
    return all(byte >= 0x20 or byte in b"\t\n\r" for byte in data)
