# ruff: noqa: E501  words by the line
"""The words by which a clause is known to tell news: of whom, of what deeds, with what things."""

from __future__ import annotations

from assistant.checks.lexicon.tables import words

KIN = words(
    """
    mother mum mom mam mama mummy father dad papa daddy parents wife husband partner fiancé fiancée fiance boyfriend
    girlfriend son daughter boy girl boys girls kid kids child children baby twins twin brother sister siblings aunt uncle
    cousin niece nephew grandmother grandfather grandma grandpa granny grandson granddaughter grandchild grandchildren
    family lad lass flatmate housemate godson goddaughter stepson stepdaughter in-laws nan nana
    """
)
PEOPLE = words(
    """
    boss manager colleague team company firm startup start-up employer agency office department group lab unit clinic
    practice hospital school university faculty board client clients customer customers users publisher editor union studio
    shop store factory plant warehouse theatre choir band orchestra club society association charity foundation council
    museum library archive gallery restaurant bakery café farm apprentice intern assistant supervisor student students
    pupils staff people director head committee institute organisation organization ngo church community branch startup
    investor investors landlord tenant chair trustees volunteers crew investor partner
    """
)
THINGS = words(
    """
    project book novel thesis dissertation paper article talk lecture exhibition show concert play film album song podcast
    blog website app product platform pilot study survey trial research grant funding application proposal bid round
    contract campaign launch release course programme program workshop seminar conference festival wedding party house flat
    home garden kitchen roof extension allotment visa exam exams degree diploma qualification licence license promotion
    interview move handbook booklet magazine newsletter survey appeal mural sculpture restaurant renovation migration
    """
)
OCCASIONS = words(
    """
    wedding party birthday exhibition concert conference talk lecture workshop seminar fair festival opening premiere show
    play performance recital exam exams examination interview graduation ceremony reunion meetup webinar race marathon
    tournament auction sale launch inauguration housewarming barbecue judging match congress symposium hackathon panel mass
    service christening baptism anniversary fundraiser gala retreat course move viva defence defense evening reading vernissage
    """
)
CHANGES = words(
    """
    start begin join leave move relocate retire resign quit graduate marry propose defend launch open found close hire recruit
    sign win pass fail finish complete publish buy sell adopt become switch change expand grow double triple raise reach
    release ship pilot build develop train present perform exhibit host hold organise organize enrol enroll apply study
    renovate restore plan intend decide expect welcome name invent design invite welcome celebrate qualify return emigrate
    take hand step bring put set go get receive earn land clear test try learn write prepare translate record film rehearse
    sing play paint produce direct edit research rebuild convert merge acquire partner roll introduce succeed inherit
    appoint elect promote award part shift report hit secure obtain gain lose drop replace upgrade migrate run volunteer
    teach lecture coach freelance manage lead head chair represent supervise act recruit fill staff help serve deliver
    produce make bake brew grow breed keep collect conquer climb cycle sail travel fly visit spend stay pull cross submit
    """
)
"""Deeds that may be news of the writer; whether they are depends on their object."""

ALONE = words(
    """
    retire resign graduate marry relocate emigrate freelance propose divorce expand merge qualify return move volunteer
    """
)
"""Verbs that tell news without an object."""

TRIVIAL = words(
    """
    file files mail mails email emails message messages link links form forms draft drafts document documents page pages
    table tables call calls list lists attachment attachments version versions invoice invoices ticket tickets question
    questions answer answers reply replies note notes look word words slide slides deck minute minutes time times chat meeting
    meetings slot calendar appointment day moment bus train taxi plane lunch coffee dinner tea cake line lines point points
    number numbers text texts comment comments thread photo photos picture pictures idea ideas thought thoughts plan plans
    thing things something anything everything nothing it this that them one way part bit while care sure step feedback hour
    hours key keys door seat break breath advantage information info detail details sheet spreadsheet reminder copy copies
    post update updates invitation request account password login address letter letters parcel package card chapter scan
    paragraph section conversation discussion impression feeling sense habit liberty view step steps row column cell
    """
)
"""Objects of deeds that are business between the two, or nothing at all."""

GAINS = words(
    """
    job post position place offer grant scholarship prize award promotion degree diploma licence license visa contract deal
    funding mortgage house flat dog cat puppy kitten baby son daughter twins role apprentice apprenticeship internship
    traineeship permit medal client order commission apprentice stipend fellowship chair professorship tenure admission
    interview investor investment investors star stars review reviews record quarter result results permission roof lease
    van car bike boat piano kitchen studio shop office lab garden allotment plot signups parcels certificate engagement
    """
)
"""What to have, get, win or sign is news."""

SPEAKS = words(
    """
    say tell ask think hope send wish want_to_know write call reply answer mention suggest propose_that know believe reckon
    agree insist remember promise swear laugh smile nod thank greet guess wonder claim joke add explain
    """
)
"""Verbs by which others are only quoted or greeted from."""

COME_TRUE = words(
    """
    find accept approve grant award publish fill finish open complete win
    """
)
"""What "the project" did when it is told as news."""

KIN_ALONE = words(
    """
    mum mom mam mama mummy dad papa daddy granny gran grandma grandpa wife hubby
    """
)
"""Kin named without "my": "Mum", "Dad"."""

KIN_WITH_THE = words(
    """
    kids lad lads boys girls missus wife husband baby twins children boy
    """
)
"""Kin named with "the"."""

LIGHT = words(
    """
    go take put set step bring hand make run keep try come shift report drop part act hit spend stay help serve
    visit fly pull
    """
)
"""Verbs that say little by themselves."""

MAKING = words(
    """
    write build develop prepare design translate record film research study learn test pilot train renovate
    restore rebuild convert migrate plan edit fill
    """
)
"""Deeds that are a project while they last."""

JOINED = words(
    """
    take step bring hand put set part shift report drop hit keep try pull
    """
)
"""Light verbs with a word behind: "took over"."""

THINGS_DO = words(
    """
    come find accept approve grant fund award select be turn sell bear end work
    """
)
"""What a thing of theirs does, beside CHANGES."""

DONE_TO_ME = words(
    """
    make offer promote accept award appoint elect hire admit approve publish choose pick name nominate shortlist
    select extend grant
    """
)
"""What others do to the writer."""

HELD = words(
    """
    host hold launch hire recruit organise organize seek search
    """
)
"""What a house with a name does."""

NO_POST = words(
    """
    number matter reminder order paper letter answer weather winter summer dinner center centre corner chapter
    other moment patient present client event content parent comment statement agreement document different
    silent excellent convenient reader power member better sooner later never sister brother customer user offer
    master player disaster monster sort lot bit mess idiot fool
    """
)
"""Nouns that end like a post and are none."""

POSTED = words(
    """
    teach lecture coach manage lead head chair represent supervise freelance recruit produce direct
    """
)
"""What somebody does in a post."""
