"""Common given names with their usual gender: a hint for telling which person a pronoun means.

Never used to decide anything about a contact; a name that is not listed is simply of unknown gender.
"""

from __future__ import annotations

from enum import StrEnum

from assistant.drafting.vocabulary import word_set


class Gender(StrEnum):
    """The gender of a pronoun, or the usual one of a name or noun."""

    SHE = "she"
    HE = "he"
    THEY = "they"
    UNKNOWN = "unknown"


_SHE = """
teresita noelle paulette nuria joanne eunice bethan rosemary lilibeth tessa winnie tracey doreen josie
lourdes farzana geeta yasemin folake
aadhya aaliyah abena abigail ada adaeze adriana agnes aicha aisha akosua alexandra alice alicia aline alison
allison amaka amanda amelia amina amy ana ananya anastasia angela angelica anika anita anja anke ann anna
annabel anne annette annika antonia anya aoife arabella ariana aroha astrid audrey ayesha barbara beatrice
beatriz becky bella beth bettina betty bianca birgit brenda bridget caitlin camila cara carla carmen carol
carolina caroline catherine cathy cecilia celine chantal charlotte chiara chioma chipo chloe christina christine
ciara cindy claire clara claudia constance cristina cynthia daniela daniella debbie deborah deepa delilah denise
diana diane dina divya diya dominika donna dora doris dorothy ebony eileen elaine eleanor elena elif elin elisa
elisabeth elise eliza elizabeth ella ellen ellie elsa elsie emilia emily emma erica erika erin esther eva eve
evelyn evie fatima fatou federica fiadh fiona flora florence frances francesca freya frida gabriela gabriella
gemma georgia gina giulia gloria grace greta guadalupe hallie hannah harriet heather heidi heike helen helena
helene hilary hilda ida imogen ines ingrid irene irina iris isabel isabella isabelle isla ivana jackie
jacqueline jana jane janet janice jasmine jeanne jenna jennifer jenny jessica jill joanna johanna josephine
joy joyce juana judith judy julia juliana julie juliet karen karin karina karla katarina kate katharina
katherine kathleen kathy katie katja kavita kavya kayla keiko kelly kerstin kirsten klara kristen kristin
kristina lakshmi lara latoya laura lauren layla leah leila lena leonie lerato leslie leticia lina linda lisa liv
lola lotte lottie louisa louise lucia lucie lucy luisa luna lydia mabel madeleine madison maeve magdalena maisie
maja mandy manon margaret margarita maria mariam mariana marie marina marta martha martina mary maryam mathilde
matilda maya meera megan mei melanie melissa mia michelle mila millie mina miriam molly mona monica monika myra
nadia nadine naledi nancy naomi natalia natalie natasha neha nell ngozi niamh nicole nina noemi nora nour olga
olivia orla orlaith pamela paola patricia paula pauline penelope petra philippa phoebe polly pooja priya
priyanka rachel radhika rania rebecca regina renata rhea rita roberta roisin rosa rosalind rosie roxana ruth
saanvi sabine sabrina sadhbh sadia sally samantha sandra sangeeta saoirse sara sarah saskia selena shabnam
shanice sharon sheila shirley shreya sienna silvia sofia sonia sophia sophie stacy stella stephanie susan
susanna susanne suzanne svetlana swati sylvia tamara tanya tara tatiana teresa thea theresa tina tracy uma
ursula valentina valeria valerie vanessa vera veronica veronika victoria viola virginia vivian wanda wendy xenia
yasmin yolanda yuki yvonne zainab zara zoe zofia
"""
_HE = """
hugh jürgen juergen goran xabier iñigo inigo iñaki emmanuel festus paweł mick anil godwin antônio antonio
aarav aaron abdul abdullah abraham adam aditya adrian ahmed aidan akira alan albert alberto albie alejandro
aleksander alessandro alexander alfie alfred allan alvaro amir anders andre andreas andrei andrew andy angelo
anthony antoine anton antti archie ari arjun arnold arthur arun ashok axel barry bartosz bastian ben
benedikt benjamin bernard bernd bilal bjorn bogdan boris brad bradley brandon brian bruce bruno bryan caleb
callum calvin carl carlo carlos cedric cesar charles charlie chen chidi chris christian christoph christopher
cillian claude claus clemens colin connor conor cormac craig cyril damian dan daniel danny darius darragh darren
dave david deepak dennis derek detlef dick diego dieter dietmar dimitri dirk dmitri dominic donald doug douglas
duncan dwayne dylan eddie edgar edmund eduardo edward edwin eli elias elijah elliot emanuel emeka emil emilio
emre eoin eric erik ernest ernesto ethan eugene evan fabian fabio felix fernando filip fionn florian francesco
francis francisco francois frank franz fred freddie frederik friedrich gabriel gary gavin geoff georg george
gerald gerard gerhard giacomo gianni gilbert giorgio giovanni giuseppe glenn gordon graham greg gregor gregory
guido guillermo gunther gustav guy hamid hamza hans harald harold harrison harry hassan hector heinz helmut
hendrik henri henrik henry herbert herman hiroshi holger horst howard hubert hugo ian ibrahim igor ilya imran
isaac ishaan ivan jacek jack jacob jacques jaime jake jakob jakub jamal james jared jason javier jaxon jay
jayden jeff jeffrey jenson jeremy jerome jerry jesus jim joachim joao joaquin joe joel johan johann john
johnny jon jonas jonathan jorge jose josef joseph josh joshua juan jude jules julian julien julio jurgen justin
kabir kamal karl karsten kaspar keith kelvin kenji kenneth kevin klaus kofi kojo konrad konstantin krzysztof
kumar kurt kwame kyle larry lars laurent lawrence lee leo leon leonard leonardo liam lionel logan lorenzo louie
louis luca lucas ludwig luigi luis lukas luke maciej magnus malcolm manfred manuel marc marcel marcin marco
marcos marcus mario marius martin marvin mateo mateusz mathias mathieu matt matteo matthew matthias maurice
mauro max maxim mehmet michael michal miguel mikael mike mikhail milan milos mitchell mohamed mohammed moritz
moses muhammad mustafa nathan nathaniel neil nelson niall nicholas nick nico nicolas niels nigel nikhil nikolai
nils noah norbert norman oisin oleg oliver olivier omar oscar oskar otto owen pablo paolo pascal patrick paul
pavel pawel pedro per pete peter phil philip philipp philippe pierre pieter piotr pranav rafael rahul rainer raj
rajesh ralf ralph ramon raphael rashid raul ravi raymond reggie reinhard rene reyansh reza ricardo richard rick
robert roberto rodrigo roger rohan roland rolf roman ron ronald ronnie rory ross roy ruben rudolf rupert
russell ryan salim salvatore sami samir samuel sandeep sanjay santiago scott sean sebastian serge sergei sergio
seth shane shaun simon sipho stan stefan stefano stephan stephen steve steven stuart sunil suresh sven tadhg
tarik tariq ted tendai terry thabo theo theodore thomas thorsten till tim timothy tobias toby todd tom tomas
tomasz tommy tony travis trevor tunde ulf ulrich umberto uwe vasily victor vihaan vijay vikram viktor vincent
vincenzo vladimir volker walter warren wayne werner wilhelm will william wiremu wojciech wolfgang xavier yannick
yusuf yves zachary zoltan
"""
_UNKNOWN = """
alex ali andrea ash ashley avery blake cameron camille casey charly chi dana dominique drew eden elliott finley
frankie gabriele hao harper jamie jan jean jess jesse jo joan jordan jun kahu kai kim kiran kit laurence lou
marion michele mika min morgan nicky nicola nikola noor parker pat quinn ray reese remy ren riley robbie robin
rowan sacha sam sascha sasha shannon sidney simone skyler sunny sydney taylor toni tristan tyler val wei xiao
yan yu
"""

