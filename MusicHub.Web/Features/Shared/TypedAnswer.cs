using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MusicHub.Web.Features.Shared;

/// <summary>An answer of a posted form as a person reads it: "Visit date", "6 11 2025".</summary>
public sealed partial record TypedAnswer(string Label, string Text)
{
    private static readonly string[] DateParts = [".Day", ".Month", ".Year"];

    public static IReadOnlyCollection<Guid> Identities(IEnumerable<ConflictField> fields) =>
        [.. fields.SelectMany(field => Identity().Matches($"{field.Name} {field.Value}")).Select(match => Guid.Parse(match.Value)).Distinct()];

    /// <summary>The answers in the form's order, without the empty ones; the parts of a date and several choices of one field make one answer.</summary>
    /// <param name="names">What identities stand for.</param>
    public static IReadOnlyList<TypedAnswer> Of(IEnumerable<ConflictField> fields, ModelMetadata? form, IReadOnlyDictionary<Guid, string> names) =>
        [.. fields.Where(field => field.Value.Length > 0 && !IsHidden(field.Name, form))
            .Select(field => (Name: WithoutDatePart(field.Name), IsDate: WithoutDatePart(field.Name) != field.Name, Value: Named(Dated(field.Value), names)))
            .GroupBy(field => (field.Name, field.IsDate))
            .Select(answer => new TypedAnswer(LabelOf(answer.Key.Name, form, names), string.Join(answer.Key.IsDate ? " " : ", ", answer.Select(field => field.Value))))];

    private static string WithoutDatePart(string name) =>
        DateParts.FirstOrDefault(part => name.EndsWith(part, StringComparison.Ordinal)) is { } part ? name[..^part.Length] : name;

    // What a page posts for itself, and nobody typed.
    private static bool IsHidden(string name, ModelMetadata? form) => name.StartsWith("Form.", StringComparison.Ordinal) && form?.Properties[name[5..]]?.HideSurroundingHtml == true;

    private static string Dated(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.Long() : text;

    private static string Named(string text, IReadOnlyDictionary<Guid, string> names) =>
        Identity().Replace(text, match => names.GetValueOrDefault(Guid.Parse(match.Value), ""));

    /// <summary>"Form.Actions[0].DueOn" is "Actions 1 due date".</summary>
    private static string LabelOf(string name, ModelMetadata? form, IReadOnlyDictionary<Guid, string> names)
    {
        var words = new List<string>();
        var metadata = form;
        foreach (Match part in Parts().Matches(name.StartsWith("Form.", StringComparison.Ordinal) ? name[5..] : name))
        {
            if (part.Groups["index"] is { Success: true, Value: var index })
            {
                words.Add(int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number + 1).ToString(CultureInfo.InvariantCulture) : Named(index, names));
                metadata = metadata?.ElementMetadata;
            }
            else
            {
                metadata = metadata?.Properties[part.Value];
                words.Add(metadata?.DisplayName ?? Words.FromName(Suffix().Replace(part.Value, "")));
            }
        }

        var label = string.Join(' ', words.Select((word, place) => place == 0 || word.Length < 2 || char.IsUpper(word[1]) ? word : char.ToLowerInvariant(word[0]) + word[1..]));
        return label.Length == 0 ? name : label;
    }

    [GeneratedRegex("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")]
    private static partial Regex Identity();

    [GeneratedRegex(@"\[(?<index>[^\]]*)\]|[^.\[\]]+")]
    private static partial Regex Parts();

    [GeneratedRegex("(?<=.)Ids?$")]
    private static partial Regex Suffix();
}
