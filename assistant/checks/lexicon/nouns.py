"""Nouns that may stand for one another without changing what is claimed, and rows that cross word classes."""

from __future__ import annotations

from assistant.checks.lexicon.tables import rows

NOUN_GROUPS = rows(
    """
    resume cv curriculum; letter email mail note message; article piece post essay blog column; photo picture
    photograph image shot snap; paper study report publication; article paper publication; report write-up summary
    account; summary outline overview recap abstract; plan proposal draft scheme; plan schedule timetable; plan
    strategy; schedule timetable programme rota roster; slide deck presentation; book volume title; book novel;
    chapter section; manuscript draft book; list overview; checklist list; story tale; note remark comment
    annotation; document paper file doc; documentation doc manual; guide handbook manual; template form model;
    form application; poem verse; script play; song piece; recording tape; sketch drawing; drawing picture;
    painting picture; newsletter bulletin; website site page; repo repository; code script program; software
    program tool; app application; dataset data; data figure number; spreadsheet sheet workbook; diagram chart
    figure; link url; copy version; version edition release; reference referee recommendation testimonial;
    colleague coworker teammate workmate peer; boss manager supervisor head; director head chief; leader head
    chief lead; founder cofounder; owner proprietor; candidate applicant; employee worker staff member; staff team
    personnel crew; client customer; customer buyer; guest visitor; attendee participant visitor; participant
    member; audience crowd listener public; reader public; pupil student learner; undergraduate student; teacher
    tutor instructor; lecturer teacher; trainer coach instructor; mentor adviser advisor coach; apprentice
    trainee; novice beginner newcomer; newcomer recruit starter; expert specialist; engineer developer programmer;
    developer programmer coder; doctor physician gp; nurse carer; lawyer solicitor attorney barrister; writer
    author; journalist reporter; chef cook; builder contractor; neighbour neighbor; friend mate pal; husband
    partner spouse; wife partner spouse; son child kid; daughter child kid; mother mom mum; father dad;
    grandmother gran granny; grandfather grandpa; relative family; people person; man guy; resident local;
    volunteer helper; assistant helper; team group crew squad; committee board panel; jury panel judge; club
    society association; band group; choir chorus; police officer; recruiter headhunter; company firm business
    employer organisation workplace; startup company business firm; organisation body institution; charity
    nonprofit foundation ngo; office workplace desk; department division unit section team; branch office; shop
    store; restaurant cafe; factory plant; studio workshop; school college academy; university college; hospital
    clinic ward; surgery clinic practice; hall venue; venue place location; house home flat apartment place; room
    space; town city; village town; country nation; area region district; garden yard; road street; farm holding;
    museum gallery; job role position post employment vacancy opening; job work employment; job task assignment;
    career profession occupation; field area sector industry domain; trade craft; shift rota turn; fee charge
    price cost rate; cost expense price; budget fund money; grant funding fund award; prize award; bonus reward;
    raise increase rise; loan credit; loan borrow; loan lend; invoice bill; contract agreement deal; order purchase;
    project work; task work; experience background; skill ability; knowledge expertise; course class module lesson
    training programme; lesson class session; workshop seminar session class; lecture talk class; training
    preparation practice; degree qualification; diploma certificate qualification; certificate licence license
    permit; exam test examination; grade mark result; result outcome; internship placement traineeship;
    apprenticeship traineeship; deadline due date; meeting session appointment; meeting conversation talk chat
    discussion; interview meeting; call chat conversation phone talk; conversation talk chat discussion dialogue;
    event gathering function; party celebration; conference meetup congress symposium event; talk presentation
    lecture speech session; speech address talk; concert gig performance show; exhibition show display; fair show
    market; race run; match game fixture; contest competition; tour visit; trip journey travel visit; visit stay;
    holiday vacation leave break; break pause rest; advice suggestion recommendation tip counsel guidance guide;
    tip hint pointer trick; idea thought suggestion; opinion view thought take; view perspective opinion; comment
    remark feedback note criticism critique; feedback review opinion comment; answer reply response; question
    query enquiry inquiry; question issue; request ask appeal; invitation invite; introduction intro; complaint
    grievance; reason ground; cause reason; problem issue difficulty trouble challenge; bug error fault defect;
    fault defect problem; mistake error slip; risk danger; chance opportunity; possibility option; option choice
    alternative; decision choice; way method manner approach technique; process procedure; system setup; step
    stage; stage phase; phase period; goal aim target objective purpose; need requirement; rule regulation; law
    regulation act; limit cap; part section bit portion piece; half part; beginning start outset; end close
    finish; start launch opening; change alteration amendment adjustment modification; improvement enhancement;
    increase rise growth; decrease reduction drop cut; news update; update version; help assistance support aid
    hand; support backing; favour favor kindness; gift present; luck fortune; success achievement; loss
    bereavement; death passing loss; illness sickness disease; injury wound; operation surgery; wedding marriage;
    birthday anniversary; promotion advancement; redundancy layoff; closure closing; release launch; move
    relocation; arrival coming; leaving departure; detail particular; example instance case; sample example
    specimen; amount sum; fact point; point item; topic subject theme matter; matter issue; kind sort type; set
    collection; car vehicle; van vehicle; bus coach; train railway rail; bike bicycle cycle; boat ship vessel;
    plane flight; laptop computer; machine device; tool instrument; phone mobile telephone; screen monitor; photo
    print; key code; food meal; dinner meal supper; lunch meal; coffee drink; clothes clothing; furniture piece;
    film movie; autumn fall; morning am; afternoon pm; evening night; fortnight week; weekend saturday sunday;
    draft version manuscript text; essay piece article text; payment money fee pay; money fund cash; housing
    accommodation home; pay wage salary payroll; field area subject topic; length size; webinar talk seminar
    session presentation; seminar class session course; session hour meeting class; portfolio work; choir singer;
    technician engineer; intern trainee; department team office division group; authority body agency; agency
    office bureau; institute institution centre; lab laboratory; site place location; spot place; branch section;
    network web system; sensor detector; pane glass; window pane; funding money support; reply email letter;
    message note line; card note letter; notice announcement; announcement news; post message entry; entry item;
    page sheet; chart graph table; map plan; pilot trial test; experiment test trial study; survey poll
    questionnaire study; finding result; analysis study; review assessment evaluation; proof evidence; theory
    idea; plan idea; thinking thought; question doubt; solution fix answer; fix repair solution; upgrade
    improvement update; improvement progress; progress advance; duty task responsibility; responsibility duty
    charge; tenure time; spell period time; time hour minute; day date; term semester; first beginning; panel
    group; circle group club; community group; network contact; contact acquaintance; guest speaker; speaker
    presenter lecturer; host presenter; winner champion; competitor rival; buyer purchaser; seller vendor;
    supplier vendor; landlord owner; tenant renter; baby child; relative kin; funeral burial; score music; music
    tune; tune song; artwork work piece painting; gear equipment kit; kit gear set; parcel package; bag sack; box
    case; cupboard wardrobe; chair seat; seat place; ticket pass; ride lift; drive ride; flight trip; walk hike;
    bread loaf; tea drink; pain ache; flu illness sickness; treatment care therapy; drug medicine; cure treatment;
    pupil child; class group; grade class year; thesis dissertation; essay paper; proposal application bid; bid
    offer proposal; tender bid; policy rule; workflow process; tool app; feature function; failure outage
    breakdown; crash failure; warning alert; backlog queue; queue line; workload load work; summer july august
    """
)
"""Rows of lemmas; a word may stand in several rows, and rows are not joined through it."""

