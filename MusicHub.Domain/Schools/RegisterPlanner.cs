namespace MusicHub.Domain.Schools;

/// <summary>Compares a register with the schools that the hub has, and says what is to be done. Changes nothing.</summary>
public sealed class RegisterPlanner
{
    private readonly RegisterPlanInput input;
    private readonly RegisterIndex index;
    private readonly RegisterLineage lineage;
    private readonly TrustPlanner trusts;
    private readonly List<PlannedSchool> planned = [];
    private readonly List<IgnoredRegisterRow> ignored;
    private readonly Dictionary<RegisterIgnoreReason, int> ignoredCounts;
    private int absent;
    private int phasesToChoose;

    private RegisterPlanner(RegisterPlanInput input)
    {
        this.input = input;
        index = new RegisterIndex(input);
        lineage = new RegisterLineage(index, input);
        trusts = new TrustPlanner(input.Trusts);
        ignored = [.. input.Ignored];
        ignoredCounts = new(input.IgnoredCounts);
    }

    public static RegisterPlan Plan(RegisterPlanInput input) => new RegisterPlanner(input).Make();

    private RegisterPlan Make()
    {
        foreach (var row in input.Rows)
            PlanRow(row);
        foreach (var school in input.Schools)
            PlanMissing(school);
        var touched = planned.Where(school => school.SchoolId is not null).Select(school => school.SchoolId).ToHashSet();
        var authorities = input.Rows.Where(index.IsInScope).Select(row => row.Facts.LaCode).ToHashSet();
        return new RegisterPlan
        {
            Schools = [.. planned.OrderBy(school => school.Facts.Name, StringComparer.OrdinalIgnoreCase).ThenBy(school => school.Urn)],
            Trusts = trusts.Changed,
            Ignored = ignored,
            IgnoredCounts = ignoredCounts,
            OpenBefore = input.Schools.Count(school => school.Status.IsOpen()),
            Absent = absent,
            Unchanged = input.Schools.Count(school => !touched.Contains(school.Id) && index.Rows.ContainsKey(school.Urn)),
            PhasesToChoose = phasesToChoose,
            AuthoritiesWithoutSchools = [.. input.Authorities.Where(code => !authorities.Contains(code)).Order()],
        };
    }

    private void PlanRow(RegisterRow row)
    {
        if (index.ByUrn.TryGetValue(row.Urn, out var school))
        {
            if (index.IsInScope(row) && !lineage.IsRenumbered(school))
                PlanKnown(school, row);
            return;
        }

        if (index.ByAnyUrn.TryGetValue(row.Urn, out var owner))
            Ignore(row, RegisterIgnoreReason.FormerNumber, owner.Facts.Name);
        else if (!index.IsInScope(row))
            Ignore(row, RegisterIgnoreReason.OtherAuthority, row.Facts.LaName);
        else if (row.Status == RegisterStatus.Closed)
            Ignore(row, RegisterIgnoreReason.Closed, row.Facts.Type);
        else if (lineage.AwaitsOpeningOf(row) is { } still)
            Ignore(row, RegisterIgnoreReason.AwaitsOpening, still);
        else if (lineage.Renumbered(row.Urn) is { } before)
            PlanKnown(before, row);
        else
            PlanNew(row);
    }

    private void PlanNew(RegisterRow row)
    {
        var covering = input.Regions.Where(region => region.Covers(row.Facts)).ToList();
        var phase = row.DerivedPhase;
        planned.Add(new PlannedSchool
        {
            Kind = RegisterLineKind.New,
            Urn = row.Urn,
            Facts = row.Facts,
            Status = row.Status!.Value,
            Phase = phase,
            PhaseToChoose = NoteUndecided(phase is null, row.Status.Value),
            Trust = trusts.Of(row, null),
            RegionId = covering.Count == 1 ? covering[0].Id : null,
            FormerUrns = lineage.FormerUrnsOf(row.Urn, []),
            Joins = lineage.JoinsOf(row.Urn, null),
            Head = row.Head is { } head ? new(head.Name, head.JobTitle, []) : null,
        });
    }

