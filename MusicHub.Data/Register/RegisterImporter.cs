using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.History;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Register;

/// <summary>Reads, plans and carries out an import of the school register, for the pages and for the command alike.</summary>
public sealed class RegisterImporter(MusicHubDbContext db)
{
    // EF Core's work for a list of identities in a query grows with the square of its length.
    private const int SchoolsAtOnce = 50;

    /// <summary>Reads the files as far as they concern the hub.</summary>
    /// <param name="file">Seekable; left open.</param>
    /// <param name="links">Seekable, or null without a links file; left open.</param>
    /// <param name="progress">Told the share of the file of establishments that has been read.</param>
    public async Task<RegisterUpload> Read(
        Stream file,
        Stream? links,
        RegisterFileNames names,
        RegisterLimits limits,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        var authorities = await Authorities(cancellation);
        if (authorities.Count == 0)
        {
            return new RegisterUpload(null, [new(null, "The hub has no local authorities yet.", "Enter their codes in the hub's settings, such as 919 for Hertfordshire, and try again.")], [], false);
        }

        var known = (await db.Set<SchoolUrn>().Select(urn => urn.Urn).ToListAsync(cancellation)).ToHashSet();
        var reading = RegisterFile.Read(file, new RegisterScope(authorities, known), limits, progress, cancellation);
        var linksReading = links is null ? new RegisterLinksReading() : RegisterLinksFile.Read(links, limits, cancellation);
        if (!reading.IsGood || !linksReading.IsGood)
            return new RegisterUpload(null, reading.Problems, linksReading.Problems, reading.HasMoreProblems || linksReading.HasMoreProblems);
        if (!reading.Rows.Any(row => row.Facts.LaCode is { } code && authorities.Contains(code)))
        {
            var codes = string.Join(", ", authorities.Order());
            return new RegisterUpload(null, [new(null, $"No state-funded school of this file belongs to the hub's local authorities ({codes}).", "Check that it is the right file, and the codes in the hub's settings.")], [], false);
        }

        return new RegisterUpload(
            new RegisterContents
            {
                Files = names,
                RowCount = reading.RowCount,
                Rows = reading.Rows,
                Links = Relevant(linksReading.Links, [.. reading.Rows.Select(row => row.Urn), .. known]),
                Ignored = reading.Ignored,
                IgnoredCounts = reading.IgnoredCounts,
                AbsentColumns = reading.AbsentColumns,
            },
            [],
            [],
            false);
    }

    /// <summary>What carrying out would do to the schools as they are now.</summary>
    public async Task<RegisterPlan> Plan(RegisterContents contents, DateOnly today, CancellationToken cancellation = default) => RegisterPlanner.Plan(new RegisterPlanInput
    {
        Rows = contents.Rows,
        Links = contents.Links,
        Ignored = contents.Ignored,
        IgnoredCounts = contents.IgnoredCounts,
        Authorities = await Authorities(cancellation),
        Schools = await db.ForImport(cancellation),
        Trusts = await db.Trusts.OrderBy(trust => trust.Id).Select(trust => new KnownTrust(trust.Id, trust.Code, trust.Name)).ToListAsync(cancellation),
        Regions = await db.Regions.AsNoTracking().OrderBy(region => region.Id).ToListAsync(cancellation),
        Today = today,
    });

    /// <summary>Carries out an import in one transaction, if it is still what was looked at and agreed to.</summary>
    public async Task<RegisterOutcome> Apply(RegisterContents contents, RegisterConsent consent, IProgress<double>? progress = null, CancellationToken cancellation = default) =>
        await db.InTransaction(() => ApplyInside(contents, consent, progress, cancellation), cancellation);

    private async Task<RegisterOutcome> ApplyInside(RegisterContents contents, RegisterConsent consent, IProgress<double>? progress, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var plan = await Plan(contents, consent.Today, cancellation);
        if (consent.Fingerprint is { } seen && seen != plan.Fingerprint())
            return new RegisterOutcome(RegisterOutcomeKind.SchoolsChanged, plan, null);
        if (plan.IsEmpty)
            return new RegisterOutcome(RegisterOutcomeKind.NothingToDo, plan, null);
        if (plan.NeedsAbsenceConfirmed && !consent.AbsenceConfirmed)
            return new RegisterOutcome(RegisterOutcomeKind.AbsenceNotConfirmed, plan, null);

        var import = new RegisterImport(consent.ImportId, contents.Files, contents.RowCount, plan, contents.AbsentColumns, consent.At, consent.ById);
        var change = new Change("School register imported", consent.At, consent.ById, import, reason: consent.Reason);
        db.Add(import);
        var trusts = await SaveTrusts(plan, change, cancellation);
        var lines = new List<RegisterImportLine>();
        await AddSchools(plan, trusts, import, consent.Today, lines, cancellation);
        await ChangeSchools(plan, trusts, change, consent.Today, progress, cancellation);
        lines.AddRange(plan.Trusts.Select((trust, index) => new RegisterImportLine(import.Id, plan.Schools.Count + index, trust)));
        lines.AddRange(plan.Ignored.Select((row, index) => new RegisterImportLine(import.Id, plan.Schools.Count + plan.Trusts.Count + index, row)));
        await BulkInsert.Run(db, lines, cancellation);
        await db.Set<StagedRegister>().Where(staged => staged.Id == consent.ImportId).ExecuteDeleteAsync(cancellation);
        progress?.Report(1);
        return new RegisterOutcome(RegisterOutcomeKind.Done, plan, import);
    }

