using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Visits.Sheets;

/// <summary>What a person has said about texts of the sheet; each answer holds for all rows with the same text.</summary>
/// <param name="ByKey">An identity, <see cref="LeaveOut"/>, <see cref="IntoNotes"/>, <see cref="Ask"/>, or <see cref="NewPerson"/> and an identity.</param>
public sealed record TrackerAnswers(IReadOnlyDictionary<string, string> ByKey)
{
    public const string LeaveOut = "out";

    public const string IntoNotes = "notes";

    /// <summary>The text says nothing of the visit.</summary>
    public const string Nothing = "none";

    /// <summary>What seemed likely is not what is meant: to be asked singly.</summary>
    public const string Ask = "ask";

    public const string DayFirst = "day";

    public const string MonthFirst = "month";

    public const string KeepTheHubs = "hub";

    public const string TakeTheRows = "rows";

    public const string NewPerson = "new:";

    public static TrackerAnswers None { get; } = new(new Dictionary<string, string>());

    public static string PersonKey(string text) => $"person:{Searchable.Fold(text)}";

    public static string KindKey(string text) => $"kind:{Searchable.Fold(text)}";

    public static string NeedKey(string text) => $"need:{Searchable.Fold(text)}";

    public static string StateKey(string text) => $"state:{Searchable.Fold(text)}";

    public static string PriorityKey(string text) => $"priority:{Searchable.Fold(text)}";

    /// <summary>Which comes first in dates of numbers.</summary>
    public static string DayOrderKey(string sheet) => $"days:{sheet}";

    /// <summary>What holds where the hub has the visit of a row, and the row says other things.</summary>
    public static string KnownKey(string sheet) => $"known:{sheet}";

    public string? To(string key) => ByKey.GetValueOrDefault(key);

    public Guid? IdFor(string key) => Guid.TryParse(To(key) is { } answer && answer.StartsWith(NewPerson, StringComparison.Ordinal) ? answer[NewPerson.Length..] : To(key), out var id) ? id : null;

    public bool IsNew(string key) => To(key)?.StartsWith(NewPerson, StringComparison.Ordinal) == true;
}
