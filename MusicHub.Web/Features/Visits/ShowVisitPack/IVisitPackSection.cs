using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Visits.RecordVisit;

namespace MusicHub.Web.Features.Visits.ShowVisitPack;

/// <summary>One section of the pack that a visitor takes along. Each area adds its own, in <c>HubVisits</c>, where their order is.</summary>
public interface IVisitPackSection
{
    /// <summary>Null where this school has nothing to tell here, and that in itself tells nothing.</summary>
    Task<PackPart?> Of(PackOccasion occasion, CancellationToken cancellationToken);
}

/// <summary>What a section is made for.</summary>
/// <param name="Schools">The school, and those whose history it can read.</param>
/// <param name="Questions">The hub's questions for this visit, and the facts that are known.</param>
public sealed record PackOccasion(VisitSubject Visit, School School, IReadOnlyList<Guid> Schools, VisitQuestions Questions, Viewer Viewer, DateOnly Today);

/// <summary>A section as it is shown and printed.</summary>
/// <param name="Lines">Empty: <paramref name="Otherwise"/> is said.</param>
/// <param name="IsWide">It has the whole width of the page, below the others.</param>
public sealed record PackPart(string Title, IReadOnlyList<PackLine> Lines, string Otherwise = "None on record.", bool IsWide = false, string? Note = null);

/// <param name="Label">What it is, such as "Pupils", or the question.</param>
/// <param name="Detail">Quieter, below: a date, who.</param>
public sealed record PackLine(string? Label, string? Text, string? Detail = null)
{
    /// <summary>Characters of a text that was written at length; the record holds the rest.</summary>
    public const int LongestText = 280;

    /// <summary>Answers to tick on paper.</summary>
    public IReadOnlyList<string> Ticks { get; init; } = [];

    /// <summary>Lines to write on.</summary>
    public int Room { get; init; }

    internal static string? Short(string? text) =>
        text is null || text.Length <= LongestText ? text : $"{text[..(text.LastIndexOf(' ', LongestText - 1, LongestText / 2) is > 0 and var space ? space : LongestText)].TrimEnd()} …";
}
