"""Many files written below a folder, with the folders that they need."""

from pathlib import Path


class FolderWriter:
    """Writes files below ``target``, which may not be there yet; asks for each folder once."""

    def __init__(self, target: Path) -> None:
        """Write below ``target``."""
        self._target = target
        self._made: set[Path] = set()

    def write(self, path: str, content: bytes) -> None:
        """Write one file at ``path``, from the folder on.

        Raises:
            OSError: the system refuses.
        """
        file = self._target / path
        if file.parent not in self._made:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(file.parent)
        file.write_bytes(content)
