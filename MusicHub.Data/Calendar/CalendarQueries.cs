using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;

namespace MusicHub.Data.Calendar;

public static class CalendarQueries
{
    public static async Task<SchoolCalendar> Calendar(this MusicHubDbContext db, CancellationToken cancellationToken = default) =>
        new(await db.AcademicYears.AsNoTracking().AsSingleQuery().ToListAsync(cancellationToken));
}
