using System.Threading.RateLimiting;

namespace MusicHub.Web.Security;

/// <summary>Counts links that open nothing, by the address that they come from: whoever tries many is turned away for a while.</summary>
public sealed class WrongLinks : IDisposable
{
    public const int Most = 20;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(from =>
        RateLimitPartition.GetFixedWindowLimiter(from, _ => new FixedWindowRateLimiterOptions { PermitLimit = Most, Window = TimeSpan.FromMinutes(5), QueueLimit = 0 }));

    /// <summary>Counts one more; true where there were too many.</summary>
    public bool AreTooMany(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(context.Connection.RemoteIpAddress?.ToString() ?? "");
        return !lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
