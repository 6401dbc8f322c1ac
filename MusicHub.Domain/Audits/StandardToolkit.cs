using MusicHub.Domain.Questionnaires;

namespace MusicHub.Domain.Audits;

/// <summary>
/// The toolkit that a hub starts with and changes to its liking: what the National Plan for Music Education (2022) expects
/// of a school, in 13 areas and 59 statements.
/// </summary>
public static class StandardToolkit
{
    private const SchoolStages All = SchoolStages.All;

    private const SchoolStages Primary = SchoolStages.EarlyYears | SchoolStages.Primary;

    public static IReadOnlyList<StandardArea> Areas { get; } =
    [
        new("Leadership and vision",
        [
            Intent("There is a written vision for music that leaders and governors have agreed"),
            Does("Somebody is named to lead music, and has time for it"),
            Does("A senior leader or governor answers for music"),
            Does("Music has a budget of its own each year, and staff know how much it is"),
            Impact("Governors hear about music at least once a year, and act on what they hear"),
        ]),
        new("Development plan",
        [
            Intent("There is a music development plan for this academic year"),
            Does("The plan says who is to do what, and what it costs"),
            Does("A summary of the plan for this year is on the school’s website"),
            Does("The plan names the music hub and others that the school works with"),
            Impact("What last year’s plan set out to do was looked back on, with evidence"),
        ]),
        new("Curriculum",
        [
            Intent("The curriculum is at least as broad and as ambitious as the Model Music Curriculum"),
            Intent("Singing, playing, composing and listening build up from year to year", Primary),
            Does("Every class has an hour of music a week, all year, in key stages 1 to 3", SchoolStages.Primary | SchoolStages.Secondary, KeyFeature.CurriculumTime),
            Does("No pupil regularly misses music for something else"),
            Does("The scheme of work is fitted to the school, and those who teach it feel sure of it"),
            Impact("Pupils can show what they know and can do in music, year by year"),
            Impact("What teachers find out about pupils’ progress changes what is taught next"),
        ]),
        new("Singing",
        [
            Intent("The school has thought out how singing grows through the years"),
            Does("Pupils sing often, in class and together as a school"),
            Does("There is a choir or vocal group that any pupil may join", feature: KeyFeature.Choir),
            Impact("Pupils sing better in tune, and in more parts, as they grow older"),
        ]),
        new("Whole-class instrumental learning",
        [
            Intent("It is settled which year groups learn which instrument, and how that fits the curriculum", SchoolStages.Primary),
            Does("It lasts a term at least, better a year", SchoolStages.Primary),
            Does("Every pupil of the class takes part, and no parent is charged", SchoolStages.Primary),
            Does("The class teacher plays along, and what comes afterwards is planned", SchoolStages.Primary),
            Impact("The school knows how many pupils go on playing", SchoolStages.Primary),
        ]),
        new("Instrumental and vocal lessons",
        [
            Intent("Lessons are offered in a range of instruments, and in singing", feature: KeyFeature.Lessons),
            Does("Cost keeps nobody out: remissions and Pupil Premium are used"),
            Does("Lessons have a suitable room, and instruments are stored safely"),
            Impact("The school knows who takes lessons, and which groups are missing"),
            Impact("Families are told how their child gets on"),
        ]),
        new("Ensembles",
        [
            Does("There is at least one instrumental or technology group besides the singing", feature: KeyFeature.Ensemble),
            Does("Groups suit several levels and kinds of music, and some are led by pupils"),
            Impact("Pupils move on to groups of the hub or the region"),
        ]),
        new("Performance and live music",
        [
            Does("Pupils perform to others every term", feature: KeyFeature.Performance),
            Does("Every pupil hears live music at least once a year", feature: KeyFeature.LiveMusic),
            Does("The school works with professional musicians"),
            Impact("Pupils and families say what performing and listening means to them"),
        ]),
        new("Inclusion",
        [
            Intent("The school knows what stands in the way of music for pupils with special needs, with little money, in care, new to English or far from anywhere"),
            Does("There are instruments or technology for pupils who need other ones"),
            Does("Music has its place in pupils’ therapy and in their education, health and care plans", SchoolStages.Special),
            Impact("The gaps between groups that take part are closing"),
        ]),
        new("Instruments, technology and space",
        [
            Does("There are enough instruments, and they are looked after"),
            Does("Teaching makes good use of digital resources"),
            Does("Pupils can record and produce music", SchoolStages.Secondary),
            Does("There is space to rehearse and to practise alone", feature: KeyFeature.Space),
        ]),
        new("Staff skills and training",
        [
            Does("The school has looked at its teachers’ skills in music within two years"),
            Does("The music lead meets colleagues of other schools"),
            Does("Teachers who are no specialists are trained for music"),
            Impact("Training has changed what happens in lessons"),
        ]),
        new("Progression, transition and careers",
        [
            Intent("The school knows where pupils can go on with music, inside it and outside"),
            Does("What pupils have done in music is passed on between years 6 and 7", SchoolStages.Primary),
            Does("There is a way on to music in key stages 4 and 5, or to graded and vocational exams", SchoolStages.Secondary),
            Does("Families hear of chances outside school"),
            Impact("The school knows what becomes of its musicians"),
        ]),
        new("Partnership with the hub",
        [
            Does("The latest Have Your Say survey was answered"),
            Does("The hub visited within the last three years"),
            Does("The school uses what the hub offers"),
            Impact("Something got better that the school puts down to the hub’s help"),
        ]),
    ];

