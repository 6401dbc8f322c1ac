using System.Globalization;
using System.Text.RegularExpressions;
using MusicHub.Data;
using MusicHub.Domain;

namespace MusicHub.Web.Features.Shared;

/// <summary>Who changed the record first, what they changed, and what this person had typed.</summary>
/// <param name="Theirs">Every change since the version that this person's form was made from, newest first.</param>
/// <param name="Mine">What was typed, as it was posted; shown, and posted again if the person so decides.</param>
/// <param name="CurrentVersion">Zero when the record is gone.</param>
/// <param name="Back">The page that the form stood on.</param>
/// <param name="MayRepeat">What was typed can be saved over theirs; not where one form changes several records.</param>
public sealed partial record ConflictPage(
    string Action,
    string Back,
    int CurrentVersion,
    IReadOnlyList<HistoryEntry> Theirs,
    IReadOnlyList<ConflictField> Mine,
    bool MayRepeat)
{
    internal static async Task<ConflictPage> Of(Aggregate aggregate, HttpRequest request, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var current = (int?)(await db.Entry(aggregate).GetDatabaseValuesAsync(cancellationToken))?[nameof(Aggregate.Version)] ?? 0;
        _ = int.TryParse(request.Form["Version"], NumberStyles.None, CultureInfo.InvariantCulture, out var posted);
        var theirs = await db.HistoryOfRecord(aggregate.Id, Math.Clamp(current - posted, 1, 10), cancellationToken);
        var mine = request.Form
            .Where(field => field.Key is not ("__RequestVerificationToken" or "RequestId" or "Version"))
            .SelectMany(field => field.Value.Select(value => (Name: field.Key, Value: value ?? "")))
            .ToList();
        var ids = mine.SelectMany(field => Identity().Matches($"{field.Name} {field.Value}")).Select(match => Guid.Parse(match.Value)).Distinct().ToList();
        var names = await db.NamesOf(ids, cancellationToken);
        string Named(string text) => Identity().Replace(text, match => names.GetValueOrDefault(Guid.Parse(match.Value), ""));
        string action = request.PathBase + request.Path + request.QueryString;
        var back = request.GetTypedHeaders().Referer is { } referer && referer.Authority == request.Host.Value ? referer.PathAndQuery : action;
        return new ConflictPage(
            action,
            back,
            current,
            theirs,
            [.. mine.Select(field => new ConflictField(field.Name, field.Value, Label(Named(field.Name)), Named(field.Value)))],
            current > 0 && request.Form.ContainsKey("Version"));
    }

    /// <summary>"Form.MetWhom" is "Met whom" to the person who typed it.</summary>
    private static string Label(string name) => Words.FromName(name.StartsWith("Form.", StringComparison.Ordinal) ? name[5..] : name);

    [GeneratedRegex("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")]
    private static partial Regex Identity();
}

/// <param name="Name">As it is posted.</param>
/// <param name="Value">As it is posted.</param>
/// <param name="Label">As a person reads the name.</param>
/// <param name="Shown">As a person reads the value: what identities stand for.</param>
public sealed record ConflictField(string Name, string Value, string Label, string Shown);
