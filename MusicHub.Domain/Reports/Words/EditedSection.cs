namespace MusicHub.Domain.Reports.Words;

/// <summary>What a person says in place of the sentences that the program drafted for a section of a report.</summary>
public sealed class EditedSection : Part
{
    public const int LongestMarkdown = 10_000;

    private EditedSection() => Section = Markdown = null!;

    internal EditedSection(Report report, string section) => (ReportId, Section, Markdown) = (report.Id, section, "");

    public Guid ReportId { get; private init; }

    public override Guid OwnerId => ReportId;

    /// <summary>Its key: "visited".</summary>
    public string Section { get; private init; }

    public string Markdown { get; private set; }

    public Guid EditedById { get; private set; }

    public DateTimeOffset EditedAt { get; private set; }

    internal void Say(string markdown, Guid byId, DateTimeOffset at) => (Markdown, EditedById, EditedAt) = (markdown, byId, at);
}
