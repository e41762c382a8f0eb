"""Which person each pronoun of a sentence means: the contact, the user, or somebody else."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.domain.contacts import Contact, Me
from assistant.domain.words import Sentence, Token
from assistant.drafting.given_names import Gender, gender_of, titled_gender
from assistant.drafting.names import Mention, Who, is_indefinite, names_in, offsets, other_people, quoted_spans

PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), Gender.HE),
    **dict.fromkeys(("she", "her", "hers", "herself"), Gender.SHE),
    **dict.fromkeys(("they", "them", "their", "theirs", "themself", "themselves"), Gender.THEY),
}
_YOU = frozenset(("you", "your", "yours", "yourself"))
_SUBJECTS = ("nsubj", "nsubjpass")


def quoted_tokens(sentence: Sentence) -> set[int]:
    """Indexes of the tokens that stand in quotation marks."""
    text = "".join(t.text + t.space for t in sentence.tokens)
    spans = quoted_spans(text)
    return {i for i, at in enumerate(offsets(sentence)) if any(start <= at < end for start, end in spans)}


def mentions_in(
    sentence: Sentence,
    *,
    contact: Contact,
    me: Me,
    before: Sequence[Mention] = (),
    addressed: bool = False,
    later: bool = False,
) -> list[Mention]:
    """Everybody the sentence mentions, in order, each pronoun settled; quoted words are left out.

    ``before`` are mentions of earlier sentences that a pronoun may still mean (their places do not count);
    ``addressed`` tells that they said "you" to the contact, ``later`` that there were any.
    """
    quoted = quoted_tokens(sentence)
    found = [m for m in names_in(sentence, contact, Who.CONTACT) if m.start not in quoted]
    taken = {i for m in found for i in range(m.start, m.end)}
    mine = [m for m in names_in(sentence, me, Who.ME) if m.start not in quoted | taken]
    taken |= {i for m in mine for i in range(m.start, m.end)}
    pronouns = {t.index for t in sentence.tokens if t.text.lower() in PRONOUNS and t.index not in quoted | taken}
    others = other_people(sentence, taken | quoted | pronouns)
    known = sorted([*found, *mine, *others], key=lambda m: m.start)
    settled: list[Mention] = []
    resolver = _Resolver(sentence, addressed=addressed or is_addressed(sentence), before=before, reader=contact)
    resolver.later = later
    for token in sentence.tokens:
        settled += [m for m in known if m.start == token.index]
        if token.index in pronouns:
            settled.append(resolver.settle(token, settled))
    return settled


def is_addressed(sentence: Sentence) -> bool:
    """Whether the text already says "you" to the contact ("thank you" alone does not count)."""
    tokens, quoted = sentence.tokens, quoted_tokens(sentence)
    return any(
        t.text.lower() in _YOU and t.index not in quoted and not (t.index and tokens[t.index - 1].lemma == "thank")
        for t in tokens
    )


class _Resolver:
    def __init__(self, sentence: Sentence, *, addressed: bool, before: Sequence[Mention], reader: Contact) -> None:
        self.tokens = sentence.tokens
        self.addressed = addressed
        self.before = before
        self.later = False
        self.titled = titled_gender(reader.name)
        self.usual = gender_of(reader.first_name)

    def settle(self, token: Token, settled: Sequence[Mention]) -> Mention:
        gender = PRONOUNS[token.text.lower()]
        return Mention(token.index, token.index + 1, self._who(token, gender, settled), gender, named=False)

    def _who(self, token: Token, gender: Gender, settled: Sequence[Mention]) -> Who:
        if self.addressed:
            return Who.OTHER  # "you" is the contact here, so "she" is not
        if gender is Gender.THEY and self._share(token):
            return Who.OTHER  # "my placement hours, 40 of them"
        if {self.titled, gender} == {Gender.SHE, Gender.HE}:
            return Who.OTHER  # no Mrs is "he"
        subject = self._subject(token, settled)
        known = self._contact_gender([*self.before, *settled], gender)
        fits_contact = known in {None, gender}
        one = any(m.who is Who.CONTACT and m.gender in {Gender.HE, Gender.SHE} for m in settled)
        things = any(t.tag == "NNS" for t in self.tokens[: token.index])
        named = any(m.who is Who.CONTACT and m.gender is not Gender.THEY for m in settled)
        if gender is Gender.THEY and token.dep in _SUBJECTS and (one or (named and things)):
            return Who.OTHER  # "get Mike to check it, they want it by Friday"
        same = [m for m in settled if self._fits(m, gender)]
        above = self._above(token)
        same = [m for m in same if m.start not in above]
        others = [m for m in same if m.who is Who.OTHER]
        # "he introduced him": an object is not its own subject
        bare_object = token.dep in {"dobj", "dative"} and not token.text.lower().endswith(
            ("self", "selves", "hers", "theirs")
        )
        if bare_object and subject is not None and subject.who is Who.CONTACT and len(settled) > 0:
            return Who.OTHER
        if not fits_contact:
            mine = any(m.who is Who.ME and m.gender is gender for m in settled)
            return Who.ME if mine and not others else Who.OTHER
        if self._bound_to_me(token, subject):
            return Who.ME
        if not others:
            return self._outside(gender, settled)
        if subject is not None and not self._beside(token, others[-1]):
            if subject.who is Who.CONTACT and self._fits(subject, gender):
                return Who.CONTACT
            if subject.who is Who.OTHER and subject in others:
                return Who.OTHER
        if token.dep in _SUBJECTS and self._contact_led(settled, gender) and not self._relative(token, others):
            return Who.CONTACT
        return same[-1].who if same else Who.CONTACT

    def _share(self, they: Token) -> bool:
        """ "40 of them", "two of theirs": so many of the things that were named."""
        before = self.tokens[max(0, they.index - 2) : they.index]
        return (
            len(before) == 2
            and before[1].text.lower() == "of"
            and (before[0].pos == "NUM" or before[0].text.lower() in {"some", "most", "half", "each", "any", "none"})
            and they.text.lower() in {"them", "theirs"}
        )

    def _outside(self, gender: Gender, settled: Sequence[Mention]) -> Who:
        if gender is Gender.THEY and (self._several_told() or self._never_they()):
            return Who.OTHER
        if any(m.who is Who.CONTACT for m in settled):
            return Who.CONTACT
        unlike = {self.usual, gender} == {Gender.SHE, Gender.HE}  # "he" behind "my son" in a letter to Ana is the son
        if unlike and any(m.who is Who.OTHER and m.named for m in (*self.before, *settled)):
            return Who.OTHER  # "in touch with Yewande, she has jobs for us", in a letter to Tom
        alone = unlike or not any(m.who is Who.CONTACT for m in self.before)  # nobody else was spoken of
        earlier = [
            m
            for m in self.before
            if self._fits(m, gender, earlier=True) and (m.named or alone or m.who is not Who.OTHER)
        ]
        return Who.OTHER if earlier and earlier[-1].who is Who.OTHER and gender is not Gender.THEY else Who.CONTACT

    def _never_they(self) -> bool:
        """Whether a sentence before this one spoke, and not of the reader as "they"."""
        return self.later and not any(m.who is Who.CONTACT and m.gender is Gender.THEY for m in self.before)

    def _several_told(self) -> bool:
        """ "would she want the lambs? they are quiet": the reader is "she", and several others were named before."""
        one = any(m.who is Who.CONTACT and m.gender is not Gender.THEY for m in self.before)
        return one and any(m.who is Who.OTHER and m.gender is Gender.THEY for m in self.before)

    def _fits(self, mention: Mention, gender: Gender, *, earlier: bool = False) -> bool:
        if gender is Gender.THEY:
            if mention.who is not Who.OTHER:
                return mention.named or mention.gender is Gender.THEY
            indefinite = not earlier and is_indefinite(self.tokens[mention.start])
            return mention.gender is Gender.THEY or indefinite or mention.named or mention.gender is Gender.UNKNOWN
        return mention.gender in {gender, Gender.UNKNOWN}

    @staticmethod
    def _contact_gender(settled: Sequence[Mention], gender: Gender) -> Gender | None:
        """The gender the text itself gives the contact so far: by a pronoun, else by a name it uses."""
        said = [m for m in settled if m.who is Who.CONTACT]
        for mention in said:
            if not mention.named:
                return mention.gender
        usual = [m.gender for m in said if m.gender in {Gender.SHE, Gender.HE}]
        return usual[0] if usual and gender is not Gender.THEY else None

    def _subject(self, token: Token, settled: Sequence[Mention]) -> Mention | None:
        """Who does what the pronoun's own clause says, or None where that is open or the pronoun's own phrase."""
        child, at = token, token
        for _ in range(len(self.tokens)):
            child, at = at, self.tokens[at.head]
            if at.pos in {"VERB", "AUX"} or at.head == at.index:
                break
        if child.dep in _SUBJECTS or child is at:
            return None
        for _ in range(len(self.tokens)):
            subjects = [t for t in self.tokens if t.head == at.index and t.dep in _SUBJECTS]
            if subjects:
                return next((m for m in settled if m.start <= subjects[0].index < m.end), None)
            if at.dep not in {"xcomp", "conj", "aux"} or at.head == at.index:
                return None
            head = self.tokens[at.head]
            objects = [t for t in self.tokens if t.head == head.index and t.dep in {"dobj", "dative"}]
            if at.dep == "xcomp" and objects and objects[0].index < token.index:
                return next((m for m in settled if m.start <= objects[0].index < m.end), None)
            at = head
        return None

    def _bound_to_me(self, token: Token, subject: Mention | None) -> bool:
        """ "Lena shared her CV with Daniel": the user speaks of themselves by name."""
        return (
            token.dep == "poss"
            and subject is not None
            and subject.who is Who.ME
            and subject.gender in {PRONOUNS[token.text.lower()], Gender.UNKNOWN}
            and any(t.index > token.index and t.text.lower() in PRONOUNS for t in self.tokens)
        )

    def _above(self, token: Token) -> set[int]:
        """The nouns whose phrase holds the pronoun: "a friend of his" is not himself."""
        out: set[int] = set()
        at = token
        while at.head != at.index and at.head not in out and at.pos not in {"VERB", "AUX"} and at.dep != "conj":
            at = self.tokens[at.head]
            out.add(at.index)
        if token.dep in _SUBJECTS and at.dep == "relcl":
            out.add(at.head)  # "the recruiter he worked with": he is not the recruiter
        before = token.index - 1
        if token.dep in _SUBJECTS and before > 0 and self.tokens[before].pos in {"NOUN", "PROPN"}:
            while before >= 0 and self.tokens[before].pos in {"NOUN", "PROPN", "ADP", "DET", "ADJ", "NUM"}:
                out.add(before)  # nor is she "the woman at Siemens she talked about"
                before -= 1
        return out

    def _beside(self, token: Token, other: Mention) -> bool:
        """ "Priya and her team": the possessor stands right before."""
        between = self.tokens[other.end : token.index]
        return len(between) <= 2 and all(t.pos in {"CCONJ", "PUNCT"} for t in between)

    def _contact_led(self, settled: Sequence[Mention], gender: Gender) -> bool:
        return any(
            m.who is Who.CONTACT and self._fits(m, gender) and self.tokens[m.end - 1].dep in _SUBJECTS for m in settled
        )

    def _relative(self, token: Token, others: Sequence[Mention]) -> bool:
        """Whether the pronoun stands in a clause that describes one of the others."""
        at = token
        places = {m.start for m in others}
        for _ in range(len(self.tokens)):
            if at.head == at.index:
                return False
            if at.dep in {"relcl", "acl"} and at.head in places:
                return True
            at = self.tokens[at.head]
        return False
