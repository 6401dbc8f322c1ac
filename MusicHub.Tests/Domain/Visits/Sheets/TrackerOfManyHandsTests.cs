using MusicHub.Domain.Visits.Sheets;

namespace MusicHub.Tests.Domain.Visits.Sheets;

/// <summary>A tracker that several people kept, each in their own way.</summary>
public sealed class TrackerOfManyHandsTests
{
    private static readonly string[] Headings = ["School", "Date", "Staff", "Status"];

    private TrackerCase _case = null!;

    [SetUp]
    public void SetUp() => _case = new();

    [Test]
    public void EachSheetMayHaveItsOwnHeadingForTheSame()
    {
        var sheets = new[]
        {
            TrackerCase.Sheet("North", ["Date of visit (dd/mm/yy)", "School name", "RM"], ["6/11/2025", "Northgate Primary School", "Jo Hart"]),
            TrackerCase.Sheet("South", ["Name of school", "Officer", "Date seen", "Contact date"], ["Northgate Primary School", "Sam Reed", "7/11/2025", "1/1/2020"]),
        };
        Assert.That(_case.Plan(sheets).Rows.Select(row => (row.Kind, row.Details?.On, row.Details?.VisitorId)), Is.EqualTo(new[]
        {
            (TrackerOutcomeKind.Added, (DateOnly?)new DateOnly(2025, 11, 6), (Guid?)TrackerCase.Jo.Id), (TrackerOutcomeKind.Added, new DateOnly(2025, 11, 7), TrackerCase.Sam.Id),
        }));

        var mapping = TrackerMapping.Guess(sheets);
        Assert.That(mapping.Doubled(sheets), Is.Empty);
        var doubled = mapping with { Columns = new Dictionary<string, VisitColumn>(mapping.Columns) { ["contact date"] = VisitColumn.Day } };
        Assert.That(doubled.Doubled(sheets), Is.EqualTo(new[] { ("South", VisitColumn.Day) }));
    }

    [TestCase("Status/outcome", VisitColumn.State)]
    [TestCase("Notes / actions", VisitColumn.Notes)]
    [TestCase("Key contact at school", VisitColumn.MetWhom)]
    [TestCase("Who did you meet?", VisitColumn.MetWhom)]
    [TestCase("Follow up?", VisitColumn.FollowUp)]
    [TestCase("Follow-up needed (Y/N)", VisitColumn.FollowUp)]
    [TestCase("Actions to be taken", VisitColumn.NextStep)]
    [TestCase("Action by (date)", VisitColumn.FollowUpBy)]
    [TestCase("RAG status", VisitColumn.Priority)]
    [TestCase("Reason for visit", VisitColumn.Kind)]
    [TestCase("What happened / discussion", VisitColumn.Notes)]
    public void AHeading_IsGuessed(string heading, VisitColumn expected) => Assert.That(VisitColumns.Guess(heading), Is.EqualTo(expected));

    [Test]
    public void AColumnOfDays_IsTheDay_WhereNoHeadingSaysSo()
    {
        var sheet = TrackerCase.Sheet("2024-25", ["School name", "Autumn", "Spring"], ["Northgate Primary School", "6/11", "x"], ["Northgate Primary School", "Wed 7 Nov", ""], ["Northgate Primary School", "tbc", "y"]);
        Assert.That(TrackerMapping.Guess([sheet]).Columns["autumn"], Is.EqualTo(VisitColumn.Day));
        Assert.That(TrackerMapping.Guess([sheet]).Columns.ContainsKey("spring"), Is.False);
    }

    [TestCase("March 3rd 2025", null, "2025-03-03")]
    [TestCase("Tues March 3rd", 2025, "2026-03-03")]
    [TestCase("November 6, 2025", null, "2025-11-06")]
    [TestCase("6/11/2025 (rearranged)", null, "2025-11-06")]
    [TestCase("w/c 3 Nov 2025 (tbc)", null, "2025-11-03")]
    [TestCase("2025.11.06", null, "2025-11-06")]
    public void ADay_IsRead(string text, int? year, string expected) => Assert.That(SheetDay.Read(text, year).Day?.Day, Is.EqualTo(DateOnly.Parse(expected, null)));

