using System.Globalization;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Demo;

/// <summary>The record of the latest import of the register: what it changed, which schools are about to close, which were not in the file.</summary>
internal sealed class DemoImport
{
    private readonly DemoChance _chance = new(3111);

    public DemoImport(DemoSchools schools, DemoStaff staff, DemoCalendar calendar)
    {
        var on = calendar.LastImport;
        var planned = schools.All
            .Where(school => school.AbsentSince is not null || school.Status == RegisterStatus.OpenProposedToClose)
            .Select(Leaving)
            .Concat(_chance.Shuffled(schools.All.Where(school => school is { Status: RegisterStatus.Open, AbsentSince: null, Register.Pupils: not null })).Take(23).Select(Changed))
            .OrderBy(school => Searchable.Fold(school.Facts.Name), StringComparer.Ordinal)
            .ToList();
        var open = schools.All.Count(school => school.IsOpen);
        var plan = new RegisterPlan
        {
            Schools = planned,
            Trusts = [],
            Ignored = [],
            IgnoredCounts = new Dictionary<RegisterIgnoreReason, int>(),
            OpenBefore = open,
            Absent = schools.All.Count(school => school.AbsentSince is not null),
            Unchanged = open - planned.Count,
            PhasesToChoose = schools.All.Count(school => school.IsOpen && school.Phase is null),
            AuthoritiesWithoutSchools = [],
        };
        var files = new RegisterFileNames($"edubasealldata{on.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}.csv", null);
        var at = UkTime.At(on, new TimeOnly(10, 40));
        Import = new RegisterImport(Domain.Ids.Next(), files, open - plan.Absent + schools.All.Count(school => !school.IsOpen), plan, [], at, staff.Office.Id);
        Lines = [.. planned.Select((school, position) => new RegisterImportLine(Import.Id, position, school, school.SchoolId!.Value))];
        Change = new Change("School register imported", at, staff.Office.Id, Import);
    }

    public RegisterImport Import { get; }

    public IReadOnlyList<RegisterImportLine> Lines { get; }

    public Change Change { get; }

    private static PlannedSchool Leaving(School school) => Plan(school) with
    {
        Kind = school.AbsentSince is null ? RegisterLineKind.Closing : RegisterLineKind.Absent,
        AbsentOn = school.AbsentSince,
        Reason = school.AbsentSince is null ? null : "Not in the file.",
        Fields = school.AbsentSince is null ? [new("Status", RegisterStatus.Open.Title(), school.Status.Title())] : [],
    };

    private PlannedSchool Changed(School school)
    {
        var now = school.Register;
        var before = now.Website is not null && _chance.Is(0.2)
            ? now with { Website = null }
            : now with { Pupils = now.Pupils + _chance.Pick([-17, -9, -6, -4, -2, 3, 5, 8, 14]) };
        return Plan(school) with { Fields = [.. before.ChangesTo(now)] };
    }

    private static PlannedSchool Plan(School school) => new()
    {
        Kind = RegisterLineKind.Changed,
        SchoolId = school.Id,
        Urn = school.Urn,
        Facts = school.Register,
        Status = school.Status,
        Phase = school.Phase,
    };
}
