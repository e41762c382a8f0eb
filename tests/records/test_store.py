"""The store as a file: private, migrated, locked, damaged, full."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from assistant.errors import DiskFull, StoreDamaged, StoreError, StoreLocked, StoreTooNew
from assistant.records import Exchange, Store
from assistant.records.faults import translate
from assistant.records.schema import MIGRATIONS
from tests.records.samples import JANE, interaction


def test_private(tmp_path: Path) -> None:
    """The folder is the user's alone and so is every file in it."""
    with Store.open(tmp_path / "a" / "home") as store:
        store.add_contact("Jane Doe")
        modes = {stat.S_IMODE(path.stat().st_mode) for path in store.path.parent.iterdir()}

        assert stat.S_IMODE(store.path.parent.stat().st_mode) == 0o700
        assert {0o600} == modes


def test_kept(tmp_path: Path) -> None:
    """What was written is there when the store is opened again."""
    with Store.open(tmp_path) as store:
        jane = store.add_contact("Jane Doe", addresses=["jane@example.org"])
    with Store.open(tmp_path) as store:
        assert [jane] == store.contacts()


def test_durable(tmp_path: Path) -> None:
    """The file is in WAL mode with full synchronisation and foreign keys, as the design says."""
    with Store.open(tmp_path) as store:
        pragmas = ("journal_mode", "synchronous", "foreign_keys")
        found = [store._database.rows(f"PRAGMA {name}")[0][0] for name in pragmas]

    assert found == ["wal", 2, 1]


def test_later_version(tmp_path: Path) -> None:
    """A store that a later version wrote is refused and left as it was."""
    with Store.open(tmp_path) as store:
        path = store.path
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    before = path.read_bytes()

    with pytest.raises(StoreTooNew, match="later version"):
        Store.open(tmp_path)

    assert before == path.read_bytes()


def test_somebody_elses_database(tmp_path: Path) -> None:
    """Another program's SQLite file is not taken over."""
    connection = sqlite3.connect(tmp_path / "askwell.sqlite3")
    connection.execute("CREATE TABLE theirs (a)")
    connection.close()

    with pytest.raises(StoreError, match="not one of Askwell's"):
        Store.open(tmp_path)


def test_not_a_database(tmp_path: Path) -> None:
    """A file of other bytes is called damaged and left as it was."""
    path = tmp_path / "askwell.sqlite3"
    path.write_bytes(b"hello " * 1000)

    with pytest.raises(StoreDamaged):
        Store.open(tmp_path)

    assert path.read_bytes() == b"hello " * 1000


def test_damaged_in_the_middle(tmp_path: Path) -> None:
    """Pages overwritten by something else are reported as damage, not as a crash."""
    with Store.open(tmp_path) as store:
        store.add_interactions(Exchange(interaction(n, text="x" * 2000), (JANE,)) for n in range(100))
        path = store.path
    data = bytearray(path.read_bytes())
    data[8192:] = b"\xff" * (len(data) - 8192)
    path.write_bytes(data)

    with pytest.raises(StoreDamaged, match="damaged"), Store.open(tmp_path) as store:
        store.interactions_from("<1@mail.example.org>")


def test_home_is_a_file(tmp_path: Path) -> None:
    """A home that is a file is an error that names it."""
    home = tmp_path / "home"
    home.write_text("hello")

    with pytest.raises(StoreError, match="home"):
        Store.open(home)


def test_home_may_not_be_written(tmp_path: Path) -> None:
    """A read-only folder is an error that names it."""
    home = tmp_path / "home"
    home.mkdir(mode=0o500)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65_534)  # nobody: the administrator may write anywhere
    try:
        with pytest.raises(StoreError, match="home"):
            Store.open(home)
    finally:
        os.seteuid(user)


def test_disk_full(tmp_path: Path) -> None:
    """With no room left, what was stored before stays and the batch is left out whole."""
    with Store.open(tmp_path) as store:
        store.add_interactions([Exchange(interaction(0), (JANE,))])
        pages = store._database.rows("PRAGMA page_count")[0][0]
        store._database.rows(f"PRAGMA max_page_count = {pages + 5}")

        with pytest.raises(DiskFull, match="untouched"):
            store.add_interactions(Exchange(interaction(n, text="x" * 4000), (JANE,)) for n in range(1, 100))

        assert len(store.interactions_with(store.find("jane").id)) == 1
        store._database.rows("PRAGMA max_page_count = 100000")
        store.add_contact("Ann Lee")