    private void PlanKnown(KnownSchool school, RegisterRow row)
    {
        var status = row.Status!.Value;
        var facts = RegisterComparison.Facts(school, row);
        var phase = RegisterComparison.Phase(school, row, facts);
        var trust = trusts.Of(row, school.TrustId);
        var fields = RegisterComparison.Fields(school, row.Urn, status, phase, facts);
        if (trust is not null && (trust.Id is null || trust.Id != school.TrustId))
            fields.Add(new("Trust", trusts.NameOf(school.TrustId), trust.Name));
        var after = new PlannedSchool
        {
            Kind = RegisterLineKind.Changed,
            SchoolId = school.Id,
            Urn = row.Urn,
            FormerUrn = row.Urn == school.Urn ? null : school.Urn,
            Facts = facts,
            Status = status,
            Phase = phase,
            PhaseToChoose = NoteUndecided(phase is null, status),
            Trust = trust ?? trusts.Known(school.TrustId),
            FormerUrns = lineage.FormerUrnsOf(row.Urn, school.Urns),
            Joins = lineage.JoinsOf(row.Urn, school),
            Fields = fields,
            Head = RegisterComparison.Head(school, row),
        };
        if (RegisterComparison.Kind(school, after) is { } kind)
            planned.Add(after with { Kind = kind });
    }

    /// <summary>A school that the hub has and the file has not, or not as a school of the hub.</summary>
    private void PlanMissing(KnownSchool school)
    {
        var row = index.Rows.GetValueOrDefault(school.Urn);
        if (lineage.IsRenumbered(school) || (row is not null && index.IsInScope(row)))
            return;
        var isClosed = school.Status == RegisterStatus.Closed;
        if (!isClosed && row is null && lineage.EndsOf(school) is { Count: > 0 } ends)
        {
            PlanSucceeded(school, ends);
            return;
        }

        if (school.Status.IsOpen())
            absent++;
        NoteUndecided(school.Phase is null, school.Status);
        var leaving = Leaving(school, RegisterLineKind.Joined);
        if (!isClosed && school.AbsentSince is null)
            planned.Add(leaving with { Kind = RegisterLineKind.Absent, AbsentOn = input.Today, Reason = WhyMissing(row) });
        else if (leaving.Joins.Count > 0)
            planned.Add(leaving with { AbsentOn = school.AbsentSince });
    }

    /// <summary>The links say that the school became another, so that it is closed although no row says so.</summary>
    private void PlanSucceeded(KnownSchool school, IReadOnlyList<SuccessionStep> ends)
    {
        var facts = school.Facts with { ClosedOn = ends.Select(end => end.On).FirstOrDefault(on => on is not null) ?? school.Facts.ClosedOn };
        var names = ends.Select(end => index.Rows.GetValueOrDefault(end.Newer)?.Facts.Name ?? index.ByUrn.GetValueOrDefault(end.Newer)?.Facts.Name);
        planned.Add(Leaving(school, RegisterLineKind.Closed) with
        {
            Facts = facts,
            Status = RegisterStatus.Closed,
            Fields = [new("Status", school.Status.Title(), RegisterStatus.Closed.Title()), .. school.Facts.ChangesTo(facts)],
            Reason = $"Not in the file; the links say that it became {string.Join(" and ", names)}.",
        });
    }

    private PlannedSchool Leaving(KnownSchool school, RegisterLineKind kind) => new()
    {
        Kind = kind,
        SchoolId = school.Id,
        Urn = school.Urn,
        Facts = school.Facts,
        Status = school.Status,
        Phase = school.Phase,
        Trust = trusts.Known(school.TrustId),
        Joins = lineage.JoinsOf(school.Urn, school),
    };

    private static string WhyMissing(RegisterRow? row) => row switch
    {
        null => "Not in the file.",
        { Type: null } => $"In the file as {row.Facts.Type ?? "another type"}, which is not state-funded.",
        { Status: null } => "In the file with a status that is not known.",
        _ => $"In the file under another authority, {row.Facts.LaName ?? row.Facts.LaCode?.ToString() ?? "not named"}.",
    };

    private bool NoteUndecided(bool isUndecided, RegisterStatus status)
    {
        if (!isUndecided || status == RegisterStatus.Closed)
            return false;
        phasesToChoose++;
        return true;
    }

    private void Ignore(RegisterRow row, RegisterIgnoreReason reason, string? detail)
    {
        ignoredCounts[reason] = ignoredCounts.GetValueOrDefault(reason) + 1;
        if (ignored.Count < input.MaxIgnoredRows)
            ignored.Add(new(row.Line, row.Urn, row.Facts.Name, reason, detail));
    }
}
