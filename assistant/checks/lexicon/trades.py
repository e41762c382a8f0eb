"""More words that may stand for one another: what people do at work, in trades, in clubs and at home.

The same rule as for the other tables: a row claims no more by one of its words than by another. Words of different
strength or direction never share a row.
"""

from __future__ import annotations

from assistant.checks.lexicon.tables import rows

TRADE_VERBS = rows(
    """
    repair overhaul service fix; overhaul refurbish recondition; mend patch darn; alter shorten adjust; tailor sew
    alter; stitch embroider; knit crochet; iron press; polish buff shine; sharpen hone whet; grind mill; weld solder
    join; drill bore; saw cut; chop cut split; carve whittle sculpt; sculpt model; plaster skim render; tile pave;
    wire rewire; plumb pipe; paint repaint; varnish lacquer coat; sand smooth; insulate lag; roof thatch; dig
    excavate; level flatten; fence enclose; demolish raze; dismantle disassemble strip; assemble build erect; erect
    raise build; install fit mount; mount hang fix; lay put place; load fill pack; unload empty unpack; stack pile;
    store keep stow warehouse; tow pull haul; haul transport carry; ferry carry transport; chauffeur drive; park
    leave; navigate steer; sail cruise; row paddle; fly pilot; launch start; dock moor land; prune trim cut; mow cut
    trim; weed clear; rake gather; water irrigate; fertilise manure feed; sow seed plant; graft bud; harvest reap
    gather; pick harvest gather; graze pasture; milk strip; shear clip; groom brush clip; shoe farrier; breed raise
    rear; rear raise keep; slaughter butcher; fish angle; smoke cure; pickle preserve; bottle can jar; ferment brew;
    distil brew; roast bake grill; fry saute; simmer boil cook; knead work; season salt spice; slice cut carve;
    cater cook; serve dish; host receive entertain; entertain amuse; wait serve; taste try sample; treat cure heal;
    heal cure recover; recover mend heal; diagnose identify find; prescribe order; vaccinate inoculate immunise jab;
    bandage dress bind; operate perform; examine see check; nurse tend care; discharge release; admit accept enter;
    refer send direct; screen test check; massage rub knead; counsel advise support; console comfort; feed nourish;
    bathe wash; dress clothe; teach tutor instruct; explain clarify illustrate; clarify explain; demonstrate show;
    lecture teach; examine test; mark correct grade; assess evaluate appraise; appraise value assess evaluate; enrol
    register join; tutor coach teach; rehearse practise; recite read; memorise learn; revise review study; research
    study; cite reference quote; annotate comment mark note; footnote annotate; index list; catalogue list record
    index; archive file store; file store keep; digitise scan; scan copy; copy duplicate photocopy; print reproduce;
    bind cover; typeset lay set; format style; proofread read check correct; edit cut shape; rewrite reword rephrase
    recast; rephrase reword; condense shorten abridge summarise; abridge cut shorten; expand extend; draft write
    prepare outline; compose write; transcribe copy write; translate render; interpret translate; dictate say;
    record tape capture; film shoot record; mix blend; master finish; tune adjust; conduct lead direct; accompany
    play; sing chant; strum play; drum beat; dance perform; choreograph stage; direct lead stage; stage produce
    mount; produce stage make; cast choose pick; audition try; screen show; exhibit display show hang; display
    present show; curate organise prepare arrange; collect gather assemble; commission order; order request
    commission; purchase get; sell offer; auction sell; stock carry keep; supply deliver; deliver ship bring; ship
    dispatch; dispatch send; post mail send; courier send deliver; wrap pack; package pack; label tag mark; price
    cost; quote estimate; estimate gauge; invoice bill charge; bill charge; pay settle remit; settle pay clear; remit
    send; refund reimburse return; deposit pay put; transfer move send; withdraw take; owe have; lend loan advance;
    insure cover; audit examine check; budget plan; forecast predict project; predict forecast expect; calculate
    reckon work; tally count; double duplicate; triple treble; halve cut; reduce decrease lessen; lower drop reduce;
    raise lift increase; rise climb grow increase; fall decline drop; slow delay; quicken speed; program code
    develop; develop code program write; code write; debug fix; patch fix repair; test check try; deploy install
    roll; configure set adjust; install load; upgrade improve; refactor rewrite restructure; merge combine accept;
    review check; commit push; back save; migrate move transfer; port move; log note; monitor watch supervise;
    automate mechanise; model simulate; simulate model; plot chart draw; chart map plot; map chart survey; survey
    map measure; sample test; measure record; weigh measure; classify sort group; group sort; rank order; compare
    match; verify confirm check; confirm agree verify; approve pass clear; clear approve; reject decline turn;
    decline refuse; refuse decline; cancel withdraw; withdraw pull cancel; object protest; protest complain; appeal
    ask plead; petition ask; campaign lobby; lobby press; vote elect; nominate name propose; appoint install; elect
    vote choose; chair lead; second support; resign quit leave; retire leave; succeed replace follow; replace
    succeed; deputise stand; delegate assign hand; assign give allot; allot give assign; allocate assign give; recruit
    hire; interview see meet; hire contract; contract hire engage; employ hire; train prepare; induct train; onboard
    train; promote raise; transfer move; second lend; supervise oversee mentor; oversee watch; mentor advise support;
    coach train; coordinate organise; schedule plan; plan organise prepare; convene call hold; hold run have; attend
    join; participate join attend; volunteer help serve; donate give; raise collect; fundraise raise collect; sponsor
    pay; rent hire lease; lease rent let; let rent; sublet rent; move relocate; relocate move; settle move; house
    accommodate lodge; accommodate house host; board lodge; stay lodge; furnish equip; decorate paint; clean scrub
    wash; scrub clean; vacuum clean hoover; dust clean; sweep brush clean; tidy clean clear; sort organise; recycle
    reuse; dump throw; throw discard; discard bin throw; insert add put; append add; attach enclose include; enclose
    include attach; upload post put; download save; subscribe sign; unsubscribe leave; follow read; browse read look;
    skim read; peruse read; reread read; study read; consult ask see; consult read; ask approach; approach contact
    ask; contact call; ring phone call; text message; reply respond; forward send pass; copy include; share
    circulate; circulate distribute; distribute hand give; hand pass; present hand give; award give grant present;
    grant give award allow; bestow give; receive accept get; accept receive; earn receive get; inherit get; swap
    trade; barter trade swap; borrow take; return bring; restore return; guard protect; secure fasten; lock close;
    unlock open; light illuminate; heat warm; cool chill; freeze chill; dry air; soak wet; rinse wash; stain dye;
    dye colour; colour paint; photograph snap; frame mount; engrave etch inscribe; inscribe write; sign autograph;
    seal close; stamp mark; survive live; grow develop; age mature; marry wed; divorce separate; adopt foster; foster
    raise; babysit watch; chaperone accompany; escort accompany guide; guide lead show; welcome greet; greet meet;
    introduce present; hug embrace; wave greet; smile grin; hike walk trek; trek walk; jog run; climb scale ascend;
    cycle bike pedal; ski slide; skate glide; swim bathe; dive plunge; camp tent; race compete; compete enter; enter
    join; train practise; score make; referee umpire; umpire judge; judge assess; coach manage
    """
)
"""Rows of verbs, besides those of general life."""

