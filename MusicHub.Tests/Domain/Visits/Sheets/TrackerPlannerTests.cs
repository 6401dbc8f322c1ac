using MusicHub.Domain.Visits;
using MusicHub.Domain.Visits.Sheets;

namespace MusicHub.Tests.Domain.Visits.Sheets;

public sealed class TrackerPlannerTests
{
    private TrackerCase _case = null!;

    [SetUp]
    public void SetUp() => _case = new();

    [Test]
    public void ARow_BecomesAVisit()
    {
        var plan = _case.Plan(
            ["URN", "School", "Date", "Time", "Visited by", "Met with", "Notes", "Priority", "Needs", "Next steps"],
            ["900001", "Northgate Primary ", "6/11/25", "9.30am", " jo  hart", "The head", "Singing", "H", "instruments; Teacher confidence", "Ring"]);

        var row = plan.Rows.Single();
        Assert.That(row.Kind, Is.EqualTo(TrackerOutcomeKind.Added), string.Join(' ', row.Problems));
        Assert.That(row.SchoolId, Is.EqualTo(TrackerCase.Northgate.Id));
        Assert.That(row.Details! with { Needs = [] }, Is.EqualTo(new VisitDetails
        {
            KindId = TrackerCase.Music.Id,
            VisitorId = TrackerCase.Jo.Id,
            State = VisitState.Done,
            On = new(2025, 11, 6),
            StartsAt = new(9, 30),
            MetWhom = "The head",
            Notes = "Singing",
            Priority = SupportPriority.High,
            NextStep = "Ring",
            Needs = [],
        }));
        Assert.That(row.Details!.Needs.Select(need => need.NeedId), Is.EquivalentTo(new[] { TrackerCase.Confidence.Id, TrackerCase.Instruments.Id }));
    }

    [Test]
    public void Headings_MayStandLowerAndBeMerged_AndNotesColumnsAreJoined()
    {
        var plan = _case.Plan(
            ["School visits 2025/26"],
            [""],
            ["", "Visit", "", "Comments", ""],
            ["School name", "Date", "Staff", "Comments", "Further notes"],
            ["", "", "", "", ""],
            ["Northgate Primary School", "6 Nov 2025", "Sam Reed", "Choir", ""],
            ["School name", "Date", "Staff", "Comments", "Further notes"],
            ["Northgate Primary School", "7 Nov 2025", "Sam Reed", "Choir", "Band"]);

        Assert.That(plan.Rows.Select(row => (row.Row, row.Kind)), Is.EqualTo(new[] { (6, TrackerOutcomeKind.Added), (8, TrackerOutcomeKind.Added) }));
        Assert.That(plan.Rows[1].Details!.Notes, Is.EqualTo("Comments: Choir\nFurther notes: Band"));
    }

    [Test]
    public void SeveralSheets_AreReadByTheirOwnHeadings()
    {
        var plan = _case.Plan([
            TrackerCase.Sheet("Autumn", ["Date", "School", "Staff"], ["6/11/2025", "Northgate Primary School", "Jo Hart"]),
            TrackerCase.Sheet("Spring", ["Title"], ["School", "Staff", "Date"], ["Northgate Primary School", "Jo Hart", "someday"]),
            TrackerCase.Sheet("Lists", ["Yes"], ["No"])]);

        Assert.That(plan.Rows.Select(row => (row.Sheet, row.Row, row.Kind)), Is.EqualTo(new[] { ("Autumn", 2, TrackerOutcomeKind.Added), ("Spring", 3, TrackerOutcomeKind.Problem) }));
        Assert.That(plan.Rows[1].Problems.Single(), Is.EqualTo(new TrackerProblem("Spring", 3, "C", "“someday” is not a date. Write it like 6/11/2025 or 6 Nov 2025.")));
    }

