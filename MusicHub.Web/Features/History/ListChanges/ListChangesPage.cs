using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Web.Design;
using MusicHub.Web.Design.Lists;

namespace MusicHub.Web.Features.History.ListChanges;

/// <param name="Subject">The one record that the list is about, if it is.</param>
public sealed record ListChangesPage(
    ChangeFilter Filter,
    Paging Paging,
    IReadOnlyList<ChangeRow> Rows,
    IReadOnlyList<Choice> People,
    IReadOnlyList<Choice> Kinds,
    IReadOnlyList<Choice> Subjects,
    string? Subject)
{
    public IEnumerable<Choice> By => [new Choice(ChangeFilter.Program, "The program itself"), .. People];

    public string? Text(IEnumerable<Choice> choices, string? value) =>
        string.IsNullOrEmpty(value) ? null : choices.FirstOrDefault(choice => string.Equals(choice.Value, value, StringComparison.OrdinalIgnoreCase))?.Text ?? value;
}

/// <param name="More">How many further fields changed, beyond those that are listed.</param>
public sealed record ChangeRow(Change Change, string By, string About, string? Href, string? School, IReadOnlyList<FieldLine> Fields, int More)
{
    private const int MostFields = 24;

    internal static ChangeRow Of(Change change, ChangeNames names, Viewer viewer)
    {
        var title = names.TitleOf(change.SubjectId);
        return new ChangeRow(
            change,
            change.ById is { } by ? names.TitleOf(by) ?? "Somebody" : "The program",
            title is null ? ChangeWords.Subject(change.SubjectKind) : $"{ChangeWords.Subject(change.SubjectKind)}: {title}",
            title is null ? null : ChangeWords.Address(change, viewer),
            change.SchoolId is { } school && school != change.SubjectId ? names.TitleOf(school) : null,
            [.. change.Fields.Take(MostFields).Select(field => FieldLine.Of(field, names))],
            Math.Max(0, change.Fields.Count - MostFields));
    }
}

/// <summary>One field before and after, in words.</summary>
/// <param name="Before">Null where there was nothing.</param>
/// <param name="Personal">The values are not kept.</param>
public sealed record FieldLine(string Label, string? Before, string? After, bool Personal)
{
    internal static FieldLine Of(FieldChange field, ChangeNames names) =>
        new(ChangeWords.Label(field), Words(field.Before, names), Words(field.After, names), field.Personal);

    private static string? Words(string? value, ChangeNames names) =>
        value is null ? null : Guid.TryParse(value, out var id) ? names.TitleOf(id) ?? "another record" : ChangeWords.Value(value);
}
