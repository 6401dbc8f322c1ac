using System.Globalization;
using MusicHub.Data.Audits.Summaries;
using MusicHub.Domain;
using MusicHub.Domain.Audits.Summaries;

namespace MusicHub.Web.Features.Audits.Summaries.CheckSummaries;

public sealed class CheckSummariesForm
{
    public List<CheckedRow> Rows { get; set; } = [];
}

/// <summary>What somebody saw on one school's website.</summary>
public sealed class CheckedRow
{
    public Guid SchoolId { get; set; }

    /// <summary>Of the check that the row was made from; 0 where there was none.</summary>
    public int Version { get; set; }

    public SummaryFinding Finding { get; set; }

    public string? Address { get; set; }

    /// <summary>A year, or <see cref="SummaryWords.NoYear"/>; nothing where none was chosen.</summary>
    public string? Covers { get; set; }

    /// <summary>The row as the page showed it: what is still the same was not touched, and is not saved.</summary>
    public string? Was { get; set; }

    internal bool IsTouched => Was != Now;

    internal bool LacksYear => Finding == SummaryFinding.Found && string.IsNullOrEmpty(Covers);

    // Published and review dates of a summary that is found again stay what they were.
    internal SummaryLook Look(SummaryCheck? known) => new(
        Finding,
        Address,
        int.TryParse(Covers, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
        known?.PublishedOn,
        known?.ReviewOn);

    internal bool Says(SummaryCheck known)
    {
        var look = Look(known);
        return known.Finding == look.Finding && known.Address == WebAddress.Of(look.Address) && (look.Finding != SummaryFinding.Found || known.Covers == look.Covers);
    }

    /// <summary>What is known with what was seen now, or a check of its own.</summary>
    internal Result<SummaryCheck> Looked(SummaryCheck? known, int year, Guid byId, DateOnly today)
    {
        if (known is null)
            return SummaryCheck.Begin(SchoolId, year, Look(null), byId, today, today);
        var result = known.Look(Look(known), byId, today, today);
        return result.IsRefused ? result.Refusal : known;
    }

    /// <summary>"Found, https://…", "Not found".</summary>
    internal string InWords => string.Join(", ", new[] { SummaryWords.Findings.First(choice => choice.Value == Finding.ToString()).Text, Address?.Trim() }.Where(word => !string.IsNullOrEmpty(word)));

    /// <summary>Shows what somebody else has saved meanwhile, as if it had not been touched.</summary>
    internal void Becomes(SummaryCheck check)
    {
        (Version, Finding, Address, Covers) = (check.Version, check.Finding, check.Address, check.Finding == SummaryFinding.Found ? SummaryWords.Value(check.Covers) : null);
        Was = Now;
    }

    private string Now => $"{Finding}|{Address?.Trim()}|{Covers}";

    /// <param name="version">Of the check; 0 where there is none.</param>
    /// <param name="earlier">Where the summary was found the year before.</param>
    internal static CheckedRow Of(SummaryLine line, int version, string? earlier)
    {
        var row = new CheckedRow
        {
            SchoolId = line.SchoolId,
            Version = version,
            Finding = line.Finding ?? SummaryFinding.NotChecked,
            Address = line.Address ?? (line.State == SummaryState.NotChecked ? earlier : null),
            Covers = line.Finding == SummaryFinding.Found ? SummaryWords.Value(line.Covers) : null,
        };
        row.Was = row.Now;
        return row;
    }
}
