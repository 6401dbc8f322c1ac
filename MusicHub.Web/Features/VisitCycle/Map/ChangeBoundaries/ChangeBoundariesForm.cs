namespace MusicHub.Web.Features.VisitCycle.Map.ChangeBoundaries;

public sealed class ChangeBoundariesForm
{
    public IFormFile? File { get; set; }

    public string? Source { get; set; }
}