    [TestCase("Nov 25", "names a month")]
    [TestCase("6/11/2025 & 7/11", "names more than one day")]
    [TestCase("6-7 Nov 2025", "names more than one day")]
    [TestCase("TBC", "does not say the day")]
    [TestCase("6/11/2025?", "is not a date")]
    public void WhatIsNotOneDay_SaysWhy(string text, string why) => Assert.That(SheetDay.Read(text, 2025) is { Day: null } read ? read.Problem : "", Does.Contain(why));

    [Test]
    public void WhatStandsBesideADay_GoesIntoTheNotesOfANewVisit_AndIsAProblemOfAKnownOne()
    {
        var added = _case.Plan(
            ["School", "Date", "Staff", "Follow up?", "Follow up by"],
            ["Northgate Primary School", "6/11/2025 (rearranged)", "Jo Hart", "N", "ASAP"],
            ["Northgate Primary School", "7/11/2025", "Jo Hart", "Ring", "31/2/26"]).Rows;
        Assert.That((added[0].Details?.Notes, added[0].Details?.NextStep, added[0].Details?.FollowUpBy), Is.EqualTo(("Day: 6/11/2025 (rearranged)\nFollow-up by: ASAP", (string?)null, (DateOnly?)null)));
        Assert.That(added[1].Problems.Single().Message, Is.EqualTo("“31/2/26” is not a day of the calendar."));

        var visit = _case.AVisit();
        var rows = _case.Export();
        rows[1][VisitColumns.All.ToList().IndexOf(VisitColumn.Day)] = "7/11/2025 (rearranged)";
        Assert.That(_case.Plan([.. rows]).Rows.Single(row => row.Row == 2).Problems.Single().Message, Does.Contain("holds more than a date"));
        Assert.That(visit.Details.Notes, Does.Not.Contain("rearranged"));
    }

    [Test]
    public void TwoVisitorsInOneCell_AreAskedSingly_TheFirstVisitsAndTheOtherIsNoted()
    {
        string[][] rows =
        [
            Headings,
            ["Northgate Primary School", "6/11/2025", "GP/HS", "Done"],
            ["Northgate Primary School", "7/11/2025", "HS & GP", "Done"],
            ["Northgate Primary School", "8/11/2025", "Jo Hart and Sam Reed", "Done"],
            ["Northgate Primary School", "9/11/2025", "Sam Reed, SENCO", "Done"],
        ];
        Assert.That(_case.Plan(rows).Questions.Select(question => (question.Text, question.Rows)), Is.EqualTo(new[] { ("GP", 2), ("HS", 2), ("Sam Reed, SENCO", 1) }));

        _case.Answers[TrackerAnswers.PersonKey("GP")] = TrackerCase.Jo.Id.ToString();
        _case.Answers[TrackerAnswers.PersonKey("HS")] = $"{TrackerAnswers.NewPerson}{Guid.NewGuid()}";
        _case.Answers[TrackerAnswers.PersonKey("Sam Reed, SENCO")] = TrackerCase.Sam.Id.ToString();
        var plan = _case.Plan(rows);
        Assert.That(plan.Rows.Select(row => (row.Kind, row.Details?.Notes)), Is.EqualTo(new[]
        {
            (TrackerOutcomeKind.Added, "Also visited: HS"), (TrackerOutcomeKind.Added, "Also visited: Jo Hart"), (TrackerOutcomeKind.Added, "Also visited: Sam Reed"), (TrackerOutcomeKind.Added, null),
        }));
        Assert.That(plan.Rows[0].Details!.VisitorId, Is.EqualTo(TrackerCase.Jo.Id));
        Assert.That(plan.NewPeople.Single().Name, Is.EqualTo("HS"));

        _case.Answers[TrackerAnswers.PersonKey("GP")] = TrackerAnswers.IntoNotes;
        Assert.That(_case.Plan(rows).Rows[0].Details!.Notes, Is.EqualTo("Visitor: GP"));
    }

