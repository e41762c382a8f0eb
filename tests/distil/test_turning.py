# ruff: noqa: E501  a row of a table is one line
"""Their sentences turned round: a table of what they wrote and what a letter to them says."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.bootstrap import grammar
from assistant.distil.turning.english import quoted, turn
from assistant.distil.turning.german import turn_german

MONDAY = date(2026, 5, 4)

# Written on Monday, 4 May 2026.
TURNED = """
I moved to Leeds in May. | You moved to Leeds in May.
I can introduce you to my manager. | You offered to introduce me to your manager.
Say out loud how you treat nulls. | You told me to say out loud how I treat nulls.
I'll send you the deck on Friday. | You said you would send me the deck on 8 May.
If you ever need a reviewer, write to me. | You told me to write to you if I ever need a reviewer.
I think you should mention the pilot first. | You said you think I should mention the pilot first.
You helped me with the migration. | I helped you with the migration.
You explain joins better than our lecturer did. | You said that I explain joins better than your lecturer did.
We are looking for a data engineer. | You are looking for a data engineer.
We met at the station in York. | We met at the station in York.
I'm Head of Analytics at Quillwater Health and we're always looking for people who bridge clinic and data. | You are Head of Analytics at Quillwater Health and you are always looking for people who bridge clinic and data.
I was let go on Monday. | You were let go on 27 April.
Please send me your CV. | You asked me to send you my CV.
Don't mention the salary. | You told me not to mention the salary.
I sent your CV to Anna. | You sent my CV to Anna.
I've put in a good word for you. | You have put in a good word for me.
I read your plan on Sunday. | You read my plan on 3 May.
I asked Anna whether you could use her notes. | You asked Anna whether I could use her notes.
Thank you for reading my plan. | You thanked me for reading your plan.
Your talk was the best of the day. | You said that my talk was the best of the day.
I'd start with the second chart. | You said you would start with the second chart.
You and I worked on the same project. | You and I worked on the same project.
I saw you speak at the meetup. | You saw me speak at the meetup.
I want you to come to our workshop. | You want me to come to your workshop.
It was you who pruned the roses. | I pruned the roses.
My manager liked your CV. | Your manager liked my CV.
Nobody explains numbers to doctors the way you do. | You said that nobody explains numbers to doctors the way I do.
Happy to look at your draft! | You offered to look at my draft.
I was promoted to team lead last month. | You were promoted to team lead in April.
I've just been promoted to Director, still pinching myself. | You have been promoted to Director, still pinching yourself.
Looking for a Python developer, by the way. | You are looking for a Python developer.
We had our second baby in May. | You had your second baby in May.
Let me introduce you to Priya. | You offered to introduce me to Priya.
Our team at Corvane moved to Airflow last year. | Your team at Corvane moved to Airflow in 2025.
I can't read Danish. | You cannot read Danish.
I am glad that you came. | You said you are glad that I came.
You were the calmest person on the ward. | You said that I was the calmest person on the ward.
I would be glad to write you a reference. | You offered to write me a reference.
You're the only one who delivers on time. | You said that I am the only one who delivers on time.
I still tell everyone that you were the calmest person on the ward. | You still tell everyone that I was the calmest person on the ward.
I told my boss about you yesterday. | You told your boss about me on 3 May.
I retire in September. | You retire in September.
I have started a book club for the village. | You have started a book club for the village.
I adore gardens. | You adore gardens.
You can call me whenever you like. | You told me that I can call you whenever I like.
The letter you wrote for me helped a lot. | You told me that the letter I wrote for you helped a lot.
My mother is in hospital. | Your mother is in hospital.
I learned a lot from you. | You learned a lot from me.
I owe you one. | You owe me one.
I used your template for my own report. | You used my template for your own report.
I read your plan on Sunday and liked it. | You read my plan on 3 May and liked it.
I started as Head of Analytics at Quillwater. | You started as Head of Analytics at Quillwater.
I'm the new team lead for reporting. | You are the new team lead for reporting.
My daughter starts school in September. | Your daughter starts school in September.
We have just launched our new product. | You have launched your new product.
We are hiring two analysts. | You are hiring two analysts.
We need somebody who knows dbt. | You need somebody who knows dbt.
I was promoted to Director. | You were promoted to Director.
Just got promoted to Director! | You got promoted to Director.
Just back from Oslo. | You are back from Oslo.
I passed the exam! | You passed the exam.
I won the regional award for teaching. | You won the regional award for teaching.
I'm writing a book about bees. | You are writing a book about bees.
I am giving a talk at the Leeds meetup in June. | You are giving a talk at the Leeds meetup in June.
I have been working at Corvane for six years. | You have been working at Corvane for six years.
I've left Oakmere. | You have left Oakmere.
I love Brahms. | You love Brahms.
I run a book club in the village. | You run a book club in the village.
My boss is looking for a data engineer. | Your boss is looking for a data engineer.
Our office moved to the harbour. | Your office moved to the harbour.
My husband got a job in Oslo. | Your husband got a job in Oslo.
I can introduce you to Priya. | You offered to introduce me to Priya.
I could put you in touch with our recruiter. | You offered to put me in touch with your recruiter.
I'd be happy to read your draft. | You offered to read my draft.
I'd be glad to write you a reference. | You offered to write me a reference.
I am happy to help you with the slides. | You offered to help me with the slides.
I can lend you my drill. | You offered to lend me your drill.
Happy to review your plan. | You offered to review my plan.
Let me show you the dashboard. | You offered to show me the dashboard.
I would gladly proofread your letter. | You offered to proofread my letter.
We can offer you a place in our course. | You offered me a place in your course.
If you need a place to stay, you can have our spare room. | You told me that I can have your spare room if I need a place to stay.
If you want, I can send you the template. | You offered to send me the template.
If you ever come to Kiel, call me. | You told me to call you if I ever come to Kiel.
Call me if you get stuck. | You told me to call you if I get stuck.
You can always ask me about SQL. | You told me that I can always ask you about SQL.
You are welcome to use my desk. | You told me that I am welcome to use your desk.
I'll send you the deck. | You said you would send me the deck.
I will introduce you to Gareth. | You said you would introduce me to Gareth.
I'll bring your drill back. | You said you would bring my drill back.
I'm going to send you the list. | You said you would send me the list.
We'll pay for your ticket. | You said you would pay for my ticket.
Say no to the first offer. | You told me to say no to the first offer.
Start with the results. | You told me to start with the results.
Always keep the denominator on the slide. | You told me to always keep the denominator on the slide.
Don't apologise for the gaps in your CV. | You told me not to apologise for the gaps in my CV.
Never sign without reading the annex. | You told me not to sign without reading the annex.
Please send me the final version. | You asked me to send you the final version.
Please bring your laptop. | You asked me to bring my laptop.
Write to my colleague Anna. | You told me to write to your colleague Anna.
Ask Tom for the template. | You told me to ask Tom for the template.
Practise your talk in front of a mirror. | You told me to practise my talk in front of a mirror.
I think your plan is solid. | You said you think my plan is solid.
I believe you are ready for a senior role. | You said you believe I am ready for a senior role.
I hope you get the job. | You said you hope I get the job.
I don't think you need a certificate. | You said you do not think I need a certificate.
I am sure you will do well. | You said you are sure I will do well.
I was impressed by your talk. | You were impressed by my talk.
I remember your dissertation with pleasure. | You said you remember my dissertation with pleasure.
I would start with the second chart. | You said you would start with the second chart.
You should apply for the post. | You said that I should apply for the post.
You could ask our HR department. | You told me that I could ask your HR department.
You introduced me to my boss. | I introduced you to your boss.
You lent me your bike. | I lent you my bike.
You wrote me a reference in March. | I wrote you a reference in March.
You gave me the courage to apply. | I gave you the courage to apply.
You saved my weekend. | I saved your weekend.
You did a brilliant job on the audit. | You said that I did a brilliant job on the audit.
You explained the model better than anyone. | You said that I explained the model better than anyone.
You are the most careful person I know. | You said that I am the most careful person you know.
You were right about the index. | You said that I was right about the index.
You have a gift for teaching. | You said that I have a gift for teaching.
Your slides were the best of the day. | You said that my slides were the best of the day.
Your audit was excellent. | You said that my audit was excellent.
Your questions made me think. | You said that my questions made you think.
Your letter got me the job. | You said that my letter got you the job.
Nobody writes clearer reports than you. | You said that nobody writes clearer reports than me.
My team loved your workshop. | Your team loved my workshop.
My manager read your CV. | Your manager read my CV.
I forwarded your mail to my boss. | You forwarded my mail to your boss.
I told Gareth about you. | You told Gareth about me.
I recommended you to our CTO. | You recommended me to your CTO.
I put in a good word for you. | You put in a good word for me.
I reviewed your draft and added comments. | You reviewed my draft and added comments.
I booked the room for you. | You booked the room for me.
I read your plan and I liked it. | You read my plan and you liked it.
I showed your charts to the board. | You showed my charts to the board.
I spoke to my manager about you. | You spoke to your manager about me.
I proofread your thesis. | You proofread my thesis.
I've asked my sister to call you. | You have asked your sister to call me.
I learned SQL from you. | You learned SQL from me.
I owe you a dinner. | You owe me a dinner.
I trust you. | You said you trust me.
I want to thank you. | You want to thank me.
I miss our walks. | You miss our walks.
I saw you at the station. | You saw me at the station.
I heard you speak in York. | You heard me speak in York.
I wanted you to know the result. | You wanted me to know the result.
I know how much you like tea. | You said you know how much I like tea.
I made you a copy. | You made me a copy.
I'm as old as you. | You are as old as me.
We worked together at Silverbeck. | We worked together at Silverbeck.
We met at the Leeds meetup. | We met at the Leeds meetup.
You and I wrote the first version. | You and I wrote the first version.
The book you gave me is on my desk. | You told me that the book I gave you is on your desk.
The deadline for your application is 5 May. | You told me that the deadline for my application is 5 May.
My report is based on your data. | Your report is based on my data.
Mine broke, so I used yours. | Yours broke, so you used mine.
You yourself told me so. | I myself told you so.
I was taught by you. | You were taught by me.
I'm not sure whether you know my sister. | You said you are not sure whether I know your sister.
I'm glad you liked my cake. | You said you are glad I liked your cake.
I never told you how much your help meant to me. | You never told me how much my help meant to you.
I was about to call you. | You were about to call me.
Thanks for your help with my move. | You thanked me for my help with your move.
Thank you for introducing me to your boss. | You thanked me for introducing you to my boss.
As I said, you know me. | You said that I know you.
"""

# Questions, courtesies, pronouns without a noun, mixed subjects, what others said, what has no sure day.
LEFT = """
Would you look at my draft?
You and Anna should talk.
I'm happy to hear that you are well.
If I find the key I'll drop it at yours.
Feel free to ask.
Talk to you soon.
Everyone here praises your work.
I taught you and Ben the basics.
They hired me because you recommended me.
I did it myself.
I'd rather you sent it to my private address.
My wife and I moved to Bath.
You and your team did great work.
If I were you, I would call them.
I think that you and Tom should meet.
Have a great weekend!
Let me know if you need anything.
Looking forward to seeing you.
How are you?
Take care of yourself.
Yes.
Will do.
See you on Friday.
Nice to meet you.
It was great.
This is my number.
She told me you were ill.
He said you would call.
I was ill last week.
I sent it two weeks ago.
They said you were late.
“I moved to Leeds”, wrote Ben.
"""

GERMAN = """
du  | Ich bin im Mai nach Kiel gezogen. | Du bist im Mai nach Kiel gezogen.
du  | Wir wohnen jetzt in Kiel, direkt am Wasser. | Ihr wohnt jetzt in Kiel, direkt am Wasser.
du  | ich liebe ja Brahms | Du liebst Brahms.
du  | Hab gekündigt übrigens. | Du hast gekündigt.
du  | Ich habe dich meiner Chefin empfohlen. | Du hast mich deiner Chefin empfohlen.
du  | Ich kann dich meiner Chefin vorstellen. | Du hast angeboten, mich deiner Chefin vorzustellen.
du  | Du schreibst klarer als wir alle. | Du hast gesagt, dass ich klarer schreibe als ihr alle.
du  | Du hast mir sehr geholfen. | Ich habe dir sehr geholfen.
du  | Mein Vater liegt seit Montag im Krankenhaus. | Dein Vater liegt seit Montag im Krankenhaus.
Sie | Zum 1. Juli übernehme ich die Leitung der Pflegedirektion. | Zum 1. Juli übernehmen Sie die Leitung der Pflegedirektion.
Sie | Ich habe Sie unserem Vorstand empfohlen. | Sie haben mich Ihrem Vorstand empfohlen.
Sie | Ihre Auswertung war ausgesprochen sorgfältig. | Sie sagten, dass meine Auswertung ausgesprochen sorgfältig war.
Sie | Ich kann Ihnen einen Zugang einrichten lassen, falls Sie das möchten. | Sie haben angeboten, mir einen Zugang einrichten zu lassen.
Sie | Ich hatte Besuch und konnte nicht kegeln. | Sie hatten Besuch und konnten nicht kegeln.
du  | Ich leite den Chor und singe im Bass. | Du leitest den Chor und singst im Bass.
du  | Ich habe einen Hund und keine Katze. | Du hast einen Hund und keine Katze.
du  | Ich kann dir die Säge leider nicht leihen. | Du kannst mir die Säge nicht leihen.
du  | Kannst du mir helfen? | -
du  | Sie hört im Dezember auf. | -
du  | Ich war letzte Woche krank. | -
"""


def _rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(part.strip() for part in line.split(" | ")) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("theirs", "mine"), _rows(TURNED))
def test_turned_round(theirs: str, mine: str) -> None:
    """A plain sentence of theirs is told to them in the voice of the user's letter."""
    assert turn(theirs, parse=grammar(), on=MONDAY) == mine


@pytest.mark.parametrize("theirs", LEFT.strip().splitlines())
def test_left_alone(theirs: str) -> None:
    """What is not sure is not turned."""
    assert turn(theirs, parse=grammar(), on=MONDAY) is None


@pytest.mark.parametrize(("spoken", "theirs", "mine"), _rows(GERMAN))
def test_turned_round_in_german(spoken: str, theirs: str, mine: str) -> None:
    """Plain German sentences are turned round too, politely or not."""
    found = turn_german(theirs, formal=spoken == "Sie", on=MONDAY)
    assert (found or "-") == mine


def test_a_day_that_is_not_known_stops_it() -> None:
    """Without the day it was written, "yesterday" cannot be told."""
    assert turn("I told my boss about you yesterday.", parse=grammar()) is None


def test_pronouns_may_point_outside_where_the_caller_says_so() -> None:
    """A promise about "him" is turned where the caller knows whom it means."""
    found = turn("I will write to him and copy you in.", parse=grammar(), loose=True)
    assert found == "You said you would write to him and copy me in."


def test_quoting() -> None:
    """What cannot be turned is quoted with its day."""
    assert quoted("It was fun.", on=MONDAY) == "On 4 May you wrote: “It was fun.”"