    [Test]
    public void TwoSchoolsOfOneName_AreNeverGuessed_AndOneAnswerHoldsForAllRowsWithTheText()
    {
        string[][] rows = [["School", "Date", "Staff"], ["Abbey School", "6/11/2025", "Jo Hart"], ["Abbey  school ", "7/11/2025", "Jo Hart"]];
        var plan = _case.Plan(rows);

        Assert.That(plan.Rows.Select(row => row.Kind), Is.All.EqualTo(TrackerOutcomeKind.Waiting));
        var question = plan.Questions.Single();
        Assert.That((question.Rows, question.FirstRow), Is.EqualTo((2, 2)));
        Assert.That(question.Suggested.Take(2), Is.EquivalentTo(new[] { TrackerCase.AbbeyNorth.Id, TrackerCase.AbbeySouth.Id }));

        _case.Answers[question.Key] = TrackerCase.AbbeySouth.Id.ToString();
        Assert.That(_case.Plan(rows).Rows.Select(row => (row.Kind, row.SchoolId)), Is.All.EqualTo((TrackerOutcomeKind.Added, (Guid?)TrackerCase.AbbeySouth.Id)));

        _case.Answers[question.Key] = TrackerAnswers.LeaveOut;
        Assert.That(_case.Plan(rows).Rows.Select(row => row.Kind), Is.All.EqualTo(TrackerOutcomeKind.LeftOut));
        Assert.That(_case.Plan(rows).Rows[0].Problems.Single().Message, Is.EqualTo("You said to leave out rows with “Abbey School”."));
    }

    [Test]
    public void ARowThatSomebodyLeavesOut_SaysForWhichText()
    {
        _case.AVisit();
        var known = _case.Export();
        known[1][(int)VisitColumn.Visitor] = "R Gone";
        _case.Answers[TrackerAnswers.PersonKey("R Gone")] = TrackerAnswers.LeaveOut;
        Assert.That(_case.Plan([.. known]).Rows.Single().Problems.Single(), Is.EqualTo(new TrackerProblem("Visits", 2, null, "You said to leave out rows with “R Gone”.")));
        Assert.That(_case.Plan(["School", "Date", "Staff"], ["Northgate Primary School", "7/11/2025", "R Gone"]).Rows.Single().Problems.Single().Message, Is.EqualTo("You said to leave out rows with “R Gone”."));
    }

    [TestCase("", "Abbey School", "Southam", "", 900004)]
    [TestCase("", "Abbey School", "", "QX1 2BB", 900003)]
    [TestCase("", "abbey school", "", "qx9", 900004)]
    [TestCase("400001", "", "", "", 900001)]
    [TestCase("", "900001", "", "", 900001)]
    [TestCase("URN 900001", "", "", "", 900001)]
    [TestCase("urn: 400001", "Northgate Primary School", "", "", 900001)]
    [TestCase("", "URN 900001", "", "", 900001)]
    [TestCase("", "Abbey School, Southam", "", "", 900004)]
    [TestCase("", "ABBEY SCHOOL - Testford ", "", "", 900003)]
    [TestCase("", "400001", "Southam", "", 900001)]
    [TestCase("", "Northgate Primary School", "Southam", "", null)]
    [TestCase("", "Northgate", "", "", null)]
    [TestCase("900001", "Abbey School", "", "", null)]
    [TestCase("999999", "Northgate Primary School", "", "", null)]
    public void ASchool_IsKnownByUrnElseByNameAndPlace(string urn, string name, string town, string postcode, int? expected)
    {
        var plan = _case.Plan(["URN", "School", "Town", "Postcode", "Date", "Staff"], [urn, name, town, postcode, "6/11/2025", "Jo Hart"]);

        Assert.That(plan.Rows.Single().SchoolId, Is.EqualTo(expected is { } known ? _case.World.SchoolsByUrn[known].Id : (Guid?)null));
        if (expected is null)
            Assert.That(plan.Questions.Single().Suggested, Does.Contain(TrackerCase.Northgate.Id));
    }

    [TestCase("URN 999999", "", "URN 999999")]
    [TestCase("", "URN no. 999999", "URN 999999")]
    [TestCase("Urn?", "Nowhere School", "Nowhere School, Urn?")]
    public void AUrnThatNobodyHas_IsAskedAbout_AndCalledAUrnOnce(string urn, string name, string text) =>
        Assert.That(_case.Plan(["URN", "School", "Date", "Staff"], [urn, name, "6/11/2025", "Jo Hart"]).Questions.Single().Text, Is.EqualTo(text));

