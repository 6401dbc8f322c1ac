namespace MusicHub.Domain.Schools;

/// <summary>What an import needs to know of a school that the hub has.</summary>
public sealed record KnownSchool
{
    public required Guid Id { get; init; }

    public required int Urn { get; init; }

    /// <summary>All URNs that it has had, with the current one.</summary>
    public required IReadOnlyCollection<int> Urns { get; init; }

    public required RegisterFacts Facts { get; init; }

    public required RegisterStatus Status { get; init; }

    public Phase? Phase { get; init; }

    public bool PhaseChosenByHand { get; init; }

    public Guid? TrustId { get; init; }

    public DateOnly? AbsentSince { get; init; }

    /// <summary>Schools whose histories it has joined already.</summary>
    public IReadOnlyCollection<KnownPredecessor> Predecessors { get; init; } = [];

    /// <summary>Current contacts who are its head.</summary>
    public IReadOnlyCollection<KnownHead> Heads { get; init; } = [];

    public static KnownSchool Of(School school) => new()
    {
        Id = school.Id,
        Urn = school.Urn,
        Urns = [.. school.Urns.Select(known => known.Urn)],
        Facts = school.Register,
        Status = school.Status,
        Phase = school.Phase,
        PhaseChosenByHand = school.PhaseChosenByHand,
        TrustId = school.TrustId,
        AbsentSince = school.AbsentSince,
        Predecessors = [.. school.Predecessors.Select(known => new KnownPredecessor(known.PredecessorId, known.Kind, known.EstablishedOn, known.Counts))],
    };
}

/// <summary>A school whose history another has joined.</summary>
public sealed record KnownPredecessor(Guid Id, PredecessorKind Kind, DateOnly? On, bool? Counts);

/// <summary>A contact who is a school's head, and whether the register said so.</summary>
public sealed record KnownHead(Guid ContactId, string Name, bool FromRegister);

/// <summary>A trust that the hub has.</summary>
public sealed record KnownTrust(Guid Id, int? Code, string Name);