MIXED_GROUPS = rows(
    """
    advise advice suggest suggestion recommend recommendation tip counsel guidance; talk conversation discuss
    discussion chat speak dialogue; speak speech talk speaker lecture; answer reply respond response; help assist
    assistance support aid; feedback comment critique review criticism; feedback advice opinion view thought; read
    review look check feedback; introduce introduction intro connect connection; reference recommend
    recommendation refer referral endorse endorsement; ask request question query; ask invite invitation; write
    writer author; work job employment employ employee employer colleague; colleague work team; work career
    profession; teach teacher lesson class course tutor; study student course degree; train training trainee
    apprentice course; free charge; free available vacant; free spare; retire retirement; redundant layoff lay
    redundancy; promote promotion; wed wedding marry marriage; sick ill illness unwell sickness; dead die death
    pass loss; bereave bereavement loss die; safe safety; late delay delayed; early soon; new fresh newly just
    recently; recent recently new latest; current present currently now presently; old former previous formerly
    previously ex; earlier previous previously before prior; first begin start initial initially; last final
    finally end; next following coming upcoming; last previous past; about roughly approximately around some
    nearly circa; almost nearly; mostly mainly largely chiefly; maybe perhaps possibly; often frequently; rarely
    seldom; usually normally generally; entire whole full complete; big large great; small little tiny; quick
    short brief fast rapid swift quickly briefly; long lengthy; easy simple straightforward; hard difficult tough
    challenging tricky; nice great lovely good wonderful pleasure pleasant; glad happy pleased delighted willing;
    kind generous nice thoughtful; sad sorry sadness; busy occupied; certain sure; clear plain; right correct;
    wrong incorrect mistaken; necessary need needed required; important key crucial; main chief principal primary
    major; unpaid voluntary volunteer; sole only single one; single one individual; alone solo; same identical;
    different other another; extra additional more further another; enough sufficient; joint shared common
    together; local nearby near; abroad overseas; online remote remotely web; weekly week; monthly month; annual
    yearly year annually; daily day; nightly night; native born; responsible charge run lead manage; behind author
    create make write; mid middle; pm afternoon; per cent percent; dozen twelve; couple two pair; quarterly
    quarter; value appreciate; interest interested keen; luck wish; bilingual language; apply application
    applicant submit; present presentation show slide talk; perform performance play; compete competition contest
    race; win winner victory; age old year birthday; cook cooking chef; translate translation translator; fund
    funding grant sponsor sponsorship; proofread check correction correct; experience practice; skilled skill
    good able; expert expertise specialist specialise; leader lead leadership head; photograph photo picture
    shoot; bug error fail failure; donate donation contribute contribution gift give; complain complaint; prepare
    preparation ready; congratulate congratulation; intend intention plan aim mean; want wish like hope look seek
    keen intend plan aim eager; accord tell say describe explain mention; position role post work; outline walk
    explain describe; spare spend have give take set; think consider wonder; run head lead; cost pay price; live
    home house resident; goal aim target; birthday turn; turn old; reach contact; view opinion think believe thought;
    bill invoice charge cost; visit visitor guest; owner own; found founder establish; member membership join belong;
    attend attendance present; invent inventor create; explain explanation; offer offering; half halve; pay
    payment money; unsure know sure uncertain whether; unpaid free; now currently today present nowadays; lately
    recently; kindly generously kind; jointly together; personally person; twice two; fluent fluently speak;
    responsible responsibility; retire pension; cartographer map; edit editor editorial; supervise supervisor;
    founder start; tell inform information; remind reminder; explore exploration; grow growth; build builder
    building; arrive arrival; depart departure; leave departure; free freely; begin beginner beginning; permit
    permission allow; agree agreement; approve approval; refuse refusal; reject rejection; announce announcement;
    decide decision; choose choice; propose proposal; plan planning; hope hopeful; offer proposal; promise word;
    thank gratitude thanks; remember memory; visit trip; travel trip; move relocation; sell sale; buy purchase;
    pay salary; weigh weight; grow increase; strong strength
    """
)
"""Rows that may be crossed between word classes: "you advised", "your suggestion"."""
