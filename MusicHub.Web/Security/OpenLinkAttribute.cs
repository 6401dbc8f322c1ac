using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace MusicHub.Web.Security;

/// <summary>
/// An address that somebody without an account opens with a secret in it: no search engine keeps it, it is told to nobody by
/// the browser, and whoever tries many that open nothing is turned away. One that is right opens all the same.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenLinkAttribute : Attribute, IResourceFilter, IAlwaysRunResultFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    public void OnResultExecuting(ResultExecutingContext context)
    {
        var opensNothing = context.HttpContext.Response.StatusCode == StatusCodes.Status404NotFound || context.Result is IStatusCodeActionResult { StatusCode: StatusCodes.Status404NotFound };
        if (opensNothing && context.HttpContext.RequestServices.GetRequiredService<WrongLinks>().AreTooMany(context.HttpContext))
            context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
