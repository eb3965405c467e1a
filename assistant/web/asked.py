"""What a page may ask for: one checked message, whatever the browser sends."""

import json
from typing import Annotated, NamedTuple

from pydantic import Field, ValidationError

from ..errors import Refused
from ..journey.models import MAX_TEXT, Frozen
from ..journey.vocabulary import LANGUAGES, Language, known
from ..received import MOST_CHARACTERS

Short = Annotated[str, Field(max_length=300)]


class Act(Frozen):
    """Something that the owner did on the page. `do` names it; the rest is what it is about, empty where unused.

    `new` and `was` are a form as it is sent and as it was opened.
    """

    do: Short = ""
    project: Short = ""
    id: Short = ""
    of: Short = ""
    stage: Short = ""
    lane: Short = ""
    field: Short = ""
    before: Short = ""
    beside: Short = ""
    after: bool = False
    by: Annotated[int, Field(ge=-1, le=1)] = 0
    seq: Annotated[int, Field(ge=0, le=10**9)] = 0
    language: Short = ""
    text: Annotated[str, Field(max_length=MOST_CHARACTERS + 10_000)] = ""
    new: dict[Short, Annotated[str, Field(max_length=4 * MAX_TEXT)]] = Field(default_factory=dict)
    was: dict[Short, Annotated[str, Field(max_length=4 * MAX_TEXT)]] = Field(default_factory=dict)

    @property
    def spoken(self) -> Language:
        """Return the language that was chosen; raises `Refused` where it is none of the five."""
        language = known(LANGUAGES, self.language)
        if language is None:
            raise Refused("bad-value", field="language", value=self.language[:80])
        return language


class Answer(NamedTuple):
    """What comes of it.

    Attributes:
        dialog: the dialog to open.
        close: whether the open dialog has done its work.
        say: one sentence for the owner.
        go: the address to go to.
        focus: the item to show.
    """

    dialog: str = ""
    close: bool = False
    say: str = ""
    go: str = ""
    focus: str = ""


def read_act(data: str) -> Act:
    """Return what a browser sent, as JSON.

    Raises:
        Refused: it is nothing that a page sends.
    """
    try:
        whole = json.dumps(json.loads(data), ensure_ascii=False).encode("utf-8", "ignore")  # no halves of characters
        return Act.model_validate_json(whole)
    except ValidationError as error:
        for fault in error.errors():
            if fault["type"] == "string_too_long" and fault["loc"][0] == "text":
                raise Refused("message-too-long", length=len(fault["input"]), most=MOST_CHARACTERS) from None
            if fault["type"] == "string_too_long" and fault["loc"][0] in ("new", "was"):
                raise Refused("text-too-long", length=len(fault["input"]), most=MAX_TEXT) from None
        raise Refused("not-understood") from None
    except (TypeError, ValueError, RecursionError):
        raise Refused("not-understood") from None


def unusable(error: ValidationError) -> Refused:
    """Return the refusal of a value that no edit takes."""
    fault = error.errors()[0]
    value = str(fault["input"])[:80]
    if fault["type"] == "string_pattern_mismatch":
        return Refused("no-such-id", id=value)
    return Refused("bad-value", field=str(fault["loc"][-1]), value=value)
