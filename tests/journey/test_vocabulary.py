"""The ids in code, in the guide's data and in the contract's file are the same ones."""

from pathlib import Path

import yaml

from assistant.journey import vocabulary
from assistant.journey.templates import template_for, templates
from knowledge.cards import PACKAGE

CONTRACT = Path(__file__).parent / "vocabulary.yaml"  # a copy of the field's vocabulary, as it was agreed on


def test_the_ids_are_the_contracts() -> None:
    wanted = yaml.safe_load(CONTRACT.read_text("utf-8"))
    for name in ("phases", "lanes", "channels", "intents", "business_kinds", "journey_kinds", "map_states", "origins",
                 "persona_fields", "business_fields"):  # fmt: skip
        assert sorted(getattr(vocabulary, name.upper())) == sorted(wanted[name]), name
    assert sorted(vocabulary.TOPICS) == sorted(wanted["agenda_topics"])


def test_the_guide_uses_the_same_ids() -> None:
    own = yaml.safe_load((PACKAGE / "vocabulary.yaml").read_text("utf-8"))
    assert sorted(own["phases"]) == sorted(vocabulary.PHASES)
    assert sorted(own["lanes"]) == sorted(vocabulary.LANES)
    assert sorted(own["trades"]) == sorted(vocabulary.BUSINESS_KINDS)
    assert own["channels"] == list(vocabulary.CHANNELS)
    assert sorted(own["languages"]) == sorted(vocabulary.LANGUAGES)


def test_every_kind_of_business_has_a_template() -> None:
    assert len(templates()) == 11
    for kind in (*vocabulary.BUSINESS_KINDS, None):
        assert template_for(kind).stages
