using MusicHub.Domain.Visits;
using MusicHub.Domain.Visits.Sheets;

namespace MusicHub.Tests.Domain.Visits.Sheets;

/// <summary>What old trackers hold besides visits, and how they write what visits hold.</summary>
public sealed class UntidyTrackerTests
{
    private static readonly string[] Headings = ["School", "Date (dd/mm/yy)", "Staff", "Notes"];

    private TrackerCase _case = null!;

    [SetUp]
    public void SetUp() => _case = new();

    [Test]
    public void FollowUpAndReason_AreReadChecked_AndTakenFromTheList()
    {
        var plan = _case.Plan(
            ["School", "Date", "Staff", "Status", "Follow up by", "Reason cancelled"],
            ["Northgate Primary School", "6/11/2025", "Jo Hart", "Done", "6/2/2026", ""],
            ["Northgate Primary School", "7/11/2025", "Jo Hart", "Cancelled", "", "inspection"],
            ["Northgate Primary School", "8/11/2025", "Jo Hart", "Cancelled", "", "Head was ill"],
            ["Northgate Primary School", "9/11/2025", "Jo Hart", "Done", "1/11/2025", ""],
            ["Northgate Primary School", "10/11/2025", "Jo Hart", "Done", "", "Head was ill"],
            ["Northgate Primary School", "11/11/2025", "Jo Hart", "Done", "31/2/2026", ""]);

        Assert.That(plan.Rows[0].Details!.FollowUpBy, Is.EqualTo(new DateOnly(2026, 2, 6)));
        Assert.That((plan.Rows[1].Details!.EndedReasonId, plan.Rows[1].Details!.EndedReason), Is.EqualTo(((Guid?)TrackerCase.Inspection.Id, (string?)null)));
        Assert.That((plan.Rows[2].Details!.EndedReasonId, plan.Rows[2].Details!.EndedReason), Is.EqualTo(((Guid?)null, "Head was ill")));
        Assert.That(plan.Rows.Skip(3).Select(row => row.Problems.Single()), Is.EqualTo(new[]
        {
            new TrackerProblem("Visits", 5, "E", "The follow-up must be after the visit, and within 3 years."),
            new TrackerProblem("Visits", 6, "F", "A reason is kept for visits that were cancelled or not attended."),
            new TrackerProblem("Visits", 7, "E", "“31/2/2026” is not a day of the calendar."),
        }));
    }

    [Test]
    public void AReasonThatIsNotOfTheList_OrForAnotherEnding_IsAProblem()
    {
        var rows = _case.Plan(
            ["School", "Date", "Staff", "Status", "Why not"],
            ["Northgate Primary School", "6/11/2025", "Jo Hart", "Cancelled", "Snow"],
            ["Northgate Primary School", "7/11/2025", "Jo Hart", "Cancelled", "Nobody was there"]).Rows;

        Assert.That(rows[0].Problems.Single().Message, Does.Contain("no reason of the hub’s list: Inspection, Nobody was there"));
        Assert.That(rows[1].Problems.Single().Message, Is.EqualTo("“Nobody was there” is not a reason for a visit that was cancelled."));
    }

    [Test]
    public void RowsThatAreNoVisits_AreLeftOutAndSaySo()
    {
        string[][] cells =
        [
            Headings,
            ["Northgate Primary School", "6/11/2025", "Jo Hart", ""],
            ["Northgate Primary School", "", "", ""],
            ["Northgate Primary School", "7/11/2025", "Jo Hart", "off"],
            ["TOTAL", "", "2", ""],
        ];
        var sheet = TrackerCase.Sheet("Visits", cells) with { Struck = [4], Hidden = [2] };

        var rows = _case.Plan([sheet]).Rows;
        Assert.That(rows.Select(row => (row.Kind, row.Problems.SingleOrDefault()?.Message)), Is.EqualTo(new[]
        {
            (TrackerOutcomeKind.Added, null),
            (TrackerOutcomeKind.LeftOut, "This row names no visit: nothing stands beside the school."),
            (TrackerOutcomeKind.LeftOut, "This row is struck through."),
            (TrackerOutcomeKind.LeftOut, "This row holds a total, not a visit."),
        }));

        var mapping = TrackerMapping.Guess([sheet]) with { UsualKindId = TrackerCase.Music.Id, WithStruck = true, WithoutHidden = true };
        Assert.That(_case.Plan([sheet], mapping).Rows.Select(row => row.Kind), Is.EqualTo(new[] { TrackerOutcomeKind.LeftOut, TrackerOutcomeKind.LeftOut, TrackerOutcomeKind.Added, TrackerOutcomeKind.LeftOut }));
    }

