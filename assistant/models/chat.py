"""The one chat adapter: any OpenAI-compatible server, ours or somebody else's, through LangChain."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from assistant.domain.models import Answer, Message, Tier
from assistant.errors import BadAnswer, ModelTooSlow, ModelUnreachable, ServerDied
from assistant.models.endpoints import Endpoint
from assistant.models.shapes import Shape, as_asked, with_repair, with_schema
from assistant.models.streaming import Left, Piece, within

if TYPE_CHECKING:
    from langchain_openai import ChatOpenAI

GAP_SECONDS = 30.0
"""How long a model may say nothing."""

Ask = Callable[["_Call", Sequence[Message], Mapping[str, Any]], Iterator[Piece]]


class ChatModel:
    """A ``LanguageModel`` behind an address.

    ``connect`` gives the address; with ``ours``, the server is one that ``connect`` can start again, which is done once
    a call if it hangs up. Building one imports LangChain (about 1.2 s).
    """

    def __init__(
        self,
        connect: Callable[[], Endpoint],
        *,
        name: str,
        tier: Tier,
        ours: bool = False,
        gap_seconds: float = GAP_SECONDS,
        temperature: float = 0.0,
    ) -> None:
        from assistant.models import chains, vendor_errors

        self._chains = chains
        self._translate = vendor_errors.translate
        self._connect = connect
        self._name = name
        self._tier = tier
        self._ours = ours
        self._gap = gap_seconds
        self._temperature = temperature
        self._shape = Shape.JSON_SCHEMA
        self._built: tuple[Endpoint, ChatOpenAI] | None = None

    @property
    def name(self) -> str:
        """The model's name as the catalogue or the server knows it."""
        return self._name

    @property
    def tier(self) -> Tier:
        """Which writer suits it."""
        return self._tier

    def endpoint(self) -> Endpoint:
        """Where it answers; a local server is started if need be. Raises a ``ModelError``."""
        return self._connect()

    def answer(
        self,
        messages: Sequence[Message],
        *,
        max_tokens: int,
        stop: Sequence[str] = (),
        schema: Mapping[str, Any] | None = None,
        on_text: Callable[[str], None] | None = None,
        seconds: float = 120.0,
    ) -> Answer:
        """Answer once, at temperature 0; see ``LanguageModel.answer``.

        With ``schema`` the text is JSON that follows it: asked for as ``json_schema``, else ``json_object``, else in
        words, as far as the server understands, read tolerantly and asked for once more if it does not fit; the counts
        are then those of all that was needed. ``on_text`` never gets the same text twice, even if a server restarted.
        """
        call = _Call(
            self._pieces, max_tokens=max_tokens, stop=tuple(stop), on_text=on_text, seconds=seconds, ours=self._ours
        )
        if schema is None:
            return call.once(messages, {})
        first = self._in_some_shape(call, messages, schema)
        try:
            return call.whole(as_asked(first.text, schema))
        except BadAnswer as exc:
            call.silent = True
            again = self._in_some_shape(call, with_repair(messages, first.text, exc), schema)
            return call.whole(as_asked(again.text, schema))

    def _in_some_shape(self, call: _Call, messages: Sequence[Message], schema: Mapping[str, Any]) -> Answer:
        """Ask in the strictest way this server is known to understand; what it refuses is not tried again."""
        while True:
            shape = self._shape
            try:
                return call.once(with_schema(messages, schema, shape), shape.request(schema))
            except BadAnswer as exc:
                if not self._chains.is_refused_shape(exc) or shape.weaker is None:
                    raise
                self._shape = shape.weaker

    def _pieces(self, call: _Call, messages: Sequence[Message], shape: Mapping[str, Any]) -> Iterator[Piece]:
        """One request, as a stream of pieces; raises a ``ModelError``."""
        model = self._model()

        def produce(left: Left) -> Iterator[Piece]:
            pieces: Iterator[Piece] = self._chains.stream(
                model, messages, max_tokens=call.max_tokens, stop=call.stop, shape=shape, left=left
            )
            return pieces

        try:
            yield from within(produce, seconds=call.seconds_left(), gap=self._gap, asked=call.seconds)
        except Exception as exc:
            error = self._translate(exc, ours=self._ours)
            if isinstance(error, ModelTooSlow):
                self._hang_up()
            if error is exc:
                raise
            raise error from exc

    def _model(self) -> ChatOpenAI:
        """LangChain's model for the present address; a restarted server has another one."""
        endpoint = self._connect()
        if self._built is None or self._built[0] != endpoint:
            self._built = (endpoint, self._chains.build(endpoint, gap_seconds=self._gap, temperature=self._temperature))
        return self._built[1]

    def _hang_up(self) -> None:
        """Let go of a connection on which too little comes; the next call makes another."""
        if self._built is not None:
            self._chains.close(self._built[1])
            self._built = None


class _Call:
    """One call of ``answer``: its deadline, its counts, and what was already passed on."""

    def __init__(
        self,
        ask: Ask,
        *,
        max_tokens: int,
        stop: tuple[str, ...],
        on_text: Callable[[str], None] | None,
        seconds: float,
        ours: bool,
    ) -> None:
        self.max_tokens = max_tokens
        self.stop = stop
        self.silent = on_text is None
        self._ask = ask
        self._on_text = on_text or (lambda _text: None)
        self._began = time.monotonic()
        self.seconds = seconds
        self._ours = ours
        self._restarted = False
        self._given = ""
        self._prompt_tokens = self._cached_tokens = self._answer_tokens = 0

    def seconds_left(self) -> float:
        """The seconds until the deadline, at least a little."""
        return max(0.001, self._began + self.seconds - time.monotonic())

    def whole(self, text: str, *, cut: bool = False) -> Answer:
        """An answer with this text and the counts of every request so far."""
        seconds = time.monotonic() - self._began
        return Answer(text, self._prompt_tokens, self._cached_tokens, self._answer_tokens, seconds, cut)

    def once(self, messages: Sequence[Message], shape: Mapping[str, Any]) -> Answer:
        """One request; a server of ours that hangs up is started again once and asked again."""
        try:
            return self._read(messages, shape)
        except ServerDied:
            if not self._ours or self._restarted:
                raise
            self._restarted = True
            return self._read(messages, shape)

    def _read(self, messages: Sequence[Message], shape: Mapping[str, Any]) -> Answer:
        limit = 40 * self.max_tokens + 2_000  # longer than any tokens asked for: it does not know how to stop
        text, counted, finished, cut = "", Piece(), False, False
        for piece in self._ask(self, messages, shape):
            text += piece.text
            finished, cut = finished or piece.finished, cut or piece.cut
            counted = piece if piece.prompt_tokens or piece.answer_tokens else counted
            if len(text) > limit:
                raise BadAnswer("The model does not stop talking.")
            self._pass_on(text)
        self._prompt_tokens += counted.prompt_tokens
        self._cached_tokens += counted.cached_tokens
        self._answer_tokens += counted.answer_tokens
        if not text.strip():
            raise BadAnswer("The model answered with nothing.")
        if not finished:
            broken = ServerDied if self._ours else ModelUnreachable
            raise broken("The model's server hung up in the middle of its answer.")
        if text.count("\ufffd") + text.count("\0") > len(text) / 10:
            raise BadAnswer("The model answered with unreadable characters.")
        return self.whole(text, cut=cut)

    def _pass_on(self, text: str) -> None:
        """Give on what is new; after a restart, only what follows on what was already given."""
        if not self.silent and len(text) > len(self._given) and text.startswith(self._given):
            new, self._given = text[len(self._given) :], text
            self._on_text(new)
