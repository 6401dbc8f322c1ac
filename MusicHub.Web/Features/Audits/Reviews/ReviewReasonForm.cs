namespace MusicHub.Web.Features.Audits.Reviews;

/// <summary>Why something is taken back, ended or opened again.</summary>
public sealed class ReviewReasonForm
{
    public string? Reason { get; set; }
}
