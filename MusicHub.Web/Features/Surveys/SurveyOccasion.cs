using MusicHub.Data;
using MusicHub.Data.Surveys;
using MusicHub.Domain;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Mail;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Surveys;
using MusicHub.Web.Features.Links;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Surveys;

/// <summary>A year's survey, as a school can be asked to answer it by a link.</summary>
public sealed record SurveyOccasion(School School, int YearStart) : LinkOccasion(School, $"Have Your Say {AcademicYear.TitleOf(YearStart)}", $"/schools/{School.Id}/survey/{YearStart}")
{
    public const string Path = "have-your-say";

    public override string Root => Path;

    public override MailKind MailKind => MailKind.SurveyLink;

    public override string Noun => "survey";

    public override string Use => "answer this year’s survey for the school";

    public override string Ends => "the survey is complete";

    public override string ChangeName => "Survey link";

    public override IQueryable<SchoolLink> Earlier(MusicHubDbContext db) => db.LinksOf(School.Id, YearStart);

    public override (SchoolLink Link, string Secret) Make(Guid byId, DateTimeOffset at, int days = SchoolLink.UsualDays) => SurveyLink.Make(School.Id, YearStart, byId, at, days);

    public override LinkEmail Email(string link, DateOnly until, string hub, string from) => EmailOf(School.Name, Title, link, until, hub, from);

    public static LinkEmail EmailOf(string school, string title, string link, DateOnly until, string hub, string from) => new(link, until, $"{title}: your school’s survey", $"""
        Dear colleague,

        {hub} asks each school once a year what it needs and how it finds what we offer. It takes about ten minutes, and you can stop and go on later.

        Answer for {school} here, by {until.Long()}:
        {link}

        You need no account. The link is for your school alone and ends when the survey is complete, so please pass it on only within your school. Please do not write pupils’ names.

        Thank you
        {from}
        {hub}
        """.ReplaceLineEndings("\n"));
}
