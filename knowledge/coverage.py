"""The coverage of the library, topic by language: `python -m knowledge.coverage`.

Prints a Markdown table, + for a card and · for none, then what is wrong with any card; ends with 1 if anything is.
"""

from __future__ import annotations

import sys
from pathlib import Path

from knowledge.cards import CARDS, card_files, check_cards, vocabulary


def table(folder: Path = CARDS) -> str:
    """Return the table of a library, with a row of totals."""
    there = {(file.parent.name, file.stem) for file in card_files(folder)}
    languages, topics = vocabulary().languages, vocabulary().topics
    counts = [str(sum((language, topic) in there for topic in topics)) for language in languages]
    rows = [("topic", *languages), ("---", *("---" for _ in languages))]
    rows += [(topic, *("+" if (language, topic) in there else "·" for language in languages)) for topic in topics]
    rows.append((f"of {len(topics)}", *counts))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def main() -> int:
    """Print the table and the problems."""
    sys.stdout.write(f"{table()}\n")
    problems = check_cards()
    sys.stderr.writelines(f"{problem}\n" for problem in problems)
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
