using System.Globalization;
using MusicHub.Domain.History;

namespace MusicHub.Web.Features.Shared;

/// <summary>A field of the history as a person reads it.</summary>
/// <param name="Personal">That it changed is all that is kept.</param>
public sealed record FieldWords(string Label, string? Before, string? After, bool Personal)
{
    // Fields whose own names say too little, or what another field says already; null leaves them out.
    private static readonly Dictionary<string, string?> Labels = new()
    {
        ["Visit.On"] = "Day",
        ["Visit.StartsAt"] = "Time",
        ["Visit.SortDay"] = null,
        ["Visit.EndedReason"] = null,
        ["VisitNeed.Note"] = "Note on the need",
        ["ContactAttempt.How"] = "Attempt to reach the school",
        ["ContactAttempt.ById"] = null,
        ["ContactAttempt.At"] = null,
        ["HubAction.OwnerId"] = "Who is to do it",
        ["HubAction.What"] = "What is to be done",
        ["HubAction.DueOn"] = "Due",
        ["HubAction.ClosedOn"] = null,
        ["HubAction.Function"] = "Strategic function",
    };

    // Kept as one word, such as NotAttended.
    private static readonly HashSet<string> Enums =
        ["Visit.State", "Visit.Priority", "ContactAttempt.How", "HubAction.State", "HubAction.Function", "School.Phase", "School.Status"];

    /// <summary>Null for what a person needs not read.</summary>
    /// <param name="names">What identities stand for.</param>
    public static FieldWords? Of(FieldChange field, IReadOnlyDictionary<Guid, string> names)
    {
        var key = $"{field.Entity}.{field.Field}";
        if (Labels.TryGetValue(key, out var label) && label is null)
            return null;
        label ??= Words.FromName(field.Field.EndsWith("Id", StringComparison.Ordinal) ? field.Field[..^2] : field.Field);
        return new FieldWords(label, Value(key, field.Before, names), Value(key, field.After, names), field.Personal);
    }

    private static string? Value(string key, string? text, IReadOnlyDictionary<Guid, string> names)
    {
        if (text is null)
            return null;
        if (Guid.TryParseExact(text, "D", out var id))
            return names.GetValueOrDefault(id, "Somebody or something no longer known");
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day.Short();
        if (Enums.Contains(key))
            return Words.FromName(text);
        return text switch { "True" => "Yes", "False" => "No", _ => text };
    }
}
