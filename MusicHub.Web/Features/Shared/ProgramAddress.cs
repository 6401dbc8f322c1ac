namespace MusicHub.Web.Features.Shared;

/// <summary>Where the program is reached, for addresses that leave it. Requests for other names than <c>AllowedHosts</c> are refused before.</summary>
public static class ProgramAddress
{
    /// <summary>Ends with a slash.</summary>
    public static string Of(HttpRequest request) => $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}/";
}
