using MusicHub.Data.Schools;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Contacts;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Trusts.ShowTrust;

public sealed record ShowTrustPage(Trust Trust, IReadOnlyList<SchoolRow> Schools, ContactList Contacts, Cycle Cycle, DateOnly Today)
{
    public DueWords Due(SchoolRow row) =>
        DueWords.Of(Cycle.Rule.DueTerm(row.LastVisitOn, row.OpenedOn, Today, Cycle.Calendar), Cycle.Calendar.TermOf(Today));
}
