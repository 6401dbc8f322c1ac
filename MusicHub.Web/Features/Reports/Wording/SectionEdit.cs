using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Reports;

namespace MusicHub.Web.Features.Reports.Wording;

/// <summary>What a person wrote in place of a section's drafted sentences.</summary>
public sealed record SectionEdit(string Section, string Markdown, string By, DateTimeOffset At)
{
    public static async Task<IReadOnlyList<SectionEdit>> Of(Report report, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        if (report.Edited.Count == 0)
            return [];
        var ids = report.Edited.Select(edited => edited.EditedById).Distinct().ToList();
        var names = await db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        return [.. report.Edited.Select(edited => new SectionEdit(edited.Section, edited.Markdown, names[edited.EditedById], edited.EditedAt))];
    }
}
