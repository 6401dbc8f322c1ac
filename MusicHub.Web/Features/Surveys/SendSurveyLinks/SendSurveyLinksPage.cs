using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Surveys;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Surveys.ListSurveys;

namespace MusicHub.Web.Features.Surveys.SendSurveyLinks;

public sealed class SendSurveyLinksForm
{
    public List<Guid> SchoolIds { get; set; } = [];
}

/// <summary>A school that has yet to answer, and who there would be written to.</summary>
public sealed record SchoolToLink(SurveyLine Line, string? Contact, string? Email);

/// <param name="Until">The last day on which it works.</param>
public sealed record MadeSurveyLink(SchoolToLink Row, string Link, DateOnly Until);

/// <param name="CanMail">E-mail is set up.</param>
/// <param name="More">Schools of the list that are not among the rows: it is cut, so that it can be looked through.</param>
public sealed record SendSurveyLinksPage(int YearStart, SendSurveyLinksForm Form, bool CanMail, IReadOnlyList<SchoolToLink> Rows, int More, IReadOnlyList<(string Name, string Text)> InForce)
{
    public const int Most = 200;

    public string Title => $"Have Your Say {AcademicYear.TitleOf(YearStart)}";

    /// <summary>Shown once, right after they were made.</summary>
    public IReadOnlyList<MadeSurveyLink>? Made { get; init; }

    /// <summary>Columns parted by tabs, which a spreadsheet takes as they are.</summary>
    public string ToPaste => string.Join('\n', Made!.Select(made => string.Join('\t', made.Row.Line.School, made.Row.Line.Urn, made.Row.Contact, made.Row.Email, made.Link, made.Until.Short())));

    internal static async Task<SendSurveyLinksPage> Of(int year, ListSurveysQuery query, SendSurveyLinksForm form, bool canMail, MusicHubDbContext db, Viewer viewer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var set = await db.Questionnaires.AsNoTrackingWithIdentityResolution().SurveysOf(year).FirstOrDefaultAsync(cancellationToken);
        var mine = (await db.Visits.Where(visit => visit.VisitorId == viewer.PersonId && visit.State != VisitState.Cancelled).Select(visit => visit.SchoolId).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        var lines = (await query.Order(query.Apply(db.SurveyLinesFor(viewer, year, now))).Where(line => line.CompletedOn == null).ToListAsync(cancellationToken))
            .Where(line => (viewer.MayEditRegion(line.RegionId) || mine.Contains(line.SchoolId)) && Asks(set, line)).ToList();
        var shown = lines.Take(Most).ToList();
        var ids = shown.ConvertAll(line => line.SchoolId);
        var contacts = (await db.Contacts.AsNoTracking().Where(contact => ids.Contains(contact.SchoolId!.Value) && contact.LeftOn == null && contact.Email != null).ToListAsync(cancellationToken))
            .Where(contact => EmailAddress.MayBeSentTo(contact.Email!))
            .GroupBy(contact => contact.SchoolId!.Value)
            .ToDictionary(of => of.Key, of => of.OrderBy(contact => contact.Details.Roles.Min()).ThenBy(contact => contact.Name, StringComparer.Ordinal).First());
        return new(
            year,
            form,
            canMail,
            [.. shown.Select(line => new SchoolToLink(line, contacts.GetValueOrDefault(line.SchoolId)?.Name, contacts.GetValueOrDefault(line.SchoolId)?.Email))],
            lines.Count - shown.Count,
            [.. (await ListSurveysChoices.Of(db, cancellationToken)).InForce(query).Where(filter => filter.Name != "year")]);
    }

    // A school answers what may be shared and is meant for its phase.
    private static bool Asks(Questionnaire? set, SurveyLine line) =>
        set?.Sections.Any(section => section.For(Stages.Of(line.Phase)).Any(question => question.Audience == QuestionAudience.Shared)) == true;
}