    [Test]
    public void UnknownPersonKindAndNeed_AreAskedOnce_AndAnswered()
    {
        string[][] rows = [["School", "Date", "Visited by", "Type of visit", "Needs"], ["Northgate Primary School", "6/11/2025", "J Hart", "Termly chat", "Ukes"], ["Northgate Primary School", "7/11/2025", "R Gone", "Termly chat", ""]];
        var plan = _case.Plan(rows);
        Assert.That(plan.Questions.Select(question => (question.Kind, question.Text, question.Rows)), Is.EquivalentTo(new[]
        {
            (TrackerQuestionKind.Person, "J Hart", 1), (TrackerQuestionKind.Person, "R Gone", 1), (TrackerQuestionKind.Kind, "Termly chat", 2), (TrackerQuestionKind.Need, "Ukes", 1),
        }));
        Assert.That(plan.Questions.Single(question => question.Text == "J Hart").Suggested[0], Is.EqualTo(TrackerCase.Jo.Id));

        var gone = Guid.NewGuid();
        _case.Answers[TrackerAnswers.PersonKey("J Hart")] = TrackerCase.Jo.Id.ToString();
        _case.Answers[TrackerAnswers.PersonKey("R Gone")] = $"{TrackerAnswers.NewPerson}{gone}";
        _case.Answers[TrackerAnswers.KindKey("Termly chat")] = TrackerCase.FollowUp.Id.ToString();
        _case.Answers[TrackerAnswers.NeedKey("Ukes")] = TrackerAnswers.IntoNotes;
        plan = _case.Plan(rows);
        Assert.That(plan.Rows.Select(row => row.Kind), Is.All.EqualTo(TrackerOutcomeKind.Added));
        Assert.That(plan.Rows[0].Details!.Notes, Is.EqualTo("Needs: Ukes"));
        Assert.That(plan.Rows[1].Details!.VisitorId, Is.EqualTo(gone));
        Assert.That(plan.NewPeople, Is.EqualTo(new[] { new TrackerNewPerson(gone, "R Gone") }));
    }

    private static readonly string[][] OneAmericanDateAmongBritish =
    [
        ["School", "Date", "Staff", "Follow-up by"],
        ["Northgate Primary School", "11/23/2025", "Jo Hart", ""],
        ["Northgate Primary School", "25/9/2025", "Jo Hart", ""],
        ["Northgate Primary School", "26/9/2025", "Jo Hart", "2/3/2026"],
        ["Northgate Primary School", "3/11/25", "Jo Hart", ""],
        ["Northgate Primary School", "12.09.2025", "Jo Hart", ""],
        ["Northgate Primary School", "4 Mar 2025", "Jo Hart", ""],
    ];

    [Test]
    public void DatesOfBothWays_AreAskedAboutOnceForTheSheet_AndAsMostAreIsPutForward()
    {
        var plan = _case.Plan(OneAmericanDateAmongBritish);

        var question = plan.Questions.Single();
        Assert.That((question.Kind, question.Text, question.Rows, question.Likely), Is.EqualTo((TrackerQuestionKind.DayOrder, "2/3/2026", 3, TrackerAnswers.DayFirst)));
        Assert.That(plan.Rows.Select(row => row.Kind), Is.EqualTo(new[] { TrackerOutcomeKind.Waiting, TrackerOutcomeKind.Added, TrackerOutcomeKind.Waiting, TrackerOutcomeKind.Waiting, TrackerOutcomeKind.Added, TrackerOutcomeKind.Added }));
        Assert.That(plan.Rows[3].Problems.Single().Message, Does.StartWith("“3/11/25” may have the day or the month first"));
    }

    [Test]
    public void DayFirst_LeavesOneProblem_AndMonthFirstNone()
    {
        _case.Answers[TrackerAnswers.DayOrderKey("Visits")] = TrackerAnswers.DayFirst;
        var rows = _case.Plan(OneAmericanDateAmongBritish).Rows;
        Assert.That(rows.Select(row => row.Kind == TrackerOutcomeKind.Added), Is.EqualTo(new[] { false, true, true, true, true, true }));
        Assert.That(rows[0].Problems.Single().Message, Does.Contain("Write the day first: 23/11/2025"));
        Assert.That((rows[3].Details!.On, rows[2].Details!.FollowUpBy), Is.EqualTo(((DateOnly?)new DateOnly(2025, 11, 3), (DateOnly?)new DateOnly(2026, 3, 2))));

        _case.Answers[TrackerAnswers.DayOrderKey("Visits")] = TrackerAnswers.MonthFirst;
        rows = _case.Plan(OneAmericanDateAmongBritish).Rows;
        Assert.That(rows.Select(row => row.Kind), Is.All.EqualTo(TrackerOutcomeKind.Added));
        Assert.That((rows[0].Details!.On, rows[3].Details!.On, rows[4].Details!.On), Is.EqualTo(((DateOnly?)new DateOnly(2025, 11, 23), (DateOnly?)new DateOnly(2025, 3, 11), (DateOnly?)new DateOnly(2025, 9, 12))), "points are British");
    }