    [TestCase("GP/HS", "GP|HS")]
    [TestCase("GP, HS, TBC", "GP|HS")]
    [TestCase("Jo Hart with Sam Reed", "Jo Hart|Sam Reed")]
    [TestCase("Hart, Jo", "Hart, Jo")]
    [TestCase("Sandra Wither", "Sandra Wither")]
    public void Visitors_AreToldApart(string cell, string expected) => Assert.That(string.Join('|', VisitorNames.Split(cell)), Is.EqualTo(expected));

    [TestCase("Y", "2026-01-29", null, null)]
    [TestCase("yes – ring Mrs Lead", "2026-01-29", "yes – ring Mrs Lead", null)]
    [TestCase("Yes by 6/2/26", "2026-02-06", null, null)]
    [TestCase("6 Feb 2026", "2026-02-06", null, null)]
    [TestCase("No", null, null, null)]
    [TestCase("No, all well", null, "No, all well", null)]
    [TestCase("Send ukes in 2 weeks", null, "Send ukes in 2 weeks", null)]
    public void UnderFollowUp_YesOrADayIsAPromise_AndWordsAreTheNextStep(string cell, string? by, string? next, string? notes)
    {
        var row = _case.Plan(["School", "Date", "Staff", "Follow up?"], ["Northgate Primary School", "6/11/2025", "Jo Hart", cell]).Rows.Single();
        Assert.That((row.Kind, row.Details?.FollowUpBy?.ToString("yyyy-MM-dd"), row.Details?.NextStep, row.Details?.Notes), Is.EqualTo((TrackerOutcomeKind.Added, by, next, notes)));
        Assert.That(row.Changes.Any(change => change.Column == VisitColumn.FollowUpBy), Is.EqualTo(by is not null), "the preview says by when");
    }

    [Test]
    public void AFollowUpThatCannotBe_IsAProblemAtItsCell_AndOfAVisitAheadItIsNoted()
    {
        var rows = _case.Plan(
            ["School", "Date", "Staff", "Follow up?", "Next steps", "Follow up by"],
            ["Northgate Primary School", "6/11/2025", "Jo Hart", "31/2/2026", "", ""],
            ["Northgate Primary School", "6/11/2026", "Jo Hart", "Y", "Ring", ""],
            ["Northgate Primary School", "7/11/2025", "Jo Hart", "Y", "Ring", "6/3/26"]).Rows;
        Assert.That(rows[0].Problems.Single().Column, Is.EqualTo("D"));
        Assert.That((rows[1].Details!.FollowUpBy, rows[1].Details!.Notes, rows[1].Details!.NextStep), Is.EqualTo(((DateOnly?)null, "Follow-up: Y", "Ring")));
        Assert.That(rows[2].Details!.FollowUpBy, Is.EqualTo(new DateOnly(2026, 3, 6)));
    }

    [Test]
    public void TheKeyContact_IsReadBesideTheMusicLead()
    {
        var rows = _case.Plan(
            ["School", "Date", "Staff", "Key contact at school", "Music lead"],
            ["Northgate Primary School", "6/11/2025", "Jo Hart", "Mrs Head", "Mr Song"],
            ["Northgate Primary School", "7/11/2025", "Jo Hart", "Mrs Head", "mrs head"],
            ["Northgate Primary School", "8/11/2025", "Jo Hart", "", "Mr Song"]).Rows;
        Assert.That(rows.Select(row => row.Details!.MetWhom), Is.EqualTo(new[] { "Mrs Head (Key contact at school), Mr Song (Music lead)", "Mrs Head (Key contact at school)", "Mr Song (Music lead)" }));
    }