TRADE_NOUNS = rows(
    """
    cello instrument; violin fiddle instrument; piano instrument; guitar instrument; flute instrument; trumpet
    instrument; organ instrument; accordion instrument; drum instrument; viola instrument; harp instrument; cow
    cattle animal; sheep flock; hen chicken; horse pony; dog pet; cat pet; herd cattle; puppy dog; kitten cat; lamb
    sheep; barn shed building; shed hut; cottage house; bungalow house; flat apartment; attic loft; cellar basement;
    kitchen galley; bathroom toilet; stair staircase step; roof tile; wall partition; fence railing; gate door; floor
    storey; ceiling roof; boiler heater heating; heating radiator; tap faucet; pipe plumbing; wiring cable; cable
    wire; socket plug; lamp light; bulb light; oven stove cooker; fridge refrigerator; freezer fridge; kettle pot;
    pan pot; cutlery knife; plate dish; bowl dish; cup mug; bakery baker; butcher meat; grocer grocery shop; pub bar
    inn; inn hotel; hotel accommodation; hostel accommodation; campsite camp; canteen cafeteria; cafe café coffee;
    menu dish; recipe dish; dish meal; breakfast meal; dough pastry; cake pastry; pastry bread; cheese dairy; dairy
    milk; orchard garden; greenhouse glasshouse; allotment garden plot; plot land; field land; meadow field pasture;
    wood forest; woodland forest wood; timber wood; plank board; log wood; tree sapling; seedling plant; flower
    plant; bush shrub; hedge shrub; vegetable crop; fruit crop; crop harvest; hive bee; beehive hive; honey bee;
    beekeeping beekeeper bee; tractor machine; lathe machine; loom machine; printer machine; press machine; engine
    motor; lorry truck; truck lorry vehicle; tram train; bicycle bike; moped scooter; canoe boat; yacht boat; ferry
    boat; harbour port; dock harbour; airport airfield; station stop; platform stage; route way; path trail track;
    footpath path; lane road; avenue street; square place; bridge crossing; river stream; lake pond; coast shore;
    shore beach; hill slope; mountain peak; valley dale; surgeon doctor; consultant adviser; gp doctor; midwife
    nurse; dentist practitioner; vet veterinarian surgeon; veterinary animal; physiotherapist physio; therapist
    counsellor; psychologist therapist; paramedic medic; patient client; wound cut injury; fracture break; fever
    temperature; rash itch; pill tablet medicine; vaccine jab; injection jab; crutch stick; wheelchair chair; ward
    unit; theatre stage; clinic surgery centre; care nursing; hospice home; pharmacy chemist; chemist pharmacist;
    pupil schoolchild; classmate peer; headteacher head principal; principal head; dean head; professor academic;
    academic scholar researcher; scholar researcher; researcher scientist; librarian library; archivist archive;
    archive record; record file; file folder document; folder file; form questionnaire; survey questionnaire;
    handout leaflet; leaflet flyer brochure pamphlet; brochure booklet; booklet pamphlet; poster placard; banner
    sign; sign notice; magazine journal periodical; journal magazine; newspaper paper; column article; interview
    conversation; podcast programme show; episode instalment; series run; broadcast programme; radio station; song
    track; album record; melody tune; lyric word; concert recital; recital performance; rehearsal practice; audition
    trial; stage platform; costume outfit; outfit clothes; dress gown; suit outfit; shirt top; coat jacket; shoe
    footwear; boot shoe; jewellery jewel; ring band; necklace chain; pottery ceramic; vase pot; mug cup; sculpture
    statue carving; carving sculpture; print etching; etching engraving; canvas painting; portrait picture; mural
    painting; frame surround; glass pane; brush tool; hammer tool; drill tool; saw tool; chisel tool; spanner tool
    wrench; knife blade; nail screw; glue adhesive; paint colour; fabric cloth textile; cloth material fabric; wool
    yarn; thread yarn; leather hide; quilt blanket; curtain drape; carpet rug; sofa couch; cupboard cabinet; shelf
    shelving; wardrobe closet; desk table; mattress bed; electrician technician; plumber fitter; carpenter joiner;
    joiner woodworker; mason bricklayer; roofer tradesman; decorator painter; gardener landscaper; mechanic
    technician; driver chauffeur; courier messenger; postman mailman; cleaner caretaker; caretaker janitor; guard
    security; firefighter fireman; policeman officer; soldier serviceman; sailor seaman; fisherman angler; farmer
    grower; shepherd farmer; butcher tradesman; baker bakery; waiter server; waitress server; bartender barman;
    hairdresser barber stylist; salon shop; beautician stylist; tailor dressmaker; seamstress dressmaker; cobbler
    shoemaker; jeweller goldsmith; potter ceramist; weaver textile; printer press; bookseller bookshop; bookshop
    bookstore; publisher press; agent representative; broker agent; banker bank; accountant bookkeeper; accounts
    books; bookkeeper accountant; auditor accountant; treasurer cashier; clerk administrator; administrator
    secretary; secretary assistant; receptionist desk; councillor council; mayor council; council authority; ministry
    department government; embassy consulate; tax duty; pension retirement; insurance cover; mortgage loan; deposit
    payment; rent payment; salary income pay; income earnings pay; saving economy; discount reduction; refund
    repayment; receipt bill; quote estimate quotation; quotation estimate; warranty guarantee; licence permit; visa
    permit; passport document; certificate paper; lease contract tenancy; tenancy lease; deed document; court
    tribunal; hearing trial; case matter; claim demand; dispute disagreement argument; argument quarrel; agreement
    consent; signature name; deadline closing close; closing close; closure close; opening vacancy; shortlist list;
    candidate nominee; referee reference; supervisor manager; line manager; mentor guide; trainer teacher; intern
    student; graduate alumnus; alumnus graduate; cohort class group; intake cohort; semester term; timetable
    schedule; syllabus curriculum; curriculum syllabus; textbook book; notebook book; assignment homework task;
    homework assignment; coursework assignment; placement position internship; scholarship grant bursary; bursary
    grant scholarship; fee tuition; campus university; faculty department; dormitory hall; canteen restaurant;
    workshop course; masterclass class workshop; tutorial lesson class; retreat stay; camp course; excursion trip
    outing; outing trip; tour trip; cruise voyage; voyage journey; expedition trip; hike walk; ramble walk; race
    competition; tournament competition; league competition; match game; training practice; coach trainer; referee
    umpire; pitch field ground; stadium ground; gym hall; pool bath; prize trophy award; medal award prize; trophy
    cup prize; bug glitch; glitch fault; crash outage; patch fix; commit change; branch version; library package;
    package module; module part; function routine; database data; server machine; website web; login account;
    password code; backup copy; screenshot image; interface screen; dashboard display; chart plot; sensor probe;
    battery cell; solar sun; turbine generator; generator engine; grid network; telescope instrument; microscope
    instrument; specimen sample; dataset set; sample data; hypothesis theory; trial study; publication paper;
    manuscript text; abstract summary; bibliography list; citation reference; grant money; donation gift; donor
    giver; fundraiser event; raffle draw; auction sale; stall stand; stand booth; booth stall; fete fair; bazaar fair
    market; parade procession; carnival festival; festival event; ceremony event; anniversary jubilee; reunion
    gathering meeting; reception party; barbecue party; picnic meal; feast meal; banquet dinner meal; dinner cooking
    cook; guestlist list; rota list; shift turn; overtime hour; weekday day; afternoon pm; noon midday; midnight
    night; dawn morning; dusk evening; spring season; winter season; summer season; autumn season; decade year; age
    year; childhood child; youth young; neighbourhood area district; parish village; suburb district; county region;
    province region; continent country; homeland country; border frontier
    """
)
"""Rows of nouns, besides those of general life."""

