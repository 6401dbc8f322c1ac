namespace MusicHub.Web.Features.Reports.EditWords;

public sealed class EditWordsForm
{
    /// <summary>Markdown.</summary>
    public string? Words { get; set; }
}
