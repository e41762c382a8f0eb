"""How fast mail becomes searchable, beside the standard library: ``python -m tests.bench.importing``.

Seeded mailboxes are written, then read in one run by fresh child processes in turn: by ``mailbox`` (every message
parsed, every text part and every header that Askwell keeps decoded, nothing stored) and by Askwell (parsed, cleaned,
stored and indexed for full-text search, all committed), then by Askwell again. Nothing here asserts.
"""

from __future__ import annotations

import argparse
import base64
import json
import quopri
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from email.header import Header
from pathlib import Path

from tests.bench.figures import Amount, Figure, at_least, at_most, said

MIXES = {
    # shares of: plain, plain with a quote, alternative in quoted-printable, base64, newsletter, with an attachment
    "Takeout": (18, 17, 38, 6, 15, 6),
    "Takeout, letters only": (25, 25, 44, 6, 0, 0),
    "plain": (60, 40, 0, 0, 0, 0),
}
# fmt: off
WORDS = (
    "thanks", "for", "the", "plan", "about", "rail", "data", "next", "Tuesday", "we", "could", "meet", "and", "talk",
    "through", "the", "review", "before", "Friday", "because", "the", "team", "wants", "numbers", "on", "nulls",
    "queries", "rollback", "models", "deadline", "coffee", "Lisbon", "budget", "draft", "hiring", "manager",
    "introduction", "interview", "question", "honest", "second", "round", "again", "maybe", "later", "please",
    "send", "notes", "summary",
)
# fmt: on
FIRST = ("Ines", "Marek", "Jane", "Tomas", "Amara", "Zoë", "Graham", "Priya", "Nkechi", "Louis", "Sören", "Hana")
LAST = ("Okafor", "Lindqvist", "Doe", "Müller", "Petrie", "Kowalski", "Tanaka", "Alvarez", "Novak", "Byrne")
PEOPLE = [(f"{a} {b}", f"{a}.{b}@{b}.example".lower().encode("ascii", "ignore").decode()) for a in FIRST for b in LAST]
ME = ("Ada Miller", "ada@miller.example")


def write_mbox(path: Path, *, messages: int, mix: str, seed: int = 1) -> None:
    """Write a mailbox of so many messages with the shares of a mix."""
    dice = random.Random(seed)
    with path.open("wb") as stream:
        for number in range(messages):
            stream.write(b"From 17%08d@xxx Tue Nov 03 10:00:00 +0000 2026\n" % number)
            stream.write(_message(number, dice, mix))
            stream.write(b"\n")


def _sentences(dice: random.Random, lines: int) -> str:
    return "\n".join(" ".join(dice.choices(WORDS, k=dice.randint(6, 13))).capitalize() + "." for _ in range(lines))


