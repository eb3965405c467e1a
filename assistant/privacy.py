"""How far what an owner writes goes, in the words that the owner reads."""

from typing import Final, NamedTuple

from .locales import Messages


class Reach(NamedTuple):
    """Where it goes.

    Attributes:
        alone: whether only this machine can reach Polku; else it is a server to its owners.
        service: the name of the machine that questions to the guide are sent to, "" where they are not sent.
    """

    alone: bool = True
    service: str = ""

    def say(self, said: Messages, key: str) -> str:
        """Return a message that says where it goes."""
        kind = "service" if self.service else "here" if self.alone else "there"
        return said.say(key, reach=kind, host=self.service)


HERE: Final = Reach()
"""It stays on this machine."""
