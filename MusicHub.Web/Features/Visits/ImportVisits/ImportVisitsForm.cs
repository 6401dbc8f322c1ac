using MusicHub.Data.Visits.Sheets;

namespace MusicHub.Web.Features.Visits.ImportVisits;

public sealed class ImportVisitsForm
{
    /// <summary>Characters.</summary>
    public const int LongestText = 4_000_000;

    public IFormFile? File { get; set; }

    public string? Text { get; set; }
}

public sealed record ImportVisitsPage(ImportVisitsForm Form, IReadOnlyList<WaitingSheet> Waiting);
