"""Projects without quotations: what somebody said word for word is taken out, what was noted from it stays."""

from typing import Any, Final

from ..journey.models import Project

# A quote must not be empty; this one holds no word, so it stands in no message and proves nothing.
NO_WORDS: Final = "…"


def quoteless(project: Project) -> Project:
    """Return the project with no quotations.

    Sources keep their kind and the id of their evidence, whose text and title are emptied; personas lose what they
    say of themselves. The lines keep their words and origins. Such a file is whole and can be imported, but its
    origins have no proof left, so that its lines come in as `imported`.
    """
    data = project.model_dump()
    gone = set()
    for persona in data["personas"]:
        gone |= {fact["id"] for fact in persona["facts"] if fact["field"] == "quote"}
        persona["facts"] = [fact for fact in persona["facts"] if fact["field"] != "quote"]
    for question in data["open_questions"]:
        if question["about"] in gone:
            question["about"] = None
    for record in data["evidence"]:
        record |= {"text": "", "title": ""}
    _unquote(data)
    return Project.model_validate(data)


def _unquote(node: Any) -> None:
    if isinstance(node, dict):
        if "quote" in node:  # sources alone have one
            node["quote"] = NO_WORDS
        for value in node.values():
            _unquote(value)
    elif isinstance(node, list | tuple):
        for value in node:
            _unquote(value)
