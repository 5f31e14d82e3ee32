"""Files that are written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Generator
from pathlib import Path
from typing import IO


@contextlib.contextmanager
def open_whole(path: str | os.PathLike[str]) -> Generator[IO[bytes], None, None]:
    """Open a file that appears when all is written; on any error nothing is left of it, and nothing replaced.

    A link is followed.  What is no regular file, such as a device or a named pipe, is written to as it is.

    Raises:
        OSError: the file cannot be written.
    """
    target = Path(path).resolve()
    mode = _get_mode(target)
    if mode is not None and not stat.S_ISREG(mode):
        with target.open("wb") as file:
            yield file
        return
    # Beside the target, for a rename must not cross file systems to be atomic.  Named before it is made, so that
    # there is no moment at which a signal could leave it behind.
    temporary = target.parent / f".sitrep-{os.urandom(8).hex()}.part"
    try:
        with _create(temporary, target) as file:
            yield file
        if mode is not None:
            temporary.chmod(stat.S_IMODE(mode))
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _create(temporary: Path, target: Path) -> IO[bytes]:
    """Open a new file; an error names *target*, which the caller knows."""
    try:
        return temporary.open("xb")
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from error


def _get_mode(target: Path) -> int | None:
    """Return type and permissions of what is at *target*, None if there is nothing."""
    try:
        return target.stat().st_mode
    except FileNotFoundError:
        return None