    private static readonly StepWords[] Steps =
    [
        new("Not yet in place", "There is nothing to show for it so far"),
        new("Emerging", "It has begun, or happens in some classes or now and then"),
        new("Established", "It happens as a matter of course, and most pupils have it"),
        new("Embedded", "All pupils have it, and the school looks at how well it works and makes it better"),
    ];

    private static readonly string[] Confidence = ["Not confident", "A little confident", "Confident", "Very confident"];

    private static readonly string[] Activities =
    [
        "Leading singing", "Teaching a class to play instruments", "Teaching composing", "Teaching listening and appraising",
        "Using music technology", "Finding out what pupils have learnt", "Including every pupil in music",
    ];

    /// <summary>The toolkit of one academic year, with a staff skills audit at its end. A draft.</summary>
    /// <param name="yearStart">The year's first calendar year.</param>
    public static Questionnaire Draft(int yearStart)
    {
        var draft = Questionnaire.Draft(QuestionnaireUse.AuditToolkit, "School music audit", yearStart).OrThrow();
        draft.SetScale(Steps, metFrom: 3).OrThrow();
        foreach (var area in Areas)
        {
            var section = draft.AddSection(new SectionWords(area.Title, null)).OrThrow();
            foreach (var statement in area.Statements)
            {
                draft.AddQuestion(section.Id, new QuestionWords(statement.Text, null, QuestionKind.Rating, [], statement.Stages, QuestionAudience.Shared)
                {
                    Strand = statement.Strand,
                    Feature = statement.Feature,
                }).OrThrow();
            }
        }

        var skills = draft.AddSection(new SectionWords("Teachers’ confidence", "How many teachers feel how confident. Numbers only: names do not belong here.")).OrThrow();
        foreach (var activity in Activities)
            draft.AddQuestion(skills.Id, new QuestionWords(activity, null, QuestionKind.Counts, Confidence, All, QuestionAudience.Shared)).OrThrow();
        return draft;
    }

    private static StandardStatement Intent(string text, SchoolStages stages = All, KeyFeature? feature = null) => new(AuditStrand.Intent, text, stages, feature);

    private static StandardStatement Does(string text, SchoolStages stages = All, KeyFeature? feature = null) => new(AuditStrand.Implementation, text, stages, feature);

    private static StandardStatement Impact(string text, SchoolStages stages = All) => new(AuditStrand.Impact, text, stages, null);
}

public sealed record StandardArea(string Title, IReadOnlyList<StandardStatement> Statements);

/// <param name="Stages">The schools that are asked.</param>
/// <param name="Feature">With one, the statement stands in the short form too.</param>
public sealed record StandardStatement(AuditStrand Strand, string Text, SchoolStages Stages, KeyFeature? Feature);
