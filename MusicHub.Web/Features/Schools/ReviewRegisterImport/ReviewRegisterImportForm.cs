namespace MusicHub.Web.Features.Schools.ReviewRegisterImport;

public sealed class ReviewRegisterImportForm
{
    /// <summary>Tells which plan was looked at.</summary>
    public string? Fingerprint { get; init; }

    public bool ConfirmAbsent { get; init; }
}
