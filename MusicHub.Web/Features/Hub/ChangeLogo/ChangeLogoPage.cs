using MusicHub.Domain.Hub;

namespace MusicHub.Web.Features.Hub.ChangeLogo;

public sealed record ChangeLogoPage(ChangeLogoForm Form, string HubName, bool HasLogo, int Version)
{
    internal static ChangeLogoPage Of(HubSettings hub) => new(new ChangeLogoForm(), hub.Name, hub.Logo is not null, hub.Version);
}
