"""The HTML of messages; most cases are those of tdlib/td's own tests (test/message_entities.cpp)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.html_markup import read
from bot.sandbox.refusals import Refusal

UNICODE = (
    "Text contains invalid Unicode characters after decoding HTML entities, "
    "check for unmatched surrogate code units"
)


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("&#57311;", UNICODE),
        ("&#xDFDF", UNICODE),
        ("🏟 🏟&lt;<abacaba", "Unclosed start tag at byte offset 13"),
        ("🏟 🏟&lt;<abac aba>", 'Unsupported start tag "abac" at byte offset 13'),
        ("🏟 🏟&lt;<abac>", 'Unsupported start tag "abac" at byte offset 13'),
        ("🏟 🏟&lt;<i   =aba>", 'Empty attribute name in the tag "i" at byte offset 13'),
        (
            "🏟 🏟&lt;<i    aba>",
            'Expected equal sign in declaration of an attribute of the tag "i" at byte offset 13',
        ),
        ("🏟 🏟&lt;<i    aba  =  ", 'Unclosed start tag "i" at byte offset 13'),
        ("🏟 🏟&lt;<i    aba  =  190azAz-.,", "Unexpected end of name token at byte offset 27"),
        ('🏟 🏟&lt;<i    aba  =  "&lt;&gt;&quot;>', "Unclosed start tag at byte offset 13"),
        ("🏟 🏟&lt;<i    aba  =  '&lt;&gt;&quot;>", "Unclosed start tag at byte offset 13"),
        ("🏟 🏟&lt;</", "Unexpected end tag at byte offset 13"),
        ("🏟 🏟&lt;<b></b></", "Unexpected end tag at byte offset 20"),
        ("🏟 🏟&lt;<i>a</i   ", "Unclosed end tag at byte offset 17"),
        ("🏟 🏟&lt;<i>a</em   >", 'Unmatched end tag at byte offset 17, expected "</i>", found "</em>"'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<b><i>x", 'Can\'t find end tag corresponding to start tag "i"'),
        ("<b ", "Unclosed start tag at byte offset 0"),
    ],
)
def test_wrong_markup_is_refused_in_telegrams_words(markup, words):
    with pytest.raises(Refusal) as refused:
        read(markup)
    assert refused.value.description == f"Bad Request: can't parse entities: {words}"


@pytest.mark.parametrize(
    ("markup", "text", "entities"),
    [
        ("", "", []),
        ("➡️ ➡️", "➡️ ➡️", []),
        ("&lt;&gt;&amp;&quot;&laquo;&raquo;&#12345678;", '<>&"&laquo;&raquo;&#12345678;', []),
        ("&#1071;&#x42F;", "ЯЯ", []),
        ("➡️ ➡️<em>➡️ ➡️</em>", "➡️ ➡️➡️ ➡️", [("italic", 5, 5)]),
        (
            "<strong>a</strong><ins>b</ins><strike>c</strike>",
            "abc",
            [("bold", 0, 1), ("underline", 1, 1), ("strikethrough", 2, 1)],
        ),
        ("🏟 🏟<i>🏟 &lt🏟</i>", "🏟 🏟🏟 <🏟", [("italic", 5, 6)]),
        ("🏟 🏟<i>🏟 &gt;<b aba   =   caba>&lt🏟</b></i>", "🏟 🏟🏟 ><🏟", [("bold", 9, 3), ("italic", 5, 7)]),
        ("🏟 🏟&lt;<i    aba  =  190azAz-.   >a</i>", "🏟 🏟<a", [("italic", 6, 1)]),
        ("🏟 🏟&lt;<i>🏟 🏟&lt;</>", "🏟 🏟<🏟 🏟<", [("italic", 6, 6)]),
        ("🏟 🏟&lt;<b></b>", "🏟 🏟<", []),
        ("<a> </a>", " ", []),
        ("<a>telegram.org </a>", "telegram.org ", [("text_link", 0, 13)]),
        (
            '<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>',
            "ab",
            [("spoiler", 0, 1), ("spoiler", 1, 1)],
        ),
        ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
        ("<code>a</code><pre>b</pre>", "ab", [("code", 0, 1), ("pre", 1, 1)]),
    ],
)
def test_markup_becomes_text_and_entities(markup, text, entities):
    shown, found = read(markup)
    assert shown == text
    assert [(entity["type"], entity["offset"], entity["length"]) for entity in found] == entities


@pytest.mark.parametrize(
    ("markup", "url"),
    [
        ("<a href=telegram.org>\t</a>", "http://telegram.org/"),
        ('<a href  ="telegram.org"   > </a>', "http://telegram.org/"),
        ("<a   href=  'telegram.org?&lt;'   > </a>", "http://telegram.org/?<"),
        ("<a>telegram.org</a>", "http://telegram.org/"),
        ("<a>https://telegram.org/asdsa?asdasdwe#12e3we</a>", "https://telegram.org/asdsa?asdasdwe#12e3we"),
        ('<a href="tg://resolve?domain=x">x</a>', "tg://resolve?domain=x"),
    ],
)
def test_links_lead_where_they_say(markup, url):
    _, (entity,) = read(markup)
    assert (entity["type"], entity["url"]) == ("text_link", url)


def test_a_link_to_a_person_is_a_mention():
    _, (entity,) = read('<a href="tg://user?id=123">Анна</a>')
    assert entity == {"type": "text_mention", "offset": 0, "length": 4, "user": {"id": 123}}


def test_a_moment_is_shown_in_the_readers_own_time():
    _, (entity,) = read('<tg-time unix="1772000000" format="wDT">25 февраля</tg-time>')
    assert (entity["type"], entity["unix_time"], entity["date_time_format"]) == (
        "date_time",
        1772000000,
        "wDT",
    )


@given(st.text(alphabet="<>/&;#ab =\"'😀x1", max_size=40))
def test_whatever_is_read_keeps_its_entities_within_the_text(markup):
    try:
        text, entities = read(markup)
    except Refusal:
        return
    units = len(text.encode("utf-16-le")) // 2
    assert all(entity["offset"] + entity["length"] <= units for entity in entities)
