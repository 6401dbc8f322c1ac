using System.Net.Mime;
using Microsoft.AspNetCore.Http.Features;

namespace MusicHub.Web.Setup;

/// <summary>
/// A posted form that cannot be read (NUL characters, thousands of fields, too large, cut off) is the sender's fault,
/// not the program's: 400 or 413, and no alarm in the log. What cannot be read is put aside, so that the page which
/// says so does not stumble over it again.
/// </summary>
internal sealed class UnreadableRequests(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (!context.Response.HasStarted && StatusFor(fault, context) is { } status)
        {
            PutAside(context);
            context.Response.Clear();
            context.Response.StatusCode = status;
            return;
        }

        if (context.Response.StatusCode >= StatusCodes.Status400BadRequest && !context.Response.HasStarted && IsUnread(context))
        {
            // The check of the form's token has met the fault, and says 400 to whatever it was.
            if (IsTooLarge(context))
                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            PutAside(context);
        }
    }

    private static int? StatusFor(Exception fault, HttpContext context) => fault switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException or NotSupportedException or ArgumentException when IsUnread(context) => StatusCodes.Status400BadRequest,
        _ => null,
    };

    private static bool IsUnread(HttpContext context) =>
        context.Request.HasFormContentType && context.Features.Get<IFormFeature>() is not { Form: not null };

    private static bool IsTooLarge(HttpContext context) =>
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is { } most && context.Request.ContentLength > most;

    private static void PutAside(HttpContext context)
    {
        context.Request.ContentType = MediaTypeNames.Application.Octet;
        context.Features.Set<IFormFeature>(null);
    }
}
