"""The JSON Schema of Polku's own file, made from the models: `python -m assistant.formats.schema` writes it anew."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

from ..journey.models import Project
from ..journey.vocabulary import ORIGINS
from .project_json import NAME, VERSION

FILE = "polku-project.schema.json"


def project_schema() -> dict[str, Any]:
    """Return the schema of what `project_json.write` writes."""
    project = Project.model_json_schema(mode="serialization", ref_template="#/$defs/{model}")
    definitions = project.pop("$defs")
    count = {"type": "integer", "minimum": 0}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Polku project",
        "description": "A customer journey map with everything it rests on.",
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "version", "exported_at", "guessed_share", "origins", "project"],
        "properties": {
            "format": {"const": NAME},
            "version": {"const": VERSION},
            "exported_at": {"type": "string", "format": "date-time"},
            "guessed_share": {
                "description": "Suggested and guidance items, as a share of all sourced items of the maps.",
                "type": "number",
                "minimum": 0,
                "maximum": 1,
            },
            "origins": {
                "description": "How many sourced items of the maps have each origin.",
                "type": "object",
                "additionalProperties": False,
                "properties": dict.fromkeys(ORIGINS, count),
                "required": list(ORIGINS),
            },
            "project": {"$ref": "#/$defs/Project"},
        },
        "$defs": {**definitions, "Project": project},
    }


def stored_schema() -> dict[str, Any]:
    """Return the schema that is in the package."""
    data: dict[str, Any] = json.loads((files(__package__) / FILE).read_text("utf-8"))
    return data


if __name__ == "__main__":
    text = json.dumps(project_schema(), ensure_ascii=False, indent=2) + "\n"
    Path(__file__).with_name(FILE).write_text(text, "utf-8", newline="\n")
