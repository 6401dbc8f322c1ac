using MusicHub.Data;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Surveys.ListSurveys;
using MusicHub.Web.Features.Surveys.SearchSurveyAnswers;

namespace MusicHub.Web.Features.Surveys.ExportSurveyAnswers;

public sealed record SearchOfYear(int Year, SearchSurveyAnswersQuery Query);

/// <summary>What was found of what schools wrote, for the hub's own use.</summary>
public sealed class SurveyAnswersFile(MusicHubDbContext db, TimeProvider clock) : ExportedList<SearchOfYear>(db, clock)
{
    private static readonly IReadOnlyList<ExportColumn<WrittenAnswer>> Columns =
    [
        new("School", answer => answer.School.School, Width: 44),
        new("Town", answer => answer.School.Town),
        new("URN", answer => answer.School.Urn, ColumnKind.Identifier),
        new("Phase", answer => answer.School.Phase?.Title() ?? "Undecided"),
        new("Region", answer => answer.School.Region ?? "None"),
        new("Question", answer => answer.Question.Question.Text, Width: 44),
        new("Asked of", answer => answer.Question.Question.Audience == QuestionAudience.Internal ? "The hub" : "The school", Width: 12),
        new("Answer", answer => answer.Text, Width: 80),
    ];

    public override string Name => "survey-comments";

    public override string Title => "Survey-comments";

    public override string Happening => "Survey comments exported";

    public override Permission Needed => Permission.SeeVisits;

    public override async Task<string> What(SearchOfYear search, Viewer viewer, CancellationToken cancellationToken)
    {
        var page = new SearchSurveyAnswersPage(search.Query, await search.Query.Load(search.Year, Db, viewer, Now, cancellationToken), await ListSurveysChoices.Of(Db, cancellationToken), Paging.Of(1, 1, 0), []);
        return Words(page.InForce.Prepend(("year", AcademicYear.TitleOf(search.Year))), "");
    }

    public override async Task<int> Count(SearchOfYear search, Viewer viewer, CancellationToken cancellationToken) => (await Find(search, viewer, cancellationToken)).Count;

    public override async Task<ListFile?> Make(SearchOfYear search, string? format, Viewer viewer, Action<int>? told, CancellationToken cancellationToken) =>
        await Write((await Find(search, viewer, cancellationToken)).ToAsyncEnumerable(), Columns, format, told, cancellationToken);

    private async Task<IReadOnlyList<WrittenAnswer>> Find(SearchOfYear search, Viewer viewer, CancellationToken cancellationToken) =>
        search.Query.Find(await search.Query.Load(search.Year, Db, viewer, Now, cancellationToken));
}
