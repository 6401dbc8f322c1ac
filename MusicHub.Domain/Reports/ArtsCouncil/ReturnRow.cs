using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Returns;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Figures;

namespace MusicHub.Domain.Reports.ArtsCouncil;

/// <summary>What the return says of one school.</summary>
/// <param name="Classes">Its First Access; null where it had none.</param>
public sealed record ReturnRow(SchoolFact School, string Region, string Phase, int Visits, bool Answered, bool Audited, bool Found, ReturnFigures? Classes, IReadOnlyList<int> YearGroupsTaught)
{
    private static readonly IReadOnlyDictionary<string, (FigureKind Kind, Func<ReturnRow, FigureCell> Cell)> Fields = new OrderedDictionary<string, (FigureKind Kind, Func<ReturnRow, FigureCell> Cell)>
    {
        ["urn"] = (FigureKind.Text, row => FigureCell.Of(Say.Plain(row.School.Urn))),
        ["name"] = (FigureKind.Text, row => FigureCell.Of(row.School.Name)),
        ["town"] = (FigureKind.Text, row => FigureCell.Of(row.School.Town ?? "")),
        ["phase"] = (FigureKind.Text, row => FigureCell.Of(row.Phase)),
        ["region"] = (FigureKind.Text, row => FigureCell.Of(row.Region)),
        ["engaged"] = (FigureKind.Text, row => YesNo(row.IsEngaged)),
        ["visited"] = (FigureKind.Text, row => YesNo(row.Visits > 0)),
        ["visits"] = (FigureKind.Number, row => new(row.Visits)),
        ["survey"] = (FigureKind.Text, row => YesNo(row.Answered)),
        ["audited"] = (FigureKind.Text, row => YesNo(row.Audited)),
        ["summary"] = (FigureKind.Text, row => YesNo(row.Found)),
        ["first access"] = (FigureKind.Text, row => YesNo(row.Classes is not null)),
        ["year groups"] = (FigureKind.Text, row => FigureCell.Of(string.Join(", ", row.YearGroupsTaught.Select(YearGroups.Title)))),
        ["classes"] = Number(figures => figures.Classes),
        ["pupils"] = Number(figures => figures.Pupils),
        ["pupil premium"] = Number(figures => figures.PupilPremium),
        ["send"] = Number(figures => figures.Send),
        ["one term"] = Number(figures => figures.ByTerms[0]),
        ["two terms"] = Number(figures => figures.ByTerms[1]),
        ["three terms"] = Number(figures => figures.ByTerms[2]),
        ["by hub"] = Number(figures => figures.ByHub),
        ["by partners"] = Number(figures => figures.ByPartners),
        ["co-delivered"] = Number(figures => figures.Of(DeliveryKind.CoDelivered)),
        ["go on in school"] = Number(figures => figures.OnInSchool),
        ["go on at the hub"] = Number(figures => figures.OnAtHub),
        ["go on elsewhere"] = Number(figures => figures.OnElsewhere),
        ["going on"] = Number(figures => figures.GoingOn),
    };

    /// <summary>What a column can be.</summary>
    public static IReadOnlyCollection<string> FieldNames => [.. Fields.Keys];

    public bool IsEngaged => Visits > 0 || Answered || Audited || Classes is not null;

    public static IReadOnlyList<FigureColumn> Columns(ReturnLayout layout) => [.. layout.Columns.Select(column => new FigureColumn(column.Heading, Fields[column.Field].Kind))];

    public IReadOnlyList<FigureCell> Cells(ReturnLayout layout) => [.. layout.Columns.Select(column => Fields[column.Field].Cell(this))];

    private static (FigureKind, Func<ReturnRow, FigureCell>) Number(Func<ReturnFigures, int> count) => (FigureKind.Number, row => new(row.Classes is { } figures ? count(figures) : 0));

    private static FigureCell YesNo(bool yes) => FigureCell.Of(yes ? "Yes" : "No");
}
