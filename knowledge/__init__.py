"""Guidance on customer journey maps: cards in five languages, found by topic or by question."""

from knowledge.cards import Card, Source
from knowledge.errors import CardError, CardNotFoundError, KnowledgeError
from knowledge.retrieval import Guidance, Hit, Status

__all__ = ["Card", "CardError", "CardNotFoundError", "Guidance", "Hit", "KnowledgeError", "Source", "Status"]
