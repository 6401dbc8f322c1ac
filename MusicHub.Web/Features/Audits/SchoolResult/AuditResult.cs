using MusicHub.Domain.Audits;
using MusicHub.Web.Documents.Charts;
using MusicHub.Web.Features.Reports.Board;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Audits.SchoolResult;

/// <summary>
/// What a school is shown of its audit once its scores are shared: worked out from the statements that the school itself is put,
/// so that what is internal cannot be told from a mean, and never with a note of the hub.
/// </summary>
public sealed class AuditResult
{
    private readonly AuditSubject _subject;

    public AuditResult(AuditSubject audit)
    {
        _subject = audit.ForSchool();
        var shared = _subject.Areas.SelectMany(area => area.Questions).Select(question => question.Key).ToHashSet();
        Statements = [.. audit.Statements.Where(statement => shared.Contains(statement.Key))];
        Internal = audit.Statements.Count - Statements.Count;
        Picture = AuditPicture.Of(Statements, audit.Toolkit.MetFrom);
    }

    public Audit Audit => _subject.Audit;

    public string School => _subject.School.Name;

    public string Title => _subject.Title;

    public string Lead => $"What the audit of {Audit.CompletedOn!.Value.Full()} says about music at {School}";

    public AuditPicture Picture { get; }

    /// <summary>Statements that are the hub's own, and left out.</summary>
    public int Internal { get; }

    public int Steps => _subject.Toolkit.Scale.Count;

    /// <summary>"1 not yet in place, 2 emerging".</summary>
    public string Scale => string.Join(", ", _subject.Toolkit.Scale.Select(step => $"{step.Rating} {step.Name.ToLowerInvariant()}"));

    public IReadOnlyList<KeyFigure> KeyFigures =>
    [
        new(Picture.All.Mean is { } mean ? $"{AuditWords.Mean(mean)} of {Steps}" : "–", "mean rating"),
        new($"{Picture.All.Rated} of {Picture.All.Asked - Picture.All.NotApplicable}", "statements rated", Picture.All.NotApplicable == 0 ? null : $"{Picture.All.NotApplicable} do not apply"),
        new(AuditWords.FeaturesMet(Picture), "key features met"),
    ];

    public BarChart Chart => new("result-areas", "Mean rating by area", "Area", "Mean rating",
        [.. Picture.Areas.Where(area => area.Score.Mean is not null).Select(area => new Bar(_subject.TitleOf(area.Area), decimal.Round(area.Score.Mean!.Value, 1, MidpointRounding.AwayFromZero), Steps))])
    {
        TargetHeading = "Highest rating",
    };

    public ReportTable Areas => Table("By area", "Area", Picture.Areas.Select(area => (_subject.TitleOf(area.Area), area.Score)));

    public ReportTable Strands => Table("By strand", "Strand", Picture.Strands.Select(strand => (strand.Strand.ToString(), strand.Score)));

    public ReportTable Features => new("Key features of music provision", [new("Key feature"), new("How it stands")],
        [.. Picture.Features.Select(feature => (IReadOnlyList<string>)[feature.Feature.Title(), feature.State.Standing().Words])]);

    public IEnumerable<string> FindingsOf(FindingKind kind) => Audit.Findings.Where(finding => finding.Kind == kind).Select(finding => finding.Text);

    private IReadOnlyList<RatedStatement> Statements { get; }

    private ReportTable Table(string caption, string heading, IEnumerable<(string Name, AuditScore Score)> rows) => new(
        caption, [new(heading), new($"Mean of {Steps}", IsNumeric: true), new("Rated", IsNumeric: true, IsShort: true)],
        [.. rows.Select(row => (IReadOnlyList<string>)[row.Name, row.Score.Mean is { } mean ? AuditWords.Mean(mean) : "–", $"{row.Score.Rated} of {row.Score.Asked - row.Score.NotApplicable}"])]);
}
