"""The verbs of promises: what people undertake, and what they only say they will."""

from __future__ import annotations

from assistant.checks.lexicon.tables import words

FIRM = words(
    """
    send forward share email e-mail mail resend text ping message introduce connect intro cc review ring phone call
    reply answer respond follow confirm lend return refund pay transfer submit post upload deliver remind invite refer
    recommend report proofread sign scan dm whatsapp fax courier nudge loop vouch attend fetch collect drop
    translate invoice circulate distribute supply accept reimburse credit escalate bring
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
    fill sponsor interview suggest propose
    """
)
"""Undertaken only where something says for whom or when: "I will write to you", "I will finish it by Friday"."""

SAID_ONLY = words(
    """
    be admit confess say stop assume guess bet wager miss love like hate survive cope manage wait want need hope think
    believe know remember forget wonder regret enjoy suffer die feel become grow turn sleep rest happen eat drink
    celebrate pray wish cross root cheer raise settle stay live retire graduate lose win earn learn study start begin
    continue skip spare cut end close sit stand watch listen notice understand appreciate welcome treasure cherish
    second echo defer decline refuse trust leave_it
    """
)
"""Nothing anybody could ask for later."""
