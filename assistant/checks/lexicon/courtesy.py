"""Words that need no fact: courtesy, general verbs; and small words that claim all the same."""

from __future__ import annotations

from assistant.checks.lexicon.tables import opposites, words

# words that carry no claim in any use
COURTESY = words(
    """
    able thank thanks please dear hello hi hey kindly regard cheers sincerely hope wonder appreciate remember
    welcome wish perhaps maybe possibly however also too though former current currently really much indeed of
    course luck while word time recall unfortunately sadly
    """
)

# words that are courtesy in the present, the conditional or a wish, and a claim in the past
COURTESY_NOW = words(
    """
    grateful thankful glad happy pleased delighted sorry willing able open possible okay ok fine free welcome busy
    understand worry worries problem pressure rush hurry obligation trouble bother ask know let tell say hear reply
    answer respond response word think feel see look forward mind want like love need consider suit fit work
    convenient happen time moment minute chance opportunity favour favor help question thought idea way thing
    anything something schedule plate diary calendar availability reach write mail email message letter note contact
    touch decline pass ignore skip refuse turn offer accept kind nice good great well right wrong easy short quick
    brief small little bit spare find spend use useful helpful interested interest sense case congratulation
    congratulations congrat regardless either way rather instead gladly certainly difficult hard bad timing
    appropriate comfortable long few soon later day week end whenever start continue sure guess afraid suppose
    available mean lot follow name honest either simply quickly briefly completely fully value asking own same other
    such totally entirely perfectly honestly no yes not straight feedback opinion advice view simple explanation
    reason alone unanswered conscience everything
    """
)

# verbs so general that they claim only through their objects
LIGHT = words(
    """
    be become have do make take get give go come let keep put spend would will can could may might shall should must
    """
)

# small words that are claims all the same
CLAIMS = {
    "always": "generalises",
    "everyone": "generalises",
    "everybody": "generalises",
    "everything": "generalises",
    "all": "generalises",
    "every": "generalises",
    "nobody": "generalises",
    "nothing": "generalises",
    "anyone": "",
    "constantly": "generalises",
    "often": "generalises",
    "regularly": "generalises",
    "best": "compares",
    "most": "compares",
    "better": "compares",
    "more": "compares",
    "less": "compares",
    "only": "compares",
    "even": "",
    "than": "compares",
    "worst": "compares",
    "fewer": "compares",
    "because": "gives a reason",
    "therefore": "gives a reason",
    "thus": "gives a reason",
    "hence": "gives a reason",
    "finally": "adds a time",
    "recently": "adds a time",
    "lately": "adds a time",
    "immediately": "adds a time",
    "yesterday": "adds a time",
    "today": "adds a time",
    "tomorrow": "adds a time",
    "tonight": "adds a time",
    "ago": "adds a time",
    "together": "adds a shared past",
    "since": "adds a time or a reason",
    "whole": "generalises",
    "entire": "generalises",
    "each": "generalises",
    "many": "adds a quantity",
    "several": "adds a quantity",
    "both": "",
    "few": "",
    "half": "adds a quantity",
    "again": "adds a repetition",
    "whenever": "generalises",
    "anything": "",
    "back": "",
}

# words of the closed classes: anything else that a parser takes for one of them is a word with a meaning
FUNCTION_WORDS = words(
    """
    a an the this that these those some any no every each either neither both all another such what which whose who
    whom whoever i me my mine myself you your yours yourself yourselves we us our ours ourselves he him his himself
    she her hers herself it its itself they them their theirs themselves one ones oneself someone somebody something
    anyone anybody anything everyone everybody everything noone nobody nothing none other others whatever whichever
    be am is are was were been being 'm 're 's 've 'd 'll m s t d ll re ve have has had having do does did doing
    done can could may might must shall should will would ca wo sha n't not nt ought need dare used gon gonna wan na
    ta got get and or but nor so yet plus & if whether though although because since unless until till while whilst
    when whenever where wherever whereas once than as after before lest provided providing that like how why about
    above across after against along alongside amid among amongst around as aside at atop before behind below
    beneath beside besides between beyond by concerning considering despite down during except excluding following
    for from in including inside into like unlike minus near of off on onto opposite out outside over past per
    regarding round save since through throughout till to toward towards under underneath until unto up upon versus
    via vs with within without apart away back forward forth together there here then too also even just only not
    never yes no please oh ah well ok okay thanks
    """
)

# of those, verbs that claim in the present as well, where they have an object
CLAIMING_NOW = words(
    """
    use spend follow accept refuse decline turn skip ignore pass offer schedule reach find start continue
    """
)

# and those that offer something, where the writer does it to a thing of the facts
OFFERING = words("write answer help email call reply spend use offer start")

# nouns for whom "he" or "she" may stand
PERSON_NOUNS = words(
    """
    man woman boy girl kid child son daughter baby brother sister mother father mom mum dad parent grandmother
    grandfather aunt uncle cousin nephew niece wife husband partner spouse friend neighbour neighbor colleague boss
    manager supervisor director head chief leader lead founder owner candidate applicant employee client customer
    guest visitor member pupil student learner teacher tutor instructor lecturer trainer mentor adviser coach
    apprentice trainee expert specialist engineer developer programmer doctor nurse carer lawyer solicitor writer
    author journalist editor reporter photographer chef cook builder plumber electrician driver farmer officer judge
    chair chairman chairwoman secretary treasurer clerk analyst designer architect artist painter singer player
    conductor recruiter agent assistant intern volunteer person somebody someone people lady gentleman consultant
    researcher scientist professor curator librarian translator baker carpenter tailor potter luthier surgeon
    dentist vet midwife captain pilot landlord tenant
    """
)

# Adjectives that deny one another of the same thing.
OPPOSITES = opposites(
    """
    short long; early late; high low; big small; large small; easy hard; easy difficult; good bad; cheap
    expensive; new old; open closed; right wrong; free busy; strong weak; first last; fast slow; quick slow; full
    empty; full part-time; public private; paid unpaid; possible impossible; old young; rich poor; safe dangerous;
    sure unsure; true false; clear unclear; wet dry; warm cold; hot cold; junior senior; permanent temporary;
    local foreign; former current; former new; past future; happy unhappy; happy sad; alive dead; better worse;
    best worst; more less; many few; wide narrow; deep shallow; thick thin; heavy light; loud quiet; upper lower
    """
)

# What somebody may be called for what the facts say of them.
LICENSED_ROLES = {
    "student": words("school university college study degree course thesis semester"),
    "trainee": words("train training apprenticeship"),
    "apprentice": words("apprenticeship"),
    "owner": words("own"),
    "reader": words("read"),
    "volunteer": words("volunteer"),
    "freelancer": words("freelance"),
    "beginner": words("begin start new learn"),
    "newcomer": words("new join start"),
    "retiree": words("retire"),
    "parent": words("son daughter child kid"),
    "organiser": words("organise run"),
    "author": words("write"),
    "head": words("lead run manage"),
    "leader": words("lead run"),
    "manager": words("manage run lead"),
    "teacher": words("teach"),
}
