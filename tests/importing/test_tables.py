"""Bytes to rows: encodings, separators, quotation marks and what stands above the headings."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.importing.csv_rows import MAX_COLUMNS, MAX_EMPTY, MAX_RECORD, Fault
from assistant.importing.formats import Format
from assistant.importing.tables import Entry, Row, any_table, find_table, sniff, text_of_table

HEADINGS = ("Name", "Town", "Note")
# What a cell can hold and a spreadsheet would write; control characters are cleaned away on purpose.
CELLS = st.text(
    st.characters(
        codec="utf-8", categories=("L", "N", "P", "S", "Zs"), include_characters='\n",;\t|', exclude_characters="\xad"
    ),
    max_size=20,
)


def _rows(data: bytes) -> list[Row | str]:
    sheet = find_table(data, lambda keys: {"name", "town"} <= keys)
    assert sheet is not None
    return [entry.cells if isinstance(entry, Entry) else entry.reason for entry in sheet.entries()]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"Name,Town\nZo\xc3\xab,K\xc3\xb6ln\n", "UTF-8"),
        (b"\xef\xbb\xbfName,Town\r\nZo\xc3\xab,K\xc3\xb6ln\r\n", "UTF-8 with a mark and CRLF, as Excel saves it"),
        ("Name,Town\nZoë,Köln\n".encode("utf-16"), "UTF-16 with a mark"),
        ("Name\tTown\nZoë\tKöln\n".encode("utf-16-le"), "UTF-16 without one, tabs: Excel's Unicode text"),
        ("Name\tTown\nZoë\tKöln\n".encode("utf-16-be"), "the same the other way round"),
        ("Name;Town\nZoë;Köln\n".encode("cp1252"), "Windows-1252 and semicolons, as in most of Europe"),
        (b"sep=;\nName;Town\nZo\xc3\xab;K\xc3\xb6ln\n", "Excel's note of the separator"),
        (b"Name|Town\rZo\xc3\xab|K\xc3\xb6ln\r", "bars, and the line ends of old Macs"),
        (b'"Name","Town"\n"Zo\xc3\xab","K\xc3\xb6ln"', "all quoted, no last line end"),
        (b'Notes:\n"Two lines,\nand a comma"\n\nName,Town\nZo\xc3\xab,K\xc3\xb6ln\n', "notes above the headings"),
        (b"Name,Town\nZo\xc3\xab,K\xc3\xb6ln\n,,,\n\n", "rows of commas and empty lines say nothing"),
        (b"Name,Town\nZo\xc3\xab,K\xc3\xb6ln,more,cells\n", "a row longer than the headings"),
        (b"Name,Town\nZo\x00\xc3\xab,K\xc3\xb6ln\x00\n", "NULs"),
    ],
)
def test_a_table_is_read_however_it_was_saved(data: bytes, why: str) -> None:
    """The same two cells come out of every encoding, separator and line end."""
    assert _rows(data) == [{"name": "Zoë", "town": "Köln"}], why


@pytest.mark.parametrize(
    ("data", "rows", "why"),
    [
        (
            b'Name,Town\nA,"x\ny"\nB,z\n',
            [{"name": "A", "town": "x\ny"}, {"name": "B", "town": "z"}],
            "a line end in a cell",
        ),
        (b'Name,Town\nA,"say ""hi"""\n', [{"name": "A", "town": 'say "hi"'}], "a quotation mark in a cell"),
        (b'Name,Town\n5" pipe,x\nB,"y"\n', [{"name": '5" pipe', "town": "x"}, {"name": "B", "town": "y"}], "inches"),
        (
            b'Name,Town\nA,"never closed\nB,y\nC,z\n',
            ["A quotation mark is opened and never closed.", {"name": "B", "town": "y"}, {"name": "C", "town": "z"}],
            "a mark that is never closed costs its own row alone",
        ),
        (b"Name,Town\nA\n", [{"name": "A"}], "a row that is cut short"),
        (b"Name,Town,Town\nA,,x\n", [{"name": "A", "town": "x"}], "of two columns of one name, the filled one"),
    ],
)
def test_quotation_marks_are_read_as_meant(data: bytes, rows: list[Row | str], why: str) -> None:
    """A cell may hold anything; a damaged row is refused and the next one read."""
    assert rows == _rows(data), why


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=5), st.sampled_from(",;\t|"), st.booleans())
def test_what_csv_writes_is_read_back(rows: list[tuple[str, str, str]], separator: str, all_quoted: bool) -> None:
    """Whatever cells Python's csv writes with any separator come back, but for white space around them."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, quoting=csv.QUOTE_ALL if all_quoted else csv.QUOTE_MINIMAL)
    writer.writerows([HEADINGS, *rows])
    sheet = find_table(out.getvalue().encode(), lambda keys: {"name", "town", "note"} <= keys)
    assert sheet is not None
    found = [entry.cells for entry in sheet.entries() if isinstance(entry, Entry)]

    def tidy(cell: str) -> str:
        return "".join(" " if c in "\xa0\u2007\u202f" else c for c in cell).strip("\n").strip()

    wanted = [{h.lower(): tidy(cell) for h, cell in zip(HEADINGS, row, strict=True) if tidy(cell)} for row in rows]
    assert [row for row in wanted if row] == [row for row in found if row]


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), max_size=60))
def test_every_text_survives_utf_8_and_utf_16(text: str) -> None:
    """Text is read back from UTF-8 and from UTF-16 with its mark."""
    assert text == text_of_table(b"\xef\xbb\xbf" + text.encode())
    assert text == text_of_table(text.encode("utf-16"))


def test_one_damaged_letter_does_not_change_the_encoding() -> None:
    """In a UTF-8 file with one broken byte the other letters are still read as UTF-8."""
    data = b"Name,Town\n" + "Zoë,Köln\n".encode() * 10 + b"\xc3,x\n"

    assert _rows(data)[9] == {"name": "Zoë", "town": "Köln"}


@given(st.binary(max_size=400))
def test_no_bytes_are_too_strange(data: bytes) -> None:
    """Any bytes are looked at and read without an error."""
    sniff(data, "contacts.csv")
    sheet = any_table(b"a,b\n" + data)
    assert sheet is not None
    assert all(isinstance(entry, Entry | Fault) for entry in sheet.entries())


@pytest.mark.parametrize(
    ("data", "reason", "why"),
    [
        (b'a,b\n1,"' + b"x" * 3_000_000, "never closed", "a cell that swallows the file"),
        (b"a,b\n1," + b"x" * 3_000_000 + b"\n", "longer than 131,072", "a cell of megabytes"),
        (b"a,b\n1," + b"x" * (MAX_RECORD + 10) + b"\n", "longer than 131,072", "just above csv's own limit"),
    ],
)
def test_huge_cells_are_refused_by_line(data: bytes, reason: str, why: str) -> None:
    """What is too large is refused with its line, and the rows after it are read."""
    sheet = any_table(data + b"\n2,3\n")
    assert sheet is not None
    first, second = sheet.entries()

    assert isinstance(first, Fault), why
    assert first.line == 2
    assert reason in first.reason
    assert second == Entry(3 if first.reason.endswith("closed.") else second.line, {"a": "2", "b": "3"})


def test_rows_that_open_and_close_in_odd_places_are_all_read() -> None:
    """A mark closed on the line below ties the two lines together, ten thousand times over."""
    sheet = any_table(b"a,b\n" + b'1,"""\n' * 10_000)
    assert sheet is not None

    assert sum(1 for _ in sheet.entries()) == 5_000


