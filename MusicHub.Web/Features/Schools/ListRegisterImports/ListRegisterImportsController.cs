using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Schools.ListRegisterImports;

/// <summary>Every import of the register, newest first, and what imports have left for people to decide.</summary>
[Requires(Permission.SeeSchools)]
public sealed class ListRegisterImportsController(TaskContext context) : TaskController(context)
{
    private const int RowsOnAPage = 25;

    [HttpGet("schools/register")]
    public async Task<IActionResult> Get(int? page)
    {
        var cancellation = HttpContext.RequestAborted;
        var paging = Paging.Of(page, RowsOnAPage, await Db.RegisterImports.CountAsync(cancellation));
        var imports = await Db.RegisterImports
            .OrderByDescending(import => import.At).ThenByDescending(import => import.Id)
            .Skip(paging.Skip).Take(paging.PageSize)
            .Select(import => new { import.Id, import.At, import.FileName, import.Counts, By = Db.People.Where(person => person.Id == import.ById).Select(person => person.Name).FirstOrDefault() })
            .ToListAsync(cancellation);
        var schools = Db.Schools.VisibleTo(Viewer);
        return Page(new ListRegisterImportsPage(
            paging,
            [.. imports.Select(import => new ListRegisterImportsRow(
                import.Id, import.At, import.By ?? "A command", import.FileName,
                string.Join(", ", Enum.GetValues<RegisterLineKind>()
                    .Where(kind => kind != RegisterLineKind.Ignored && import.Counts.GetValueOrDefault(kind.ToString()) > 0)
                    .Select(kind => $"{RegisterLinesView.Title(kind).ToLowerInvariant()} {import.Counts[kind.ToString()].Number()}"))))],
            await schools.AwaitingPhase().CountAsync(cancellation),
            await Db.DividedSchools().CountAsync(cancellation),
            await schools.AbsentFromRegister().CountAsync(cancellation),
            Viewer.May(Permission.ImportRegister)));
    }
}

/// <param name="PhasesToChoose">Open schools whose phase a person has to choose.</param>
/// <param name="Divided">Schools that became several, of which the Head has to say whose visits they count for.</param>
/// <param name="Absent">Open schools that were not in the register's last file.</param>
public sealed record ListRegisterImportsPage(Paging Paging, IReadOnlyList<ListRegisterImportsRow> Rows, int PhasesToChoose, int Divided, int Absent, bool MayImport);

public sealed record ListRegisterImportsRow(Guid Id, DateTimeOffset At, string By, string FileName, string What);
