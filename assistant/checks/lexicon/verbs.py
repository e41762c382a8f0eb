"""Verbs that may stand for one another without changing what is claimed.

Antonyms, converse verbs (lend, borrow) and verbs of different strength (hope, plan) never share a row.
"""

from __future__ import annotations

from assistant.checks.lexicon.tables import rows

VERB_GROUPS = rows(
    """
    replace change swap renew exchange; send transmit broadcast; switch flick; use need; burn scorch;
    tell say mention explain note inform state remark describe report; tell show explain describe outline clarify;
    tell advise suggest instruct direct; advise suggest recommend urge encourage counsel propose; recommend refer
    vouch endorse suggest; point show indicate highlight mention flag note; flag raise mention report highlight;
    admit acknowledge concede confess; confirm verify certify; ask request enquire inquire question query pose;
    ask beg invite request; talk speak chat converse discuss; discuss cover address debate; call ring phone
    telephone dial; answer reply respond; contact reach write approach email message; write email mail message
    text; announce declare reveal disclose share; warn caution alert; agree accept consent; approve accept
    authorise okay pass; approve endorse back; invite ask summon; complain grumble; comment remark feedback
    annotate; call name title; praise commend laud compliment; congratulate compliment; promise vow pledge commit
    swear undertake; assure promise reassure; apologise regret; cite quote mention reference; argue maintain
    contend claim; claim assert say; translate render; summarise outline recap; list enumerate itemise; correct
    proofread edit mark; help assist support aid; help enable; let allow permit enable; encourage support motivate
    urge; back support endorse sponsor; fund finance sponsor bankroll pay; pay cover fund settle; review read look
    check proofread examine inspect critique go assess; check verify test confirm examine inspect; assess evaluate
    judge review grade mark; teach show train instruct coach tutor school; mentor coach guide advise; guide lead
    steer walk take; introduce connect link acquaint; introduce present bring; fix repair mend sort correct
    restore solve resolve; solve resolve crack fix; save rescue; look care mind watch; babysit mind watch; nurse
    care tend; serve help work; accompany join come go escort; run lead manage direct chair head oversee
    supervise; oversee supervise manage monitor; start begin commence launch open found; found establish start set
    create launch; finish complete end conclude wrap; stop quit end cease halt; leave quit resign depart exit;
    leave move; join enter; join start; hire recruit employ appoint engage take; dismiss fire sack; retire stop;
    apply submit; submit file hand send lodge enter; register enrol enroll sign join; graduate qualify finish
    complete; qualify train; study read learn; revise study; research study investigate explore; investigate
    examine explore probe; practise rehearse drill practice; prepare ready; prepare work draft; present show give
    deliver; deliver bring give present; perform play give; perform do carry; sing perform; host hold run
    organise; organise arrange run host plan set coordinate schedule; schedule arrange book plan set; book reserve
    arrange; cancel scrap drop; postpone delay defer move push; reschedule move; move switch change transition
    shift relocate transfer; switch change swap move; swap exchange trade switch; change alter adjust modify amend
    update revise; update revise refresh; promote advance; nominate propose put; appoint name make; elect choose
    vote; represent stand; cover replace stand deputise substitute; shadow follow observe; volunteer help offer;
    make create produce build craft prepare; build construct make create assemble set develop; develop create
    build design make; write draft compose author pen; design create draw plan; draw sketch; paint decorate;
    photograph shoot picture; film record shoot; record tape; sew stitch; bake make; cook prepare make; brew make;
    grow plant raise; plant sow; publish release issue print; publish run carry; launch release start open
    introduce; release launch ship publish; print run; try test attempt use; use apply employ try follow; test
    trial try pilot; measure gauge; count tally number; compare contrast; calculate compute work; analyse study
    examine; automate script; code program write; redo repeat; polish refine improve; improve enhance better
    strengthen raise; speed hasten accelerate; simplify streamline; clean tidy clear; sort order arrange organise;
    label mark tag; get receive obtain gain acquire secure land; win earn secure get; earn make; earn gain win
    receive; find get secure; give provide offer supply hand grant present; donate give contribute gift; send
    share forward pass give mail email post ship supply; share show; share split; lend loan; return hand send; buy
    purchase acquire; spend devote use take; spare give have set take find make; keep hold retain store save;
    collect gather pick fetch; lose misplace; own have possess hold; contain hold include have; include contain
    cover list; belong own; lack need miss want; rent hire; bring take carry; deliver take bring; find discover
    locate spot; discover learn find hear realise; look search seek hunt; see notice view watch observe spot; see
    meet visit; see look view; meet see encounter catch; know understand; know recognise; understand grasp follow
    see; think believe feel reckon consider; remember recall recollect; consider weigh ponder think contemplate;
    decide choose resolve opt; choose pick select opt; prefer favour; want like wish; hope wish; intend plan aim
    mean propose; aim seek; love enjoy adore; like enjoy; expect anticipate; realise understand see recognise;
    guess estimate; estimate calculate reckon; forget overlook; miss skip overlook; wonder ask question; worry
    fret; doubt question; trust rely; agree share; disagree differ; visit attend go come see; attend go join visit
    come; come travel go visit arrive; travel go journey; return come go; drive run take; arrive come land reach;
    reach arrive get; stay remain live lodge; live reside stay; wait hold; happen occur take; become turn get
    grow; grow increase expand rise climb; double grow; increase raise grow rise lift boost; cut reduce shorten
    trim lower decrease; fall drop decline decrease sink; remove drop delete cut take; add include insert put; put
    place set move; hang put; break fail; fail flunk; crash fail; pass clear; suit work; match fit suit; last take
    run; continue carry keep; appear come; appear feature star; stand run; die pass; marry wed; lead result; cause
    lead bring; prevent stop keep; protect guard; avoid escape; borrow use; ride cycle; run jog; walk hike; swim
    bathe; ship send deliver; load fill; sign autograph; close shut end finish; chair moderate lead run preside;
    interview question; invite have; feature include show; exhibit show display; illustrate show; mean signify;
    need must; maintain keep run; restore renovate repair; renovate refurbish restore; sponsor fund support back;
    win come; tell advise suggest recommend instruct; shortlist select choose pick; accept take; reject refuse
    decline dismiss; manage handle run administer oversee care; handle process manage; deal handle manage address;
    coordinate manage lead organise run; rewrite rework redraft revise edit redo reword; reorganise restructure
    rearrange; attend hear watch see join sit; listen hear attend; hear learn understand gather read; treat invite
    take; buy get order acquire; charge ask bill; cost take; save free spare; gather collect compile assemble;
    compile assemble collect prepare make; produce make create manufacture generate; invent create devise design;
    devise create design develop; found start create launch begin; lead run head manage guide; captain lead; edit
    revise correct improve; trim cut shorten edit; halve cut; extend lengthen prolong; expand extend enlarge grow;
    merge combine join unite; combine join mix; split divide separate; transform change convert turn; adapt adjust
    change modify tailor; customise adapt; migrate move transfer shift; upgrade update improve; deploy release
    launch ship install; ship release deliver launch; troubleshoot debug fix; monitor watch track check; track
    follow monitor; log record note; document record describe; host house hold; house shelter; seat hold; supply
    provide deliver; provide give supply offer furnish; equip furnish supply; distribute share hand circulate;
    circulate share send distribute; transmit send; post publish share upload put send; download get fetch; fetch
    get collect bring; pick collect fetch choose; drop deliver leave; hand give pass; submit present send file
    give; propose suggest offer; pitch propose present; negotiate agree discuss; sell market; market promote
    advertise; advertise promote publicise; raise collect gather; invest put spend; budget plan; achieve reach
    attain accomplish complete; accomplish achieve do; complete do finish; conduct do run carry lead; do complete
    make carry; undertake do; succeed manage work; work function operate run; operate run work use; take sit do;
    pass complete; learn master pick; study learn examine research; major specialise study; specialise focus;
    focus concentrate; cover discuss address treat include; mention name cite note; name mention call; spot find
    see catch notice; identify find spot recognise; detect find spot discover; uncover find discover reveal;
    reveal show tell disclose; show reveal prove demonstrate teach; persuade convince get; urge press push; remind
    tell; inspire encourage move motivate; comfort console; reassure comfort; welcome receive greet; receive get
    have; secure get obtain win; gain get win acquire; inherit get receive; take get; need want require; demand
    require ask; request ask want; seek want look ask; plan intend hope; hope want; prefer want; dread fear; fear
    worry; regret rue; remind recall; identify know; meet join see; gather meet collect; visit see tour; explore
    visit; reach come arrive contact; leave depart go; settle move live; emigrate move; live stay dwell; sleep
    stay; rent lease let; restore repair fix rebuild; rebuild restore reconstruct; install put fit set; seal
    close; attach fix join add; connect link join; disconnect cut; measure test; weigh measure; examine check test
    study look; audit check examine review; proofread correct check read edit; mark grade correct assess; critique
    review criticise; rate judge assess; score get; rank place; beat defeat; lose fail; drop fall lose; climb rise
    ascend; shrink fall reduce decrease; delay hold slow postpone; hurry rush; stop finish give cease; end finish
    close stop expire; resume restart continue; restart resume begin; continue go keep stay; last continue; omit
    drop leave forget; ignore overlook; hide conceal; tend care look; raise bring; adopt take; feed give; water
    tend; harvest pick gather; carve cut make; illustrate draw; compose write create; act perform play; stage put
    show; screen show; broadcast air show; translate put turn; interpret translate; campaign work; volunteer work
    give; reimburse repay refund; repay return; refund return; owe due; recruit find hire; staff employ; train
    teach instruct prepare; brief inform tell; notify tell inform; update tell inform; relate tell; speak talk
    present lecture; lecture speak talk teach; address speak; moderate chair host; facilitate lead run; represent
    speak; cover take; drive take bring; transport carry take move; guard watch; clean wash; sort clear; pack box;
    unpack open
    """
)
"""Rows of lemmas; a verb may stand in several rows, and rows are not joined through it."""