@pytest.mark.parametrize("blank", [b"\n", b"\r\n", b"\r", b",,\n", b" \n", b"\t,\r\n"])
def test_lines_without_content_are_leapt_over_and_counted(blank: bytes) -> None:
    """However many empty lines stand between two rows, above the headings too, each row knows its own line."""
    sheet = find_table(blank * 3_000 + b"a,b\n" + blank * 3_000 + b"1,2\n", lambda keys: {"a", "b"} <= keys)
    assert sheet is not None

    assert list(sheet.entries()) == [Entry(6_002, {"a": "1", "b": "2"})]


def test_marks_that_are_never_closed_cost_their_own_rows_alone() -> None:
    """Where every line opens a mark again, each is refused by its line, and the row below them is read."""
    sheet = any_table(b"a,b\n" + b'x","\n' * 3_000 + b"1,2\n")
    assert sheet is not None
    *refused, last = sheet.entries()

    assert [each.line for each in refused] == list(range(2, 3_002))
    assert last == Entry(3_002, {"a": "1", "b": "2"})


@pytest.mark.parametrize(
    ("row", "faults", "why"),
    [
        (b"1," * MAX_COLUMNS + b"2\n", 1, "one cell too many"),
        (b"1," + b"," * 20_000 + b"\n", 0, "empty cells to the edge of the sheet, as spreadsheets save them"),
    ],
)
def test_a_row_of_too_many_cells_is_refused(row: bytes, faults: int, why: str) -> None:
    """Cells beyond any sensible number are refused with the line, not dropped unseen."""
    sheet = any_table(b"a,b\n" + row)
    assert sheet is not None
    (only,) = sheet.entries()

    assert [Fault(2, f"The row has more than {MAX_COLUMNS} cells.")] * faults == [only] * isinstance(only, Fault), why


