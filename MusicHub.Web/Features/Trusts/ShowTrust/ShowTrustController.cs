using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Data.Visits;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Contacts;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Trusts.ShowTrust;

public sealed class ShowTrustController(TaskContext context, Cycles cycles) : TaskController(context)
{
    private const int MostVisits = 60;

    [HttpGet("trusts/{id:guid}")]
    [Requires(Permission.SeeSchools)]
    public async Task<IActionResult> Get(Guid id, CancellationToken cancellationToken)
    {
        if (await Db.Trusts.AsNoTracking().VisibleTo(Viewer).SingleOrDefaultAsync(trust => trust.Id == id, cancellationToken) is not { } trust)
            return NotFound();
        var mayEdit = Viewer.May(Permission.EditContacts) && await Db.MayEditTrust(id, Viewer, cancellationToken);
        var schools = await SchoolListQuery.ToRows(Db, Db.Schools.VisibleTo(Viewer).Where(school => school.TrustId == id).OrderBy(school => school.SortName).ThenBy(school => school.Id)).ToListAsync(cancellationToken);
        var contacts = await Db.Contacts.AsNoTracking().Where(contact => contact.TrustId == id).ToListAsync(cancellationToken);
        var visits = await Db.VisitLinesFor(Viewer).Where(line => Db.TrustVisits.Any(together => together.Id == line.TrustVisitId && together.TrustId == id))
            .OrderByDescending(line => line.SortDay).ThenBy(line => line.Id).Take(MostVisits).ToListAsync(cancellationToken);
        return Page(new ShowTrustPage(
            trust,
            schools,
            new ContactList(contacts, mayEdit, $"/trusts/{id}/contacts/add", trust.Name),
            TrustVisitRow.Of(visits, Today),
            Viewer.May(Permission.RecordVisits) && schools.Count(school => school.Status.IsOpen()) >= TrustVisit.FewestSchools,
            await cycles.Now(Db, cancellationToken),
            Today));
    }
}
