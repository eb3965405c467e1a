"""Settings: the one place that reads the environment and `.env`."""

import locale
import os
from pathlib import Path
from urllib.parse import urlsplit

import platformdirs
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from .errors import UserMustAct
from .locales import LANGUAGE_CODES


class Settings(BaseSettings):
    """What can be set from outside, as `POLKU_…` in the environment or in `.env`.

    Attributes:
        home: folder of the database and the guidance index.
        database_url: `sqlite:///…` (a file in `home` by default) or `postgresql://…`.
        language: one of the five, or empty for the terminal's.
        embeddings: what makes the guide's vectors: `lexical` (on this machine), or `openai:<name>` of a service.
        share_key: whether other machines' owners may use this machine's key for that service.
        openai_api_key: the service's key; a server on this machine may need none.
        openai_base_url: where the service is, OpenAI's own by default.
        hosts: further names of this machine, with commas between them, under which the web app may be addressed.
    """

    model_config = SettingsConfigDict(
        env_prefix="POLKU_", env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore"
    )

    home: Path = Path(platformdirs.user_data_dir("polku", appauthor=False))
    database_url: str = ""
    language: str = ""
    hosts: str = ""
    embeddings: str = "lexical"
    share_key: bool = False
    openai_api_key: SecretStr = Field(SecretStr(""), validation_alias="OPENAI_API_KEY")
    openai_base_url: str = Field("https://api.openai.com/v1", validation_alias="OPENAI_BASE_URL")

    @field_validator("home")
    @classmethod
    def _at_home(cls, home: Path) -> Path:
        return home.expanduser()  # in `.env` there is no shell to do it

    @property
    def embedding_model(self) -> str:
        """Return the name of the service's model, "" where vectors are made on this machine."""
        kind, _, name = self.embeddings.partition(":")
        return name.strip() if kind == "openai" else ""

    @property
    def service(self) -> str:
        """Return the name of the machine that questions to the guide go to, "" where they stay on this one."""
        return (urlsplit(self.openai_base_url).hostname or "") if self.embedding_model else ""

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
    except ValidationError as error:
        wrong = error.errors()[0]
        name = f"POLKU_{str(wrong['loc'][0]).upper()}"
        raise UserMustAct("setting-wrong", setting=name, value=_short(wrong["input"])) from None
    except (UnicodeDecodeError, OSError):
        raise UserMustAct("file-missing", file=str(Path(".env").absolute())) from None
    except RuntimeError:  # `~name` of a user that does not exist
        raise UserMustAct("setting-wrong", setting="POLKU_HOME", value=_short(os.environ.get("POLKU_HOME"))) from None
    if settings.embeddings != "lexical" and not settings.embedding_model:
        raise UserMustAct("setting-wrong", setting="POLKU_EMBEDDINGS", value=_short(settings.embeddings))
    if settings.embedding_model and not _is_address(settings.openai_base_url):
        raise UserMustAct("setting-wrong", setting="OPENAI_BASE_URL", value=_short(settings.openai_base_url))
    if settings.language and settings.language not in LANGUAGE_CODES:
        raise UserMustAct("setting-wrong", setting="POLKU_LANGUAGE", value=_short(settings.language))
    return settings


def _short(value: object) -> str:
    return str(value)[:60]


def terminal_language() -> str | None:
    """Return the language of the terminal, where it is one of the five.

    The first of the usual variables that is set counts; where none is (on Windows, mostly), the system's own setting.
    """
    named = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), None)
    if named is None:
        named = locale.getlocale()[0] or ""
    code = locale.normalize(named)[:2].lower()
    return code if code in LANGUAGE_CODES else None


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False
