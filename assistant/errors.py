"""The one error tree. Every error is a code with values; the edges say it in the owner's language.

A code names a message in `locales/<language>/errors.ftl`: one sentence that says what happened and what to do.
"""

Value = str | int | float


class PolkuError(Exception):
    """Base of all errors that a person is shown.

    Args:
        code: id of a message in `errors.ftl`.
        values: what the message names, such as `file` or `id`.
    """

    def __init__(self, code: str, /, **values: Value) -> None:
        self.code = code
        self.values = values
        super().__init__(code, values)

    def __str__(self) -> str:
        named = ", ".join(f"{key}={value}" for key, value in self.values.items())
        return f"{self.code} ({named})" if named else self.code


class Refused(PolkuError):
    """Whoever asked (an owner, a model) can mend it by asking for something else."""


class Conflict(Refused):
    """What was to be changed is no longer as it was when the change was made up."""


class UserMustAct(PolkuError):
    """Only the owner can mend it: a setting, a file, a full disk."""


class Bug(PolkuError):
    """Our own mistake; nothing was changed."""
