using System.Globalization;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Domain.Visits.Sheets;

namespace MusicHub.Tests.Domain.Visits.Sheets;

/// <summary>A small hub in memory, and sheets to bring to it.</summary>
internal sealed class TrackerCase
{
    public static readonly DateOnly Today = new(2026, 2, 3);

    public static readonly TrackerSchool Northgate = School("Northgate Primary School", "Testford", "QX1 1AA", 900001);
    public static readonly TrackerSchool AbbeyNorth = School("Abbey School", "Testford", "QX1 2BB", 900003);
    public static readonly TrackerSchool AbbeySouth = School("Abbey School", "Southam", "QX9 9ZZ", 900004);
    public static readonly TrackerSchool Foreign = School("Faraway Junior School", "Southam", "QX9 8AA", 900005, mayEdit: false);
    public static readonly TrackerName Jo = new(new Guid("00000000-0000-0000-0000-0000000000a1"), "Jo Hart") { Email = "j.hart@hub.example" };

    /// <summary>Brings the sheets.</summary>
    public static readonly TrackerName Sam = new(new Guid("00000000-0000-0000-0000-0000000000a2"), "Sam Reed");

    public static readonly TrackerName Music = new(new Guid("00000000-0000-0000-0000-0000000000b1"), "School music visit");
    public static readonly TrackerName FollowUp = new(new Guid("00000000-0000-0000-0000-0000000000b2"), "Follow-up");
    public static readonly TrackerName Confidence = new(new Guid("00000000-0000-0000-0000-0000000000c1"), "Teacher confidence");
    public static readonly TrackerName Instruments = new(new Guid("00000000-0000-0000-0000-0000000000c2"), "Instruments");

    public static readonly TrackerReason Inspection = new(new Guid("00000000-0000-0000-0000-0000000000d1"), "Inspection", VisitEndings.Cancelled);
    public static readonly TrackerReason Nobody = new(new Guid("00000000-0000-0000-0000-0000000000d2"), "Nobody was there", VisitEndings.NotAttended);

    public List<TrackerVisit> Visits { get; } = [];

    public Dictionary<string, string> Answers { get; } = [];

    public TrackerWorld World => new(
        [Northgate, AbbeyNorth, AbbeySouth, Foreign], [Jo, Sam], [Music, FollowUp], [Confidence, Instruments], [Inspection, Nobody],
        Visits.ToDictionary(visit => visit.Id), Visits.Select(visit => new TrackerTrace(visit.Id, visit.SchoolId, visit.Details.KindId, (visit.Details.On ?? visit.Details.PlannedWeek)!.Value)), Today, Sam.Id);

    public TrackerVisit AVisit(VisitDetails? details = null, TrackerSchool? school = null)
    {
        var visit = new TrackerVisit(Guid.NewGuid(), (school ?? Northgate).Id, 3, details ?? ADoneVisit());
        Visits.Add(visit);
        return visit;
    }

    public static VisitDetails ADoneVisit() => new()
    {
        KindId = Music.Id,
        VisitorId = Jo.Id,
        State = VisitState.Done,
        On = new(2025, 11, 6),
        MetWhom = "The head",
        Notes = "Singing.\r\n=More=",
        Needs = [new(Confidence.Id, "New to reading\r\nmusic"), new(Instruments.Id, null)],
    };

    public TrackerPlan Plan(params string[][] rows) => Plan([Sheet("Visits", rows)]);

    public TrackerPlan Plan(IReadOnlyList<TrackerSheet> sheets, TrackerMapping? mapping = null) =>
        TrackerPlanner.Plan(sheets, mapping ?? TrackerMapping.Guess(sheets) with { UsualKindId = Music.Id }, new(Answers), World);

    public static TrackerSheet Sheet(string name, params string[][] rows) => new(name, [.. rows.Select((cells, at) => new SheetRow(at + 1, cells)).Where(row => !row.IsBlank)]);

    /// <summary>The hub's visits as an export has them, headings first.</summary>
    public List<string[]> Export(Func<string, string>? cell = null) =>
    [
        [.. VisitColumns.All.Select(column => column.Title())],
        .. Visits.Select(visit => VisitColumns.All.Select(column => (cell ?? (text => text))(CellOf(visit, column))).ToArray()),
    ];

    private string CellOf(TrackerVisit visit, VisitColumn column) => column switch
    {
        VisitColumn.Identifier => visit.Id.ToString(),
        VisitColumn.Version => visit.Version.ToString(CultureInfo.InvariantCulture),
        VisitColumn.Urn => World.SchoolsById[visit.SchoolId].Urn.ToString(CultureInfo.InvariantCulture),
        VisitColumn.School => World.SchoolsById[visit.SchoolId].Name,
        _ => TrackerCells.Text(column, visit.Details, World),
    };

    private static TrackerSchool School(string name, string town, string postcode, int urn, bool mayEdit = true) =>
        new(new Guid(urn, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), name, town, postcode, urn, [urn, urn - 500_000], IsOpen: true, mayEdit);
}
