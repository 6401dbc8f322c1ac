using MusicHub.Domain.Facts;
using MusicHub.Domain.People;

namespace MusicHub.Data.Facts;

public static class SchoolFactQueries
{
    public static IQueryable<SchoolFact> VisibleTo(this IQueryable<SchoolFact> facts, Viewer viewer) =>
        viewer.May(Permission.SeeSchools) ? facts : facts.Where(_ => false);
}
