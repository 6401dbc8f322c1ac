using System.Globalization;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.History.ListChanges;

/// <summary>The history's names of records, fields and values, as people say them.</summary>
internal static class ChangeWords
{
    public static string Subject(string kind) => kind switch
    {
        "HubSettings" => "The hub",
        "HubAction" => "Action",
        "YearTargets" => "Targets",
        _ => Words.FromName(kind),
    };

    /// <summary>The record's own page, where it has one that the viewer may open.</summary>
    public static string? Address(Change change, Viewer viewer)
    {
        (string? Address, Permission Needs) page = change.SubjectKind switch
        {
            "School" => ($"/schools/{change.SubjectId}", Permission.SeeSchools),
            "Visit" => ($"/visits/{change.SubjectId}", Permission.SeeVisits),
            "HubAction" => ($"/actions/{change.SubjectId}", Permission.SeeActions),
            "Person" => ($"/people/{change.SubjectId}", Permission.EditPeople),
            "Region" => ($"/hub/regions/{change.SubjectId}", Permission.EditHub),
            "HubSettings" => ("/hub", Permission.EditHub),
            _ => (null, Permission.UseTheHub),
        };
        return viewer.May(page.Needs) ? page.Address : null;
    }

    public static string Label(FieldChange field)
    {
        var name = field.Field.EndsWith("Id", StringComparison.Ordinal) && field.Field.Length > 2 ? field.Field[..^2] : field.Field;
        return field.Entity switch
        {
            "RoleGrant" => "Role",
            "RegionArea" when name == "Value" => "Area",
            "VisitTarget" when name == "Schools" => "Target",
            _ => Words.FromName(name),
        };
    }

    public static string Value(string value)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day.Short();
        if (DateTimeOffset.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
            return instant.Short();
        return value switch
        {
            "True" => "yes",
            "False" => "no",
            _ => IsName(value) ? Words.FromName(value) : value,
        };
    }

    // A value of an enumeration, such as HeadOfParticipation: one word with capitals inside.
    private static bool IsName(string value) =>
        value.Length > 1 && char.IsAsciiLetterUpper(value[0]) && value.All(char.IsAsciiLetter) && value.Skip(1).Any(char.IsAsciiLetterUpper) && value.Any(char.IsAsciiLetterLower);
}