def test_read_without_room(tmp_path: Path) -> None:
    """Where there is no room even for the file that readers share, what is on record can be read all the same."""
    resource = pytest.importorskip("resource")
    with Store.open(tmp_path) as store:
        jane = store.add_contact("Jane Doe")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, before[1]))
    try:
        with Store.open(tmp_path) as store:
            found = store.contacts()
            with pytest.raises(StoreError):
                store.add_contact("Ann Lee")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert found == [jane]
    with Store.open(tmp_path) as store:
        store.add_contact("Ann Lee")


def test_second_writer(tmp_path: Path) -> None:
    """While one process writes, another waits for as long as it was told and then says so; it can still read."""
    with Store.open(tmp_path) as first, Store.open(tmp_path, busy_seconds=0.05) as second:
        with first.transaction():
            first.add_contact("Jane Doe")
            with pytest.raises(StoreLocked, match="Another Askwell"):
                second.add_contact("Ann Lee")
            assert second.contacts() == []
        second.add_contact("Ann Lee")

        assert len(first.contacts()) == 2


def test_one_import_at_a_time(tmp_path: Path) -> None:
    """The second long write in a home is told what the first is doing."""
    with (
        Store.open(tmp_path) as first,
        Store.open(tmp_path) as second,
        first.alone("importing"),
        pytest.raises(StoreLocked, match="Another Askwell is importing"),
        second.alone("importing"),
    ):
        pass


def test_lock_ends_with_its_process(tmp_path: Path) -> None:
    """A process that was killed leaves no lock behind."""
    code = (
        "import sys, pathlib, time; from assistant.records import Store\n"
        "with Store.open(pathlib.Path(sys.argv[1])).alone('importing'):\n"
        "    print('held', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        with Store.open(tmp_path) as store:
            with pytest.raises(StoreLocked), store.alone("importing"):
                pass
            process.kill()
            process.wait()
            with store.alone("importing"):
                pass


def test_rolled_back(tmp_path: Path) -> None:
    """An error in a transaction leaves nothing of it, nested ones included."""
    with Store.open(tmp_path) as store:

        def fail() -> None:
            with store.transaction():
                store.add_contact("Jane Doe")
                with store.transaction():
                    store.add_contact("Ann Lee")
                raise RuntimeError

        with pytest.raises(RuntimeError):
            fail()

        assert store.contacts() == []


def test_threads(tmp_path: Path) -> None:
    """Threads that share a store take turns and lose nothing."""
    with Store.open(tmp_path) as store:

        def work(start: int) -> None:
            for n in range(start, start + 20):
                store.add_interactions([Exchange(interaction(n), (JANE,))])
                store.summaries()

        threads = [threading.Thread(target=work, args=(start,)) for start in (0, 20, 40, 60)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert store.summaries()[0].interactions["email"] == 80


def test_two_open_at_once(tmp_path: Path) -> None:
    """Several threads that open a new home together make its tables once."""
    failed: list[Exception] = []

    def open_it() -> None:
        try:
            Store.open(tmp_path).close()
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=open_it) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failed == []


@pytest.mark.parametrize("name", sorted(name for name in dir(sqlite3) if name.startswith("SQLITE_") and name.isupper()))
def test_every_code_is_translated(name: str) -> None:
    """Whatever code SQLite gives, the user gets one sentence that names the place."""
    error = sqlite3.OperationalError("words")
    code = getattr(sqlite3, name)
    error.sqlite_errorcode = code if isinstance(code, int) else 1
    message = str(translate(error, place="/home/ada/askwell.sqlite3"))

    assert "/home/ada/askwell.sqlite3" in message
    assert message.endswith(".")


@pytest.mark.parametrize("code", [sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_SHMSIZE, errno.ENOSPC])
def test_full_disk_is_called_full(code: int) -> None:
    """However a full disk shows, the user is told that it is full and what to do."""
    error: sqlite3.Error | OSError = OSError(code, "no space")
    if code != errno.ENOSPC:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = code
    told = translate(error, place="/home/ada/askwell.sqlite3")

    assert isinstance(told, DiskFull)
    assert "is full; make room" in str(told)