    [Test]
    public void AnAmericanSheet_PutsTheMonthFirst_AndASlipWithoutDoubtIsAProblemAlone()
    {
        var american = _case.Plan(["School", "Date", "Staff"], ["Northgate Primary School", "11/25/2025", "Jo Hart"], ["Northgate Primary School", "3/4/2025", "Jo Hart"]);
        Assert.That((american.Questions.Single().Likely, american.Rows[0].Kind), Is.EqualTo((TrackerAnswers.MonthFirst, TrackerOutcomeKind.Waiting)));

        var slip = _case.Plan(["School", "Date", "Staff"], ["Northgate Primary School", "11/25/2025", "Jo Hart"], ["Northgate Primary School", "25/4/2025", "Jo Hart"], ["Northgate Primary School", "26/4/2025", "Jo Hart"]);
        Assert.That((slip.Questions.Count, slip.Rows[0].Kind), Is.EqualTo((0, TrackerOutcomeKind.Problem)));
    }

    [Test]
    public void AVisitThatTheHubOrAnEarlierRowHas_IsNotAddedAgain()
    {
        _case.AVisit();
        var plan = _case.Plan(
            ["School", "Date", "Staff", "Notes"],
            ["Northgate Primary School", "6/11/2025", "Jo Hart", "Singing."],
            ["Northgate Primary School", "7/11/2025", "Jo Hart", "same"],
            ["Northgate Primary School", "7 Nov 2025", "Jo Hart", "same"],
            ["Northgate Primary School", "7 Nov 2025", "Jo Hart", "other"]);

        Assert.That(plan.Rows.Select(row => row.Kind), Is.EqualTo(new[] { TrackerOutcomeKind.Known, TrackerOutcomeKind.Added, TrackerOutcomeKind.Known, TrackerOutcomeKind.Problem }));
        Assert.That(plan.Rows[3].Problems.Single().Message, Does.Contain("Row 3 of “Visits”"));
    }

    [Test]
    public void WhatARowSaysOtherwiseOfAVisitThatTheHubHas_IsAskedAbout_AndKeptOrTaken()
    {
        var done = _case.AVisit();
        var confirmed = _case.AVisit(new() { KindId = TrackerCase.Music.Id, VisitorId = TrackerCase.Jo.Id, State = VisitState.Confirmed, On = new(2026, 1, 16), StartsAt = new(9, 0) });
        string[][] rows =
        [
            ["School", "Date", "Staff", "Notes", "Next step", "Priority", "Met whom", "Needs"],
            ["Northgate Primary School", "6/11/2025", "Jo Hart", "A choir", "Ring", "High", "The head", "Instruments"],
            ["Northgate Primary School", "16/1/2026", "Jo Hart", "", "Come again", "", "The music lead", ""],
            ["Northgate Primary School", "6/11/2025", "Jo Hart", "singing", "", "", "", ""],
        ];

        var asked = _case.Plan(rows);
        Assert.That(asked.Rows.Select(row => row.Kind), Is.EqualTo(new[] { TrackerOutcomeKind.Waiting, TrackerOutcomeKind.Waiting, TrackerOutcomeKind.Known }));
        Assert.That((asked.Questions.Single().Kind, asked.Questions.Single().Rows, asked.Rows[0].VisitId), Is.EqualTo((TrackerQuestionKind.Known, 2, (Guid?)done.Id)));
        Assert.That(asked.Rows[0].Changes.Select(change => (change.Column, change.After)), Is.EqualTo(new[] { (VisitColumn.NextStep, "Ring"), (VisitColumn.Priority, "High"), (VisitColumn.Notes, "Singing.\r\n=More=\nA choir") }));

        _case.Answers[TrackerAnswers.KnownKey("Visits")] = TrackerAnswers.KeepTheHubs;
        Assert.That(_case.Plan(rows).Rows.Select(row => row.Kind), Is.All.EqualTo(TrackerOutcomeKind.Known));

        _case.Answers[TrackerAnswers.KnownKey("Visits")] = TrackerAnswers.TakeTheRows;
        var taken = _case.Plan(rows).Rows;
        Assert.That(taken.Select(row => (row.Kind, row.VisitId, row.Version)), Is.EqualTo(new[] { (TrackerOutcomeKind.Updated, (Guid?)done.Id, (int?)3), (TrackerOutcomeKind.Updated, confirmed.Id, 3), (TrackerOutcomeKind.Known, done.Id, null) }));
        Assert.That((taken[1].Details!.State, taken[1].Details!.NextStep, taken[1].Details!.StartsAt, taken[1].Details!.VisitorId), Is.EqualTo((VisitState.Done, "Come again", (TimeOnly?)new TimeOnly(9, 0), (Guid?)TrackerCase.Jo.Id)));
        Assert.That(taken[0].Details!.Needs, Is.EqualTo(done.Details.Needs), "what the row leaves out stands");
    }