GIVEN_NAMES: dict[str, Gender] = {
    **dict.fromkeys(_SHE.split(), Gender.SHE),
    **dict.fromkeys(_HE.split(), Gender.HE),
    **dict.fromkeys(_UNKNOWN.split(), Gender.UNKNOWN),  # last: a name of both is of neither
}

# Given names that are also everyday words: taken for a name only when written with a capital.
ALSO_WORDS = word_set(
    """
    art bill bob buck chase christian chip clay cliff colt dale daisy dawn dean drew earnest eve faith frank
    gay gene glen grace grant guy hazel herb heath hope hunter ida iris ivy jack jade jay jean jerry jesse
    jewel josh joy june king lance lane lee long lily mark mary mason may max mike miles nick norm olive
    page pat patience paris pearl per pierce piper ray read reed rich rick rob robin rock rod roman rose
    ross rowan ruby rusty sage sandy scott sky skip sue summer sunny sky stew ted tim till tony trip van
    victor violet wade ward wayne west will young
    """
)


# Short forms that are not the beginning of the name they stand for.
SHORT_FORMS = {
    line.split(":")[0].strip(): word_set(line.split(":")[1])
    for line in """
    bob: robert
    bobby: robert
    bill: william
    billy: william
    liz: elizabeth elisabeth
    beth: elizabeth elisabeth
    betty: elizabeth elisabeth
    kate: katherine catherine katharina katarina
    kathy: katherine catherine
    jim: james
    jimmy: james
    jack: john jackson
    mike: michael
    mick: michael
    tony: anthony antonio
    ted: edward theodore
    ned: edward
    harry: henry harold
    meg: margaret
    maggie: margaret
    peggy: margaret
    becky: rebecca
    nick: nicholas nicolas dominic
    chuck: charles
    dick: richard
    rick: richard
    sasha: alexander alexandra aleksandr
    lex: alexander
    sandy: alexander alexandra
    hank: henry
    molly: mary
    polly: mary
    jenny: jennifer
    steve: stephen steven
    debbie: deborah
    andy: andrew
    drew: andrew
    dave: david
    vicky: victoria
    kasia: katarzyna
    gosia: malgorzata
    pepe: jose
    tess: teresa theresa
    terry: teresa theresa terence terrence
    paco: francisco
    ulli: ulrich ulrike
    uli: ulrich ulrike
    uschi: ursula
    sepp: josef
    hansi: johannes hans
    heinz: heinrich
    gigi: luigi
    beppe: giuseppe
    pippo: filippo
    toni: antonio anton
    nando: fernando
    chema: jose
    lola: dolores
    concha: concepcion
    misha: mikhail
    vanya: ivan
    zuzka: zuzana
    bazza: barry
    gaz: gary
    shaz: sharon
    jez: jeremy
    kev: kevin
    baz: barry
    maz: marion mary
    effie: euphemia
    flo: florence
    nell: helen eleanor
    lottie: charlotte
    trish: patricia
    trudy: gertrude
    tomek: tomasz
    kuba: jakub
    wojtek: wojciech
    basia: barbara
    ania: anna
    zosia: zofia
    krzysiek: krzysztof
    janek: jan
    nacho: ignacio
    lupe: guadalupe
    tere: teresa
    kolya: nikolai
    katya: ekaterina katerina
    dima: dmitri dimitri
    basti: sebastian
    steffi: stephanie stefanie
    fritz: friedrich
    kees: cornelis
    piet: pieter
    kostas: konstantinos
    chico: francisco
    zsuzsi: zsuzsanna
    pista: istvan
    laci: laszlo
    gergo: gergely
    """.strip().splitlines()
}


_TITLED_SHE = word_set(
    "mrs ms miss madam dame sister mother aunt auntie lady frau madame mme señora senora signora doña"
)
_TITLED_HE = word_set("mr sir father brother uncle lord herr monsieur señor senor signor don fr")


def titled_gender(name: str) -> Gender:
    """The gender that a title before a name tells ("Mrs Folake Adebayo"), or ``UNKNOWN`` where none does."""
    title = name.split()[0].lower().strip(".") if name.split() else ""
    if len(name.split()) < 2:
        return Gender.UNKNOWN
    return Gender.SHE if title in _TITLED_SHE else Gender.HE if title in _TITLED_HE else Gender.UNKNOWN


def gender_of(name: str) -> Gender:
    """The usual gender of a given name, or of the first word of a full one."""
    words = name.lower().split()
    return GIVEN_NAMES.get(words[0], Gender.UNKNOWN) if words else Gender.UNKNOWN