    [Test]
    public void HowItStandsAndPriority_AreAskedOnceForAllRows_AndWhatIsNoTimeGoesIntoTheNotes()
    {
        string[][] rows =
        [
            ["School", "Date", "Time", "Staff", "Completed", "RAG"],
            ["Northgate Primary School", "6/11/2025", "after school", "Jo Hart", "yes - sent", "Amber/Green"],
            ["Northgate Primary School", "7/11/2025", "", "Jo Hart", "Yes, sent", "G"],
            ["Northgate Primary School", "8/11/2025", "", "Jo Hart", "moved", ""],
        ];
        Assert.That(_case.Plan(rows).Questions.Select(question => (question.Kind, question.Text, question.Rows)), Is.EqualTo(new[]
        {
            (TrackerQuestionKind.State, "yes - sent", 2), (TrackerQuestionKind.State, "moved", 1), (TrackerQuestionKind.Priority, "Amber/Green", 1),
        }));

        _case.Answers[TrackerAnswers.StateKey("yes - sent")] = nameof(VisitState.Done);
        _case.Answers[TrackerAnswers.StateKey("moved")] = TrackerAnswers.Nothing;
        _case.Answers[TrackerAnswers.PriorityKey("Amber/Green")] = TrackerAnswers.IntoNotes;
        var plan = _case.Plan(rows);
        Assert.That(plan.Rows.Select(row => (row.Kind, row.Details?.State, row.Details?.Priority)), Is.EqualTo(new[]
        {
            (TrackerOutcomeKind.Added, (VisitState?)VisitState.Done, (SupportPriority?)null), (TrackerOutcomeKind.Added, VisitState.Done, SupportPriority.Low), (TrackerOutcomeKind.Added, VisitState.Done, null),
        }));
        Assert.That(plan.Rows[0].Details!.Notes, Is.EqualTo("Time: after school\nPriority: Amber/Green"));
    }

    [Test]
    public void ADayWithoutYear_IsOfTheSheetsSchoolYear()
    {
        var sheets = new[]
        {
            TrackerCase.Sheet("2024-25", Headings, ["Northgate Primary School", "Wed 6 Nov", "Jo Hart", ""], ["Northgate Primary School", "7/3", "Jo Hart", ""]),
            TrackerCase.Sheet("Dacorum", ["Visits log 23/24"], Headings, ["Northgate Primary School", "6th May", "Jo Hart", ""]),
            TrackerCase.Sheet("Others", Headings, ["Northgate Primary School", "20250611", "Jo Hart", ""], ["Northgate Primary School", "6 May", "Jo Hart", ""]),
        };
        Assert.That(_case.Plan(sheets).Rows.Select(row => row.Details?.On), Is.EqualTo(new DateOnly?[] { new(2024, 11, 6), new(2025, 3, 7), new(2024, 5, 6), new(2025, 6, 11), null }));
    }

    [TestCase("#N/A", "The cell holds #N/A, an error of the spreadsheet.")]
    [TestCase(SheetText.NotCalculated, "never worked out")]
    public void ACellWithoutAValue_IsAProblemThere(string cell, string message)
    {
        var row = _case.Plan(Headings, ["Northgate Primary School", "6/11/2025", cell, ""]).Rows.Single();
        Assert.That((row.Kind, row.Problems.Single().Column), Is.EqualTo((TrackerOutcomeKind.Problem, "C")));
        Assert.That(row.Problems.Single().Message, Does.Contain(message));
    }

    [Test]
    public void ARowWithAProblem_IsAskedAboutAsItSays_AndTbcIsNobody()
    {
        var plan = _case.Plan(
            Headings,
            ["Nowhere School", "Autumn 2", "R Gone", ""],
            ["Northgate Primary School", "6/11/2025", "TBC", ""],
            ["Northgate\u00A0Primary School\u200B", "\u00A06/11/2025 2pm", "Jo\u00A0Hart ", ""]);

        Assert.That(plan.Rows[0].Problems.Select(problem => problem.Message), Has.Some.Contains("names a term").And.Some.Contains("Say so in the questions").And.Some.Contains("Say in the questions who"));
        Assert.That(plan.Questions.Select(question => (question.Kind, question.Text, question.FirstRow)), Is.EqualTo(new[] { (TrackerQuestionKind.School, "Nowhere School", 2), (TrackerQuestionKind.Person, "R Gone", 2) }));
        Assert.That(plan.Rows[1].Problems.Single().Message, Is.EqualTo("Who visited is missing. Write it, or choose a visitor for rows that name none."));
        Assert.That((plan.Rows[2].Details!.On, plan.Rows[2].Details!.StartsAt), Is.EqualTo((new DateOnly(2025, 11, 6), new TimeOnly(14, 0))));
    }

