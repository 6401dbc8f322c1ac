using MusicHub.Web.Documents.Excel;

namespace MusicHub.Tests.Documents.Excel;

internal sealed record SampleSchool(int Urn, string Name, string Region, DateOnly? LastVisit, bool IsVisited, decimal Budget);

/// <summary>A small report of the shape that the termly one has.</summary>
internal static class SampleWorkbook
{
    public static readonly WorkbookProperties Properties = new("Schools visited, autumn 2025", "Dene & Marsh Music Service", new DateOnly(2025, 12, 5));

    public static readonly IReadOnlyList<SampleSchool> Schools =
    [
        new(900001, "Alder Primary School", "Hill & Vale", new DateOnly(2025, 10, 6), true, 1200.50m),
        new(900002, "=1+1", "Hill & Vale", new DateOnly(2022, 3, 1), false, 0),
        new(900003, "Beech School", "Riverside", null, false, 310),
        new(900004, "Cedar \"Upper\" School", "Riverside", new DateOnly(2025, 11, 20), true, 99.99m),
        new(900005, "Damson School", "Riverside", new DateOnly(2024, 6, 3), false, 45),
    ];

    public static readonly IReadOnlyList<ExportColumn<SampleSchool>> SchoolColumns =
    [
        new("URN", s => s.Urn, ColumnKind.Identifier),
        new("School", s => s.Name, Width: 44),
        new("Region", s => s.Region),
        new("Last visit", s => s.LastVisit, ColumnKind.Date),
        new("Visited", s => s.IsVisited, ColumnKind.YesNo),
        new("Music budget", s => s.Budget, ColumnKind.Money),
    ];

    public static WorkbookBuilder Builder() => new WorkbookBuilder(Properties)
        .AddSummary("Summary", "Figures of the autumn term 2025.",
        [
            new("Schools", Formula.CountRows("Schools", "URN")),
            new("Schools visited", Formula.CountIfs("Schools", ("Visited", "\"Yes\"")), Note: "A school counts once."),
            new("Share of target", new Formula("IF(SUM(Regions[Target])=0,\"\",SUM(Regions[Visited])/SUM(Regions[Target]))"), ColumnKind.Percentage),
            new("Not visited since 2023", new Formula("COUNTIFS(Schools[Last visit],\"<\"&DATE(2023,1,1))+COUNTIFS(Schools[Last visit],\"\")")),
            new("Music budget", Formula.Sum("Schools", "Music budget"), ColumnKind.Money),
            new("Data as at", Properties.DataAsAt, ColumnKind.Date),
        ])
        .AddSheet(new WorkbookSheet<(string Name, int Target)>(
            "By region",
            "Schools visited against target.",
            [
                new("Region", r => r.Name, Width: 30),
                new("Schools", _ => Formula.CountIfs("Schools", ("Region", "[@Region]")), ColumnKind.Number),
                new("Visited", _ => Formula.CountIfs("Schools", ("Region", "[@Region]"), ("Visited", "\"Yes\"")), ColumnKind.Number),
                new("Target", r => r.Target, ColumnKind.Number),
                new("Share of target", _ => Formula.Share("[@Visited]", "[@Target]"), ColumnKind.Percentage),
                new("Budget", _ => Formula.SumIfs("Schools", "Music budget", ("Region", "[@Region]")), ColumnKind.Money),
            ],
            [("Hill & Vale", 2), ("Riverside", 2), ("Moor", 0)])
        {
            TableName = "Regions",
            Totals = ["Schools", "Visited", "Target"],
            Charts =
            [
                new(SheetChartKind.Bars, "Visited against target", "Bar chart of <schools> visited by region.", "Region", ["Visited", "Target"]),
                new(SheetChartKind.Line, "Visited", "Line chart of schools visited.", "Region", ["Visited"]),
            ],
        })
        .AddSheet(new WorkbookSheet<SampleSchool>("Schools", "Every school.", SchoolColumns, Schools))
        .AddDefinitions([new("Visited", "Had a visit that counts."), new("@Target", "-1 is text here.")]);
}
