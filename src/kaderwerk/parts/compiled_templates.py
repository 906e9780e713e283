"""Templates compiled to Python, kept beside the compiled modules of the package as Python keeps those."""

import contextlib
import hashlib
import sys
from pathlib import Path

from jinja2.bccache import Bucket, FileSystemBytecodeCache


class CompiledTemplates(FileSystemBytecodeCache):
    """Keeps them in a folder; where that cannot be written every process compiles them again.

    ``settings`` is what else the compiled text depends on beside the template: a change of it makes all stale.
    """

    def __init__(self, folder: Path, settings: bytes) -> None:
        """Keep them in ``folder``, which may not be there yet."""
        super().__init__(str(folder), "%s.jinja")
        self._settings = settings

    def get_source_checksum(self, source: str) -> str:
        """Return what tells whether a compiled template is still that of its source."""
        return hashlib.sha256(self._settings + source.encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with what is kept, if anything is."""
        with contextlib.suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what is in a bucket, unless Python was told to keep nothing or the system refuses."""
        if sys.dont_write_bytecode:
            return
        with contextlib.suppress(OSError):
            Path(self.directory).mkdir(exist_ok=True)
            super().dump_bytecode(bucket)
