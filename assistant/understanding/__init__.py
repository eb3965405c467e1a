"""What an answer says: language, intent, and lines with lane, phase, channel and feeling. No model, word lists only."""

from .language import detect
from .reading import (
    Context,
    Line,
    Understood,
    agrees,
    business_kind,
    phase_told,
    speaks_of_the_map,
    understand,
    wants_undo,
)

__all__ = [
    "Context",
    "Line",
    "Understood",
    "agrees",
    "business_kind",
    "detect",
    "phase_told",
    "speaks_of_the_map",
    "understand",
    "wants_undo",
]
