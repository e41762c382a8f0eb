# ruff: noqa: E501  word lists read better unbroken
"""Words that are always written with a capital, and everyday slips with what was meant."""

from __future__ import annotations

from assistant.drafting.vocabulary import word_set

ALWAYS = word_set(
    """
    january february april june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays christmas easter
    english german french spanish italian portuguese dutch danish swedish norwegian icelandic russian ukrainian
    czech slovak hungarian romanian bulgarian greek turkish arabic hebrew persian farsi hindi urdu bengali tamil
    telugu malayalam kannada punjabi gujarati marathi nepali chinese mandarin cantonese japanese korean vietnamese
    thai indonesian malay tagalog swahili kiswahili yoruba igbo hausa zulu xhosa afrikaans amharic somali welsh gaelic
    irish scottish latin catalan basque croatian serbian slovenian albanian estonian latvian lithuanian
    european african asian american canadian australian brazilian mexican indian pakistani kenyan nigerian ghanaian
    ugandan tanzanian ethiopian egyptian moroccan austrian belgian israeli iranian syrian afghan colombian
    argentinian chilean peruvian
    germany france spain italy portugal netherlands holland belgium denmark sweden norway finland iceland ireland
    scotland england britain russia ukraine poland slovakia hungary romania bulgaria greece cyprus malta switzerland
    austria croatia serbia slovenia albania estonia latvia lithuania israel lebanon syria iraq iran egypt morocco
    algeria tunisia libya sudan ethiopia somalia kenya uganda tanzania rwanda burundi nigeria ghana senegal cameroon
    zambia zimbabwe malawi botswana namibia mozambique angola india pakistan bangladesh nepal japan korea vietnam
    thailand indonesia malaysia singapore philippines australia canada america mexico brazil argentina peru colombia
    ecuador bolivia uruguay venezuela europe africa asia
    london leeds sheffield liverpool birmingham nottingham newcastle cardiff belfast manchester edinburgh glasgow dublin paris marseille berlin hamburg munich frankfurt cologne vienna zurich
    geneva basel brussels antwerp amsterdam rotterdam utrecht copenhagen stockholm gothenburg oslo bergen helsinki
    madrid barcelona lisbon porto rome milan naples athens istanbul ankara prague budapest warsaw krakow moscow kyiv
    nairobi mombasa kisumu kampala mbale kigali lagos abuja accra dakar johannesburg durban cairo casablanca delhi
    mumbai bangalore chennai kolkata hyderabad karachi lahore dhaka beijing shanghai tokyo osaka seoul bangkok hanoi
    jakarta manila sydney melbourne brisbane perth auckland wellington toronto montreal vancouver boston chicago
    seattle philadelphia
    """
)
# Words that are a country, a language or a city only after one of these: "polish my CV", "my china cups".
AFTER_IN = word_set("polish turkey china finnish chile cuba jordan georgia chad mali swiss cork")
SPOKEN = {"cv": "CV", "phd": "PhD", "uk": "UK", "usa": "USA", "eu": "EU", "nhs": "NHS", "pdf": "PDF", "linkedin": "LinkedIn",
           "github": "GitHub", "whatsapp": "WhatsApp", "youtube": "YouTube", "ngo": "NGO", "faq": "FAQ"}  # fmt: skip
