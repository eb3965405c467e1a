"""What owners, their keyboards and other programs send: none of it may stop a conversation."""

SENTENCE = "Last week a woman called about her wet hair, and she was worried about the price. "

REFUSED: dict[str, tuple[str, str]] = {
    "empty": ("", "message-empty"),
    "only spaces": (" \t \n ", "message-empty"),
    "only wide and invisible spaces": ("\u3000\u00a0\u200b\ufeff", "message-empty"),
    "only punctuation": ("...!!!", "message-empty"),
    "only control characters": ("\0\x01\x1b\x7f", "message-empty"),
    "150,000 characters": ("word " * 30_000, "message-too-long"),
}

TAKEN: dict[str, str] = {
    "one word of 50,000 letters": "a" * 50_000,
    "one name of 50,000 letters": "A" * 50_000,
    "50,000 characters of sentences": (SENTENCE * 1_000)[:50_000],
    "99,999 characters": "x" + " y" * 49_999,
    "only emoji": "👍👩‍👩‍👧‍👦🇫🇮",
    "only a question mark": "?",
    "html": "<b>Customers</b> call us & <i>wait</i><br> for an answer </div>",
    "script": "She said <script>alert('x')</script> and called us by phone",
    "a link for a terminal": "She \x1b]8;;http://example.org\x07clicked\x1b]8;;\x07 and \x1b[31mcalled us\x1b[0m",
    "placeholders": "She wrote ${1} and {{ x }} and %s and {0} and { $stage } and \\1 by e-mail",
    "a placeholder alone": "{ $stage }",
    "markup of a console": "She pressed [bold red]book[/] and [/nothing] and called us",
    "quotation marks": "She said “”\"' «»„ ‚‘ ` and called us",
    "right to left": "הלקוחה התקשרה אלינו ושאלה כמה זה עולה ומתי אפשר לבוא",
    "direction overrides": "She \u202ecalled\u202c us \u2066twice\u2069 by phone",
    "control characters": "She\0 called\x07 us\x08 by\x1f phone\x7f",
    "lone surrogates": "She called \ud800 us \udfff by phone",
    "letters beyond 16 bits": "She called 𝒢𝓇𝒶𝒸𝑒 𠜎 by phone",
    "every kind of line end": "She called\r\nHe wrote\rThey came\u2028We answered\x85Then they paid",
    "very wide gaps": "rename" + " " * 30_000 + "x",
    "a very long list of marks": "?" * 30_000 + "a",
    "very many joined words": "and " * 2_000 + "then she called",
    "brackets": "(" * 2_000 + "she called" + ")" * 2_000,
    "numbers": "3.14159 1e400 -0 NaN Infinity 99999999999999999999999999",
    "sql": "Robert'); DROP TABLE messages; -- called us by phone",
    "a path": "../../../etc/passwd C:\\Windows\\System32 file:///etc/passwd",
    "joined accents": "z" + "\u0301" * 500 + " called us by phone",
}
