using MusicHub.Domain.Audits;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Design.TagHelpers;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Questions;

public static class QuestionSetWords
{
    /// <summary>"Have Your Say, version 2 (2026/27)".</summary>
    public static string Title(this Questionnaire set) => Title(set.Name, set.Number, set.YearStart);

    public static string Title(string name, int number, int? yearStart) => $"{name}, version {number}{(yearStart is { } year ? $" ({AcademicYear.TitleOf(year)})" : null)}";

    public static (StatusKind Kind, string Words) Standing(this QuestionnaireState state) => state switch
    {
        QuestionnaireState.Draft => (StatusKind.Warning, "Draft"),
        QuestionnaireState.Published => (StatusKind.Done, "In use"),
        _ => (StatusKind.Off, "Earlier version"),
    };

    /// <summary>Of any set; a toolkit that is published is asked from the beginning of its year until that of the next one's.</summary>
    /// <param name="isAsked">Whether, of a toolkit, it is the one that is asked now.</param>
    /// <param name="now">The academic year.</param>
    public static (StatusKind Kind, string Words) Standing(this QuestionnaireState state, int? yearStart, bool isAsked, int now) =>
        state != QuestionnaireState.Published || isAsked ? state.Standing()
        : yearStart > now ? (StatusKind.Active, $"Asked from {AcademicYear.FirstDayOf(yearStart.Value).Long()}")
        : QuestionnaireState.Retired.Standing();

    /// <summary>"Scale: Not confident; Confident", "Number, 0 to 5,000 pupils", "Fact: Music budget for the year".</summary>
    public static string KindWords(this Question question) => question.Kind switch
    {
        QuestionKind.Rating => string.Join("; ", new[] { $"Rated: {question.Strand!.Value.ToString().ToLowerInvariant()}", question.Feature is { } feature ? $"key feature “{feature.Title()}”" : null }.OfType<string>()),
        QuestionKind.Fact => $"Fact: {question.Fact!.Value.Title()}",
        QuestionKind.Number => string.Join(", ", new[] { question.Kind.Title(), Range(question) }.OfType<string>()),
        _ when question.Kind.HasOptions() => $"{question.Kind.Title()}: {string.Join("; ", question.Options.Select(option => option.Text))}",
        _ => question.Kind.Title(),
    };

    public static string Title(this QuestionAudience audience) => audience == QuestionAudience.Internal ? "The hub only" : "May be shared with the school";

    private static string? Range(Question question)
    {
        var range = (question.Least, question.Most) switch
        {
            ({ } least, { } most) => $"{least:#,0.##} to {most:#,0.##}",
            ({ } least, null) => $"{least:#,0.##} or more",
            (null, { } most) => $"{most:#,0.##} or less",
            _ => null,
        };
        return (range, question.Unit) switch { (null, null) => null, (null, var unit) => unit, (var known, null) => known, var (known, unit) => $"{known} {unit}" };
    }
}
