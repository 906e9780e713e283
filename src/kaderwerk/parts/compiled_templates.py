"""Templates compiled to Python, kept beside the compiled modules of the package as Python keeps those."""

import contextlib
import hashlib
import pickle
import sys
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, FileSystemBytecodeCache

_READABLE = 0o644


class CompiledTemplates(FileSystemBytecodeCache):
    """Keeps them in a folder; where that cannot be written every process compiles them again.

    ``settings`` is what else the compiled text depends on beside the template: a change of it makes all stale.
    """

    def __init__(self, folder: Path, settings: bytes) -> None:
        """Keep them in ``folder``, which may not be there yet."""
        super().__init__(str(folder), "%s.jinja")
        self._settings = settings + jinja2.__version__.encode()

    def get_source_checksum(self, source: str) -> str:
        """Return what tells whether a compiled template is still that of its source."""
        return hashlib.sha256(self._settings + source.encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with what is kept, if anything is."""
        try:
            super().load_bytecode(bucket)
        except (OSError, EOFError, ValueError, pickle.UnpicklingError):
            # Cut or changed on the disk: it is compiled again, and kept in its place.
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what is in a bucket, unless Python was told to keep nothing or the system refuses."""
        if sys.dont_write_bytecode:
            return
        with contextlib.suppress(OSError):
            Path(self.directory).mkdir(exist_ok=True)
            super().dump_bytecode(bucket)
            # As a compiled module: who runs the product need not be who installed it.
            Path(self._get_cache_filename(bucket)).chmod(_READABLE)
