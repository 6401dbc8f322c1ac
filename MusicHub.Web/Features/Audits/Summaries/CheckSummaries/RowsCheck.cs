using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Audits.Summaries.CheckSummaries;

/// <summary>Whether the rows that were touched can be saved; what is wrong is said of its row, and names the school.</summary>
internal sealed class RowsCheck(ModelStateDictionary state, int year, Viewer viewer, DateOnly today)
{
    /// <summary>Somebody else has looked for one of the summaries meanwhile, and saw something else.</summary>
    public bool IsInConflict { get; private set; }

    /// <returns>The rows to save.</returns>
    public async Task<IReadOnlyList<CheckedRow>> Look(CheckSummariesForm form, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var ids = form.Rows.FindAll(row => row.IsTouched).ConvertAll(row => row.SchoolId);
        var known = await db.SummaryChecks.AsNoTracking().Where(check => check.YearStart == year && ids.Contains(check.SchoolId)).ToDictionaryAsync(check => check.SchoolId, cancellationToken);
        var names = await db.Schools.Where(school => ids.Contains(school.Id)).ToDictionaryAsync(school => school.Id, school => school.Name, cancellationToken);
        var people = await db.NamesOf([.. known.Values.Select(check => check.CheckedById).Distinct()], cancellationToken);
        List<CheckedRow> changed = [];
        foreach (var (at, row) in form.Rows.Index().Where(row => row.Item.IsTouched))
        {
            var check = known.GetValueOrDefault(row.SchoolId);
            if (check is not null && row.Says(check))
                continue;
            changed.Add(row);
            if (row.LacksYear)
                Say(at, "Covers", $"{names[row.SchoolId]}: choose the year that the summary covers");
            else if (check is not null && row.Version != check.Version)
                Meet(at, row, check, $"{names[row.SchoolId]}: {people.GetValueOrDefault(check.CheckedById) ?? "somebody else"} has just saved “{Words(check)}”, which stands in the row now, instead of your “{row.InWords}”. Leave it, or put yours in again.");
            else if (row.Looked(check, year, viewer.PersonId, today).Refusal is { } refusal)
                Say(at, refusal.Field ?? "Finding", $"{names[row.SchoolId]}: {refusal.Message}");
        }

        return changed;
    }

    private static string Words(SummaryCheck check) =>
        check.Finding == SummaryFinding.Found ? $"{check.State.Title()}, {check.Address}" : check.State.Title();

    // Saving for the sake of other rows decides nothing of this one.
    private void Meet(int at, CheckedRow row, SummaryCheck check, string message)
    {
        IsInConflict = true;
        row.Becomes(check);
        foreach (var field in (string[])["Version", "Finding", "Address", "Covers", "Was"])
            state.Remove($"Form.Rows[{at}].{field}");
        Say(at, "Finding", message);
    }

    private void Say(int at, string field, string message) => state.AddModelError($"Form.Rows[{at}].{field}", message);
}
