"""Hostile words, wherever an owner can write: shown as they are, never run, and whole in the files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .hand import SAYS, cell, fill
from .owner import Owner

RUNS = "window.pwned = 1"
HOSTILE = (
    "${1}", "{{x}}", "{{ 7 * 7 }}", f"${{{RUNS}}}", f'<img src=x onerror="{RUNS}">',
    f"</script><script>{RUNS}</script>", f"</textarea><svg onload='{RUNS}'>",
    f'" onmouseover="{RUNS}" x="', "`${", "C:\\users\\new", "&lt;b&gt;&amp;amp;",
    "הלקוחה שאלה: כמה?", "👩‍👩‍👧‍👦🇫🇮", "{% raw %}", "%s {0} { $stage }", "a\u00a0b",
)  # fmt: skip
WORDS = "She wrote " + " ".join(HOSTILE)


@pytest.fixture
def unharmed(story: Owner) -> Iterator[Owner]:
    """An owner in whose window nothing of what was written has run, neither now nor when the page is loaded again."""
    yield story
    assert story.page.evaluate("window.pwned") is None
    story.open(story.project)
    story.page.locator("#board").hover()
    assert story.page.evaluate("window.pwned") is None


def test_as_a_message(unharmed: Owner, tmp_path: Path) -> None:
    unharmed.say(WORDS)
    expect(unharmed.page.locator(".said.mine .bubble").last).to_have_text(WORDS)
    unharmed.page.locator(".said.mine").last.hover()
    unharmed.page.locator(".said.mine [data-do=message]").last.click()
    expect(unharmed.dialog.locator("blockquote")).to_contain_text(WORDS)
    unharmed.page.keyboard.press("Escape")
    assert unharmed.act("history").inner_text()
    unharmed.page.keyboard.press("Escape")
    assert WORDS in [one["text"] for one in unharmed.exported(tmp_path)["project"]["evidence"]]


def test_as_a_line_and_a_step_by_hand(unharmed: Owner, tmp_path: Path) -> None:
    name = f"Asking {HOSTILE[4]} {HOSTILE[0]} {HOSTILE[11]}"
    unharmed.act("new-stage", "#board .under")
    fill(unharmed.dialog, {"name": name})
    unharmed.save()
    assert unharmed.stages[-1] == name
    unharmed.act("new-line", "#board tr.l-pains td:last-of-type")
    fill(unharmed.dialog, {"text": WORDS, "stage": name})
    unharmed.save()
    line = cell(unharmed, "pains", 7).locator(".item .words")
    expect(line).to_have_text(WORDS)
    line.click()
    expect(unharmed.dialog.locator("#d-text")).to_have_value(WORDS)
    fill(unharmed.dialog, {"text": f"{WORDS}!"})
    unharmed.save()  # what it was before has come back just as it was, or this were a conflict
    unharmed.page.click("#board [data-do=undo]")
    expect(line).to_have_text(WORDS)
    expect(unharmed.page.locator("#news")).to_contain_text("She wrote ${1}")
    expect(unharmed.act("history")).to_contain_text("She wrote ${1}")
    unharmed.page.keyboard.press("Escape")
    stage = unharmed.exported(tmp_path)["project"]["maps"][0]["stages"][-1]
    assert (stage["name"]["text"], stage["lines"]["pains"][0]["text"]) == (name, WORDS)


def test_on_the_page_that_is_printed(unharmed: Owner, tmp_path: Path) -> None:
    fill(unharmed.edit("found us"), {"text": WORDS})
    unharmed.save()
    printed = unharmed.page.context.new_page()
    printed.goto(unharmed.download("html", tmp_path).as_uri())
    expect(printed.locator(".words", has_text="She wrote").first).to_have_text(WORDS)
    assert printed.evaluate("window.pwned") is None
    printed.close()


def test_as_the_name_of_a_map(unharmed: Owner) -> None:
    name = " ".join(HOSTILE)[:300].strip()
    fill(unharmed.act("projects"), {"name": name})
    unharmed.save()
    unharmed.told(SAYS.say("web-renamed"))
    expect(unharmed.page.locator("#bar .name")).to_have_text(name)
    expect(unharmed.page).to_have_title(f"{name} · Polku".replace("\u00a0", " "))
    row = unharmed.act("projects").locator("li.current")
    expect(row.locator("bdi")).to_have_text(name)
    expect(row.locator("summary")).to_have_accessible_name(SAYS.say("web-delete-project", name=name))
    unharmed.page.keyboard.press("Escape")


def test_as_the_name_of_a_file(unharmed: Owner, tmp_path: Path) -> None:
    name = " ".join(one for one in HOSTILE if one.isprintable() and not set("/\\") & set(one))[:190] + ".json"
    data = unharmed.download("json", tmp_path).read_bytes()
    unharmed.act("upload")
    for content, ready in ((b"no project", False), (data, True)):
        file = {"name": name, "mimeType": "application/json", "buffer": content}
        unharmed.page.set_input_files("#d-file", file)  # type: ignore[arg-type]
        expect(unharmed.dialog.locator("[name=into]").last).to_be_enabled(enabled=ready)
        if not ready:
            expect(unharmed.dialog.locator(".error")).to_have_text(SAYS.say("not-a-project", file=name))
            unharmed.trouble.clear()  # the browser tells of every refusal
    before = unharmed.project
    unharmed.dialog.locator("[name=into]").last.click()
    unharmed.page.wait_for_url(lambda url: before not in url)
    unharmed.ready()
    expect(unharmed.act("history")).to_contain_text(name)
    unharmed.page.keyboard.press("Escape")


# --- too much, and nothing ------------------------------------------------------------------------------------------

LONGEST = ("She waited. " * 9_000)[:99_999] + "!"


def test_a_message_is_kept_whole_or_refused_and_left_in_its_field(unharmed: Owner) -> None:
    talk, say = unharmed.page.locator(".said.mine .bubble"), unharmed.page.locator("#say")
    for more in ("!", "!" * 100_000):
        say.fill(LONGEST + more)
        unharmed.page.click(".send")
        told = SAYS.say("message-too-long", length=len(LONGEST + more), most=100_000)
        expect(unharmed.page.locator("#trouble")).to_have_text(told)
        assert say.input_value() == LONGEST + more
    unharmed.say(LONGEST)
    assert talk.last.inner_text() == LONGEST
    assert unharmed.serving.shelf().messages(unharmed.project)[-2].text == LONGEST


MARKS = {
    "NUL": ("She\0 called us", "She called us"),
    "overrides of the direction": ("She \u202ecalled\u202c us", "She called us"),
    "half a character": ("She \ud83d called us", "She  called us"),
}


@pytest.mark.parametrize("name", MARKS)
def test_what_no_screen_can_show_is_left_out(unharmed: Owner, name: str) -> None:
    sent, shown = MARKS[name]
    unharmed.page.evaluate("sent => { document.querySelector('#say').value = sent; }", sent)
    unharmed.page.press("#say", "Enter")
    expect(unharmed.page.locator(".said.mine .bubble").last).to_have_text(shown)
    unharmed.act("new-line", "#board tr.l-pains td:nth-of-type(2)")
    unharmed.page.evaluate("sent => { document.querySelector('#d-text').value = sent; }", sent)
    unharmed.save()
    expect(cell(unharmed, "pains", 1)).to_contain_text(shown)