PLAIN_ADJECTIVES = rows(
    """
    monthly month; weekly week; second another; third another; preowned used; used secondhand; elderly old; youthful
    young; tiny small; huge large; vast large; spare extra; further more; additional extra; entire complete; digital
    electronic; electronic digital; electric electrical; wooden wood timber; woollen wool; metallic metal; woven
    handmade; handmade craft; homemade home; local regional; regional local; national country; foreign overseas;
    overseas abroad; urban city town; rural country; coastal coast; medical medicine; dental dentist tooth; legal
    law; financial money finance; fiscal tax; academic university; scientific science; technical technology;
    technological technology; musical music; theatrical theatre; literary literature; artistic art; historical
    history; historic history; political politics; social society; athletic sport; sporting sport; culinary cooking;
    agricultural farming agriculture; horticultural gardening; nautical sailing; naval navy; military army; clinical
    clinic; veterinary vet; parental parent; familial family; spoken oral; oral spoken; written write; printed print;
    recorded record; bound tied; damaged broken; broken faulty; faulty defective; defective broken; vacant empty;
    unoccupied empty; occupied taken; reserved booked; booked reserved; scheduled planned; planned scheduled;
    completed finished done; finished done complete; ongoing continuing; unfinished incomplete; upcoming forthcoming;
    forthcoming coming next; previous preceding; subsequent following later; simultaneous parallel; temporary interim;
    interim temporary; permanent lasting; seasonal season; fortnightly fortnight; bimonthly month; nightly night;
    yearly annual; retired retire; unemployed jobless; self-employed freelance; freelance independent; part-time
    part; full-time full; salaried paid; voluntary unpaid; jobless work; married marry; single unmarried; widowed
    widow; expecting pregnant; pregnant baby; ill sick; injured hurt; hurt injure; disabled disability; deaf hearing;
    blind sight; bilingual two; multilingual language; native mother; trained qualified; qualified certified;
    certified certificate; licensed licence; registered register; insured insurance; affordable cheap; cheap low;
    expensive high; costly expensive; complimentary free; gratis free; unable cannot; unavailable away; absent away
    """
)
"""Rows of adjectives that state rather than judge."""