    [Test]
    public void RowsThatSumUp_AreNoVisits()
    {
        var rows = _case.Plan(
            ["School", "Date", "Staff", "Notes"],
            ["Target 45", "", "", ""],
            ["Target", "45", "", "by July"],
            ["Average per term", "12.5", "", ""],
            ["Visits total", "45", "", ""],
            ["No. of schools visited", "40", "", ""],
            ["Remaining", "5", "", ""],
            ["Autumn total:", "", "", "15"],
            ["Summer Hill School", "6/11/2025", "Jo Hart", ""],
            ["Total Music Academy", "6/11/2025", "Jo Hart", ""],
            ["Northgate Primary School", "6/11/2025", "Jo Hart", ""]).Rows;
        Assert.That(rows.Select(row => row.Kind), Is.EqualTo(Enumerable.Repeat(TrackerOutcomeKind.LeftOut, 7).Concat([TrackerOutcomeKind.Waiting, TrackerOutcomeKind.Waiting, TrackerOutcomeKind.Added])));
        Assert.That(rows[2].Problems.Single().Message, Is.EqualTo("This row holds an average, not a visit."));
    }

    [Test]
    public void ADoneVisitOfAWeek_SaysThatItsDayIsNeeded() =>
        Assert.That(
            _case.Plan(Headings, ["Northgate Primary School", "w/c 3 Nov 2025", "Jo Hart", "Done"]).Rows.Single().Problems.Single(),
            Is.EqualTo(new TrackerProblem("Visits", 2, "B", "“w/c 3 Nov 2025” names a week; a visit that is done needs its day. Write it, such as 6 Nov 2025.")));

    [TestCase("URN no.", VisitColumn.Urn)]
    [TestCase("Who went?", VisitColumn.Visitor)]
    [TestCase("Seen by", VisitColumn.Visitor)]
    [TestCase("P/code", VisitColumn.Postcode)]
    [TestCase("Kind of contact", VisitColumn.Kind)]
    [TestCase("Agreed next steps", VisitColumn.NextStep)]
    public void AHeadingOfManyTrackers_IsKnown(string heading, VisitColumn column) => Assert.That(VisitColumns.Guess(heading), Is.EqualTo(column));

    [Test]
    public void AnOutcomeInSentences_IsNotes_AndTheStatusBesideItSaysHowTheVisitStands()
    {
        var mapping = TrackerMapping.Guess([TrackerCase.Sheet("Visits", ["School", "Date", "Outcome", "Status"], ["Northgate Primary School", "6/11/2025", "Met the head, who is keen on singing in assembly.", "Done"], ["Abbey School", "7/11/2025", "Good start; a choir of thirty meets on Tuesdays.", "TBC"])]);
        Assert.That((mapping.Columns["outcome"], mapping.Columns["status"]), Is.EqualTo((VisitColumn.Notes, VisitColumn.State)));

        var plain = TrackerMapping.Guess([TrackerCase.Sheet("Visits", ["School", "Date", "Outcome"], ["Northgate Primary School", "6/11/2025", "Went ahead"], ["Abbey School", "7/11/2025", "Went well"])]);
        Assert.That(plain.Columns["outcome"], Is.EqualTo(VisitColumn.State));
    }

    [Test]
    public void ColumnsOfTheHubsNumbersSchoolsAndPeople_AreKnownByTheirCells_AndWhatIsNotReadIsNamed()
    {
        TrackerSheet[] sheets = [TrackerCase.Sheet("Visits", ["Ref", "Where to", "When", "Champion", "Colour"], ["900001", "Northgate Primary School", "6/11/2025", "Jo Hart", "Blue"], ["123456", "Abbey School", "7/11/2025", "Sam Reed & Jo Hart", ""], ["900003", "The Abbey", "8/11/2025", "Jo Hart", "Red"])];
        var mapping = TrackerMapping.Guess(sheets, new(new HashSet<int> { 900001, 900003 }, new HashSet<string> { "northgate primary school", "abbey school" }, new HashSet<string> { "jo hart" }));

        Assert.That(mapping.Columns, Is.EquivalentTo(new Dictionary<string, VisitColumn> { ["ref"] = VisitColumn.Urn, ["where to"] = VisitColumn.School, ["when"] = VisitColumn.Day, ["champion"] = VisitColumn.Visitor }));
        Assert.That(_case.Plan(sheets, mapping).Unread, Is.EqualTo(new[] { "Colour" }));
        Assert.That(TrackerMapping.Guess(sheets).Columns.Keys, Is.EqualTo(new[] { "when" }), "without the hub only the heading tells");
    }