def _message(number: int, dice: random.Random, mix: str) -> bytes:
    kind = dice.choices(range(6), MIXES[mix])[0]
    # Some people write much more than others.
    them = PEOPLE[min(int(dice.paretovariate(0.7)) - 1, len(PEOPLE) - 1)]
    sent = kind != 4 and dice.random() < 0.4
    writer, reader = (ME, them) if sent else (them, ME)
    if kind == 4:
        writer = ("Rail Weekly", "news@rail-weekly.example")
    token = f"{dice.getrandbits(160):040x}"
    head = _transport(dice, writer[1], reader[1], token) if mix != "plain" else []
    name = str(Header(writer[0], "utf-8")) if not writer[0].isascii() else writer[0]
    head += [
        f"X-GM-THRID: 17{number // 3:017d}" if mix != "plain" else "X-Mailer: Letters 4.2",
        f"X-Gmail-Labels: {'Sent' if sent else 'Inbox,Important'}{',Opened' if dice.random() < 0.5 else ''}",
        "MIME-Version: 1.0",
        f"From: {name} <{writer[1]}>",
        f"Date: Tue, {dice.randint(1, 28):02} Nov 20{dice.randint(12, 26)} 10:{dice.randint(10, 59)}:00 +0100",
        f"Message-ID: <{number}.{token}@mail.{writer[1].partition('@')[2]}>",
        f"Subject: {'Re: ' if kind == 1 else ''}{' '.join(dice.choices(WORDS, k=4))}",
        f"To: {str(Header(reader[0], 'utf-8')) if not reader[0].isascii() else reader[0]} <{reader[1]}>",
    ]
    if dice.random() < 0.15:
        other = dice.choice(PEOPLE)
        head.append(f"Cc: {other[1]}")
    if number and kind in (1, 2):
        head.append(f"In-Reply-To: <{number - 1}.{dice.getrandbits(64):x}@mail.example>")
        head.append(
            "References: " + "\n ".join(f"<{number - n}.{dice.getrandbits(64):x}@mail.example>" for n in (3, 2, 1))
        )
    text = f"Hi {reader[0].split()[0]},\n\n{_sentences(dice, dice.randint(3, 14))}\n\nBest,\n{writer[0]}"
    if kind in (1, 2):
        text += f"\n\nOn Tue, 3 Nov 2026 at 10:00, {reader[0]} <{reader[1]}> wrote:\n\n" + "\n".join(
            f"> {line}" for line in _sentences(dice, dice.randint(4, 24)).split("\n")
        )
    if dice.random() < 0.3:
        text += f"\n\n-- \n{writer[0]}\nRail Data Ltd, 12 Quay Street"
    if kind == 4:
        head += ["List-Unsubscribe: <https://rail-weekly.example/off>", "Precedence: bulk"]
    return ("\n".join(head) + "\n").encode() + _body(kind, text, token, dice)


def _transport(dice: random.Random, writer: str, reader: str, token: str) -> list[str]:
    """What servers put on top of a mail on its way."""
    signature = base64.b64encode(dice.randbytes(256)).decode()
    folded = "\n         ".join(signature[n : n + 70] for n in range(0, len(signature), 70))
    hops = [
        f"Received: from mail{n}.{writer.partition('@')[2]} (mail{n}.example. [203.0.113.{dice.randint(1, 254)}])\n"
        f"        by mx{n}.example with ESMTPS id {token[n : n + 18]}.{n}.2026.11.03.10.00.0{n}\n"
        f"        for <{reader}>\n"
        f"        (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256);\n"
        f"        Tue, 03 Nov 2026 10:00:0{n} -0800 (PST)"
        for n in range(3)
    ]
    return [
        f"Delivered-To: {reader}",
        *hops,
        f"ARC-Seal: i=1; a=rsa-sha256; t=1777777777; cv=none;\n        d=example; s=arc-20260605;\n        b={folded}",
        f"Received-SPF: pass (example: domain of {writer} designates 203.0.113.7 as permitted sender)",
        "Authentication-Results: mx.example;\n       dkim=pass header.i=@example header.s=20260601 header.b=aBcDeF;\n"
        f"       spf=pass (example: domain of {writer} designates 203.0.113.7 as permitted sender)\n"
        "       dmarc=pass (p=NONE sp=QUARANTINE dis=NONE) header.from=example",
        "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;\n"
        "        d=example; s=20260601; t=1777777777; x=1778382577;\n"
        "        h=to:subject:message-id:date:from:in-reply-to:references:mime-version\n"
        f"         :from:to:cc:subject:date:message-id:reply-to;\n        bh={token}=;\n        b={folded}",
        f"X-Received: by 2002:a05:6402:{dice.randint(1000, 9999)} with SMTP id {token[:20]};\n"
        "        Tue, 03 Nov 2026 10:00:00 -0800 (PST)",
        f"Return-Path: <{writer}>",
    ]