    [Test]
    public void AnAnswer_HoldsForARowWithAProblemToo()
    {
        _case.AVisit();
        List<string[]> known = _case.Export();
        (known[1][(int)VisitColumn.Day], known[1][(int)VisitColumn.Visitor]) = ("31/2/2025", "R Gone");
        string[][] added = [Headings, ["Nowhere School", "Autumn 2", "", ""]];
        _case.Answers[_case.Plan(added).Questions.Single().Key] = TrackerCase.AbbeySouth.Id.ToString();
        _case.Answers[_case.Plan([.. known]).Questions.Single().Key] = TrackerAnswers.LeaveOut;

        var row = _case.Plan(added).Rows.Single();
        Assert.That((row.SchoolId, string.Join(' ', row.Problems.Select(problem => problem.Column))), Is.EqualTo(((Guid?)TrackerCase.AbbeySouth.Id, "B C")));
        Assert.That(_case.Plan([.. known]).Rows.Single().Kind, Is.EqualTo(TrackerOutcomeKind.LeftOut));
    }

    [Test]
    public void ARowThatCannotBeTaken_NamesAllThatIsWrongWithIt()
    {
        var plan = _case.Plan(
            ["School", "Date", "Staff", "Type of visit", "RAG", "Needs", "Follow up by", "Status", "Reason cancelled"],
            ["Nowhere School", "31/2/2025", "R Gone", "Chat", "purple", "Ukes", "soon 9", "", ""],
            ["Northgate Primary School", "#N/A", "", "Chat", "", "", "", "", ""],
            ["", "6/11/2025", "Jo Hart", "Chat", "", "", "", "moved", "Head was ill"],
            ["Northgate Primary School", "", "", "Follow-up", "", "", "1/3/2026", "", ""],
            ["Northgate Primary School", "", "", "Follow-up", "", "", "", "Planned", ""]);

        Assert.That(plan.Rows.Select(row => (row.Kind, string.Join(' ', row.Problems.Select(problem => problem.Column)))), Is.EqualTo(new[]
        {
            (TrackerOutcomeKind.Problem, "A B C D E F G"),
            (TrackerOutcomeKind.Problem, "B C D"),
            (TrackerOutcomeKind.Problem, "A D H"),
            (TrackerOutcomeKind.Problem, "B C"),
            (TrackerOutcomeKind.Problem, "B"),
        }));
        Assert.That(plan.Rows[0].Problems[1].Message, Is.EqualTo("“31/2/2025” is not a day of the calendar."));
        Assert.That(plan.Rows[1].Problems.Select(problem => problem.Message.Split('.')[0]), Is.EqualTo(new[] { "The cell holds #N/A, an error of the spreadsheet", "Who visited is missing", "The hub does not know “Chat”" }));
    }

    [Test]
    public void ARowOfAnUnknownVisit_NamesAllThatIsWrongWithIt()
    {
        _case.AVisit();
        var rows = _case.Export();
        (rows[1][(int)VisitColumn.Version], rows[1][(int)VisitColumn.Day], rows[1][(int)VisitColumn.Urn], rows[1][(int)VisitColumn.Priority]) = ("", "31/2/2025", "900003", "purple");
        Assert.That(_case.Plan([.. rows]).Rows.Single().Problems.Select(problem => problem.Column), Is.EqualTo(new[] { "B", "C", "I", "O" }));
        rows[1][(int)VisitColumn.Identifier] = "x";
        Assert.That(_case.Plan([.. rows]).Rows.Single().Problems.Select(problem => problem.Column), Is.EqualTo(new[] { "A", "D", "I", "O" }));
    }

    [TestCase("6 November 2025 at 9.30am", "2025-11-06 09:30")]
    [TestCase("6/11/25 @ 14:15", "2025-11-06 14:15")]
    [TestCase("6–11–2025", "2025-11-06 ")]
    [TestCase("Thurs 6th Nov '25, pm", "2025-11-06 ")]
    public void ADayWithATime_IsBoth(string text, string expected) =>
        Assert.That(SheetDay.Read(text).Day is { } day ? $"{day.Day:yyyy-MM-dd} {day.Time:HH:mm}" : "", Is.EqualTo(expected));

    [TestCase("6/11")]
    [TestCase("Thu 6.11")]
    public void ADayWithoutYear_SaysSo(string text) => Assert.That(SheetDay.Read(text).Problem, Does.Contain("does not say the year"));

    [TestCase("St Marys CE Primary", "St Mary’s Church of England Primary School", "Ware")]
    [TestCase("St Mary's C of E JMI", "St Mary’s Church of England Primary School", "Ware")]
    [TestCase("Saint Mary's RC", "St Mary’s Roman Catholic Primary School", "Ware")]
    [TestCase("Oakfeild Jnr", "Oakfield Junior School", "Ware")]
    [TestCase("Abbey (Southam)", "Abbey School", "Southam")]
    [TestCase("Abbey School, Testford", "Abbey School", "Testford")]
    public void ANickname_IsLikelyTheSchool(string written, string name, string town)
    {
        var (found, likely) = Match().Suggest(new("", written, "", ""));
        Assert.That((found[0].Name, found[0].Town), Is.EqualTo((name, town)));
        Assert.That(likely, Is.EqualTo(found[0]));
    }

