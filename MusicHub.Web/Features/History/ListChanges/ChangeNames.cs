using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.Reports;
using MusicHub.Web.Features.Questions;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.History.ListChanges;

/// <summary>What the records on a page of the history are called today. People's names come from here and not from the history, so that erasing a person's name erases it there too.</summary>
internal sealed class ChangeNames
{
    private readonly Dictionary<Guid, string> _titles;

    private ChangeNames(Dictionary<Guid, string> titles) => _titles = titles;

    public string? TitleOf(Guid id) => _titles.GetValueOrDefault(id);

    /// <summary>In a fixed number of queries.</summary>
    public static async Task<ChangeNames> Load(MusicHubDbContext db, IReadOnlyList<Change> changes, Dictionary<Guid, string> people)
    {
        var titles = new Dictionary<Guid, string>(people);
        var lists = await db.Regions.Select(region => new { region.Id, region.Name })
            .Concat(db.VisitKinds.Select(kind => new { kind.Id, kind.Name }))
            .Concat(db.Needs.Select(need => new { need.Id, need.Name }))
            .Concat(db.VisitReasons.Select(reason => new { reason.Id, reason.Name }))
            .ToListAsync();
        foreach (var item in lists)
            titles[item.Id] = item.Name;
        foreach (var year in await db.AcademicYears.Select(year => new { year.Id, year.StartYear }).ToListAsync())
            titles[year.Id] = AcademicYear.TitleOf(year.StartYear);
        foreach (var year in await db.Targets.Select(year => new { year.Id, year.StartYear }).ToListAsync())
            titles[year.Id] = AcademicYear.TitleOf(year.StartYear);
        foreach (var set in await db.Questionnaires.Select(set => new { set.Id, set.Name, set.Number, set.YearStart }).ToListAsync())
            titles[set.Id] = QuestionSetWords.Title(set.Name, set.Number, set.YearStart);

        var visits = Of("Visit");
        foreach (var visit in await db.Visits.Where(visit => visits.Contains(visit.Id)).Select(visit => new { visit.Id, visit.SortDay }).ToListAsync())
            titles[visit.Id] = visit.SortDay.Short();
        var actions = Of("HubAction");
        foreach (var action in await db.Actions.Where(action => actions.Contains(action.Id)).Select(action => new { action.Id, action.What }).ToListAsync())
            titles[action.Id] = action.What.Length <= 60 ? action.What : $"{action.What[..57]}…";
        var reports = Of("Report");
        foreach (var report in await db.Reports.Where(report => reports.Contains(report.Id)).Select(report => new { report.Id, report.Kind, report.Term }).ToListAsync())
            titles[report.Id] = Report.TitleOf(report.Kind, report.Term);
        var contacts = Of("Contact");
        foreach (var contact in await db.Contacts.Where(contact => contacts.Contains(contact.Id)).Select(contact => new { contact.Id, contact.Name }).ToListAsync())
            titles[contact.Id] = contact.Name;
        var schools = Of("School").Concat(changes.Select(change => change.SchoolId).OfType<Guid>()).Distinct().ToList();
        foreach (var school in await db.Schools.Where(school => schools.Contains(school.Id)).Select(school => new { school.Id, school.Name }).ToListAsync())
            titles[school.Id] = school.Name;
        return new ChangeNames(titles);

        List<Guid> Of(string kind) => [.. changes.Where(change => change.SubjectKind == kind).Select(change => change.SubjectId).Distinct()];
    }
}
