"""A real Dovecot on the loopback for one test run: its own configuration, mailboxes and certificate, in a folder."""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.needs import need

BINARY = shutil.which("dovecot") or shutil.which("dovecot", path="/usr/sbin:/usr/local/sbin")
USER, PASSWORD = "ada@example.com", 'Grüße "2" \\ you'

_CONFIG = """
base_dir = {place}/run
state_dir = {place}/state
log_path = {place}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <{place}/cert.pem
ssl_key = <{place}/key.pem
auth_mechanisms = plain login
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 1
mail_location = maildir:~/Maildir
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {place}/users
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={place}/home/%u
}}
namespace inbox {{
  inbox = yes
  {folders}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
"""
MARKED = "mailbox Drafts {\n auto = create\n special_use = \\Drafts\n}"
UNMARKED = "mailbox Entwürfe {\n auto = create\n}\nmailbox Sent {\n auto = create\n}"


@dataclass(frozen=True)
class Dovecot:
    """A running server: its ports, and the file with the certificate it shows, which is good for ``localhost``."""

    port: int
    tls_port: int
    certificate: Path
    mails: Path

    def drafts(self, folder: str = "Drafts") -> list[Path]:
        """The files of one folder's mails."""
        place = self.mails / f".{folder}"
        return sorted(path for part in ("cur", "new") for path in (place / part).glob("*"))


@contextmanager
def running(folders: str = MARKED) -> Iterator[Dovecot]:
    """A server with these folders, ended and removed afterwards; the test is skipped where there is no Dovecot."""
    need(BINARY, "Dovecot is not installed (apt-get install dovecot-imapd)")
    as_root = os.geteuid() == 0  # Dovecot reads no mail as root
    who = pwd.getpwnam("nobody") if as_root else pwd.getpwuid(os.geteuid())
    port, tls_port = _free_port(), _free_port()
    with tempfile.TemporaryDirectory(prefix="dovecot-", ignore_cleanup_errors=True) as name:
        place = Path(name)
        _certify(place)
        (place / "users").write_text(f"{USER}:{{PLAIN}}{PASSWORD}::::::\n", "utf-8")
        values = {"uid": who.pw_uid, "gid": who.pw_gid, "port": port, "tls_port": tls_port}
        words = {"place": place, "folders": folders}
        user = {"user": who.pw_name, "group": grp.getgrgid(who.pw_gid).gr_name}
        (place / "dovecot.conf").write_text(_CONFIG.format(**values, **words, **user), "utf-8")
        if as_root:
            for path in (place, *place.iterdir()):
                os.chown(path, who.pw_uid, who.pw_gid)
        child = subprocess.Popen(
            [str(BINARY), "-F", "-c", str(place / "dovecot.conf")],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **({"user": who.pw_uid, "group": who.pw_gid, "extra_groups": []} if as_root else {}),  # type: ignore[arg-type]
        )
        try:
            _wait_for(tls_port, child, place / "log")
            yield Dovecot(port, tls_port, place / "cert.pem", place / "home" / USER / "Maildir")
        finally:
            child.terminate()
            child.wait(timeout=20)


def _certify(place: Path) -> None:
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
         "-keyout", str(place / "key.pem"), "-out", str(place / "cert.pem")],
        check=True, capture_output=True,
    )  # fmt: skip


def _free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, child: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until and child.poll() is None:
        with suppress(OSError), closing(socket.create_connection(("127.0.0.1", port), 1)):
            return
        time.sleep(0.05)
    said = log.read_text("utf-8") if log.exists() else "nothing was logged"
    raise AssertionError(f"Dovecot did not start: {said[-2000:]}")
