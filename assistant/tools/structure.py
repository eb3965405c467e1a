"""The map's stages: laying them out from a template, and changing them as the owner asks."""

from difflib import SequenceMatcher

from ..journey.draft import Draft
from ..journey.edits import Accept, AddStage, Move, Put, Remove, Set
from ..journey.models import Item, JourneyMap, Opportunity, Project, Stage, sourced_in
from ..journey.quotes import fold, words
from ..journey.templates import Template, template_for
from ..journey.vocabulary import PHASES, PLAIN_LANES, BusinessKind, Language, Phase
from ..understanding import phase_told
from .noting import begin_map, stage_for, the_map

_RUN = 3  # words in a row that show which line is meant
_ALIKE = 0.72  # how alike a name must be to a stage's name to mean it: inflected forms and typos


def lay_out(draft: Draft, template: Template, language: Language) -> list[str]:
    """Lay out a template's stages on a map that has none; return the ids of their names, which are proposals."""
    journey = begin_map(draft)
    for stage, name in zip(template.stages, template.names(language), strict=True):
        draft.do(AddStage(map=journey.id, name=name, phase=stage.phase, icon=stage.icon))
    draft.do(Set(of=journey.id, field="template", value=template.id, was=journey.template))
    return guessed_names(draft.project)


def guessed_names(project: Project) -> list[str]:
    """Return the ids of stage names that nobody has agreed to yet."""
    journey = the_map(project)
    return [stage.name.id for stage in journey.stages if stage.name.guessed] if journey else []


def change_template(draft: Draft, kind: BusinessKind, language: Language) -> bool:
    """Lay the map out by another kind's template, lines carried over by phase; false where it is the same."""
    journey = begin_map(draft)
    template = template_for(kind)
    if journey.template == template.id:
        return False
    old = [stage.id for stage in journey.stages]
    lay_out(draft, template, language)
    new = the_map(draft.project)
    assert new is not None
    fresh = new.model_copy(update={"stages": tuple(stage for stage in new.stages if stage.id not in old)})
    for one in old:
        stage = _stage(draft.project, one)
        target = stage_for(fresh, stage.phase, None)
        if target is not None:
            _carry_over(draft, stage, target.id)
        draft.do(Remove(of=one))
    return True


def _carry_over(draft: Draft, stage: Stage, target: str) -> None:
    for touchpoint in stage.touchpoints:
        draft.do(Move(of=touchpoint.id, stage=target))
    for feeling in stage.feelings:
        draft.do(Move(of=feeling.id, stage=target))
    for lane in PLAIN_LANES:
        for line in stage.lines.of(lane):
            draft.do(Move(of=line.id, stage=target))
    journey = the_map(draft.project)
    for chance in journey.opportunities if journey else ():
        if chance.stage == stage.id:
            draft.do(Set(of=chance.id, field="stage", value=target, was=stage.id))
    for question in draft.project.open_questions:
        if question.about == stage.id:
            draft.do(Set(of=question.id, field="about", value=target, was=stage.id))


def add_stage(draft: Draft, name: str, quote: str, beside: str | None, *, after: bool) -> str:
    """Add a stage before or after another (or last); its phase is the one its name tells, or its neighbour's."""
    journey = begin_map(draft)
    ids = [stage.id for stage in journey.stages]
    at = None if beside is None else ids.index(beside) + after
    neighbour = journey.stages[min(at, len(ids)) - 1 if after and at else at or 0] if ids and at is not None else None
    beside_it: Phase = neighbour.phase if neighbour else (journey.stages[-1].phase if ids else "before")
    phase = phase_told(name, draft.project.language) or beside_it
    return draft.do(AddStage(map=journey.id, name=name, phase=phase, at=at, cite=draft.quoted(quote)))


def rename_stage(draft: Draft, stage: str, name: str, quote: str) -> None:
    """Give a stage the name that the owner said."""
    old = _stage(draft.project, stage).name
    draft.do(Put(of=stage, part="name", content=name, was=old.text, cite=draft.quoted(quote)))


def remove_stage(draft: Draft, stage: str) -> None:
    """Take a stage out; its lines go to the stage of the nearest phase, so that nothing the owner said is lost."""
    journey = begin_map(draft)
    gone = _stage(draft.project, stage)
    rest = journey.model_copy(update={"stages": tuple(one for one in journey.stages if one.id != stage)})
    target = stage_for(rest, gone.phase, None)
    if target is not None:
        _carry_over(draft, gone, target.id)
    draft.do(Remove(of=stage))


def merge_stages(draft: Draft, keep: str, gone: str) -> None:
    """Put two stages together under the first one's name."""
    _carry_over(draft, _stage(draft.project, gone), keep)
    draft.do(Remove(of=gone))


