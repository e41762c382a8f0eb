"""Idioms and verbs with particles that say what one verb says: "put in touch" is to introduce.

An idiom is its lemmas in order; up to four other words may follow the first ("put me in touch").
"""

from __future__ import annotations

from assistant.checks.lexicon.tables import pairs, words

ACT_IDIOMS = pairs(
    """
    show around: guide; show round: guide; wait on: wait; want to know: ask; like to know: ask; be part of: join;
    become part of: join; be a part: join; come into force: apply; take effect: apply; come into effect: apply; go
    live: launch; sit in on: attend; listen in: attend; be through: read; deal with: handle; take up: accept; give
    up: stop; bring along: bring; put to: ask; make contact: contact; send off: send; get back: return; get hold:
    get; get hired: join; be made: become; make available: give; put on: stage; make time: spare; get on with:
    continue; hold on to: keep; make a start: begin; hand out: give; take along: bring; set foot: visit; write
    back: reply; take place: happen; come up: happen; put a question: ask; have a question: ask; make known: tell;
    speak to: talk; talk to: talk; take out: take; pass along: forward; step into: replace; cover for: replace;
    sub for: replace; be off to: leave; sign off: approve; give the go: approve; give a green light: approve; make
    do: manage; get back to: reply; drop a line: write; reach out: contact; give a call: call; give a ring: call;
    give a hand: help; lend a hand: help; help out: help; give feedback: comment; give a talk: speak; give the
    talk: speak; give a speech: speak; give a lift: drive; give permission: allow; give notice: resign; hand in
    notice: resign; look over: review; look through: review; look at: review; go over: review; go through: review;
    run through: review; cast an eye: review; have a look: review; take a look: review; glance at: review; read
    through: read; look after: care; take care of: care; sit down: meet; meet up: meet; catch up: talk; have a
    word: talk; get together: meet; have a chat: talk; have a conversation: talk; have a call: call; take part:
    attend; make it to: attend; come along: attend; turn up: attend; sign up: register; put name down: register;
    set up: arrange; line up: arrange; set aside: spare; put aside: spare; block out: spare; find out: learn;
    figure out: solve; work out: solve; sort out: fix; clear up: fix; come across: find; stumble upon: find; track
    down: find; look up: find; look for: seek; search for: seek; hunt for: seek; point out: mention; bring up:
    mention; fill in on: tell; pass on: forward; spell out: explain; talk through: explain; walk through: explain;
    take through: explain; turn down: refuse; let down: fail; call off: cancel; put off: postpone; put back:
    postpone; push back: postpone; bring forward: move; carry out: do; carry on: continue; keep on: continue; go
    on: continue; take over: inherit; take on: hire; bring on board: hire; lay off: dismiss; step down: resign;
    move on: leave; hand in: submit; send in: submit; put in for: apply; put up: host; write down: note; jot down:
    note; note down: note; write up: report; pick out: choose; settle on: choose; go for: choose; make up mind:
    decide; make a decision: decide; make decision: decide; reach a decision: decide; pay for: fund; foot the
    bill: fund; chip in: contribute; make sure: ensure; make use: use; put to use: use; kick off: begin; set off:
    leave; set out: begin; start out: begin; wind up: close; close down: close; shut down: close; head to: go;
    head for: go; stop by: visit; drop in: visit; come over: visit; come round: visit; drop by: visit; come by:
    visit; get married: marry; tie the knot: marry; pass away: die; shed light: explain; keep an eye: watch; bear
    in mind: remember; keep in mind: remember; come up with: create; think up: create; dream up: create; spend
    time: spend; take time: spend; find time: spare; have time: spare; give time: spare; pick brain: ask; put
    forward: propose; put name forward: recommend; put in a word: recommend; put in a good word: recommend; stand
    in for: replace; fill in for: replace; step in: replace; put in touch: introduce; put in contact: introduce;
    let know: tell; put together: make; turn round: return; speak up for: recommend; stand up for: recommend;
    write in support: recommend; vouch for: recommend; hand over: give; give away: give; note on: comment; send
    over: send; send along: send; send on: send; send back: return; give back: return; type up: write; clean up:
    clean; tidy up: tidy; check over: check; proof read: proofread; pick up: collect; drop off: deliver; bring
    round: deliver; try out: try; test out: test; open up: open; start up: start; finish off: finish; end up: end;
    team up: collaborate; come back: return; go back: return; move to: move; speed up: speed; slow down: slow; cut
    down: cut; cut back: cut; bring down: lower; bring in: hire; put through: connect; hear back: hear; talk over:
    discuss; go into: explain; read over: read; print out: print; leave out: omit; fill out: fill; fill in: fill;
    sketch out: sketch; draw up: draft; map out: plan
    """
)
"""What somebody does; the verb it stands for is what happened."""

