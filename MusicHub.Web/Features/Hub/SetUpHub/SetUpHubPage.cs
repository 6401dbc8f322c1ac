namespace MusicHub.Web.Features.Hub.SetUpHub;

public sealed record SetUpHubPage(SetUpHubForm Form, IReadOnlyList<string> Years);