    [TestCase("Abbey")]
    [TestCase("St Marys")]
    [TestCase("JMI")]
    public void WhatMayBeSeveral_IsLikelyNone(string written) => Assert.That(Match().Suggest(new("", written, "", "")).Likely, Is.Null);

    [TestCase("Abbots Hill Primary and Nursery School", true)]
    [TestCase("Abbots Hill Nursery", true)]
    [TestCase("Abbots", true)]
    [TestCase("Abbots Grove Nursery School", false)]
    [TestCase("Abbots Grove Nursery", false)]
    public void AUrnBesideTheNameOfAnotherSchool_IsASlipThatIsAskedAbout(string written, bool isFound) =>
        Assert.That(Match().Find(new("900008", written, "", ""))?.Urn, Is.EqualTo(isFound ? 900008 : (int?)null));

    [TestCase("Thornwater", "BK11 7QZ", false)]
    [TestCase("Thornwater", "BK11 9ZZ", false)]
    [TestCase("Thornwater", "", false)]
    [TestCase("Larkdown", "BK11 9ZZ", true)]
    [TestCase("Thornwater", "BK2 2AA", true)]
    [TestCase("Larkdown", "", true)]
    public void ASchoolThatLiesElsewhere_IsSuggested_ButNotLikely(string town, string postcode, bool isLikely)
    {
        var (found, likely) = Match().Suggest(new("", "Abbots Grove Nursery", town, postcode));
        Assert.That(found.Select(school => school.Urn), Does.Contain(900007));
        Assert.That(likely?.Urn, Is.EqualTo(isLikely ? 900007 : (int?)null));
    }

    [Test]
    public void WhatTheSheetCallsASchoolThatIsKnownByItsNumber_IsShown_WhereItIsNotItsName()
    {
        var rows = _case.Plan(["URN", "School", "Date", "Staff"], ["900001", "Northgate Prim.", "6/11/2025", "Jo Hart"], ["900001", "Northgate Infants", "7/11/2025", "Jo Hart"]).Rows;
        Assert.That(rows.Select(row => row.Remark), Is.EqualTo(new[] { null, "The sheet calls the school “Northgate Infants”." }));
        Assert.That(_case.Plan(["URN", "School", "Date", "Staff"], ["900001", "northgate primary school", "6/11/2025", "Jo Hart"]).Rows.Single().Remark, Is.Null);
    }

    [Test]
    public void Initials_AreLikelySomebody_UnlessTwoShareThem()
    {
        var questions = _case.Plan(Headings, ["Northgate Primary School", "6/11/2025", "JH", ""], ["Northgate Primary School", "7/11/2025", "S.R.", ""], ["Northgate Primary School", "8/11/2025", "XY", ""]).Questions;
        Assert.That(questions.Select(question => (question.Text, question.Likely)), Is.EquivalentTo(new[] { ("JH", TrackerCase.Jo.Id.ToString()), ("S.R.", TrackerCase.Sam.Id.ToString()), ("XY", (string?)null) }));
    }

    [Test]
    public void APersonCalledByTheirAddress_IsKnown_AndAnInitialWithASurnameIsLikelyThem()
    {
        var plan = _case.Plan(Headings, ["Northgate Primary School", "6/11/2025", "J.Hart@hub.example", ""], ["Northgate Primary School", "7/11/2025", "J.Hart", ""]);

        Assert.That(plan.Rows[0].Details!.VisitorId, Is.EqualTo(TrackerCase.Jo.Id));
        Assert.That(plan.FirstQuestions(9).Select(question => (question.Text, question.Likely)), Is.EqualTo(new[] { ("J.Hart", TrackerCase.Jo.Id.ToString()) }));
    }

    private static SchoolMatch Match()
    {
        TrackerSchool[] schools =
        [
            School(1, "St Mary’s Church of England Primary School", "Ware"), School(2, "St Mary’s Roman Catholic Primary School", "Ware"), School(3, "Oakfield Junior School", "Ware"),
            School(4, "Abbey School", "Southam"), School(5, "Abbey School", "Testford"), School(6, "Oakwood Primary School", "Ware"),
            School(7, "Abbots Grove Nursery School", "Larkdown", "BK2 2AA"), School(8, "Abbots Hill Primary and Nursery School", "Thornwater", "BK11 7QZ"),
        ];
        return new(new TrackerWorld(schools, [], [], [], [], new Dictionary<Guid, TrackerVisit>(), [], TrackerCase.Today));
    }

    private static TrackerSchool School(int number, string name, string town, string? postcode = null) => new(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), name, town, postcode, 900_000 + number, [], true, true);
}
