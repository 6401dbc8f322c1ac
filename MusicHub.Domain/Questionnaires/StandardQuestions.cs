using MusicHub.Domain.Facts;

namespace MusicHub.Domain.Questionnaires;

/// <summary>The questions that a hub starts with and changes to its liking.</summary>
public static class StandardQuestions
{
    private static readonly string[] Confidence = ["Not confident", "A little confident", "Confident", "Very confident"];

    private static readonly string[] Agreement = ["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"];

    private static readonly string[] Awareness = ["Has not heard of it", "Has heard of it", "Has read it", "Works with it"];

    private static readonly string[] YesNo = ["Yes", "No"];

    /// <summary>What a visitor finds out about a school, beyond the record itself. A draft.</summary>
    public static Questionnaire Visit()
    {
        var draft = Questionnaire.Draft(QuestionnaireUse.VisitQuestions, "School music visit").OrThrow();
        Section(draft, "Plan and budget", null,
            Shared("How well does the school know the National Plan for Music Education?", QuestionKind.Scale, Awareness),
            Fact("Which state is the school music development plan in?", FactKind.PlanState),
            Fact("What is the music budget for the year?", FactKind.MusicBudget, "In pounds. Most primary schools have up to £500, secondary schools up to £1,500."));
        Section(draft, "Curriculum music", "Time is in minutes a week, for a pupil in that stage.",
            Fact("Early years", FactKind.MinutesEarlyYears, stages: SchoolStages.EarlyYears | SchoolStages.Special),
            Fact("Key stage 1", FactKind.MinutesKeyStage1, stages: SchoolStages.Primary | SchoolStages.Special),
            Fact("Key stage 2", FactKind.MinutesKeyStage2, stages: SchoolStages.Primary | SchoolStages.Special),
            Fact("Key stage 3", FactKind.MinutesKeyStage3, stages: SchoolStages.Secondary | SchoolStages.Special),
            Internal("How confident are the teachers who teach it?", QuestionKind.Scale, Confidence));
        Section(draft, "Singing, playing and lessons", null,
            Shared("Which of these does the school have?", QuestionKind.SeveralChoices, ["Singing assembly", "Choir or vocal group", "Instrumental group or band", "Lessons in instruments or voice", "A performance every term", "A visit to, or from, live musicians this year"]),
            Shared("What is said about ensembles, singing and tuition", QuestionKind.Text));
        Section(draft, "Interest and signposting", null,
            Shared("What would the school like to hear more about?", QuestionKind.Interests, ["Instrumental or vocal lessons", "Have a Go sessions", "Class sets of instruments", "Lead School support"]),
            Shared("What was the school told about?", QuestionKind.SeveralChoices, ["First Access", "The development plan toolkit", "Training for teachers", "Ensembles and music centres", "Remissions and bursaries", "Instrument hire"]),
            Internal("Anything that colleagues should know", QuestionKind.Text));
        return draft;
    }

    /// <summary>The survey of schools for one year, answered in ten minutes. A draft.</summary>
    public static Questionnaire HaveYourSay(int yearStart)
    {
        var draft = Questionnaire.Draft(QuestionnaireUse.HaveYourSay, "Have Your Say", yearStart).OrThrow();
        Section(draft, "Music in your school", null,
            Shared("Music is valued in our school", QuestionKind.Scale, Agreement),
            Shared("Our teachers are confident to teach music", QuestionKind.Scale, Agreement),
            Number("How many pupils learn an instrument or sing in lessons outside class?", "pupils", 5000),
            Number("How many pupils sing or play in a group at school?", "pupils", 5000));
        Section(draft, "Your music hub", null,
            Shared("We know what the hub offers", QuestionKind.Scale, Agreement),
            Shared("What the hub offers fits what our pupils need", QuestionKind.Scale, Agreement),
            Shared("Which of these have you used in the last year?", QuestionKind.SeveralChoices, ["First Access", "Lessons", "Training for teachers", "Instrument hire", "Ensembles and events", "Help with our development plan", "None of these"]));
        Section(draft, "What stands in the way, and what next", null,
            Shared("What makes it hard to do more music?", QuestionKind.SeveralChoices, ["Cost", "Time in the timetable", "Staff confidence", "Space", "Instruments", "Transport", "Nothing"]),
            Shared("Would you like the hub to get in touch?", QuestionKind.Choice, YesNo),
            Shared("Is there anything else that you would like to say?", QuestionKind.Text));
        return draft;
    }

    private static void Section(Questionnaire draft, string title, string? intro, params QuestionWords[] questions)
    {
        var section = draft.AddSection(new SectionWords(title, intro)).OrThrow();
        foreach (var question in questions)
            draft.AddQuestion(section.Id, question).OrThrow();
    }

    private static QuestionWords Shared(string text, QuestionKind kind, params string[] options) => new(text, null, kind, options, SchoolStages.All, QuestionAudience.Shared);

    private static QuestionWords Internal(string text, QuestionKind kind, params string[] options) => Shared(text, kind, options) with { Audience = QuestionAudience.Internal };

    private static QuestionWords Number(string text, string unit, decimal most) => Shared(text, QuestionKind.Number) with { Least = 0, Most = most, Unit = unit, Hint = "Your best estimate will do" };

    private static QuestionWords Fact(string text, FactKind fact, string? hint = null, SchoolStages stages = SchoolStages.All) =>
        Shared(text, QuestionKind.Fact) with { Fact = fact, Hint = hint, Stages = stages };
}
