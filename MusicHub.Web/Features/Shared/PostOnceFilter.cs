using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Shared;

/// <summary>
/// Answers a form that was saved before by leading where it led then. The form's field <c>RequestId</c> is new at
/// each showing; with all that was typed, the address and the person it makes the key, so that only the very same
/// post counts as repeated.
/// </summary>
internal sealed class PostOnceFilter(CurrentViewer current) : IAsyncActionFilter
{
    private static readonly object Item = new();

    public static string? KeyOf(HttpContext context) => context.Items[Item] as string;

    public static async Task<string?> LocationOf(string key, HttpContext context)
    {
        // A context of its own: the request's may hold what has just failed to be saved.
        await using var scope = context.RequestServices.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MusicHubDbContext>().PostedRequests
            .Where(request => request.Key == key)
            .Select(request => request.Location)
            .SingleOrDefaultAsync(context.RequestAborted);
    }

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && request.HasFormContentType && current.IsKnown && request.Form["RequestId"].ToString() is { Length: > 0 })
        {
            var key = await Digest(request, current.Viewer.PersonId, context.HttpContext.RequestAborted);
            context.HttpContext.Items[Item] = key;
            if (await LocationOf(key, context.HttpContext) is { } location)
            {
                context.Result = new LocalRedirectResult(location);
                return;
            }
        }

        await next();
    }

    private static async Task<string> Digest(HttpRequest request, Guid personId, CancellationToken cancellationToken)
    {
        var text = new StringBuilder().Append(personId).Append('\n').Append(request.Path).Append(request.QueryString);
        foreach (var (name, values) in request.Form.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            if (name != "__RequestVerificationToken")
                text.Append('\n').Append(name.Length).Append(':').Append(name).AppendJoin('\u0001', values.Select(value => $"{value?.Length}:{value}"));
        }

        foreach (var file in request.Form.Files)
        {
            // By what is in it: a file with one digit corrected has the name and the length that it had before.
            await using var content = file.OpenReadStream();
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
            text.Append('\n').Append(file.Name).Append('\u0001').Append(file.FileName).Append('\u0001').Append(hash);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