    [Test]
    public void HeadingsOfTwoVisitsInARow_AreToldApart_AndTheSecondIsNotReadIntoTheFirst()
    {
        var sheet = TrackerCase.Sheet("Visits", ["", "Visit 1", "", "", "Visit 2", "", ""], ["School", "Date", "By", "Notes", "Date", "By", "Notes"], ["Northgate Primary School", "6/11/2025", "Jo Hart", "First", "12/1/2026", "Jo Hart", "Second"]);
        var mapping = TrackerMapping.Guess([sheet]) with { UsualKindId = TrackerCase.Music.Id };

        Assert.That(sheet.Headings(2).Select(heading => heading.Words), Is.EqualTo(new[] { "School", "Visit 1: Date", "Visit 1: By", "Visit 1: Notes", "Visit 2: Date", "Visit 2: By", "Visit 2: Notes" }));
        Assert.That(mapping.Columns.Keys, Is.EquivalentTo(new[] { "school", "date", "by", "notes" }));
        var plan = _case.Plan([sheet], mapping);
        Assert.That((plan.Rows.Single().Details!.Notes, string.Join(", ", plan.Unread)), Is.EqualTo(("First", "Visit 2: Date, Visit 2: By, Visit 2: Notes")));
    }

    [TestCase("School visit", "School music visit")]
    [TestCase("Visit", "School music visit")]
    [TestCase("phone call", "Phone or online contact")]
    [TestCase("Zoom", "Phone or online contact")]
    [TestCase("Follow up", "Follow-up visit")]
    [TestCase("School Music Review", "School Music Review meeting")]
    [TestCase("Concert", null)]
    public void AKindInOtherWords_IsPutForward(string written, string? kind)
    {
        string[] names = ["School music visit", "School Music Review meeting", "Follow-up visit", "Phone or online contact"];
        TrackerName[] kinds = [.. names.Select((name, at) => new TrackerName(new Guid(at + 1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), name))];
        var world = new TrackerWorld([TrackerCase.Northgate], [TrackerCase.Jo], kinds, [], [], new Dictionary<Guid, TrackerVisit>(), [], TrackerCase.Today);
        TrackerSheet[] sheets = [TrackerCase.Sheet("Visits", ["School", "Date", "By", "Kind"], ["Northgate Primary School", "6/11/2025", "Jo Hart", written])];
        var likely = TrackerPlanner.Plan(sheets, TrackerMapping.Guess(sheets), TrackerAnswers.None, world).FirstQuestions(1).Single().Likely;

        Assert.That(kinds.SingleOrDefault(known => known.Id.ToString() == likely)?.Name, Is.EqualTo(kind));
    }

    [Test]
    public void Initials_AreLikelierThanAPairWithThem_UnlessThePersonSaidNo()
    {
        var pair = new TrackerName(new Guid("00000000-0000-0000-0000-0000000000a3"), "JH and SR");
        var world = _case.World;
        var sheets = new[] { TrackerCase.Sheet("Visits", Headings, ["Northgate Primary School", "6/11/2025", "JH", "Done"]) };
        var hub = new TrackerWorld(world.Schools, [.. world.People, pair], world.Kinds, world.Needs, world.Reasons, new Dictionary<Guid, TrackerVisit>(), [], TrackerCase.Today);
        var mapping = TrackerMapping.Guess(sheets) with { UsualKindId = TrackerCase.Music.Id };

        Assert.That(TrackerPlanner.Plan(sheets, mapping, TrackerAnswers.None, hub).FirstQuestions(9).Single().Likely, Is.EqualTo(TrackerCase.Jo.Id.ToString()));
        var refused = new TrackerAnswers(new Dictionary<string, string> { [TrackerAnswers.PersonKey("JH")] = TrackerAnswers.Ask });
        var asked = TrackerPlanner.Plan(sheets, mapping, refused, hub);
        Assert.That((asked.Rows.Single().Kind, asked.FirstQuestions(9).Single().Likely), Is.EqualTo((TrackerOutcomeKind.Waiting, (string?)null)));
    }
}