    [TestCase("", "", VisitState.Done, "Day", "A visit to come has no record", ExpectedResult = "The day is missing.")]
    [TestCase("6/11/2026", "Done", VisitState.Done, "", "", ExpectedResult = "The visit date must be today or earlier.")]
    [TestCase("6/11/1925", "Done", VisitState.Done, "", "", ExpectedResult = "The visit date must be in 2000 or later.")]
    public string AVisitThatCannotBe_IsAProblem(string day, string state, VisitState _, string __, string ___) =>
        _case.Plan(["School", "Date", "Staff", "Status"], ["Northgate Primary School", day, "Jo Hart", state]).Rows.Single().Problems.Single().Message;

    [Test]
    public void ADayMoreThanAYearAhead_IsAProblemThatNamesTheDay_UnlessTheHubHasIt()
    {
        var rows = _case.Plan(
            ["School", "Date", "Staff", "Status"],
            ["Northgate Primary School", "3/2/2027", "Jo Hart", ""],
            ["Northgate Primary School", "4/2/27", "Jo Hart", ""],
            ["Northgate Primary School", "w/c 1 Mar 2027", "Jo Hart", ""],
            ["Northgate Primary School", "6/11/2028", "Jo Hart", "Confirmed"]).Rows;
        Assert.That(rows.Select(row => row.Kind), Is.EqualTo(new[] { TrackerOutcomeKind.Added, TrackerOutcomeKind.Problem, TrackerOutcomeKind.Added, TrackerOutcomeKind.Problem }));
        Assert.That(rows[1].Problems.Single(), Is.EqualTo(new TrackerProblem("Visits", 3, "B", "“4/2/27” is 4 Feb 2027, more than a year ahead. Check the year; a visit that is so far ahead is arranged in the hub.")));

        _case.AVisit(new() { KindId = TrackerCase.Music.Id, VisitorId = TrackerCase.Jo.Id, State = VisitState.Arranged, On = new(2027, 6, 1) });
        var known = _case.Export();
        known[1][(int)VisitColumn.Priority] = "High";
        Assert.That(_case.Plan([.. known]).Rows.Single().Kind, Is.EqualTo(TrackerOutcomeKind.Updated));
        known[1][(int)VisitColumn.Day] = "2027-06-02";
        Assert.That(_case.Plan([.. known]).Rows.Single().Problems.Single().Column, Is.EqualTo("I"));
    }

    [Test]
    public void AnotherRegionsSchool_IsAProblem() =>
        Assert.That(_case.Plan(["URN", "Date", "Staff"], ["900005", "6/11/2025", "Jo Hart"]).Rows.Single().Problems.Single(), Is.EqualTo(new TrackerProblem("Visits", 2, "A", "Faraway Junior School is not in your region: you can add only visits of your own there.")));

    [Test]
    public void AnotherRegionsSchool_HasVisitsOfOnesOwn_AndWhatIsUnchangedIsNoProblem()
    {
        Assert.That(_case.Plan(["URN", "Date", "Staff"], ["900005", "6/11/2025", "Sam Reed"]).Rows.Single().Kind, Is.EqualTo(TrackerOutcomeKind.Added));

        _case.AVisit(TrackerCase.ADoneVisit() with { VisitorId = TrackerCase.Sam.Id }, TrackerCase.Foreign);
        _case.AVisit(TrackerCase.ADoneVisit() with { On = new(2025, 11, 7) }, TrackerCase.Foreign);
        var rows = _case.Export();
        Assert.That(_case.Plan([.. rows]).Rows.Select(row => row.Kind), Is.All.EqualTo(TrackerOutcomeKind.Unchanged));

        foreach (var row in rows.Skip(1))
            row[(int)VisitColumn.Priority] = "High";
        var changed = _case.Plan([.. rows]).Rows;
        Assert.That(changed.Select(row => row.Kind), Is.EqualTo(new[] { TrackerOutcomeKind.Updated, TrackerOutcomeKind.Problem }));
        Assert.That(changed[1].Problems.Single(), Is.EqualTo(new TrackerProblem("Visits", 3, "A", "Faraway Junior School is not in your region: you can change only visits of your own there.")));
    }
}
