"""Many small files written below a folder while the next ones are made: opening a file takes longer than its bytes."""

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self

_THREADS = 2


class FolderWriter:
    """Writes files below ``target`` and makes the folders that they need; leaving it waits until all are written.

    Raises, on leaving it:
        OSError: the first that the system refused.
    """

    def __init__(self, target: Path) -> None:
        """Write below ``target``, which may not be there yet."""
        self._target = target
        self._made: set[Path] = set()
        self._written: list[Future[int]] = []
        self._disk = ThreadPoolExecutor(max_workers=_THREADS)

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Wait for the files; when something else failed, only for those that are being written."""
        self._disk.shutdown(cancel_futures=kind is not None)
        if kind is None:
            for one in self._written:
                one.result()

    def write(self, path: str, content: bytes) -> None:
        """Write one file at ``path``, from the folder on."""
        file = self._target / path
        if file.parent not in self._made:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(file.parent)
        self._written.append(self._disk.submit(file.write_bytes, content))
