using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Visits;

/// <summary>A task on what was arranged. Where the visit is one of a trust's visit, it is done to all its schools that are still ahead, or to none.</summary>
public abstract class VisitArrangementController(TaskContext context) : VisitTaskController(context)
{
    protected override bool MayBegin(VisitSubject subject) => subject.MayBeArrangedBy(Viewer);

    /// <param name="act">Does it to one of the visits.</param>
    /// <param name="again">The page, with what is wrong.</param>
    /// <param name="kind">What the history of each calls it.</param>
    /// <param name="location">Where it leads on; the visit, unless said.</param>
    protected async Task<IActionResult> ActOnAll(VisitSubject subject, Func<Visit, Result> act, Func<Task<object>> again, string kind, string? reason, string done, string? location = null)
    {
        location ??= $"~{subject.Address}";
        if (IsRefused(act(subject.Visit).Refusal))
            return PageAgain(await again());
        if (subject.Others.Count == 0)
        {
            Record(kind, subject.Visit, subject.Visit.SchoolId, reason);
            return await SaveAndGo(location, done);
        }

        if (await OthersFor(subject, act) is not { } others)
            return PageAgain(await again());
        var first = subject.Visit.Id;
        return await SaveEach([first, .. others], async id =>
        {
            var visit = await Db.Visits.SingleAsync(visit => visit.Id == id, HttpContext.RequestAborted);
            if (id == first)
                Db.Expect(visit, PostedVersion);
            act(visit).OrThrow();
            Record(kind, visit, visit.SchoolId, reason);
        }, location, $"{done} So it is for {Words.Count(others.Count, "other school")} of the trust’s visit.");
    }

    /// <summary>Those to which it is to be done too; null where one of them cannot be. It is tried without saving.</summary>
    private async Task<IReadOnlyList<Guid>?> OthersFor(VisitSubject subject, Func<Visit, Result> act)
    {
        List<Guid> ids = [];
        foreach (var line in subject.Others)
        {
            var visit = await Db.Visits.AsNoTracking().SingleAsync(visit => visit.Id == line.Id, HttpContext.RequestAborted);
            if (act(visit).Refusal is not { } refusal)
                ids.Add(line.Id);
            else if (refusal != VisitRefusals.AlreadyConfirmed)
                ModelState.AddModelError("", $"{line.School}: {refusal.Message}");
        }

        return ModelState.IsValid ? ids : null;
    }
}