def _body(kind: int, text: str, token: str, dice: random.Random) -> bytes:
    if kind in (0, 1):
        return b'Content-Type: text/plain; charset="UTF-8"\n\n' + text.encode() + b"\n"
    if kind == 3:
        encoded = base64.encodebytes(text.encode())
        return b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n" + encoded
    alternative = _alternative(text, f"000{token[:24]}", dice, wide=kind == 4)
    if kind in (2, 4):
        return alternative
    mark = f"==mixed_{token[:20]}"
    attachment = base64.encodebytes(dice.randbytes(dice.randint(4_000, 60_000)))
    return (
        f'Content-Type: multipart/mixed; boundary="{mark}"\n\n--{mark}\n'.encode()
        + alternative
        + f'\n--{mark}\nContent-Type: application/pdf; name="plan.pdf"\n'.encode()
        + b'Content-Disposition: attachment; filename="plan.pdf"\nContent-Transfer-Encoding: base64\n\n'
        + attachment
        + f"--{mark}--\n".encode()
    )


def _alternative(text: str, mark: str, dice: random.Random, *, wide: bool) -> bytes:
    style = "font-family:arial,sans-serif;font-size:14px;color:#202124"
    markup = "".join(f'<div dir="ltr" style="{style}">{line or "<br>"}</div>\n' for line in text.split("\n"))
    if wide:
        cell = f'<table width="600" cellpadding="0" style="{style}"><tr><td>{{}}</td></tr></table>\n'
        markup = "".join(cell.format(_sentences(dice, 2)) for _ in range(40)) + markup
    return (
        f'Content-Type: multipart/alternative; boundary="{mark}"\n\n--{mark}\n'.encode()
        + b'Content-Type: text/plain; charset="UTF-8"\nContent-Transfer-Encoding: quoted-printable\n\n'
        + quopri.encodestring(text.encode())
        + f'\n--{mark}\nContent-Type: text/html; charset="UTF-8"\n'.encode()
        + b"Content-Transfer-Encoding: quoted-printable\n\n"
        + quopri.encodestring(f"<html><body>{markup}</body></html>".encode())
        + f"\n--{mark}--\n".encode()
    )


# What a process had in memory at most: Linux's own word, since ``ru_maxrss`` begins with what the one before exec had.
_PEAK = """
def peak():
    import resource, pathlib
    status = pathlib.Path("/proc/self/status")
    told = status.read_text().split("VmHWM:")[1] if status.exists() else None
    return (int(told.split()[0]) if told else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / 1024
"""

STANDARD = (
    _PEAK
    + """
import json, mailbox, sys, time
from email.header import decode_header, make_header
began, cpu = time.perf_counter(), time.process_time()
number = characters = 0
for message in mailbox.mbox(sys.argv[1], create=False):
    number += 1
    for name in ("From", "To", "Cc", "Subject", "Date", "Message-ID", "In-Reply-To", "References"):
        value = message[name]
        if value is not None:
            characters += len(str(make_header(decode_header(value))) if "=?" in str(value) else str(value))
    for part in message.walk():
        if part.get_content_maintype() == "text":
            data = part.get_payload(decode=True)
            characters += len(data.decode(part.get_content_charset() or "utf-8", "replace"))
print(json.dumps({"seconds": time.perf_counter() - began, "cpu": time.process_time() - cpu, "messages": number,
    "characters": characters, "mb": peak()}))
"""
)

OURS = (
    _PEAK
    + """
import json, resource, sys, time
from pathlib import Path
from assistant.importing import apply
from assistant.records import Store
began = time.perf_counter()
with Store.open(Path(sys.argv[2])) as store:
    before = store.changes
    report = apply([sys.argv[1]], store)
    writes = store.changes - before
    seconds = time.perf_counter() - began
def used(who):
    return resource.getrusage(who)
own, children = used(resource.RUSAGE_SELF), used(resource.RUSAGE_CHILDREN)
print(json.dumps({"seconds": seconds, "cpu": sum(u.ru_utime + u.ru_stime for u in (own, children)),
    "messages": report.read, "new": report.new, "known": report.known, "writes": writes,
    "mb": peak(), "child_mb": children.ru_maxrss / 1024}))
"""
)


