using Microsoft.AspNetCore.Mvc.Filters;

namespace MusicHub.Web.Security;

/// <summary>An address that somebody without an account opens with a secret in it: no search engine keeps it, and it is told to nobody by the browser.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenLinkAttribute : Attribute, IResourceFilter
{
    /// <summary>Names the limit on how often one network address may try.</summary>
    public const string RateLimit = "open links";

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
