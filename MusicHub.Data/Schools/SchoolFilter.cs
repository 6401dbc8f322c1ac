using MusicHub.Domain.Schools;

namespace MusicHub.Data.Schools;

/// <summary>Which schools a list shows, as its address says it. Names and values are part of bookmarked addresses.</summary>
public sealed record SchoolFilter
{
    /// <summary>For <see cref="Region"/>: schools that have none.</summary>
    public const string NoRegion = "none";

    /// <summary>Part of name, URN, town or postcode.</summary>
    public string? Q { get; init; }

    /// <summary>A region's identity, or <see cref="NoRegion"/>.</summary>
    public string? Region { get; init; }

    public string? District { get; init; }

    public Phase? Phase { get; init; }

    /// <summary>Part of the trust's name.</summary>
    public string? Trust { get; init; }

    /// <summary>Open where nothing is said.</summary>
    public SchoolStatus? Status { get; init; }

    public SchoolVisited? Visited { get; init; }

    /// <summary>Only schools that have not been visited in the cycle and with which no day is agreed.</summary>
    public SchoolTried? Tried { get; init; }

    /// <summary>Lead Schools only.</summary>
    public bool Lead { get; init; }

    /// <summary>Only schools without a known head.</summary>
    public bool NoHead { get; init; }

    /// <summary>Only schools without a known music lead.</summary>
    public bool NoMusicLead { get; init; }

    /// <summary>Only schools that the last file of the register did not have.</summary>
    public bool Absent { get; init; }

    /// <summary>name, town, phase, region, visit or actions; a minus in front turns the order round.</summary>
    public string? Sort { get; init; }
}

public enum SchoolStatus
{
    Open,
    Closed,
    Proposed,
    All,
}

public enum SchoolVisited
{
    Never,

    /// <summary>The term by whose end it was due is over.</summary>
    Overdue,

    /// <summary>Due by the end of this term, or before.</summary>
    Due,

    /// <summary>Since the academic year began.</summary>
    ThisYear,
}

/// <summary>What came of the tries to reach a school that has not been visited in the cycle and with which no day is agreed.</summary>
public enum SchoolTried
{
    /// <summary>It has been tried in the cycle, and did not answer.</summary>
    NotReached,

    /// <summary>It declined when it was tried last.</summary>
    Declined,

    /// <summary>Nobody has tried in the cycle.</summary>
    Never,
}
