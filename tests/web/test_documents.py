"""The owner's own documents on the page: added, pasted, asked about, opened, removed, and refused in one sentence."""

import pytest
from playwright.sync_api import Locator, expect

from assistant.documents import Documents
from assistant.journey.vocabulary import LANGUAGES, Language
from assistant.locales import Messages

from .conftest import Opens
from .hand import SAYS
from .owner import Owner
from .serving import Serving
from .views import Sights
from .visitor import Visitor

HOURS = "Open from nine to six, on Saturdays until two."
QUESTION = "When do we open on Saturdays?"


def papers(owner: Owner) -> Locator:
    dialog = owner.act("guide")
    dialog.locator("[data-do=documents]").click()
    expect(dialog.locator("#documents")).to_be_visible()
    return dialog


def choose(owner: Owner, name: str, content: bytes) -> None:
    dialog = papers(owner)
    dialog.locator("#d-document").set_input_files({"name": name, "mimeType": "text/plain", "buffer": content})
    dialog.locator("button[type=submit]").click()


def test_a_file_is_added_asked_about_opened_and_removed(owner: Owner) -> None:
    choose(owner, "hours.md", f"# Hours\n\n{HOURS}\n".encode())
    owner.told(SAYS.say("web-papers-added", name="hours.md"))
    assert HOURS in owner.say(QUESTION)
    cite = owner.page.locator(".cite", has_text="hours.md, line 1")
    expect(cite).to_have_text(SAYS.say("web-cite-paper", title="hours.md, line 1"))
    cite.click()
    expect(owner.dialog.locator("blockquote")).to_have_text(f"Hours\n{HOURS}", use_inner_text=True)
    owner.dialog.locator("[data-do=documents]").click()
    row = owner.dialog.locator(".list li")
    expect(row).to_contain_text("hours.md")
    row.locator("summary").click()
    row.locator("button").click()
    owner.told(SAYS.say("web-papers-removed", name="hours.md"))
    assert HOURS not in owner.say(QUESTION)
    owner.page.reload()
    owner.ready()
    gone = owner.page.locator(".cite", has_text=SAYS.say("web-paper-gone"))
    gone.click()
    expect(owner.page.locator("#trouble")).to_have_text(SAYS.say("document-gone"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pasted_text_is_searched_beside_the_guide(serving: Serving, opens: Opens, language: Language) -> None:
    said = Messages(language)
    owner = opens(Sights(serving, language).project("new"))
    dialog = papers(owner)
    text = {
        "en": "Gift vouchers are valid for two years.", "fi": "Lahjakortti on voimassa kaksi vuotta.",
        "pl": "Karta podarunkowa jest ważna przez dwa lata.", "ru": "Подарочный сертификат действует два года.",
        "sv": "Presentkortet gäller i två år.",
    }[language]  # fmt: skip
    dialog.locator("[name=pasted]").fill(f"{text}\n<img src=x onerror=alert(1)>")
    dialog.locator("button[type=submit]").click()
    owner.told(said.say("web-papers-added", name=text))
    dialog = owner.act("guide")
    dialog.locator("[name=query]").fill(" ".join(text.split()[:2]))
    dialog.locator("[name=query]").press("Enter")
    found = dialog.locator(".entry", has_text=said.say("papers-line", name=text, place="1"))
    found.click()
    expect(owner.dialog.locator("blockquote")).to_contain_text("<img src=x onerror=alert(1)>")
    assert owner.dialog.locator("img").count() == 0


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("photo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "document-kind"),
        ("offer.pdf", b"%PDF-1.7 cut off", "document-broken"),
        ("empty.txt", b"", "document-empty"),
        ("terms.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 rest", "document-locked"),
    ],
)
def test_what_cannot_be_read_is_refused_in_the_dialog(owner: Owner, name: str, content: bytes, code: str) -> None:
    choose(owner, name, content)
    expect(owner.dialog.locator(".error")).to_have_text(SAYS.say(code, file=name))
    owner.trouble.clear()  # the browser tells of the answer's code
    owner.dialog.locator("[name=pasted]").fill(HOURS)
    owner.dialog.locator("#d-document").set_input_files([])
    owner.dialog.locator("button[type=submit]").click()
    owner.told(SAYS.say("web-papers-added", name=HOURS))


def test_nothing_chosen_and_the_same_twice_are_told(owner: Owner) -> None:
    dialog = papers(owner)
    dialog.locator("button[type=submit]").click()
    expect(dialog.locator(".error")).to_have_text(SAYS.say("web-papers-choose"))
    owner.leave()
    choose(owner, "hours.txt", HOURS.encode())
    owner.told(SAYS.say("web-papers-added", name="hours.txt"))
    choose(owner, "again.txt", HOURS.encode())
    expect(owner.dialog.locator(".error")).to_have_text(SAYS.say("document-there", file="hours.txt"))
    owner.trouble.clear()


def test_what_was_pasted_is_not_lost_by_a_slip(owner: Owner) -> None:
    dialog = papers(owner)
    dialog.locator("[name=pasted]").fill(HOURS)
    owner.page.keyboard.press("Escape")
    expect(dialog.locator(".error")).to_have_text(SAYS.say("web-unsaved"))
    owner.page.reload()
    owner.ready()
    expect(owner.dialog.locator("[name=pasted]")).to_have_value(HOURS)


def test_what_the_command_line_adds_the_open_page_knows(owner: Owner) -> None:
    added = Documents().paste(owner.serving.shelf(), owner.project, HOURS)  # another process has another memory
    assert HOURS in owner.say(QUESTION)
    owner.serving.shelf().documents.remove(owner.project, added.id)
    assert HOURS not in owner.say(QUESTION)


def test_the_route_refuses_what_is_not_the_owners(app: Serving, visitor: Visitor) -> None:
    mine = visitor.load()["project"]
    for query in ("project=nowhere1&name=a.txt", "name=a.txt", f"project={mine}' --&name=a.txt"):
        answer = visitor.http.post(f"/polku/documents?{query}", content=HOURS.encode())
        assert (answer.status_code, answer.json()["error"]) == (404, visitor.sentence("web-gone"))
    odd = visitor.http.post(
        f"/polku/documents?project={mine}&name=%00%0a..%2f..%2fetc%2fpasswd", content=HOURS.encode()
    )
    assert odd.json()["say"] == visitor.sentence("web-papers-added", name="passwd")
    large = visitor.http.post(f"/polku/documents?project={mine}&name=a.txt", content=b"a" * (50 * 1024 * 1024 + 1))
    assert large.json()["error"] == visitor.sentence("file-too-large", file="a.txt", size=50.0, most=50)
    foreign = visitor.http.post(
        f"/polku/documents?project={mine}&name=b.txt", content=b"x", headers={"origin": "http://evil.test"}
    )
    assert foreign.status_code == 403
    assert [one.name for one in app.shelf().documents.listed(mine)] == ["passwd"]
