namespace MusicHub.Web.Features.Visits.RecordVisit;

/// <summary>One section of the page.</summary>
/// <param name="Title">Null for the four answers, which are always open.</param>
public sealed record RecordSection(RecordVisitPage Page, string Key, string? Title)
{
    public SectionConflict? Conflict => Page.Conflicts.GetValueOrDefault(Key);

    /// <summary>How much of it is filled in, in words.</summary>
    public string State
    {
        get
        {
            var answered = StoredAnswers.Of(Key, Page).Count;
            return Page.Sections.SectionOf(Key) is { } section ? $"{answered} of {section.For(Page.Questions.Stages).Count} answered" : answered > 0 ? "Filled in" : "Empty";
        }
    }

    /// <summary>What is wrong, in conflict, or typed and not saved is never folded away.</summary>
    public bool IsOpenFor(Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary state) =>
        Conflict is not null || Page.Sections.IsChanged(Key)
        || Names().Any(name => state.Any(field => field.Key.StartsWith(name, StringComparison.Ordinal) && field.Value!.Errors.Count > 0));

    private IEnumerable<string> Names() => Key switch
    {
        VisitSections.Needs => ["Form.Need"],
        VisitSections.Notes => ["Form.Notes"],
        _ => Page.Sections.SectionOf(Key)?.Questions.Select(question => question.Fact is { } kind ? $"Form.Facts[{kind}]" : $"Form.Answers[{question.Id}]") ?? [],
    };
}
