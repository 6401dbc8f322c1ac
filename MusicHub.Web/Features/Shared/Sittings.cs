namespace MusicHub.Web.Features.Shared;

/// <summary>What one person did in one sitting, section by section, is one entry of a history.</summary>
public static class Sittings
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <param name="entries">The newest first.</param>
    public static IReadOnlyList<HistoryEntry> Joined(this IReadOnlyList<HistoryEntry> entries)
    {
        List<HistoryEntry> joined = [];
        var earliest = DateTimeOffset.MaxValue;
        foreach (var entry in entries)
        {
            if (joined is [.., var later] && later.Kind == entry.Kind && later.By == entry.By && (later.Reason, entry.Reason) == (null, null) && earliest - entry.At < Pause)
                joined[^1] = later with { Fields = Over(entry.Fields, later.Fields) };
            else
                joined.Add(entry);
            earliest = entry.At;
        }

        return joined;
    }

    // A field that was changed again stands once, from what it was at first to what it is in the end.
    private static IReadOnlyList<FieldWords> Over(IReadOnlyList<FieldWords> earlier, IReadOnlyList<FieldWords> later)
    {
        var fields = later.ToList();
        foreach (var field in earlier)
        {
            var at = fields.FindIndex(other => other.Label == field.Label && !other.Personal && other.Before == field.After && field.After is not null);
            if (at >= 0)
                fields[at] = fields[at] with { Before = field.Before };
            else if (!fields.Contains(field))
                fields.Add(field);
        }

        return [.. fields.Where(field => field.Personal || field.Before != field.After)];
    }
}
