using MusicHub.Data;
using MusicHub.Data.Surveys;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Surveys;
using MusicHub.Web.Features.Reports.Board;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Surveys.ShowPublishedSurvey;

/// <summary>A year's survey as it may be given out: nothing in here is a count under five, or leads to one.</summary>
/// <param name="Answered">Null where fewer than five schools answered: then there is nothing to give out.</param>
public sealed record PublishedSurvey(int YearStart, DateOnly AsAt, int? Answered, int Schools, IReadOnlyList<PublishedQuestion> Questions, IReadOnlyList<PublishedGroup> Regions, IReadOnlyList<PublishedGroup> Phases)
{
    /// <summary>In place of what is hidden.</summary>
    public const string Hidden = "Hidden";

    public string Title => $"Have Your Say {AcademicYear.TitleOf(YearStart)}";

    public string Lead => $"What schools told the music hub, as at {AsAt.Full()}";

    public string Address => $"/surveys/{YearStart}/published";

    public IEnumerable<ReportTable> Groups => new[] { ("Region", Regions), ("Phase", Phases) }.Where(groups => groups.Item2.Count > 0).Select(groups => new ReportTable(
        $"Schools that answered, by {groups.Item1.ToLowerInvariant()}",
        [new(groups.Item1), new("Answered", IsNumeric: true), new("Schools", IsNumeric: true), new("Share", IsNumeric: true)],
        [.. groups.Item2.Select(group => (IReadOnlyList<string>)[group.Name, group.Answered?.Number() ?? Hidden, group.Schools.Number(), PublishedQuestion.Percent(group.Share)])]));

    internal static async Task<PublishedSurvey> Of(int yearStart, MusicHubDbContext db, Viewer viewer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var year = await new SurveySelection().Load(yearStart, db, viewer, now, cancellationToken);
        if (SmallCounts.OfTotal(year.Answered) is not { } answered)
            return new(yearStart, UkTime.DayOf(now), null, year.Schools.Count, [], [], []);
        var questions = year.Questions.Where(PublishedFigures.MayBe).ToList();
        return new(
            yearStart,
            UkTime.DayOf(now),
            answered,
            year.Schools.Count,
            [.. questions.Select((question, at) => new PublishedQuestion(at + 1, PublishedFigures.Of(QuestionFigures.Count(question, year.Answers))))],
            GroupsOf(year, school => school.Region, region => region ?? "No region"),
            // How many answered a question for some stages is nearly how many schools of their phases did.
            questions.Exists(question => question.Question.Stages != SchoolStages.All) ? [] : GroupsOf(year, school => school.Phase, phase => phase?.Title() ?? "Undecided"));
    }

    private static List<PublishedGroup> GroupsOf<T>(SurveyYear year, Func<SurveyLine, T> by, Func<T, string> name)
    {
        var groups = year.Schools.GroupBy(by).OrderBy(group => group.Key is null).ThenBy(group => group.Key).ToList();
        var shown = SmallCounts.OfGroups([.. groups.Select(group => group.Count(school => school.CompletedOn is not null))], [.. groups.Select(group => group.Count())]);
        return [.. groups.Select((group, at) => new PublishedGroup(name(group.Key), group.Count(), shown[at]))];
    }
}

/// <param name="Schools">All of its schools, which anybody can count.</param>
/// <param name="Answered">Null where it is hidden.</param>
public sealed record PublishedGroup(string Name, int Schools, int? Answered)
{
    public decimal? Share => Answered is { } answered && Schools > 0 ? (decimal)answered / Schools : null;
}
