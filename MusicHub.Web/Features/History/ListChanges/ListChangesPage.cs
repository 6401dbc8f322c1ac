using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Web.Design;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;

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
    public IEnumerable<Choice> By => [new Choice(ChangeFilter.Program, "The program itself"), new Choice(ChangeFilter.School, "A school, by a link"), .. People];

    public string? Text(IEnumerable<Choice> choices, string? value) =>
        string.IsNullOrEmpty(value) ? null : choices.FirstOrDefault(choice => string.Equals(choice.Value, value, StringComparison.OrdinalIgnoreCase))?.Text ?? value;
}

/// <param name="More">How many further fields changed, beyond those that are listed.</param>
public sealed record ChangeRow(Change Change, string By, string About, string? Href, string? School, string? Reason, IReadOnlyList<FieldWords> Fields, int More)
{
    private const int MostFields = 24;

    internal static ChangeRow Of(Change change, ChangeNames names, AnswersInHistory answers, Viewer viewer)
    {
        // Who may not see the record is told that somebody changed it, and nothing of what it says.
        var mayRead = viewer.May(ChangeWords.SeenWith(change.SubjectKind));
        var title = mayRead ? names.TitleOf(change.SubjectId) : null;
        var fields = !mayRead ? [] : answers.Words(change.Fields, names.TitleOf);
        return new ChangeRow(
            change,
            change.ById is { } by ? names.TitleOf(by) ?? "Somebody" : ChangesBySchool.WhoMade(change.Kind),
            title is null ? ChangeWords.Subject(change.SubjectKind) : $"{ChangeWords.Subject(change.SubjectKind)}: {title}",
            title is null ? null : ChangeWords.Address(change, viewer),
            change.SchoolId is { } school && school != change.SubjectId ? names.TitleOf(school) : null,
            mayRead ? change.Reason : null,
            [.. fields.Take(MostFields)],
            Math.Max(0, fields.Count - MostFields));
    }
}
