"""Questions in the owner's language: from what the agenda wants to know to the sentence that asks it."""

from ..journey.models import Item, JourneyMap, Project, Stage
from ..journey.talk import Asked
from ..locales import Messages
from ..review.insights import lowest
from ..tools.noting import the_map

# The guidance card that says why a topic is asked about.
CARDS: dict[str, str] = {
    "business": "before-you-start", "question": "before-you-start", "scenario": "what-is-a-journey-map",
    "persona": "what-is-a-persona", "stages": "choosing-stages", "actions": "actions",
    "touchpoints": "finding-touchpoints", "thoughts": "thoughts-and-questions", "feelings": "emotions",
    "expectations": "expectations-and-reality", "pains": "pain-points", "opportunities": "opportunities",
    "moments": "moments-of-truth", "lost_customers": "lost-customers", "after_purchase": "loyalty-and-referral",
    "departments": "departments-and-backstage", "metrics": "stage-metrics", "evidence": "evidence-and-guesses",
    "review": "evidence-and-guesses", "summary": "evidence-and-guesses", "fit": "why-map",
    "other": "map-without-data",
}  # fmt: skip
_SHOWN = 5  # lines of a stage that a summary quotes
_WORTH = 3  # lines of a stage that make a summary of it worth reading


def question(asked: Asked, project: Project, messages: Messages, seed: int) -> str:
    """Return the sentence that asks a question; `seed` varies the wording."""
    journey = the_map(project)
    stage = stage_of(journey, asked.stage)
    values: dict[str, object] = {"stage": stage.name.text if stage else ""}
    if asked.key == "ask-stages":
        values["stages"] = stage_names(project)
    elif asked.key == "ask-summary":
        values["summary"] = summary(project, messages)
    elif asked.key == "ask-opportunities":
        values["low"] = low_point(journey, asked.stage)
    return messages.say(asked.key, seed=seed, **values)


def stage_of(journey: JourneyMap | None, one: str | None) -> Stage | None:
    """Return a stage of the map by its id."""
    return next((stage for stage in journey.stages if stage.id == one), None) if journey else None


def stage_names(project: Project) -> str:
    """Return the stages' names in order."""
    journey = the_map(project)
    return " → ".join(stage.name.text for stage in journey.stages) if journey else ""


def low_point(journey: JourneyMap | None, stage: str | None) -> str:
    """Return the words of the lowest point in a stage, or of the map."""
    points = lowest(journey) if journey else []
    texts = [feeling.text for where, feeling in points if stage in (None, where.id)] or [one.text for _, one in points]
    return texts[0] if texts else ""


def stage_lines(stage: Stage, messages: Messages) -> str:
    """Return what a stage holds in the owner's words; empty where it holds too little to be worth a summary."""
    texts = [one.text for one in _held(stage)]
    if len(texts) < _WORTH:
        return ""
    more = f" +{len(texts) - _SHOWN}" if len(texts) > _SHOWN else ""
    return ", ".join(quoted(text, messages) for text in texts[:_SHOWN]) + more


def _held(stage: Stage) -> list[Item]:
    lines = stage.lines
    return [
        *lines.actions, *stage.touchpoints, *lines.thoughts, *stage.feelings, *lines.pains, *lines.barriers,
        *lines.expectations, *lines.reality, *lines.motivations, *lines.competitors, *lines.backstage,
        *lines.departments, *lines.metrics,
    ]  # fmt: skip


def summary(project: Project, messages: Messages) -> str:
    """Return the whole map in a few lines: one for each stage that holds something."""
    journey = the_map(project)
    lines: list[str] = []
    for stage in journey.stages if journey else ():
        held = [one.text for one in _held(stage)]
        if held:
            more = f" +{len(held) - 3}" if len(held) > 3 else ""
            lines.append(f"· {stage.name.text}: {', '.join(quoted(text, messages) for text in held[:3])}{more}")
    lines += [f"→ {quoted(chance.text, messages)}" for chance in (journey.opportunities if journey else ())[:3]]
    return "\n".join(lines)


def quoted(text: str, messages: Messages) -> str:
    """Return words in the language's quotation marks, cut where they are very long."""
    short = text if len(text) <= 90 else f"{text[:88].rsplit(' ', 1)[0]} …"
    return messages.say("quoted", text=short)
