using MusicHub.Domain.Actions;

namespace MusicHub.Data.Demo;

/// <summary>Which schools a sentence suits.</summary>
[Flags]
internal enum DemoStage
{
    Early = 1,
    Primary = 2,
    Secondary = 4,
    Special = 8,
    Young = Early | Primary,
    Mainstream = Primary | Secondary,
    Any = Early | Primary | Secondary | Special,
}

/// <param name="Text">May hold {year}, {instrument}, {minutes}, {budget} and {size}.</param>
internal sealed record DemoSentence(DemoStage Stage, string Text);

/// <param name="OfSchool">The school is to do it, not the hub.</param>
internal sealed record DemoDeed(DemoStage Stage, StrategicFunction Function, bool OfSchool, string What, string Outcome);

/// <summary>A need of the hub's list, with what visitors write about it.</summary>
/// <param name="Weight">How often it comes up.</param>
internal sealed record DemoTheme(string Need, double Weight, DemoSentence[] Notes, DemoSentence[] NextSteps, DemoSentence[] NeedNotes, DemoDeed[] Deeds);

/// <summary>The hub's list of needs, and plain sentences about each. They name no pupil and tell nothing in confidence.</summary>
internal static class DemoThemes
{
    public static readonly IReadOnlyList<DemoTheme> All =
    [
        new("Curriculum and planning", 5,
        [
            Says(DemoStage.Primary, "The school follows a published scheme, but {year} and above skip units because lessons are short."),
            Says(DemoStage.Primary, "Long-term plan is in place for the younger classes; the two oldest years are still planned week by week."),
            Says(DemoStage.Primary, "Music is blocked into two half-terms, so classes go four months without it."),
            Says(DemoStage.Mainstream, "Curriculum map looked at together: composing is thin and there is little on how pieces are made."),
            Says(DemoStage.Mainstream, "Staff would like to see how the Model Music Curriculum fits beside their own units."),
            Says(DemoStage.Secondary, "Key Stage 3 is taught on a carousel, {minutes} minutes a fortnight, and Year 9 opt out after two terms."),
            Says(DemoStage.Secondary, "GCSE numbers have fallen to {size}; the head wants music kept in the options blocks."),
            Says(DemoStage.Special, "Music is planned by sensory theme, which works well; progress from year to year is not yet written down."),
            Says(DemoStage.Early, "Songs and rhymes run through the day; the team would like a simple progression from age two to five."),
        ],
        [
            Says(DemoStage.Mainstream, "Music lead to draft a one-page overview for each year group before the next visit."),
            Says(DemoStage.Any, "Share two examples of long-term plans from schools of a similar size."),
            Says(DemoStage.Primary, "Look at the {year} units together after half-term."),
            Says(DemoStage.Secondary, "Meet the head of department about the Key Stage 3 overview."),
        ],
        [Says(DemoStage.Any, "Wants examples from schools like theirs"), Says(DemoStage.Primary, "Upper Key Stage 2 in particular"), Says(DemoStage.Secondary, "Key Stage 3 carousel")],
        [
            new(DemoStage.Any, StrategicFunction.Schools, false, "Send two examples of long-term plans", "Sent, with a note on how each was made."),
            new(DemoStage.Mainstream, StrategicFunction.Schools, true, "Draft a one-page music overview for each year group", "Seen at the follow-up; clear and short."),
            new(DemoStage.Mainstream, StrategicFunction.Schools, false, "Arrange a planning session with the curriculum adviser", "Held online, 40 minutes."),
        ]),
        new("Teacher confidence", 6,
        [
            Says(DemoStage.Primary, "Class teachers follow the scheme but few feel able to sing in front of their class."),
            Says(DemoStage.Primary, "Two early career teachers asked for help with starting a lesson and keeping a pulse."),
            Says(DemoStage.Young, "Staff use recordings for every song; they would like to try singing unaccompanied."),
            Says(DemoStage.Primary, "Nobody on the staff reads music. The music lead is keen and has been on our network days."),
            Says(DemoStage.Any, "A short staff meeting on everyday music would be welcome; the head offered a date next term."),
            Says(DemoStage.Secondary, "The department is one full-time teacher and two from other subjects, who need ready-made lessons."),
            Says(DemoStage.Special, "Teaching assistants lead much of the music and would like to learn some Makaton songs."),
            Says(DemoStage.Primary, "Lesson seen in {year}: good pace and clear aims, but the teacher did not model the rhythm."),
        ],
        [
            Says(DemoStage.Young, "Lead a staff meeting on singing without a recording."),
            Says(DemoStage.Any, "Music lead to join the next network day."),
            Says(DemoStage.Mainstream, "Pair the school with a nearby Lead School for a lesson visit."),
            Says(DemoStage.Any, "Send the list of this term's training with two sessions marked."),
        ],
        [Says(DemoStage.Any, "Staff meeting asked for"), Says(DemoStage.Primary, "Early career teachers"), Says(DemoStage.Any, "Would value watching a lesson elsewhere")],
        [
            new(DemoStage.Any, StrategicFunction.Schools, false, "Agree a date for a staff meeting on everyday music", "Date agreed and put in the diary."),
            new(DemoStage.Any, StrategicFunction.Schools, false, "Send details of the network day and of online training", "Sent; two places booked."),
            new(DemoStage.Mainstream, StrategicFunction.Partnership, false, "Put the music lead in touch with the nearest Lead School", "They have met and a lesson visit is planned."),
            new(DemoStage.Any, StrategicFunction.Schools, true, "Book staff on to the spring training", "Booked."),
        ]),
        new("School Music Development Plan", 3,
        [
            Says(DemoStage.Any, "The School Music Development Plan was on the table and had been used."),
            Says(DemoStage.Any, "The School Music Development Plan is a copy of the template; we went through what a real one would say."),
            Says(DemoStage.Mainstream, "There is a plan but no summary on the website; the head knows that it is due."),
            Says(DemoStage.Mainstream, "The summary on the website is from the year before last."),
            Says(DemoStage.Any, "The plan belongs to the music lead alone; senior leaders had not seen it."),
            Says(DemoStage.Any, "The trust wrote one plan for all its schools; this one would like to add its own page."),
            Says(DemoStage.Special, "The plan follows the mainstream template and misses much of what the school does well."),
        ],
        [
            Says(DemoStage.Any, "Read the next draft of the plan and send comments."),
            Says(DemoStage.Mainstream, "School to put the summary on its website by half-term."),
            Says(DemoStage.Any, "Go through the first section of the toolkit audit together."),
        ],
        [Says(DemoStage.Any, "Plan to be started"), Says(DemoStage.Mainstream, "Summary to be published"), Says(DemoStage.Any, "Wants comments on a draft")],
        [
            new(DemoStage.Any, StrategicFunction.Schools, false, "Read the draft of the School Music Development Plan", "Read; comments sent."),
            new(DemoStage.Mainstream, StrategicFunction.Schools, true, "Put the music summary on the school's website", "Seen on the website."),
            new(DemoStage.Any, StrategicFunction.Schools, false, "Send the toolkit and an example of a plan", "Sent."),
        ]),
        new("Instrumental and vocal lessons", 2.5,
        [
            Says(DemoStage.Mainstream, "Instrumental lessons are full, and there is a waiting list of {size}."),
            Says(DemoStage.Primary, "No instrumental teacher has come since the summer; parents ask for one."),
            Says(DemoStage.Secondary, "Lessons are rotated through the day, yet some teachers will not let pupils go."),
            Says(DemoStage.Mainstream, "Two private teachers work here as well; the school does not know how many they teach."),
            Says(DemoStage.Special, "Individual lessons were tried with support from the hub and are to go on."),
        ],
        [
            Says(DemoStage.Any, "Ask the area team for an instrumental teacher from next term."),
            Says(DemoStage.Mainstream, "Send the lesson offer and prices for the newsletter."),
        ],
        [Says(DemoStage.Any, "Teacher wanted"), Says(DemoStage.Mainstream, "Waiting list"), Says(DemoStage.Primary, "Small groups")],
        [
            new(DemoStage.Any, StrategicFunction.Progression, false, "Ask the area team for an instrumental teacher", "A teacher starts after half-term."),
            new(DemoStage.Mainstream, StrategicFunction.Progression, false, "Send the lesson offer and prices", "Sent to the office and the music lead."),
            new(DemoStage.Mainstream, StrategicFunction.Progression, true, "Find a room for instrumental lessons", "The old library on Tuesdays."),
        ]),
        new("Funding", 2,
        [
            Says(DemoStage.Any, "There is no budget line for music; the head pays for what is asked for when there is money."),
            Says(DemoStage.Mainstream, "Music has {budget} this year, less than last."),
            Says(DemoStage.Primary, "The friends' association would pay for instruments if the school said what it needs."),
            Says(DemoStage.Secondary, "The trust pays for the accompanist until July and not beyond."),
            Says(DemoStage.Any, "Pupil premium is used for trips but not for music; the head had not thought of it."),
        ],
        [
            Says(DemoStage.Any, "Send the list of small grants that schools can apply for."),
            Says(DemoStage.Any, "Write down what three years of music would cost, for the governors."),
        ],
        [Says(DemoStage.Any, "No budget of its own"), Says(DemoStage.Any, "Wants to apply for a grant")],
        [
            new(DemoStage.Any, StrategicFunction.Sustainability, false, "Send the list of grants that schools can apply for", "Sent; one application is being written."),
            new(DemoStage.Any, StrategicFunction.Sustainability, true, "Ask governors for a music budget", "£300 a year agreed."),
        ]),
        new("Singing", 4,
        [
            Says(DemoStage.Young, "Weekly singing assembly is lively, led by the head with a guitar."),
            Says(DemoStage.Primary, "Singing assembly stopped two years ago and nobody has taken it up again."),
            Says(DemoStage.Primary, "The choir of {size} meets at lunchtime; numbers from Year 6 are falling."),
            Says(DemoStage.Primary, "Songs are mostly unison and pitched low; some part singing would stretch Key Stage 2."),
            Says(DemoStage.Secondary, "No choir since the last head of music left; there is interest in a small vocal group."),
            Says(DemoStage.Special, "Signing choir performed for the visit. Excellent, and they would like to be heard beyond school."),
            Says(DemoStage.Early, "Hello and tidy-up songs are sung all day; staff asked for songs in other languages."),
        ],
        [
            Says(DemoStage.Primary, "Send the song list for part singing and the dates of the county singing day."),
            Says(DemoStage.Any, "Invite the school to the regional singing event."),
            Says(DemoStage.Young, "Join a singing assembly and model two warm-ups."),
        ],
        [Says(DemoStage.Primary, "Singing assembly to start again"), Says(DemoStage.Any, "More varied songs"), Says(DemoStage.Secondary, "Boys' voices")],
        [
            new(DemoStage.Any, StrategicFunction.Progression, false, "Send song lists and the dates of the county singing day", "Sent; the school has signed up."),
            new(DemoStage.Young, StrategicFunction.Schools, false, "Lead a singing assembly", "Done; staff joined in and will carry on."),
            new(DemoStage.Any, StrategicFunction.Schools, true, "Choose a member of staff to lead weekly singing", "Two teachers share it from this term."),
        ]),
        new("Whole-class learning (First Access)", 4,
        [
            Says(DemoStage.Primary, "First Access runs in {year} on {instrument}, one term, and is the high point of the week."),
            Says(DemoStage.Primary, "First Access has not been taken up for two years because of the charge; the subsidy was explained."),
            Says(DemoStage.Primary, "After First Access only a handful go on to lessons. Parents are not told what comes next."),
            Says(DemoStage.Primary, "The class teacher stays in and plays during First Access, which makes a clear difference."),
            Says(DemoStage.Primary, "School would like {instrument} for {year} but has nowhere to store a class set."),
            Says(DemoStage.Special, "A term of whole-class {instrument} was adapted well by the visiting teacher and should run again."),
            Says(DemoStage.Secondary, "Whole-class {instrument} in Year 7 is being considered, to follow what the feeder schools do."),
        ],
        [
            Says(DemoStage.Primary, "Send the First Access page and this year's charges; head to decide by the end of term."),
            Says(DemoStage.Any, "Ask the instrumental team about a class set of {instrument} for next term."),
            Says(DemoStage.Primary, "Draft a letter to parents about continuing after First Access."),
        ],
        [Says(DemoStage.Primary, "Would like {instrument} in {year}"), Says(DemoStage.Any, "Cost is the obstacle"), Says(DemoStage.Primary, "Continuing after the free term")],
        [
            new(DemoStage.Any, StrategicFunction.Schools, false, "Send First Access charges and the subsidy options", "Sent; the head has asked for one class."),
            new(DemoStage.Primary, StrategicFunction.Progression, false, "Write a letter to parents about lessons after First Access", "Written and shared with three schools."),
            new(DemoStage.Any, StrategicFunction.Schools, true, "Say which class is to have First Access next year", "Year 4 confirmed."),
        ]),
        new("Instruments and equipment", 4,
        [
            Says(DemoStage.Any, "Instrument cupboard seen: plenty of untuned percussion, few beaters, and half the glockenspiels lack bars."),
            Says(DemoStage.Mainstream, "The music budget is {budget} this year and has gone on repairs."),
            Says(DemoStage.Primary, "A class set of {instrument} stands unused because nobody knows how to tune it."),
            Says(DemoStage.Secondary, "Practice rooms are in use as offices; the drum kit stands in a corridor."),
            Says(DemoStage.Special, "Switch-operated instruments on loan from the hub are used daily; two need new batteries and leads."),
            Says(DemoStage.Any, "A donated piano needs tuning; the school will ask its friends' association."),
            Says(DemoStage.Young, "The school has moved its instruments to a trolley, so that every class can use them."),
        ],
        [
            Says(DemoStage.Any, "Send the instrument loan form and the list of what is free."),
            Says(DemoStage.Any, "School to list what it has and what is broken."),
            Says(DemoStage.Primary, "Bring a tuner to the next visit and show two members of staff."),
        ],
        [Says(DemoStage.Any, "Tuned percussion"), Says(DemoStage.Special, "Adapted instruments"), Says(DemoStage.Secondary, "Keyboards are at the end of their life")],
        [
            new(DemoStage.Any, StrategicFunction.Inclusion, false, "Send the instrument loan form", "Sent; ten instruments are on loan until July."),
            new(DemoStage.Any, StrategicFunction.Sustainability, true, "List the instruments that the school has and which are broken", "List received."),
            new(DemoStage.Any, StrategicFunction.Sustainability, false, "Ask the repair workshop for a price", "Price sent; repairs agreed."),
        ]),
        new("Performing opportunities", 3,
        [
            Says(DemoStage.Primary, "Christmas and summer concerts include every year group; there is no standing ensemble."),
            Says(DemoStage.Secondary, "Orchestra, two choirs and a jazz band rehearse weekly. Accompanists are hard to find."),
            Says(DemoStage.Secondary, "The school show drew a large cast; there is no ensemble between shows."),
            Says(DemoStage.Mainstream, "Pupils have not performed outside school since before 2020. The head would like to change that."),
            Says(DemoStage.Primary, "Recorder and ukulele clubs run at lunchtime, led by teaching assistants."),
            Says(DemoStage.Special, "The school band played at the hub's inclusive showcase and would like to come again."),
        ],
        [
            Says(DemoStage.Any, "Send dates of the regional concerts and how to take part."),
            Says(DemoStage.Secondary, "Ask the county ensembles to visit and play to Year 7."),
            Says(DemoStage.Primary, "Offer a place in the massed ukulele day."),
        ],
        [Says(DemoStage.Any, "A chance to perform beyond school"), Says(DemoStage.Secondary, "Accompanist wanted")],
        [
            new(DemoStage.Any, StrategicFunction.Progression, false, "Send the dates of the regional concerts", "Sent; the school will bring a group."),
            new(DemoStage.Mainstream, StrategicFunction.Progression, false, "Ask the county ensembles about a school visit", "A brass group will come in the summer term."),
            new(DemoStage.Any, StrategicFunction.Progression, true, "Reply about taking part in the regional concert", "Taking part, with 30 singers."),
        ]),
        new("Inclusion and SEND", 2.5,
        [
            Says(DemoStage.Mainstream, "Few of those who have lessons are eligible for pupil premium; remissions are not widely known."),
            Says(DemoStage.Mainstream, "The resourced provision joins music lessons, but there are no adapted instruments."),
            Says(DemoStage.Special, "Music therapy is bought in for one day a week; classroom music is separate and less secure."),
            Says(DemoStage.Special, "Staff have made excellent cause-and-effect resources that other schools would value."),
            Says(DemoStage.Any, "The school asked how to make ensembles welcoming for those who find noise hard."),
            Says(DemoStage.Secondary, "Remission forms are handed out in Year 7 only and then forgotten."),
        ],
        [
            Says(DemoStage.Any, "Send the remissions policy and a leaflet for parents."),
            Says(DemoStage.Any, "Introduce the school to the inclusion lead."),
            Says(DemoStage.Special, "Ask whether the school would host a visit for other special schools."),
        ],
        [Says(DemoStage.Mainstream, "Remissions for lessons"), Says(DemoStage.Any, "Adapted instruments"), Says(DemoStage.Any, "Quiet spaces at events")],
        [
            new(DemoStage.Any, StrategicFunction.Inclusion, false, "Send the remissions policy and the leaflet for parents", "Sent in three languages."),
            new(DemoStage.Any, StrategicFunction.Inclusion, false, "Introduce the school to the hub's inclusion lead", "They met online."),
            new(DemoStage.Mainstream, StrategicFunction.Inclusion, true, "Put the remissions leaflet on the school's website", "On the website since this week."),
        ]),
        new("Music technology", 1.5,
        [
            Says(DemoStage.Secondary, "Twelve working computers for classes of 30; software licences lapsed in the summer."),
            Says(DemoStage.Primary, "{year} compose on tablets with a free sequencer and were keen to play their pieces."),
            Says(DemoStage.Special, "Eye-gaze and switch software is used well by two classes."),
            Says(DemoStage.Secondary, "The network blocks the online composing tool; the music teacher has given up asking."),
        ],
        [
            Says(DemoStage.Any, "Send the hub's guide to low-cost music software."),
            Says(DemoStage.Secondary, "School to ask its technicians about the blocked sites."),
        ],
        [Says(DemoStage.Secondary, "Licences"), Says(DemoStage.Any, "Tablets rather than computers")],
        [
            new(DemoStage.Any, StrategicFunction.Schools, false, "Send the guide to low-cost music software", "Sent."),
            new(DemoStage.Mainstream, StrategicFunction.Schools, true, "Ask the technicians to open the composing site", "Open since last week."),
        ]),
        new("Ensembles and progression", 2.5,
        [
            Says(DemoStage.Primary, "About {size} pupils learn an instrument, nearly all with a visiting teacher from the hub."),
            Says(DemoStage.Primary, "Nothing about music is passed on to the secondary schools in July."),
            Says(DemoStage.Secondary, "Many who played at primary school stop in Year 7; the department would like names earlier."),
            Says(DemoStage.Mainstream, "Parents ask where to go after the first grade; the music centre nearby is not known."),
            Says(DemoStage.Secondary, "Hardly anyone has gone on to study music after 16 in recent years; the nearest A level is in the next town."),
        ],
        [
            Says(DemoStage.Mainstream, "Send the music centre's timetable for the newsletter."),
            Says(DemoStage.Mainstream, "Bring primary and secondary music leads together in the summer term."),
        ],
        [Says(DemoStage.Primary, "Passing information to secondary schools"), Says(DemoStage.Mainstream, "Music centre not known")],
        [
            new(DemoStage.Mainstream, StrategicFunction.Progression, false, "Send the music centre's timetable for the school's newsletter", "Sent and printed."),
            new(DemoStage.Mainstream, StrategicFunction.Progression, false, "Plan a meeting of primary and secondary music leads", "Seven schools came."),
            new(DemoStage.Primary, StrategicFunction.Progression, true, "Pass on who learns an instrument to the secondary schools", "List agreed with the secondary school."),
        ]),
        new("Staffing and time", 4,
        [
            Says(DemoStage.Primary, "Music is taught during PPA by a visiting teacher; class teachers do not see it."),
            Says(DemoStage.Primary, "{minutes} minutes a week on the timetable, but it is the first thing to give way."),
            Says(DemoStage.Primary, "The music lead goes on leave at the end of term and nobody has been named to take over."),
            Says(DemoStage.Secondary, "The post of head of music has been advertised twice without an appointment."),
            Says(DemoStage.Any, "A new head, who plays the cello, wants music on the development plan from September."),
            Says(DemoStage.Secondary, "Music has lost an hour a fortnight to English in Year 8."),
            Says(DemoStage.Special, "Music was taught by a specialist for two days a week until the post was lost."),
        ],
        [
            Says(DemoStage.Any, "Speak to the head about who leads music from next term."),
            Says(DemoStage.Any, "Come back once the new music lead has started."),
            Says(DemoStage.Primary, "Head to look at weekly music for {year}."),
        ],
        [Says(DemoStage.Any, "Music lead to be named"), Says(DemoStage.Primary, "Time on the timetable"), Says(DemoStage.Secondary, "Recruitment")],
        [
            new(DemoStage.Any, StrategicFunction.Schools, true, "Name a music lead", "Named; contact details received."),
            new(DemoStage.Any, StrategicFunction.Schools, false, "Write to the head about time for music", "The head replied and will raise it with governors."),
            new(DemoStage.Secondary, StrategicFunction.Schools, false, "Share the vacancy on the hub's pages", "Shared; two people asked."),
        ]),
    ];

    private static DemoSentence Says(DemoStage stage, string text) => new(stage, text);
}
