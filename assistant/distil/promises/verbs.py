"""The verbs of promises: what people undertake, and what they only say they will."""

from __future__ import annotations

from assistant.checks.lexicon.tables import words

FIRM = words(
    """
    send forward share email e-mail mail resend text ping message introduce connect intro cc review ring phone call
    reply answer respond follow confirm lend return refund pay transfer submit post upload deliver remind invite refer
    recommend report proofread sign scan dm whatsapp fax courier nudge loop vouch attend fetch collect drop
    translate invoice circulate distribute supply accept reimburse credit escalate bring courier revert relay settle
    chuck pop lend repay hand deliver dispatch
    """
)
"""Undertaken for somebody by their meaning: "I will send the notes"."""

WITH_YOU = words(
    """
    write tell show give bring help teach read look check ask find prepare draft make book reserve arrange organise
    organize set schedule finish complete sort fix update correct edit comment add talk speak come meet join see put
    get let keep pick dig run try do have hand pass mention raise handle cover take buy order print test cook bake host
    go explain discuss work provide record mark highlight summarise summarize clarify line pull throw hold save leave
    bounce swing rewrite redo revise polish research investigate chase approve publish walk drive repair create build
    cancel move change plan compile gather verify copy chip contribute donate feed water babysit support back offer
    fill sponsor interview suggest propose sew repair mend fix knit draw carry clean wash iron install fit assemble
    release treat shout swing cast stop look-after mind walk water host return replace restore design code teach coach
    mentor rehearse practise practice deal arrange trim measure count type scan unpack pack store keep
    """
)
"""Undertaken only where something says for whom or when: "I will write to you", "I will finish it by Friday"."""

SAID_ONLY = words(
    """
    be admit confess say stop assume guess bet wager miss love like hate survive cope manage wait want need hope think
    believe know remember forget wonder regret enjoy suffer die feel become grow turn sleep rest happen eat drink
    celebrate pray wish cross root cheer stay live retire graduate lose win earn learn study start begin
    continue skip spare cut end close sit stand watch listen notice understand appreciate welcome treasure cherish
    second echo defer decline refuse trust leave_it
    """
)
"""Nothing anybody could ask for later."""

HUMAN = words(
    """
    he she they who everyone everybody someone somebody people colleague colleagues boss manager team assistant
    secretary wife husband partner mother father mum mam mom dad brother sister son daughter cousin aunt uncle nephew
    niece friend friends neighbour neighbor lawyer lawyers doctor nurse client clients customer board committee company
    bank landlord plumber builder technician techs office department staff crew guests kids children lads lad director
    professor student students tenant agent agency police council government court insurer supplier carrier
    """
)
"""Who may promise for themselves only: what they will do binds nobody who writes of them."""

HAPPENS = words(
    """
    meeting call party train flight plane bus conference session exam concert wedding fair game match season school
    course class training semester term holiday weather winter summer spring autumn doors show event festival workshop
    webinar deadline application applications election trial hearing appointment interview surgery operation funeral
    baby birthday election lunch dinner breakfast order parcel package delivery shipment
    """
)
"""What takes place, or comes from a shop, without anybody having promised it."""


def base_of(gerund: str) -> str:
    """The verb of a form in -ing: "sending" is "send", "making" "make", "dropping" "drop"; as is where unknown."""
    stem = gerund.lower().removesuffix("ing")
    known = FIRM | WITH_YOU | SAID_ONLY
    doubled = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem
    return next((verb for verb in (stem, stem + "e", doubled) if verb in known), stem)
