using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Actions;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;

namespace MusicHub.Bench.Floors;

/// <summary>The first fifty open schools by name, as anybody would write it first.</summary>
internal sealed class BareSchoolsController(MusicHubDbContext db) : Controller
{
    [HttpGet("schools")]
    public async Task<IActionResult> Get() => View("/Floors/BareSchools.cshtml", await db.Schools.AsNoTracking()
        .Where(school => school.Status == RegisterStatus.Open || school.Status == RegisterStatus.OpenProposedToClose)
        .OrderBy(school => school.SortName)
        .Take(50)
        .Select(school => new BareSchool(
            school.Id,
            school.Urn,
            school.Name,
            school.Register.Town,
            school.Phase,
            db.Regions.Where(region => region.Id == school.RegionId).Select(region => region.Name).FirstOrDefault(),
            db.Visits.Where(visit => visit.SchoolId == school.Id && visit.State == VisitState.Done && db.VisitKinds.Any(kind => kind.Id == visit.KindId && kind.Counts)).Max(visit => visit.On),
            db.Actions.Count(action => action.SchoolId == school.Id && action.State == ActionState.Open)))
        .ToListAsync());

    [HttpGet("schools/plain")]
    public async Task<IActionResult> GetPlain() => View("/Floors/BareSchools.cshtml", await db.Schools.AsNoTracking()
        .Where(school => school.Status == RegisterStatus.Open || school.Status == RegisterStatus.OpenProposedToClose)
        .OrderBy(school => school.SortName)
        .Take(50)
        .Select(school => new BareSchool(school.Id, school.Urn, school.Name, school.Register.Town, school.Phase, school.Register.District, null, 0))
        .ToListAsync());
}

public sealed record BareSchool(Guid Id, int Urn, string Name, string? Town, Phase? Phase, string? Region, DateOnly? LastVisitOn, int OpenActions);
