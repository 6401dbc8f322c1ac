using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data;
using MusicHub.Domain.Audits;
using MusicHub.Web.Documents.Excel;

namespace MusicHub.Web.Features.Audits.ExportAudits;

/// <summary>What each audit says, as its page does: overall, by area, by strand, and which key features the school has.</summary>
public sealed class AuditScoresFile(MusicHubDbContext db, TimeProvider clock, IMemoryCache cache) : ExportedAudits<ScoreRow>(db, clock, cache)
{
    public override string Name => "audit-scores";

    public override string Title => "Audit scores";

    protected override IReadOnlyList<ExportColumn<ScoreRow>> Own { get; } =
    [
        new("Part", row => row.Part, Width: 14),
        new("Name", row => row.Name, Width: 44),
        new("Mean", row => row.Score?.Mean, ColumnKind.Fraction),
        new("Highest", row => row.Score is null ? null : row.Of.Toolkit.Scale.Count, ColumnKind.Number),
        new("Rated", row => row.Score?.Rated, ColumnKind.Number),
        new("Do not apply", row => row.Score?.NotApplicable, ColumnKind.Number, 14),
        new("Not rated", row => row.Score?.NotRated, ColumnKind.Number),
        new("Put to the school", row => row.Score?.Asked, ColumnKind.Number, 18),
        new("Key feature is", row => row.Feature?.Standing().Words, Width: 26),
    ];

    protected override IEnumerable<ScoreRow> RowsOf(RatedAudit audit)
    {
        var picture = AuditPicture.Of(audit.Statements, audit.Toolkit.MetFrom);
        return
        [
            new(audit, "All", "All statements", picture.All, null),
            .. picture.Areas.Select(area => new ScoreRow(audit, "Area", audit.Toolkit.TitleOf(area.Area), area.Score, null)),
            .. picture.Strands.Select(strand => new ScoreRow(audit, "Strand", strand.Strand.ToString(), strand.Score, null)),
            .. picture.Features.Select(feature => new ScoreRow(audit, "Key feature", feature.Feature.Title(), null, feature.State)),
        ];
    }
}

public sealed record ScoreRow(RatedAudit Of, string Part, string Name, AuditScore? Score, FeatureState? Feature) : IOfAudit;
