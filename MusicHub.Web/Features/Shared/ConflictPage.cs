using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using MusicHub.Data;
using MusicHub.Domain;

namespace MusicHub.Web.Features.Shared;

/// <summary>Who changed the record first, what they changed, and what this person had typed.</summary>
/// <param name="Theirs">Every change since the version that this person's form was made from, newest first.</param>
/// <param name="Mine">What was typed, as it was posted; posted again if the person so decides.</param>
/// <param name="Typed">The same as a person reads it.</param>
/// <param name="CurrentVersion">Zero when the record is gone.</param>
/// <param name="Back">The page that the form stood on.</param>
/// <param name="MayRepeat">What was typed can be saved over theirs; not where one form changes several records.</param>
public sealed record ConflictPage(
    string Action,
    string Back,
    int CurrentVersion,
    IReadOnlyList<HistoryEntry> Theirs,
    IReadOnlyList<ConflictField> Mine,
    IReadOnlyList<TypedAnswer> Typed,
    bool MayRepeat)
{
    /// <param name="form">What is known of the posted form, to call its fields as its page does.</param>
    internal static async Task<ConflictPage> Of(Aggregate aggregate, HttpRequest request, ModelMetadata? form, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var current = (int?)(await db.Entry(aggregate).GetDatabaseValuesAsync(cancellationToken))?[nameof(Aggregate.Version)] ?? 0;
        _ = int.TryParse(request.Form["Version"], NumberStyles.None, CultureInfo.InvariantCulture, out var posted);
        var mine = request.Form
            .Where(field => field.Key is not ("__RequestVerificationToken" or "RequestId" or "Version"))
            .SelectMany(field => field.Value.Select(value => new ConflictField(field.Key, value ?? "")))
            .ToList();
        string action = request.PathBase + request.Path + request.QueryString;
        var back = request.GetTypedHeaders().Referer is { } referer && referer.Authority == request.Host.Value ? referer.PathAndQuery : action;
        return new ConflictPage(
            action,
            back,
            current,
            await db.HistoryOfRecord(aggregate.Id, Math.Clamp(current - posted, 1, 10), cancellationToken),
            mine,
            TypedAnswer.Of([.. mine.Where(field => !field.Name.StartsWith("Form.Stamps[", StringComparison.Ordinal))], form, await db.NamesOf(TypedAnswer.Identities(mine), cancellationToken)),
            current > 0 && request.Form.ContainsKey("Version"));
    }
}

public sealed record ConflictField(string Name, string Value);
