"""Ways out for a letter: copied, opened, filed, noted as sent. The sending itself is the user's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from assistant.app.accepting import Accepting
from assistant.domain.contacts import Contact
from assistant.domain.interactions import WRITABLE, Channel
from assistant.domain.ledger import Promise
from assistant.domain.letters import Draft, as_exchange
from assistant.domain.sending import (
    Filed,
    FollowUp,
    MailAccount,
    MailLink,
    Note,
    Reply,
    Security,
    Sent,
    usual_follow_up,
)
from assistant.errors import WrongUse

_NEWEST = 200  # exchanges in which the one to reply to is looked for


class Sending(Accepting):
    """The draft as other programs take it, and what is noted once it is sent.

    The recipient and the profile are the contact's as they stand on record now, whatever a draft that was kept
    elsewhere says.
    """

    def copy_text(self, draft: Draft) -> str:
        """The letter below its subject, to be pasted."""
        from assistant.exporting.plain import lines

        return lines(draft.text)

    def reply_to(self, contact: Contact) -> Reply | None:
        """What a reply in thread would answer: the latest mail with the contact that has a Message-ID, if any."""
        from assistant.exporting.replying import reply_to

        return reply_to(contact, self._store.interactions_with(contact.id, limit=_NEWEST))

    def email_file(self, draft: Draft, *, reply: Reply | None = None) -> bytes:
        """The draft as an ``.eml`` file that mail programs open as unsent; with ``reply``, in that thread.

        Raises ``WrongUse`` without an address.
        """
        from assistant.exporting.eml import email_file

        return email_file(self._addressed(draft), self.me, reply=reply)

    def mail_link(self, draft: Draft, *, reply: Reply | None = None) -> MailLink:
        """The draft as a ``mailto:`` link, and whether it fits into one. Raises ``WrongUse`` without an address."""
        from assistant.exporting.mailto import mail_link

        return mail_link(self._addressed(draft), reply=reply)

    def linkedin_note(self, draft: Draft, *, paid: bool = False) -> Note:
        """The draft as an invitation note, counted (200 characters, 300 if ``paid``), and the profile's link."""
        from assistant.exporting.note import note

        return note(self._addressed(draft), paid=paid)

    def reminder(self, draft: Draft, due: date) -> bytes:
        """An ``.ics`` file with one reminder, at nine on that day, to follow up with the contact."""
        from assistant.exporting.calendar import reminder

        sent = self._store.sent(draft.id)
        return reminder(self._addressed(draft), due, now=self._parts.now(), sent=sent.when.date() if sent else None)

    # -- the drafts folder -------------------------------------------------------------------------------------------

    def mail_account(
        self,
        *,
        host: str | None = None,
        user: str | None = None,
        port: int | None = None,
        security: Security | None = None,
    ) -> MailAccount:
        """Whose drafts folder: as given, else as the settings say, else the user's first address as the name.

        Raises ``WrongUse`` where no server is known.
        """
        settings = self._parts.settings
        server = host or settings.imap_host
        if not server:
            raise WrongUse("No mail server is known; name it with --host, or as imap_host in the config file.")
        name = user or settings.imap_user or next(iter(self.me.addresses), "")
        if not name:
            raise WrongUse("No name to log in with is known; say it with --user, or as imap_user in the config file.")
        way = security or settings.imap_security
        # The port in the settings is that of their server, reached in their way.
        usual = settings.imap_port if (server, way) == (settings.imap_host, settings.imap_security) else None
        return MailAccount(server, name, port or usual, way)

    def mail_password(self, account: MailAccount) -> str | None:
        """The password from the environment, else from the system's keyring, else None: then it has to be asked for."""
        from assistant.exporting.passwords import stored_password

        return self._parts.settings.imap_password or stored_password(account)

    def file_draft(
        self,
        draft: Draft,
        account: MailAccount,
        password: str,
        *,
        folder: str | None = None,
        reply: Reply | None = None,
        even_if_not_ready: bool = False,
    ) -> Filed:
        """Put the draft into the drafts folder of a mail server; the same version twice is there once.

        ``folder`` names it where the server marks none (``NoDraftsFolder`` lists those called so); else what the
        settings say. The password is used for this one connection and kept nowhere. Raises ``WrongUse`` without an
        address or where the letter is not ready and nobody said ``even_if_not_ready``, and every ``MailError``.
        """
        from assistant.exporting.eml import family, filed_mail, message_id
        from assistant.exporting.imap import file_draft

        if not draft.ready and not even_if_not_ready:
            raise WrongUse(f"This letter is not ready. {' '.join(draft.blocks)}")
        letter, me = self._addressed(draft), self.me
        return file_draft(
            account,
            password,
            filed_mail(letter, me, when=self._parts.now(), reply=reply),
            message_id=message_id(letter, me, reply),
            family=family(letter),
            folder=folder or self._parts.settings.imap_folder,
        )

    # -- once it is sent ---------------------------------------------------------------------------------------------

    def mark_sent(
        self,
        draft: Draft,
        *,
        channel: Channel | None = None,
        on: date | None = None,
        follow_up: date | None = None,
        promises: Sequence[Promise] = (),
        even_if_not_ready: bool = False,
    ) -> Sent:
        """Note that the user sent this letter: it is accepted (see ``accept``), and an exchange goes on record.

        ``channel`` is the one it was written for unless another is said, ``on`` the day if it was not today. When the
        mail itself is imported it takes the place of that exchange, so nothing is there twice. Saying so again changes
        the channel and the follow-up, and the day only with ``on`` or after a change to the letter. Raises what
        ``accept`` raises, and ``WrongUse`` for a day to come, a follow-up before it, or a channel no letter goes by.
        """
        way, day = channel or draft.channel, on or self.today
        if way not in WRITABLE:
            raise WrongUse(f"A letter goes out as one of {', '.join(WRITABLE)}, not as {way.value!r}.")
        if day > self.today:
            raise WrongUse(f"{day} is still to come; mark the letter as sent once it is.")
        if follow_up is not None and follow_up < day:
            raise WrongUse(f"A follow-up on {follow_up} would come before the letter, which went out on {day}.")
        left_out, now = self._acceptable(draft, promises, even_if_not_ready=even_if_not_ready)
        with self._store.transaction():
            unchanged = self._store.draft(draft.id).accepted is not None
            accepted, _ = self._store.accept_draft(draft.id, promises, left_out=left_out, when=now)
            exchange = as_exchange(replace(accepted, channel=way), self.me, when=datetime.combine(day, now.timetz()))
            return self._store.mark_sent(exchange, again=on is not None or not unchanged, follow_up=follow_up)

    def unmark_sent(self, draft: Draft) -> Draft:
        """Take back that it was sent, with its exchange and the open promises noted with it."""
        return self._store.unmark_sent(draft.id)

    def sent(self, draft: Draft) -> Sent | None:
        """When and how it was sent, and when to follow up; None where nobody said that it was."""
        return self._store.sent(draft.id)

    def usual_follow_up(self, draft: Draft) -> date | None:
        """The day to propose: a week from today for an ask, none for a thank-you or an offer."""
        return usual_follow_up(draft.kind, self.today)

    def follow_ups(self, *, answered: bool = False) -> list[FollowUp]:
        """The letters to come back to, the soonest first; those the contact wrote since only if ``answered``."""
        return [one for one in self._store.follow_ups() if answered or one.answered is None]

    def set_follow_up(self, draft: Draft, due: date | None) -> Sent:
        """Another day to come back to it, or none. Raises ``WrongUse`` where it was not marked as sent."""
        return self._store.set_follow_up(draft.id, due)

    def _addressed(self, draft: Draft) -> Draft:
        return replace(draft, contact=self._store.contact(draft.contact.id))
