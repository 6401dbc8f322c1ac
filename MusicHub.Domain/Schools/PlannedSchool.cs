namespace MusicHub.Domain.Schools;

/// <summary>What an import does to one school, and everything that is needed to do it.</summary>
public sealed record PlannedSchool
{
    public required RegisterLineKind Kind { get; init; }

    /// <summary>Null for a new school.</summary>
    public Guid? SchoolId { get; init; }

    public required int Urn { get; init; }

    /// <summary>The URN that a renumbered school had.</summary>
    public int? FormerUrn { get; init; }

    public required RegisterFacts Facts { get; init; }

    public required RegisterStatus Status { get; init; }

    /// <summary>As derived; null where it cannot be told.</summary>
    public Phase? Phase { get; init; }

    public PlannedTrust? Trust { get; init; }

    /// <summary>For a new school: the only region that covers it.</summary>
    public Guid? RegionId { get; init; }

    /// <summary>Since when it is absent after the import.</summary>
    public DateOnly? AbsentOn { get; init; }

    /// <summary>Numbers of schools that it came of and that the hub does not have, to be remembered.</summary>
    public IReadOnlyList<int> FormerUrns { get; init; } = [];

    public IReadOnlyList<PlannedJoin> Joins { get; init; } = [];

    public IReadOnlyList<RegisterFieldChange> Fields { get; init; } = [];

    /// <summary>Who becomes a contact as its head; null where nobody new does.</summary>
    public PlannedHead? Head { get; init; }

    /// <summary>Why, where the file's row alone does not say it.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether a person has to choose the phase afterwards.</summary>
    public bool PhaseToChoose { get; init; }

    /// <summary>The fields that change, and the histories and numbers that come to it, for people to read.</summary>
    public IReadOnlyList<RegisterFieldChange> Told =>
    [
        .. Fields,
        // Who it is stands with the contacts and nowhere else.
        .. Head is null || SchoolId is null ? [] : new[] { new RegisterFieldChange("Head", null, Head.Leaving.Count == 0 ? "added to the contacts" : "another person, changed in the contacts") },
        .. Joins.Select(join => new RegisterFieldChange(
            join.Counts is null ? "Takes over from, if the Head says so" : "Takes over from", null, $"{join.Name} (URN {join.Urn})")),
        .. FormerUrns.Select(urn => new RegisterFieldChange("Former URN", null, $"{urn}")),
    ];

    /// <summary>The new school.</summary>
    public School Make(Guid? trustId)
    {
        var school = School.FromRegister(Urn, Facts, Status, Phase, trustId);
        school.AssignRegion(RegionId);
        Join(school);
        return school;
    }

    /// <summary>Does to the school what is planned.</summary>
    public void ApplyTo(School school, Guid? trustId, DateOnly today)
    {
        // The register keeps the first day of opening of some schools that open again: then it is known since now.
        if (school.Status == RegisterStatus.Closed && Status.IsOpen())
            school.Reopen(Facts.OpenedOn is { } opened && opened > school.Register.ClosedOn ? opened : today);
        if (school.Urn != Urn)
            school.Renumber(Urn);
        school.Describe(Facts, Status, Phase, trustId);
        if (AbsentOn is { } on)
            school.MarkAbsent(on);
        else
            school.MarkPresent();
        Join(school);
    }

    private void Join(School school)
    {
        foreach (var urn in FormerUrns)
            school.RememberUrn(urn);
        foreach (var join in Joins)
            school.TakeOverFrom(join.PredecessorId, join.Kind, join.On, join.Counts);
    }
}

/// <summary>The head whom the register names, to become a contact.</summary>
/// <param name="Leaving">Contacts whom an earlier register named as head and who leave.</param>
public sealed record PlannedHead(string Name, string? JobTitle, IReadOnlyList<Guid> Leaving)
{
    /// <summary>The contact of that school.</summary>
    public Contact Make(Guid schoolId, DateOnly since) => Contact
        .ForSchool(schoolId, new ContactDetails(Name, JobTitle ?? "Headteacher", null, null, [ContactRoleKind.Head]), since, ContactSource.Register)
        .OrThrow();
}

/// <summary>A school whose history is joined.</summary>
/// <param name="Counts">Whether its visits count for the successor; null where the Head has to say.</param>
public sealed record PlannedJoin(Guid PredecessorId, string Name, int Urn, PredecessorKind Kind, DateOnly? On, bool? Counts);

/// <summary>A trust as it is after the import.</summary>
/// <param name="Id">Null for a new one.</param>
/// <param name="NameBefore">Null for a new one.</param>
public sealed record PlannedTrust(Guid? Id, int? Code, string Name, string? NameBefore)
{
    /// <summary>Tells new trusts apart too.</summary>
    public string Key => Id?.ToString() ?? $"{Code}:{Name}";

    /// <summary>What is new about it, for people to read.</summary>
    public IReadOnlyList<RegisterFieldChange> Told =>
    [
        .. NameBefore == Name ? [] : new[] { new RegisterFieldChange("Name", NameBefore, Name) },
        .. Code is null ? [] : new[] { new RegisterFieldChange("Number", null, $"{Code}") },
    ];
}
