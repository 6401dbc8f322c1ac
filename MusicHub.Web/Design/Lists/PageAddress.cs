using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace MusicHub.Web.Design.Lists;

/// <summary>This page's address with some of its query changed, the filters kept.</summary>
internal static class PageAddress
{
    /// <param name="changes">New values; null takes the name out.</param>
    public static string With(HttpRequest request, params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        var query = request.Query
            .Where(pair => !StringValues.IsNullOrEmpty(pair.Value))
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in changes)
        {
            if (value is null)
                query.Remove(name);
            else
                query[name] = value;
        }

        return $"{request.PathBase}{request.Path}{new QueryBuilder(query).ToQueryString()}";
    }
}