def test_a_table_of_empty_quoted_rows_is_given_up() -> None:
    """Rows that hold quotation marks and nothing in them end the table where there are thousands of them."""
    sheet = any_table(b"a,b\n" + b'"",""\n' * (MAX_EMPTY + 10) + b"1,2\n")
    assert sheet is not None

    assert [type(each) for each in sheet.entries()] == [Fault]


@pytest.mark.parametrize(
    ("head", "name", "format_", "why"),
    [
        (
            b"First Name,Last Name,Email Address,Company,Position,Connected On\n",
            "x.csv",
            Format.LINKEDIN,
            "before URLs",
        ),
        (b'Notes:\n"a"\n\nFirst Name,Last Name,URL,Connected On\n', "Connections (1).csv", Format.LINKEDIN, "notes"),
        (b"CONVERSATION ID,FROM,TO,DATE,SUBJECT,CONTENT\n", "messages.csv", Format.LINKEDIN, "messages, few columns"),
        (b"From,To,Date,Subject,Content,Direction,Folder\n", "messages.csv", Format.LINKEDIN, "messages of 2017"),
        (b"Name\nSQL\n", "Skills.csv", Format.LINKEDIN, "one column, told by the file's name"),
        (b"Name\nSQL\n", "names.csv", None, "one column of anything else is no table"),
        (b"Company Name,Followed On\nx,y\n", "Company Follows.csv", Format.LINKEDIN, "a file left aside"),
        (b"First Name,Middle Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value\n", "c.csv", Format.GOOGLE, "new"),
        (b"Name,Given Name,Family Name,Group Membership\n", "c.csv", Format.GOOGLE, "old, nobody with an address"),
        (b'"Title","First Name","Company","Job Title","E-mail Address"\n', "c.csv", Format.OUTLOOK, "Outlook"),
        ("Vorname;Nachname;Firma;E-Mail-Adresse\n".encode("cp1252"), "c.csv", Format.TABLE, "Outlook in German"),
        (b"Full name\tE-mail\n", "people.txt", Format.TABLE, "any table of people, whatever it is called"),
        (
            b"Date,Amount,Shop\n1,2,3\n",
            "bank.csv",
            Format.TABLE,
            "any other .csv: reading it refuses, with its headings",
        ),
        (b"title,url\nx,y\n", "links.tsv", Format.TABLE, "bookmarks are no people, but a table"),
        (b"Dear Anna, here is\nthe name, email and company you asked for.\n", "note.md", None, "prose"),
        (
            b"Name, company\nwere the two things he asked for, and more\n",
            "note.txt",
            None,
            "prose that starts like a table",
        ),
        (b"BEGIN:VCARD\nN:a;b\n", "c.csv", None, "a card in disguise"),
        (b"<html><body>a,b</body></html>", "c.csv", None, "a page"),
        (b"", "c.csv", None, "nothing"),
        (bytes(range(256)) * 20, "c.bin", None, "no text"),
    ],
)
def test_a_table_is_told_by_its_headings(head: bytes, name: str, format_: Format | None, why: str) -> None:
    """The row of headings says whose table it is; the name only where the headings cannot."""
    assert sniff(head, name) is format_, why
