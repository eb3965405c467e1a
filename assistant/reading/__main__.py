"""The process that reads one file: bytes come in; passages go out as JSON, or a word that says what is wrong."""

import json
import sys
from typing import Final

from .kinds import read
from .passages import Unreadable

_MOST_MEMORY: Final = 1024**3  # bytes


def main() -> int:
    """Read what stands on the input; the argument is the ending of its name."""
    _bound()
    try:
        unit, passages = read(sys.stdin.buffer.read(), sys.argv[1])
    except Unreadable as refusal:
        sys.stdout.write(refusal.why)
        return 1
    except MemoryError:
        sys.stdout.write("large")
        return 1
    sys.stdout.buffer.write(json.dumps([unit, passages]).encode())
    return 0


def _bound() -> None:
    """Leave the machine its memory: a file of a megabyte can hold a hundred million elements."""
    if sys.platform == "linux":  # Windows has no such bound, and macOS does not keep to it
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        bound = _MOST_MEMORY if most == resource.RLIM_INFINITY else min(_MOST_MEMORY, most)
        resource.setrlimit(resource.RLIMIT_AS, (bound, bound))


sys.exit(main())
