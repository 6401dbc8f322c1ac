using System.Globalization;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Documents.Excel;

namespace MusicHub.Web.Features.Audits.ExportAudits;

/// <summary>One row for each statement that a school was put: from these every score can be worked out again.</summary>
public sealed class AuditRatingsFile(MusicHubDbContext db, TimeProvider clock, IMemoryCache cache) : ExportedAudits<RatingRow>(db, clock, cache)
{
    public override string Name => "audit-ratings";

    public override string Title => "Audit ratings";

    protected override IReadOnlyList<ExportColumn<RatingRow>> Own { get; } =
    [
        new("Area", row => row.Area, Width: 30),
        new("Strand", row => row.Statement.Strand.ToString(), Width: 16),
        new("Number", row => row.Number, Width: 10),
        new("Statement", row => row.Text, Width: 70),
        new("Key feature", row => row.Statement.Feature?.Title(), Width: 34),
        new("Rating", row => row.Statement.IsRated ? row.Of.Toolkit.Scale.First(step => step.Rating == row.Statement.Rating).Name : row.Statement.NotApplicable ? "Does not apply" : "Not rated", Width: 20),
        new("Points", row => row.Statement.IsRated ? row.Statement.Rating : null, ColumnKind.Number),
        new("Highest", row => row.Of.Toolkit.Scale.Count, ColumnKind.Number),
        new("Does not apply", row => row.Statement.NotApplicable, ColumnKind.YesNo, 15),
    ];

    protected override IEnumerable<RatingRow> RowsOf(RatedAudit audit)
    {
        var rated = audit.Statements.ToDictionary(statement => statement.Key);
        foreach (var (area, section) in audit.Toolkit.Sections.Where(section => section.Questions.Any(question => question.Kind == QuestionKind.Rating)).Index())
        {
            // Numbered as the toolkit has them, whatever the school was put of them.
            foreach (var (place, question) in section.Questions.Where(question => question.Kind == QuestionKind.Rating).Index())
            {
                if (rated.TryGetValue(question.Key, out var statement))
                    yield return new(audit, section.Title, string.Create(CultureInfo.InvariantCulture, $"{area + 1}.{place + 1}"), question.Text, statement);
            }
        }
    }
}

public sealed record RatingRow(RatedAudit Of, string Area, string Number, string Text, RatedStatement Statement) : IOfAudit;
