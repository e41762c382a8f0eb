"""Short forms of given names, so that Dan and Daniel can be seen to be one name; they only ever propose."""

from __future__ import annotations

from functools import cache

# A full name, then what people who have it are called; a short form may stand in several rows.
_TABLE = """
aaron ron | abigail abby gail | abraham abe bram | adelaide addie heidi | agnieszka aga | albert al bert | alejandra
ale sandra | alejandro ale alex | aleksander alek olek alex | aleksandr sasha alex | aleksandra ola sasha | alessandro
ale sandro | alexander alex al sandy xander sasha lex | alexandra alex sandra sandy sasha lexi | alfred al fred alf |
alice ali | alison ali | amanda mandy | anastasia nastya stacy ana | andrea andi | andreas andi | andrew andy drew |
angela angie | ann annie nan | anna annie anya ania | anneliese anne lisa | anthony tony | antonia toni | antonio toni
tono | arthur art | barbara barb babs basia | bartholomew bart | beatrice bea trixie | benedict ben | benjamin ben
benny benji | bernard bernie | bradley brad | caroline carrie carol | catherine cathy cate cat kate katie kathy kit
kitty | cecilia cece | charles charlie chuck chaz | charlotte charlie lottie | christina chris tina chrissy |
christine chris chrissy | christian chris | christoph chris | christopher chris kit topher | clifford cliff | daniel
dan danny dani | daniela dani | david dave davy | deborah deb debbie | denis denny | dmitri dima mitya | dominic dom
nick | donald don donnie | dorothy dot dottie dora | douglas doug | edward ed eddie ted ned teddy | edwin ed | eduardo
edu lalo | eleanor ellie nell nora | elena lena | elizabeth liz lizzy lizzie beth betty betsy bess eliza lisa libby
ella | emily em emmy | emma em | ernest ernie | eugene gene | evelyn evie | ekaterina katya | federico fede |
ferdinand ferdi | florence flo | frances fran fanny | francesca fran franca | francesco franco cesco | francisco paco
pancho fran kiko | frank frankie | franklin frank | fred freddie | frederick fred freddy rick | friedrich fritz |
gabriel gabe gabi | gabriele gabi | gabriella gabi | geoffrey geoff jeff | george georgie | gerald gerry jerry |
gerard gerry | giovanni gianni gio | giuseppe beppe pino | gregory greg | guadalupe lupe | guillermo memo | gwendolyn
gwen | hannah hanna | harold harry hal | harriet hattie | henry harry hank hal | hans hansi | harald harry | herbert
herb bert | hubert bert | ignacio nacho | irina ira | isaac ike | isabella bella izzy isa | isabel izzy bella isa |
ivan vanya | jacob jake jack | jacqueline jackie | james jim jimmy jamie | janet jan | jennifer jen jenny | jeremy
jerry | jerome jerry | jessica jess jessie | jesus chuy | joanna jo joan asia | johannes hannes jo hans | john johnny
jack jon | jonathan jon nathan johnny | joseph joe joey | jose pepe | joshua josh | josephine jo josie | judith judy |
julia jules | julian jules | katarzyna kasia | katherine kate katie kathy kat kit kitty kay | kathleen kathy kath |
kenneth ken kenny | kimberly kim | konstantin kostya | krzysztof krzys | lawrence larry laurie | leonard leo len lenny
| leonardo leo | lillian lily | louis lou lew | louise lou | lucas luke | ludmila luda mila | ludwig lutz | luis lucho
| malgorzata gosia | manuel manu manolo | manuela manu | marcus marc mark | margaret maggie meg peggy marge madge
greta rita daisy | margarete grete gretel | maria mia mitzi | marianne annie | martha marty | martin marty |
martina tina | matthew matt matty | matthias matt hias | maximilian max | maxwell max | megan meg | melanie mel |
melissa mel lissa | michael mike mick mickey mikey micha | michelle shelly | mikhail misha | miguel mike migue |
mohammed mo mohammad muhammad mohamed muhammed mohamad | moses moe | nadezhda nadia | natalia natasha nata talia |
nathan nate | nathaniel nate nat | nicholas nick nicky nico | nicolas nico nick | nicole nicky | nikolai kolya | olga
olya | oliver ollie | olivia liv livvy | pamela pam | patricia pat patty trish tricia | patrick pat paddy rick |
paulina paula | pavel pasha | penelope penny | peter pete | philip phil pip | prudence pru | rachel rach | raymond ray
| rebecca becky becca | reginald reg reggie | richard rick dick rich ricky ritchie | robert rob bob bobby robbie bert
| roberto beto | roderick rod | roger rodge | roland rolf | ronald ron ronnie | rosemary rosie rose | rudolf rudi |
russell russ | samantha sam sammy | samuel sam sammy | sandra sandy | sebastian seb basti | sergei seryozha | sigmund
sigi | siegfried sigi | simon si | sophia sophie | stanislaw stan staszek | stanley stan | stephanie steph steffi |
stephen steve stevie | stefan steff | susan sue susie suzie | susanna sue susi sanna | sylvester sly | tamara tammy |
tatiana tanya | terence terry | theodore ted teddy theo | theresa terry tess tessa resi | thomas tom tommy | timothy
tim timmy | tobias tobi toby | tomasz tomek | ulrich uli | ulrike uli rike | valentina valya tina | veronica ronnie
vera | victor vic | victoria vicky tori vic | vincent vince vinny | virginia ginny | vladimir vlad volodya | walter
walt wally | wilhelm willi | wilhelmina mina | william will bill billy willy liam | winifred winnie | wojciech wojtek
| yevgeny zhenya | yulia julia | yuri yura | zachary zach zack
"""

# The same name in another spelling, which no rule on letters shows.
_SPELLINGS = """
catherine katherine kathryn katharine cathryn | stephen steven stefan stephan | philip phillip filip | jeffrey
geoffrey | geoff jeff | marc mark | nicholas nicolas nikolas | christopher kristopher | christina kristina cristina |
eric erik | sophia sofia | alexei aleksei alexey | alexander aleksander aleksandr alexandr | sergei sergey | dmitri
dmitry dmitrii | yevgeny evgeny evgenii eugene | yulia julia iuliia | mikhail michail | mohammed mohammad muhammad
mohamed muhammed mohamad | lucas lukas | frederick frederic fredrick | theresa teresa | sean shaun shawn | jon john |
brian bryan | alan allen allan | isabel isabelle | rebecca rebekah | matthew mathew | yuri yury iurii | ekaterina
yekaterina
"""


@cache
def roots(given: str) -> frozenset[str]:
    """The full names that a folded given name may stand for, itself among them; one word for each spelling."""
    return frozenset({_spellings().get(root, root) for root in {given, *_short().get(given, ())}})


@cache
def shorts(given: str) -> frozenset[str]:
    """What people of this folded given name are called, itself left out."""
    return frozenset(short for short, full in _short().items() if given in full)


@cache
def _short() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for full, *shorts in _rows(_TABLE):
        for short in shorts:
            found.setdefault(short, set()).add(full)
    return {short: frozenset(full) for short, full in found.items()}


@cache
def _spellings() -> dict[str, str]:
    return {spelling: row[0] for row in _rows(_SPELLINGS) for spelling in row}


def _rows(table: str) -> list[list[str]]:
    return [row.split() for row in table.split("|")]
