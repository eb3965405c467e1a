"""The only ids used in code, in files and on the command line."""

from typing import Final, Literal, TypeVar, get_args

Language = Literal["en", "fi", "pl", "ru", "sv"]
Phase = Literal["before", "find", "choose", "buy", "get", "use", "help", "after"]
Lane = Literal[
    "actions", "touchpoints", "thoughts", "motivations", "expectations", "reality", "feelings", "pains", "barriers",
    "opportunities", "departments", "backstage", "metrics", "competitors",
]  # fmt: skip
# Lanes whose lines are words and nothing else; touchpoints, feelings and opportunities have a shape of their own.
PlainLane = Literal[
    "actions", "thoughts", "motivations", "expectations", "reality", "pains", "barriers", "departments", "backstage",
    "metrics", "competitors",
]  # fmt: skip
Channel = Literal[
    "website", "search", "social_media", "advertisement", "email", "phone", "chat", "messaging", "shop", "post",
    "event", "app", "marketplace", "review_site", "partner", "word_of_mouth", "visit", "delivery", "other",
]  # fmt: skip
Topic = Literal[
    "business", "question", "persona", "scenario", "stages", "actions", "touchpoints", "thoughts", "feelings",
    "expectations", "pains", "opportunities", "moments", "lost_customers", "after_purchase", "departments", "metrics",
    "evidence", "review", "summary", "fit", "other",
]  # fmt: skip
Intent = Literal[
    "answer", "skip", "unknown", "back", "undo", "pause", "help", "why", "example", "yes", "no", "done", "question",
    "greeting", "correct", "change", "language",
]  # fmt: skip
BusinessKind = Literal[
    "cafe_restaurant", "street_shop", "online_shop", "salon_beauty", "home_trades", "clinic_health", "gym_courses",
    "lodging_travel", "professional_services", "software_service", "business_to_business", "nonprofit", "events",
    "food_producer", "car_services", "education", "other",
]  # fmt: skip
JourneyKind = Literal["purchase", "lead_generation", "onboarding", "engagement", "retention", "support", "other"]
MapState = Literal["current", "ideal"]
Origin = Literal["stated", "paraphrased", "evidence", "accepted", "edited", "imported", "guidance", "suggested"]
PersonaField = Literal[
    "name", "role", "age", "gender", "occupation", "income", "education", "household", "location",
    "living_environment", "lifestyle", "values", "attitudes", "goals", "needs", "motivations", "pains", "objections",
    "expectations", "behaviours", "channels", "devices", "purchase_habits", "triggers", "alternatives", "buying_role",
    "quote",
]  # fmt: skip
BusinessField = Literal[
    "name", "kind", "offer", "customers", "location", "sells_through", "competitors", "size", "goals", "currency",
    "country",
]  # fmt: skip

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
PHASES: Final[tuple[Phase, ...]] = get_args(Phase)
LANES: Final[tuple[Lane, ...]] = get_args(Lane)
PLAIN_LANES: Final[tuple[PlainLane, ...]] = get_args(PlainLane)
CHANNELS: Final[tuple[Channel, ...]] = get_args(Channel)
TOPICS: Final[tuple[Topic, ...]] = get_args(Topic)
INTENTS: Final[tuple[Intent, ...]] = get_args(Intent)
BUSINESS_KINDS: Final[tuple[BusinessKind, ...]] = get_args(BusinessKind)
JOURNEY_KINDS: Final[tuple[JourneyKind, ...]] = get_args(JourneyKind)
MAP_STATES: Final[tuple[MapState, ...]] = get_args(MapState)
ORIGINS: Final[tuple[Origin, ...]] = get_args(Origin)
PERSONA_FIELDS: Final[tuple[PersonaField, ...]] = get_args(PersonaField)
BUSINESS_FIELDS: Final[tuple[BusinessField, ...]] = get_args(BusinessField)

_Known = TypeVar("_Known", bound=str)


def known(ids: tuple[_Known, ...], one: str | None) -> _Known | None:
    """Return `one` as one of the ids, none where it is not among them."""
    return next((each for each in ids if each == one), None)


GUESSES: Final[frozenset[Origin]] = frozenset({"guidance", "suggested"})
DOING: Final[tuple[Lane, ...]] = ("actions", "touchpoints")
ONLINE: Final[frozenset[Channel]] = frozenset(
    {"website", "search", "social_media", "email", "chat", "messaging", "app", "marketplace", "review_site"}
)
OFFLINE: Final[frozenset[Channel]] = frozenset({"phone", "shop", "post", "event", "word_of_mouth", "visit", "delivery"})
