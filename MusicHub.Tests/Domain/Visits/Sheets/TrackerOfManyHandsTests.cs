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
    [TestCase("Follow up?", VisitColumn.NextStep)]
    [TestCase("Actions to be taken", VisitColumn.NextStep)]
    [TestCase("Action by (date)", VisitColumn.FollowUpBy)]
    [TestCase("RAG status", VisitColumn.Priority)]
    [TestCase("Reason for visit", VisitColumn.Kind)]
    [TestCase("What happened / discussion", VisitColumn.Notes)]
    public void AHeading_IsGuessed(string heading, VisitColumn expected) => Assert.That(VisitColumns.Guess(heading), Is.EqualTo(expected));

    [TestCase("March 3rd 2025", null, "2025-03-03")]
    [TestCase("Tues March 3rd", 2025, "2026-03-03")]
    [TestCase("November 6, 2025", null, "2025-11-06")]
    [TestCase("6/11/2025 (rearranged)", null, "2025-11-06")]
    [TestCase("w/c 3 Nov 2025 (tbc)", null, "2025-11-03")]
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
    public void ADoneVisitOfAWeek_SaysThatItsDayIsNeeded() =>
        Assert.That(
            _case.Plan(Headings, ["Northgate Primary School", "w/c 3 Nov 2025", "Jo Hart", "Done"]).Rows.Single().Problems.Single(),
            Is.EqualTo(new TrackerProblem("Visits", 2, "B", "“w/c 3 Nov 2025” names a week; a visit that is done needs its day. Write it, such as 6 Nov 2025.")));

    [Test]
    public void Initials_AreLikelierThanAPairWithThem_UnlessThePersonSaidNo()
    {
        var pair = new TrackerName(new Guid("00000000-0000-0000-0000-0000000000a3"), "JH and SR");
        var world = _case.World;
        var sheets = new[] { TrackerCase.Sheet("Visits", Headings, ["Northgate Primary School", "6/11/2025", "JH", "Done"]) };
        var hub = new TrackerWorld(world.Schools, [.. world.People, pair], world.Kinds, world.Needs, world.Reasons, new Dictionary<Guid, TrackerVisit>(), [], TrackerCase.Today);
        var mapping = TrackerMapping.Guess(sheets) with { UsualKindId = TrackerCase.Music.Id };

        Assert.That(TrackerPlanner.Plan(sheets, mapping, TrackerAnswers.None, hub).FirstQuestions(9).Single().Likely, Is.EqualTo(TrackerCase.Jo.Id));
        var refused = new TrackerAnswers(new Dictionary<string, string> { [TrackerAnswers.PersonKey("JH")] = TrackerAnswers.Ask });
        var asked = TrackerPlanner.Plan(sheets, mapping, refused, hub);
        Assert.That((asked.Rows.Single().Kind, asked.FirstQuestions(9).Single().Likely), Is.EqualTo((TrackerOutcomeKind.Waiting, (Guid?)null)));
    }
}