def child(script: str, *words: str) -> dict[str, float]:
    """What a fresh process says of itself."""
    ran = subprocess.run([sys.executable, "-c", script, *words], capture_output=True, text=True, check=True)
    return dict(json.loads(ran.stdout))


def measure(mix: str, *, messages: int, repeats: int) -> list[dict[str, float]]:
    """One row a repeat; the two readers take turns, so that a busy machine slows both."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        box = Path(folder) / "all.mbox"
        write_mbox(box, messages=messages, mix=mix)
        for repeat in range(repeats):
            standard = child(STANDARD, str(box))
            home = str(Path(folder) / f"home{repeat}")
            first = child(OURS, str(box), home)
            again = child(OURS, str(box), home)
            rows.append(
                {
                    "box_mb": box.stat().st_size / 2**20,
                    "ratio": standard["seconds"] / first["seconds"],
                    "standard": standard["messages"] / standard["seconds"],
                    "ours": first["messages"] / first["seconds"],
                    "new": first["new"],
                    "cpu": standard["cpu"] / first["cpu"],
                    "mb": first["mb"] + first["child_mb"],
                    "again": again["seconds"],
                    "writes": again["writes"],
                }
            )
    return rows


def figures(mixes: Iterable[str], *, messages: int, repeats: int) -> Iterator[Figure]:
    """How fast each mix becomes searchable, what that takes, and how long the same file takes again."""
    for mix in mixes:
        rows = measure(mix, messages=messages, repeats=repeats)
        by = {key: [row[key] for row in rows] for key in rows[0]}
        beside = f"stdlib mailbox: {said(round(Amount.middle(by['standard']).value))}/s"
        file = f"{messages:,} messages, {by['box_mb'][0]:.0f} MB"
        what = f"{mix}: messages a second"
        yield Figure("import", what, Amount.middle(by["ours"], "/s"), f"{beside}; {file}")
        yield Figure("import", f"{mix}: times as fast", Amount.middle(by["ratio"]), beside, at_least(0.8))
        yield Figure("import", f"{mix}: the same of processor time", Amount.middle(by["cpu"]), beside)
        yield Figure("import", f"{mix}: memory", Amount.middle(by["mb"], "MB"), file, at_most(400))
        yield Figure("import", f"{mix}: the same file again", Amount.middle(by["again"], "s"), file, at_most(3))
        yield Figure("import", f"{mix}: rows written by that", Amount(max(by["writes"])), file, at_most(0))


def main() -> None:
    """Print the table: the median of the repeats."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--messages", type=int, default=20_000)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--mix", choices=tuple(MIXES), action="append")
    chosen = parser.parse_args()
    print(f"{chosen.messages:,} messages, median of {chosen.repeats}")
    print(
        "| mix | mailbox | stdlib | Askwell | ratio (aim 0.8) | ratio of processor time | memory (aim 400 MB) "
        "| again (aim 3 s, 0 writes) |\n|---|---|---|---|---|---|---|---|"
    )
    for mix in chosen.mix or MIXES:
        rows = sorted(measure(mix, messages=chosen.messages, repeats=chosen.repeats), key=lambda row: row["ratio"])
        row = rows[len(rows) // 2]
        print(
            f"| {mix} | {row['box_mb']:.0f} MB | {row['standard']:,.0f}/s | {row['ours']:,.0f}/s | {row['ratio']:.2f} "
            f"({rows[0]['ratio']:.2f}-{rows[-1]['ratio']:.2f}) | {row['cpu']:.2f} | {row['mb']:.0f} MB "
            f"| {row['again']:.1f} s, {row['writes']:.0f} |"
        )


if __name__ == "__main__":
    main()