SLIPS = {
    "teh": "the", "recieve": "receive", "recieved": "received", "adress": "address", "seperate": "separate",
    "becuase": "because", "thier": "their", "untill": "until", "tommorow": "tomorrow", "tommorrow": "tomorrow",
    "febuary": "February", "wensday": "Wednesday", "wednsday": "Wednesday", "calender": "calendar", "freind": "friend",
    "recomend": "recommend", "reccomend": "recommend", "recomendation": "recommendation", "apreciate": "appreciate",
    "reccomendation": "recommendation", "feeback": "feedback", "dont": "don't",
    "doesnt": "doesn't", "didnt": "didn't", "cant": "can't", "wouldnt": "wouldn't", "couldnt": "couldn't", "isnt": "isn't",
    "im": "I'm", "ive": "I've", "hes": "he's", "shes": "she's", "thats": "that's", "whats": "what's", "theres": "there's",
    "u": "you", "abt": "about", "bc": "because", "bcos": "because", "cos": "because", "thru": "through",
    "weds": "Wednesday", "thurs": "Thursday", "tues": "Tuesday", "wd": "would", "cd": "could", "shd": "should", "hols": "holidays", "poss": "possible", "yr": "year", "yrs": "years", "wk": "week", "wks": "weeks", "mths": "months", "nite": "night", "tonite": "tonight",
    "prob": "probably", "probs": "probably", "defo": "definitely", "tho": "though", "altho": "although", "cuz": "because",
    "coz": "because", "til": "till", "xmas": "Christmas", "b4": "before", "pls": "please", "plz": "please", "plse": "please", "ppl": "people", "ty": "thank you", "bday": "birthday",
    "wont": "won't", "hasnt": "hasn't", "havent": "haven't", "wasnt": "wasn't", "werent": "weren't", "arent": "aren't",
    "shouldnt": "shouldn't", "youre": "you're", "theyre": "they're", "theyve": "they've", "uve": "you've",
    "referal": "referral", "refferal": "referral", "intervew": "interview", "interveiw": "interview", "aplication": "application",
    "aplications": "applications", "collegue": "colleague", "collegues": "colleagues", "greatful": "grateful", "oppurtunity": "opportunity",
    "oportunity": "opportunity", "experiance": "experience", "knowlege": "knowledge", "accomodation": "accommodation", "shedule": "schedule",
    "apointment": "appointment", "wierd": "weird", "beleive": "believe", "alot": "a lot", "neccessary": "necessary", "truely": "truly",
    "writting": "writing", "comming": "coming", "begining": "beginning", "occured": "occurred", "garantee": "guarantee", "enviroment": "environment",
    "zoom": "Zoom", "wifi": "Wi-Fi", "saturady": "Saturday", "thrusday": "Thursday", "thursdy": "Thursday", "tuseday": "Tuesday", "firday": "Friday",
    "noone": "no one", "eachother": "each other", "infront": "in front", "hed": "he'd", "theyd": "they'd", "youd": "you'd", "weve": "we've", "theyll": "they'll", "youll": "you'll", "itll": "it'll", "fwd": "forward", "pics": "pictures", "wkend": "weekend", "wknd": "weekend",
    "tmrw": "tomorrow", "tmr": "tomorrow", "appt": "appointment", "appts": "appointments",
    "cld": "could", "wld": "would", "shld": "should", "mgr": "manager", "mtg": "meeting", "msg": "message", "nxt": "next", "jst": "just",
    "xtra": "extra", "hv": "have", "bn": "been", "stn": "station", "hosp": "hospital", "eves": "evenings", "evng": "evening", "mornin": "morning",
    "afaik": "as far as I know", "iirc": "if I remember rightly", "wkends": "weekends", "pgs": "pages", "doz": "dozen", "ur": "your", "rly": "really", "intruduce": "introduce", "definately": "definitely",
    "wil": "will", "shdnt": "shouldn't", "wdnt": "wouldn't", "cdnt": "couldn't", "shldnt": "shouldn't", "wldnt": "wouldn't", "cldnt": "couldn't", "adn": "and", "nad": "and", "hte": "the", "taht": "that", "waht": "what", "wiht": "with", "whith": "with", "thnaks": "thanks", "thansk": "thanks", "nowt": "nothing", "owt": "anything", "summat": "something",
    "lovly": "lovely", "brohter": "brother", "borther": "brother", "sistr": "sister", "freinds": "friends", "brekfast": "breakfast", "flowres": "flowers", "hlep": "help", "woud": "would", "shoud": "should", "coud": "could", "wich": "which", "wating": "waiting", "helpfull": "helpful", "gratefull": "grateful", "beatiful": "beautiful", "probly": "probably", "realy": "really", "finaly": "finally", "allways": "always",
}  # fmt: skip
