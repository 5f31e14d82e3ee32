"""Pages with dates and names, and no comments: lists, programmes, minutes and the like, all invented."""

import pytest

import sitrep

PAGES = {
    "a bibliography": (
        "Further reading on the floods of the Lenne\n"
        "The following books and papers were used for this page. Copies of most are in the county library at Orvik.\n"
        "Amdahl, Ruth (May 3, 1974). The river and us. Orvik: County Press.\n"
        'Brekke, T., "Ice jams on the Lenne", Journal of Cold Rivers, 12 (1988), pp. 31-58.\n'
        "Dahl, Ivar. Interview by H. Moe, 14 October 1997. Tape in the archive of the county.\n"
        'Holt, Karin: "A dam that was never built." Orvik Herald, January 22, 2006.\n'
        'Whitlock, Dana, 12 June 2009, "We have seen this before". Herald blog.\n'
        "Retrieved on July 4, 2010.\n"
    ),
    "whom to write to about a report": (
        "A probe that has been on its way for nine years has sent a first picture of the ice on the far moon.\n"
        "The picture shows ridges of some forty metres, the laboratory said on Monday. They may be young.\n"
        "The probe will fly by once more in May, according to the office that steers it.\n"
        "More pictures, and a film of the flight:\n"
        "http://www.moon.example/ridges\n"
        "Wendy Clarke 818-555-4673\n"
        "Far Moon Laboratory, Pasco, Calif.\n"
        "wendy.clarke@moon.example\n"
        "J.D. Harlow 202-555-5241\n"
        "Office of Flight, Orvik\n"
        "j.d.harlow@flight.example\n"
        "2013-205\n"
    ),
    "whom to write to about a story": (
        "The bank that lent the club its money has asked for more time, two people who know of the talks said.\n"
        "Shares fell by 4 percent in Lom on Monday, the most in a year. A spokesman did not want to comment.\n"
        "To contact the reporter on this story: Tara Jansen in Lom at tjansen@wire.example\n"
        "To contact the editor who answers for this story: Chris Eller at celler@wire.example\n"
    ),
    "a poem": (
        "A baker who wrote verses on paper bags left this one on the counter, and nobody knows for whom it was meant.\n"
        "It has no title. The bags of that year were brown, his daughter said, and I think that she would know.\n"
        "kneading\n"
        "is what my hands do, love,\n"
        "when I am not here;\n"
        "baking\n"
        "is what you call it when I sing\n"
        "outside\n"
        "the snow, and you, my dear,\n"
        "and no more kneading, and no baking now\n"
        "outside\n"
        "I wait for you, outside in the cold\n"
    ),
    "an event of two days": (
        "The team that lost its way in the release of May has written down what it learnt from that.\n"
        "Nobody was to blame, they say, and nobody will be: what failed was a script that all had forgotten.\n"
        "Orvik • June 2 & 3, 2026\n"
        "The agenda of the meeting is here! We hope to see you all.\n"
    ),
    "when it was published elsewhere": (
        "The orchestra of the valley has played in the mine for the third year, two hundred metres below the church.\n"
        "The miners came with their children, and the children fell asleep, said the woman who sells the tickets.\n"
        "3:03 pm\n"
        "Originally published on Wed June 5, 2013 4:00 pm\n"
    ),
    "a programme": (
        "Hallby Book Days 2014\n"
        "All readings are free, and take place in the old mill unless it says otherwise.\n"
        "Friday, May 2\n"
        "7:00 PM\n"
        "Opening\n"
        "Mayor Jean Foss\n"
        "8:00 PM\n"
        "Anna Roth\n"
        "Reads from her new novel, which is set in a bakery in the north.\n"
        "Saturday, May 3\n"
        "11:00 AM\n"
        "Tom Brekke\n"
        "On chisels, and on how to write about work.\n"
        "2:30 PM\n"
        "Linda Hart\n"
        "Children's hour, with songs. For those from four to eight.\n"
        "4:00 PM\n"
        "Round table with all authors\n"
        "Sunday, May 4\n"
        "11:00 AM\n"
        "Farewell breakfast\n"
        "Bring your own cup.\n"
    ),
    "minutes": (
        "Minutes of the meeting of the parish council, 12 March 2013\n"
        "Present: Mr Pike (chair), Mrs Carter, Mr Dobbs, Ms Lane. Apologies: Mr Reeve.\n"
        "1. Minutes of the meeting of 12 February 2013 were agreed.\n"
        "2. Flood defence. Mr Dobbs said that the pump had been tested on 4 March 2013 and that it worked.\n"
        "Mrs Carter asked who had the key. Mr Dobbs said he had.\n"
        "3. Bus shelter. Ms Lane reported that the county had written on 1 March 2013. No money before 2014.\n"
        "4. Any other business. Mr Pike thanked all who had helped with mops.\n"
        "Date of next meeting: 9 April 2013 at 7.30pm\n"
        "Signed: A. Pike\n"
        "12 March 2013\n"
    ),
    "a timeline": (
        "How the outage went\n"
        "All times are UTC. This page is kept for the record.\n"
        "Jonas Lie, operations, 4 June 2012\n"
        "02:14 Power feed A fails. Load goes to feed B.\n"
        "02:15 Feed B fails. Generator does not start.\n"
        "02:31 On-call engineer is paged.\n"
        "04:50 Power is back.\n"
        "05:05 Database starts to replay its log.\n"
        "09:10 Replay done. Checks begin.\n"
        "11:20 Service is back in full.\n"
        "12:00 First post on the status page.\n"
    ),
    "release notes": (
        "Release notes\n"
        "Version 2.4.0 - May 3, 2016\n"
        "New: export to CSV.\n"
        "Fixed a crash when the log was larger than 2 GB. Thanks to Pete Sandford for the report.\n"
        "Version 2.3.2 - March 18, 2016\n"
        "Fixed: dates before 1970 were shown as 1970.\n"
        "Version 2.3.1 - March 2, 2016\n"
        "Fixed a typo in the settings.\n"
        "Version 2.3.0 - February 20, 2016\n"
        "New: dark theme, by Ann-Marie.\n"
        "You can now sort by name.\n"
        "Version 2.2.0 - January 8, 2016\n"
        "First public release on the new server.\n"
    ),
    "results": (
        "Orvik 3, Hallby 2 (half-time 1-1)\n"
        "Saturday 14 May 2011, 3:00 PM\n"
        "Lenne Park\n"
        "Attendance: 3,412\n"
        "Goals\n"
        "Pedersen 22'\n"
        "Eide 41' (pen.)\n"
        "Holm 89'\n"
        "Orvik\n"
        "Aas\n"
        "Dahl\n"
        "Rud\n"
        "Eide\n"
        "Hallby\n"
        "Moe\n"
        "Lund\n"
        "Berg\n"
        "Vik\n"
        "Referee\n"
        "H. Strand\n"
        "Orvik stay third with four matches to go, while Hallby have now lost five in a row away from home.\n"
        "Next: Lenne v Orvik, Saturday 21 May 2011, 3:00 PM\n"
    ),
    "quotations": (
        "What they said about the dam\n"
        "A selection of what was said in the years before the dam was built.\n"
        '"It will never hold." Ivar Dahl, farmer, 1961\n'
        '"I would build it twice." Harold Jensen, 1962\n'
        '"We were not asked, and we would have said no, and they knew it."\n'
        "Ruth Amdahl, Herald, May 3, 1963\n"
        '"The finest piece of engineering in the north."\n'
        "Minister Karl Moe, at the opening, 14 October 1968\n"
        '"I told you so."\n'
        "Ivar Dahl, 12 June 1974\n"
    ),
    "a list of news": (
        "Latest news\n"
        "Water main break closes three schools\n"
        "May 12, 2016 at 5:11 pm\n"
        "Three schools in Orvik will stay closed on Friday after a water main broke under Elm Street.\n"
        "By Helen Marsh\n"
        "Storm takes roof off high school gym\n"
        "May 10, 2016 at 9:02 am\n"
        "The roof of the gym at Orvik High School was torn off in Thursday's storm.\n"
        "By Helen Marsh\n"
        "Train derails near Lenne\n"
        "May 9, 2016 at 7:45 am\n"
        "A freight train derailed on Thursday near Lenne, and spilled grain along a quarter mile of track.\n"
        "By Dan Orr\n"
        "Ferry service to islands suspended\n"
        "May 8, 2016 at 4:30 pm\n"
        "Ferry services to the outer islands have been suspended for a second day because of high winds.\n"
        "By Dan Orr\n"
    ),
    "people": (
        "Who we are\n"
        "The Quake Watch is run by volunteers. Here is who does what, and since when.\n"
        "Lina Krogh\n"
        "Joined May 2009\n"
        "Reads the instruments on weekdays, and answers the phone.\n"
        "Tom Haug\n"
        "Joined October 2011\n"
        "Keeps the servers alive. Has not slept since.\n"
        "M. Aziz\n"
        "Joined January 2014\n"
        "Writes the bulletins, and translates them.\n"
        "Contact: office@quakewatch.example\n"
        "Last updated on March 3, 2015\n"
    ),
    "a diary of a war": (
        "Updates from the front, 14 to 17 August\n"
        "14 August 2014, 18:00\n"
        "Heavy fighting near the railway bridge. The 27th Brigade reports losses on both sides.\n"
        "15 August 2014, 18:00\n"
        "Quiet in the morning. Shelling of the northern districts from about 14:00 on.\n"
        "16 August 2014, 18:00\n"
        "A column of trucks with aid was let through. Two buses with civilians left the city by the western road.\n"
        "17 August 2014, 18:00\n"
        "No change. Water is back in two districts, according to the mayor.\n"
    ),
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("joint", ["\n", "\n\n"], ids=["dense", "blank"])
def test_a_page_of_dates_and_names_has_no_comments(page, joint):
    assert not sitrep.parse(page.replace("\n", joint)).comments


@pytest.mark.parametrize("name", [name for name in PAGES if name.startswith("whom to write to")])
def test_whom_to_write_to_does_not_sound_like_a_reader(name):
    assert sitrep.parse(PAGES[name]).decisions[0].confidence > 0.99


@pytest.mark.parametrize(
    "form", ["{date}\n{said}\n", "By {name}\n{said}\n", "{time}\n{name}\n{said}\nReply\n"]
)
def test_what_is_written_as_readers_write_is_comments_all_the_same(form):
    said = ("Oh no, I hope you are all fine!", "lol no way", "Thanks Ann, I was so worried about you!")
    page = PAGES["minutes"] + "3 Comments\n"
    for day, (name, words) in enumerate(zip(("Ann Lee", "Bo Day", "Cy Fox"), said, strict=True), 1):
        page += form.format(date=f"May {day}, 2014", time=f"9:1{day} am", name=name, said=words)
    assert [each.paragraphs[0].text for each in sitrep.parse(page).comments] == list(said)


def test_headings_below_the_times_of_a_ticker_are_no_names():
    entries = (
        ("16h42", "Le confinement est levé", "Les écoles rouvriront vendredi dans les cinq communes."),
        ("15h10", "« Pas de danger aigu », selon le préfet", "Les résultats complets sont attendus ce soir."),
        ("13h55", "Témoignage", "« J'ai vu une boule orange », raconte Nadia, qui tient la boulangerie."),
        ("12h20", "Deux blessés légers", "Deux salariés ont été conduits à l'hôpital."),
    )
    page = "Explosion à l'usine\nLa rédaction, le 3 octobre 2019\n"
    assert sitrep.parse(page + "".join("\n".join(("", *entry, "")) for entry in entries)).comments == ()
