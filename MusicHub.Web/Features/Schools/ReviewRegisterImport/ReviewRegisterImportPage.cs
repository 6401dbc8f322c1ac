using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Schools.ReviewRegisterImport;

public sealed record ReviewRegisterImportPage(
    Guid Id,
    RegisterFileNames Files,
    DateTimeOffset ReadAt,
    int RowCount,
    IReadOnlyList<string> AbsentColumns,
    RegisterPlan Plan,
    ReviewRegisterImportForm Form,
    RegisterLinesView Lines)
{
    /// <summary>The schools were changed after the person had looked.</summary>
    public bool HasChanged { get; init; }
}