WORD_IDIOMS = pairs(
    """
    decide not: refuse; decide against: refuse; not sure: unsure; not certain: unsure; not know: unsure; be
    unsure: know; not decided: unsure; by half: halve; to half: halve; half its length: half; in the hope: hope;
    on behalf: for; in view of: because; on the subject of: about; with regard to: about; when it comes to: about;
    in connection with: about; on the recommendation: refer; at the suggestion: suggest; at the request: ask; with
    the help: help; in the form: as; in the process: be; in the middle of: be; on the side: besides; in addition:
    also; as well: also; on top of: also; in particular: above; in total: all; in all: all; all in all: all; the
    other day: recent; last time: last; by hand: hand; in spring: spring; under contract: contract; on loan:
    borrow; be behind: make; in mind: think; to mind: think; no cost: free; at hand: available; to hand:
    available; on hand: available; in stock: available; work out for: get; go well: well; turn out: be; prove to:
    be; at length: long; in detail: detail; in full: full; in brief: short; in short: short; of help: help; of
    use: use; of interest: interest; of service: help; in charge: lead; at the time: when; back then: when; in
    those days: when; bring together: introduce; get in touch: contact; be in touch: contact; keep in touch:
    contact; stay in touch: contact; be present: attend; be there: attend; be at: attend; be looking for: seek; be
    after: seek; on the lookout: seek; say no: refuse; say yes: agree; let go: dismiss; make redundant: dismiss;
    lose job: dismiss; in charge of: lead; be responsible for: lead; at the head of: lead; at the helm of: lead;
    work for: employ; work at: employ; be employed: employ; be employ: employ; be based in: live; settle in: live;
    grow up: raise; break down: fail; fall through: fail; go wrong: fail; get through: pass; come through: pass;
    get into: enter; get in: enter; get on to: enter; for free: free; free of charge: free; at no cost: free; no
    charge: free; without charge: free; charge a penny: free; without pay: free; not charge: free; charge nothing:
    free; have in mind: think; in person: meet; face to face: meet; over the phone: phone; by phone: phone; on the
    phone: phone; at home: home; in advance: before; ahead of: before; prior to: before; in front of: before; from
    scratch: begin; get started: begin; get go: begin; come from: origin; hail from: origin; belong to: own; of
    own: own; be off: leave; have a baby: birth; give birth: birth; make progress: progress; come first: win; take
    first place: win; first place: win; take home: win; finish first: win; place first: win; be fond of: love;
    fall ill: ill; be good at: skill; know how to: can; be able to: can; manage to: can; in a position to: can;
    would rather: prefer; be keen: want; be eager: want; be interested: want; feel like: want; would love: want;
    would like: want; hope to: hope; look forward: expect; used to: former; no longer: former; of late: recent;
    day to day: daily; each day: daily; each week: weekly; every week: weekly; every day: daily; every year:
    annual; each year: annual; every month: monthly; each month: monthly; once a week: weekly; once a year:
    annual; once a month: monthly; by night: night; at night: night; get to know: meet; make acquaintance: meet;
    come to know: meet; of mine: own; of yours: own; good word: recommend; short of: lack; run out of: lack; be
    without: lack; do without: lack; through your: introduce; thanks to your: help; in writing: write; by email:
    email; by post: post; on foot: walk; by bike: cycle; by train: train; by car: drive; in half: half; hard copy:
    print; up and running: run; in use: use; on sale: sell; for sale: sell; on show: show; on display: show; at
    work: work; in a row: consecutive; so far: yet; to date: yet; as yet: yet; have yet: yet; at present: current;
    at the moment: current; these days: current; right now: current; for now: current; at first: first; to begin
    with: first; in the end: final; at last: final; a great deal: lot; a lot: much; get to: can; have the chance
    to: can; turn fifty: fiftieth; the age of: be
    """
)
"""Turns whose words are accounted for by one word of a fact."""

GIVEN_ACTS = pairs(
    """
    advice: advise; suggestion: suggest; recommendation: recommend; talk: speak; speech: speak; lecture: speak;
    presentation: present; help: help; support: support; assistance: assist; hand: help; feedback: comment;
    comment: comment; explanation: explain; introduction: introduce; reference: recommend; promise: promise;
    permission: allow; warning: warn; lift: drive; ride: drive; reply: reply; answer: answer; response: respond;
    call: call; demonstration: demonstrate; demo: demonstrate; lesson: teach; class: teach; course: teach;
    training: train; webinar: speak; seminar: teach; workshop: teach; performance: perform; concert: perform;
    tour: guide; change: change; decision: decide; choice: choose; contribution: contribute; donation: donate;
    payment: pay; visit: visit; correction: correct; improvement: improve; complaint: complain; announcement:
    announce; remark: remark; statement: state; request: ask; invitation: invite; encouragement: encourage
    """
)
"""Nouns that a verb of giving makes into one act: "give advice" is to advise."""

HAD_ACTS = pairs(
    """
    look: review; read: read; chat: talk; conversation: talk; discussion: discuss; talk: talk; word: talk;
    meeting: meet; call: call; swim: swim; walk: walk; break: rest; decision: decide; exam: examine; trip: travel;
    lesson: learn; class: learn; course: study; training: train
    """
)
"""Nouns that a verb of having makes into one act: "have a chat" is to talk."""

GIVING = words("give make run host offer provide deliver hold pay do")
HAVING = words("have take")
GETTING = words("get receive")
