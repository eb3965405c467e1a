"""Settings: the one place that reads the environment and `.env`."""

import os
from pathlib import Path

import platformdirs
from pydantic import ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from .errors import UserMustAct
from .locales import LANGUAGE_CODES


class Settings(BaseSettings):
    """What can be set from outside, as `POLKU_…` in the environment or in `.env`.

    Attributes:
        home: folder of the database and the guidance index.
        database_url: `sqlite:///…` (a file in `home` by default) or `postgresql://…`.
        language: one of the five, or empty for the terminal's.
    """

    model_config = SettingsConfigDict(env_prefix="POLKU_", env_file=".env", env_file_encoding="utf-8", extra="ignore")

    home: Path = Path(platformdirs.user_data_dir("polku", appauthor=False))
    database_url: str = ""
    language: str = ""

    @property
    def database(self) -> str:
        """Return the URL of the database."""
        return self.database_url or f"sqlite:///{(self.home / 'polku.db').as_posix()}"


def read_settings() -> Settings:
    """Return the settings.

    Raises:
        UserMustAct: a setting has a value that cannot be used.
    """
    try:
        settings = Settings()
    except (ValidationError, UnicodeDecodeError) as error:
        wrong = error.errors()[0] if isinstance(error, ValidationError) else {"loc": (".env",), "input": ""}
        name = f"POLKU_{str(wrong['loc'][0]).upper()}"
        raise UserMustAct("setting-wrong", setting=name, value=str(wrong["input"])[:60]) from None
    if settings.language and settings.language not in LANGUAGE_CODES:
        raise UserMustAct("setting-wrong", setting="POLKU_LANGUAGE", value=settings.language[:60])
    return settings


def terminal_language() -> str | None:
    """Return the language of the terminal, where it is one of the five."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        code = os.environ.get(name, "")[:2].lower()
        if code in LANGUAGE_CODES:
            return code
    return None
