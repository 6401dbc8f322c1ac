using System.Threading.RateLimiting;
using MusicHub.Web.Security;

namespace MusicHub.Web.Setup;

/// <summary>Addresses that are open to whoever knows their secret are not to be guessed at.</summary>
public static class OpenLinks
{
    private const int TriesAMinute = 60;

    public static void AddOpenLinks(this IHostApplicationBuilder builder) => builder.Services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(OpenLinkAttribute.RateLimit, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesAMinute, Window = TimeSpan.FromMinutes(1) }));
    });
}
