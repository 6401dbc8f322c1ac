using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.History.ListChanges;

[Requires(Permission.SeeHistory)]
public sealed class ListChangesController(TaskContext context) : TaskController(context)
{
    private const int PageSize = 50;

    [HttpGet("history")]
    public async Task<IActionResult> Get(ChangeFilter filter, int? page)
    {
        var changes = Wanted(filter);
        var paging = Paging.Of(page, PageSize, await changes.CountAsync());
        var rows = await changes.OrderByDescending(change => change.At).ThenByDescending(change => change.Id).Skip(paging.Skip).Take(PageSize).ToListAsync();
        var kinds = await Db.Changes.Select(change => new { change.Kind, change.SubjectKind }).Distinct().ToListAsync();
        var people = await Db.People.Select(person => new { person.Id, person.Name }).ToListAsync();
        var names = await ChangeNames.Load(Db, rows, people.ToDictionary(person => person.Id, person => person.Name));
        var answers = await AnswersInHistory.Of(rows.SelectMany(change => change.Fields), Db, HttpContext.RequestAborted);
        return Page(new ListChangesPage(
            filter,
            paging,
            [.. rows.Select(change => ChangeRow.Of(change, names, answers, Viewer))],
            [.. people.OrderBy(person => person.Name, StringComparer.Ordinal).Select(person => new Design.Choice(person.Id.ToString(), person.Name))],
            [.. kinds.Select(kind => kind.Kind).Distinct().Order(StringComparer.Ordinal).Select(kind => new Design.Choice(kind, kind))],
            [.. kinds.Select(kind => kind.SubjectKind).Distinct().Select(kind => new Design.Choice(kind, ChangeWords.Subject(kind))).OrderBy(choice => choice.Text, StringComparer.Ordinal)],
            filter.Subject is { } subject ? names.TitleOf(subject) ?? "One record" : null));
    }

    private IQueryable<Change> Wanted(ChangeFilter filter)
    {
        var changes = Db.Changes.AsNoTracking();
        if (filter.ByProgram)
            changes = changes.Where(change => change.ById == null && !ChangesBySchool.Kinds.Contains(change.Kind));
        else if (filter.BySchool)
            changes = changes.Where(change => change.ById == null && ChangesBySchool.Kinds.Contains(change.Kind));
        else if (filter.ById is { } byId)
            changes = changes.Where(change => change.ById == byId);
        if (!string.IsNullOrEmpty(filter.Kind))
            changes = changes.Where(change => change.Kind == filter.Kind);
        if (!string.IsNullOrEmpty(filter.About))
            changes = changes.Where(change => change.SubjectKind == filter.About);
        if (filter.Subject is { } subject)
            changes = changes.Where(change => change.SubjectId == subject || change.SchoolId == subject);
        if (filter.From is { } from)
        {
            var start = UkTime.At(from, TimeOnly.MinValue);
            changes = changes.Where(change => change.At >= start);
        }

        if (filter.To is { } to)
        {
            var end = UkTime.At(to.AddDays(1), TimeOnly.MinValue);
            changes = changes.Where(change => change.At < end);
        }

        return changes;
    }
}