def move_stage(draft: Draft, stage: str, beside: str, *, after: bool) -> None:
    """Move a stage before or after another."""
    journey = begin_map(draft)
    rest = [one.id for one in journey.stages if one.id != stage]
    draft.do(Move(of=stage, at=rest.index(beside) + after))


def move_line(draft: Draft, line: Item, stage: Stage) -> bool:
    """Move a line, touchpoint or feeling to another stage; an idea is linked to it. False where it stands there."""
    if isinstance(line, Opportunity):
        if line.stage == stage.id:
            return False
        draft.do(Set(of=line.id, field="stage", value=stage.id, was=line.stage))
    elif line.id in {item.id for item in sourced_in(stage)}:
        return False
    else:
        draft.do(Move(of=line.id, stage=stage.id))
    return True


def accept(draft: Draft, proposed: tuple[str, ...]) -> list[str]:
    """Accept what the last question proposed and this message agreed to; return the ids accepted."""
    known = {item.id: item for item in sourced_in(draft.project)}
    taken = [one for one in proposed if one in known and known[one].guessed]
    for one in taken:
        draft.do(Accept(of=one, evidence=draft.message_id()))
    return taken


def find_stage(journey: JourneyMap, said: str) -> Stage | None:
    """Return the stage that an owner means by a name, inflected or mistyped, or by its number from 1."""
    if said.strip().isdigit() and 1 <= int(said) <= len(journey.stages):
        return journey.stages[int(said) - 1]
    best = max(journey.stages, key=lambda stage: _likeness(stage.name.text, said), default=None)
    return best if best is not None and _likeness(best.name.text, said) >= _ALIKE else None


def apart(journey: JourneyMap, name: str, stage: str) -> tuple[str, str]:
    """Return a new name and a stage's name that were said in one breath, cut where the second fits a stage best.

    "lisää vaihe Varaan ajan Etsin paikan jälkeen" does not show where one ends and the other begins.
    """
    both = f"{name} {stage}".split()
    cuts = [(" ".join(both[:at]), " ".join(both[at:])) for at in range(1, len(both))]
    return max(cuts, key=lambda cut: max(_likeness(one.name.text, cut[1]) for one in journey.stages))


def line_quoted_in(journey: JourneyMap, text: str) -> Item | None:
    """Return the line of which a text repeats most words in a row: at least three, or all of it. None if unclear."""
    said = words(text)
    runs = {item.id: _longest_run(words(item.text), said) for item in _lines(journey)}
    best = max(runs.values(), default=0)
    found = [item for item in _lines(journey) if runs[item.id] == best >= max(2, min(_RUN, len(words(item.text))))]
    return found[0] if len({fold(item.text) for item in found}) == 1 else None


def _longest_run(one: list[str], other: list[str]) -> int:
    return SequenceMatcher(None, one, other, autojunk=False).find_longest_match().size


def stage_named_in(journey: JourneyMap, text: str, *, but: str | None = None) -> Stage | None:
    """Return the stage that a text names, as it is written on the map; the longest name counts.

    A name of one word counts only with its capital and not as the first word, since it may be an ordinary word.

    Args:
        journey: the map.
        text: what the owner said.
        but: id of a stage that is not meant.
    """

    def named(name: str) -> bool:
        place = text.find(name)
        return place > 0 or (place == 0 and " " in name)

    stages = [stage for stage in journey.stages if stage.id != but and named(stage.name.text)]
    return max(stages, key=lambda stage: len(stage.name.text), default=None)


def stage_of_line(journey: JourneyMap, line: Item) -> Stage | None:
    """Return the stage that a line stands in."""
    return next((stage for stage in journey.stages if line.id in {item.id for item in sourced_in(stage)}), None)


def _lines(journey: JourneyMap) -> list[Item]:
    return [item for item in sourced_in(journey) if isinstance(item, Item) and item.id[0] in "ltfo"]


def find_line(journey: JourneyMap, said: str) -> Item | None:
    """Return the line, touchpoint, feeling or opportunity on the map that an owner means by some of its words."""
    items = _lines(journey)
    wanted = set(words(said))
    held = [item for item in items if wanted and wanted <= set(words(item.text))]
    if held:
        return min(held, key=lambda item: len(item.text))
    best = max(items, key=lambda item: _likeness(item.text, said), default=None)
    return best if best is not None and _likeness(best.text, said) >= _ALIKE else None


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, fold(one), fold(other)).ratio()


def _stage(project: Project, one: str) -> Stage:
    journey = the_map(project)
    assert journey is not None
    return next(stage for stage in journey.stages if stage.id == one)


def phase_distance(one: Phase, other: Phase) -> int:
    """Return how many phases lie between two."""
    return abs(PHASES.index(one) - PHASES.index(other))
