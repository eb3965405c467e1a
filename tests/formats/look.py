"""Write the samples as pages, to look at: `python -m tests.formats.look FOLDER`."""

import sys
from dataclasses import replace
from pathlib import Path

from assistant.formats import Options, export

from .maker import AT
from .samples import cafe, crowded, empty, hostile

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    options = Options(exported_at=AT)
    for sample in (cafe, crowded, empty, hostile):
        (folder / f"{sample.__name__}.html").write_bytes(export(sample(), "html", "en", options))
    masked = replace(options, mask_names=True, without_quotes=True)
    (folder / "masked.html").write_bytes(export(cafe(), "html", "en", masked))