    private async Task<Dictionary<string, Guid>> SaveTrusts(RegisterPlan plan, Change change, CancellationToken cancellation)
    {
        var ids = new Dictionary<string, Guid>();
        var known = plan.Trusts.Where(trust => trust.Id is not null).ToDictionary(trust => trust.Id!.Value);
        foreach (var trust in known.Count == 0 ? [] : await db.Trusts.ToListAsync(cancellation))
        {
            if (known.TryGetValue(trust.Id, out var planned))
                trust.Describe(planned.Code, planned.Name);
        }

        foreach (var planned in plan.Trusts.Where(trust => trust.Id is null))
        {
            var trust = new Trust(planned.Code, planned.Name);
            db.Add(trust);
            ids[planned.Key] = trust.Id;
        }

        db.Open(change, keepFields: false);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return ids;
    }

    private async Task AddSchools(RegisterPlan plan, Dictionary<string, Guid> trusts, RegisterImport import, DateOnly today, List<RegisterImportLine> lines, CancellationToken cancellation)
    {
        var added = new List<School>();
        var heads = new List<Contact>();
        for (var position = 0; position < plan.Schools.Count; position++)
        {
            var planned = plan.Schools[position];
            var schoolId = planned.SchoolId;
            if (schoolId is null)
            {
                var school = planned.Make(TrustOf(planned, trusts));
                added.Add(school);
                schoolId = school.Id;
                if (planned.Head is { } head)
                    heads.Add(head.Make(school.Id, today));
            }

            lines.Add(new RegisterImportLine(import.Id, position, planned, schoolId.Value));
        }

        await BulkInsert.Run(db, added, cancellation);
        await BulkInsert.Run(db, [.. added.SelectMany(school => school.Urns)], cancellation);
        await BulkInsert.Run(db, [.. added.SelectMany(school => school.Predecessors)], cancellation);
        await BulkInsert.Run(db, heads, cancellation);
        await BulkInsert.Run(db, [.. heads.SelectMany(head => head.Roles)], cancellation);
    }

    private async Task ChangeSchools(RegisterPlan plan, Dictionary<string, Guid> trusts, Change change, DateOnly today, IProgress<double>? progress, CancellationToken cancellation)
    {
        var changed = plan.Schools.Where(planned => planned.SchoolId is not null).ToList();
        var done = 0;
        foreach (var chunk in changed.Chunk(SchoolsAtOnce))
        {
            var ids = chunk.Select(planned => planned.SchoolId!.Value).ToList();
            var schools = await db.Schools.Where(school => ids.Contains(school.Id)).ToDictionaryAsync(school => school.Id, cancellation);
            foreach (var planned in chunk)
                planned.ApplyTo(schools[planned.SchoolId!.Value], TrustOf(planned, trusts), today);
            await ChangeHeads(chunk, today, cancellation);
            // One change for the whole import: saved with the first part, known in the others.
            db.Attach(change);
            db.Open(change, keepFields: false);
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
            done += chunk.Length;
            progress?.Report((double)done / changed.Count);
        }
    }

    private async Task ChangeHeads(PlannedSchool[] chunk, DateOnly today, CancellationToken cancellation)
    {
        var leaving = chunk.SelectMany(planned => planned.Head?.Leaving ?? []).ToList();
        foreach (var contact in leaving.Count == 0 ? [] : await db.Contacts.Where(contact => leaving.Contains(contact.Id)).ToListAsync(cancellation))
            contact.Leave(contact.Since > today ? contact.Since : today).OrThrow();
        foreach (var planned in chunk.Where(planned => planned.Head is not null))
            db.Add(planned.Head!.Make(planned.SchoolId!.Value, today));
    }

    private static Guid? TrustOf(PlannedSchool planned, Dictionary<string, Guid> added) =>
        planned.Trust is { } trust ? trust.Id ?? added[trust.Key] : null;

    private async Task<IReadOnlySet<int>> Authorities(CancellationToken cancellation) =>
        (await db.Hubs.Select(hub => hub.LaCodes).SingleOrDefaultAsync(cancellation))?.ToHashSet() ?? [];

    /// <summary>Links that touch the hub's schools, directly or through others.</summary>
    private static List<RegisterLink> Relevant(IReadOnlyList<RegisterLink> links, HashSet<int> urns)
    {
        var left = links;
        var relevant = new List<RegisterLink>();
        while (true)
        {
            var touching = left.Where(link => urns.Contains(link.Urn) || urns.Contains(link.LinkedUrn)).ToList();
            if (touching.Count == 0)
                return relevant;
            relevant.AddRange(touching);
            left = [.. left.Where(link => !urns.Contains(link.Urn) && !urns.Contains(link.LinkedUrn))];
            urns.UnionWith(touching.SelectMany(link => new[] { link.Urn, link.LinkedUrn }));
        }
    }
}
