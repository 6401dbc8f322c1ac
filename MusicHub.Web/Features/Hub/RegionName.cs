namespace MusicHub.Web.Features.Hub;

public sealed record RegionName(Guid Id, string Name);
