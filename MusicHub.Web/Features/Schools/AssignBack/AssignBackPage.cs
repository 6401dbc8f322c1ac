namespace MusicHub.Web.Features.Schools.AssignBack;

/// <param name="Schools">How many the assignment moved.</param>
/// <param name="StillThere">How many of them are in the region now, and would be taken back.</param>
public sealed record AssignBackPage(Guid RegionId, string Region, DateTimeOffset At, string? By, int Schools, int StillThere);
