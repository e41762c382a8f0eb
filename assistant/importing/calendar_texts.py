"""The words of a meeting without what conferencing programs put there."""

from __future__ import annotations

import re

from assistant.importing.texts import clean, from_html

MAX_HTML = 60_000  # characters; HTML takes long, and the blocks of conferencing programs come last
_MARKUP = re.compile(
    r"<(?:html|body|p|br|div|span|a|b|i|u|ul|ol|li|table|strong|em|font|h[1-6])\b[^<>]{0,500}/?>", re.I
)
# Google Meet and Webex frame their block by such a line above and below.
_FRAME = re.compile(r"^\s*-::[~:-]{10,}::-\s*$")
_RULE = re.compile(r"^\s*(?:_{10,}|-{20,}|={20,}|\*{10,}|─{6,})\s*$")
_HOSTS = (
    r"(?:[\w-]+\.)?zoom\.(?:us|com|de)|zoom\.us|meet\.google\.com|tel\.meet|teams\.(?:microsoft|live)\.com|aka\.ms|"
    r"(?:[\w-]+\.)?webex\.com|(?:global\.)?gotomeeting\.com|meet\.goto\.com|whereby\.com|meet\.jit\.si|join\.skype\.com|"
    r"dialin\.teams\.microsoft\.com|support\.google\.com|bluejeans\.com|chime\.aws|calendly\.com|pexip\.\w+"
)
_LINK = re.compile(rf"<?https?://(?:{_HOSTS})[^\s<>]*>?", re.I)
# Lines that only such programs write. What a person writes goes on after these words, or does not begin so.
_JOINING = re.compile(
    r"""^[\s*|>]*(?:
        join\ (?:the\ )?(?:zoom|microsoft\ teams|teams|webex|google\ meet|skype|goto)?\ ?(?:meeting|call)(?:\ now)?
          (?:\ (?:here|online|by\ video|with\ google\ meet))?
      | join\ (?:with\ google\ meet|on\ your\ computer[^.\n]*|from\ (?:pc|a|the)\b[^.\n]*|by\ (?:phone|video)[^.\n]*)
      | click\ here\ to\ join\ the\ meeting | microsoft\ teams(?:\ meeting)? | zoom\ meeting | google\ meet
      | or\ (?:dial|call\ in|join)\b[^.\n]{0,60} | more\ phone\ numbers | download\ teams[^.\n]{0,60}
      | (?:meeting|conference|video\ conference|webinar)\ (?:id|number|link|url|password|passcode)\s*:?[^.\n]{0,80}
      | (?:passcode|password|pin|access\ code|phone\ conference\ id|tenant\ key|video\ id)\s*:[^\n]{0,60}
      | one\ tap\ mobile | dial\ by\ your\ location | dial-in\ number[^\n]{0,60} | (?:join\ by\ )?sip\s*:[^\n]{0,80}
      | \+?[\d(][\d\s().,#*-]{6,40}(?:\ ?(?:us|uk|de|\w{1,20}\ toll-?free|toll-?free)\b[^\n]{0,40}|\([^()\n]{1,40}\))?
          [,#*\d\s]*
      | find\ (?:your\ )?(?:a\ )?local\ number[^\n]{0,80}
      | (?:learn\ more|meeting\ options|reset\ (?:dial-in\ )?pin|help)
          (?:\s*\|\s*(?:learn\ more|meeting\ options|reset\ (?:dial-in\ )?pin|help))*\s*[|.]?
      | learn\ more\ about\ (?:meet|teams|zoom)\b[^\n]{0,80} | view\ your\ event\ at\b[^\n]{0,80}
      | please\ do\ not\ edit\ this\ section[^\n]{0,40} | need\ help\?
      | [^\n]{1,60}\ is\ inviting\ you\ to\ a\ scheduled\ (?:zoom|webex)\ meeting
      | (?:this\ event\ has\ a\ video\ call|for\ organi[sz]ers)\b[^\n]{0,60}
    )[\s:.|*]*$""",
    re.IGNORECASE | re.VERBOSE,
)
_PLACE = re.compile(
    r"(?i)\s*(?:microsoft teams(?:[ -]meeting| -besprechung)?|zoom(?: meeting)?|google meet|webex|skype(?: meeting)?|"
    r"online|video ?call|virtual)\s*"
)
_NOTHING = re.compile(r"[\s<>()\[\]|:;,.-]*")
_MAX_LINE = 500  # characters; a longer line is no conferencing program's, and is left as it is


def words_of(description: str) -> str:
    """A description as text: HTML turned to text, conferencing programs' blocks and links cut out."""
    text = description
    if _MARKUP.search(text[:MAX_HTML]):
        text = from_html(text[:MAX_HTML].replace("\n", "<br>\n") if "<br" not in text else text[:MAX_HTML])
    kept: list[str] = []
    framed = False
    after_rule = False
    for line in clean(text).split("\n"):
        if _FRAME.match(line[:_MAX_LINE]):
            framed = not framed
            continue
        if framed:
            continue
        short = len(line) <= _MAX_LINE
        bare = _LINK.sub("", line) if short and "http" in line else line
        joining = short and bool(_JOINING.match(bare))
        if joining or (bare != line and _NOTHING.fullmatch(bare)):
            if after_rule:
                kept.pop()  # the rule above the block
            after_rule = False
            continue
        after_rule = short and bool(_RULE.match(line))
        kept.append(bare.rstrip())
    while kept and (not kept[-1].strip() or _RULE.match(kept[-1][:_MAX_LINE])):
        kept.pop()
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip("\n")


def place_of(location: str) -> str:
    """A location where people can be, on one line; empty for a link or the name of a conferencing program."""
    pieces = [" ".join(_LINK.sub("", piece).split()) for piece in re.split(r"[;\n]", clean(location)[:1_000])]
    return "; ".join(p for p in pieces if not _NOTHING.fullmatch(p) and not _PLACE.fullmatch(p))
