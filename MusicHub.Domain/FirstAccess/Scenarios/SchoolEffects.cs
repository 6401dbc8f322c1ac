namespace MusicHub.Domain.FirstAccess.Scenarios;

/// <summary>What other percentages do to schools.</summary>
public sealed record SchoolEffects(IReadOnlyList<SchoolEffect> Schools)
{
    public int Better => Schools.Count(school => school.Difference < 0);

    public int Worse => Schools.Count(school => school.Difference > 0);

    public int Same => Schools.Count(school => school.Difference == 0);

    /// <summary>What schools pay less, those that pay less taken together.</summary>
    public decimal Gained => -Schools.Where(school => school.Difference < 0).Sum(school => school.Difference);

    public decimal Lost => Schools.Where(school => school.Difference > 0).Sum(school => school.Difference);

    /// <summary>Those that lose most first.</summary>
    public IEnumerable<SchoolEffect> Ordered => Schools.OrderByDescending(school => school.Difference).ThenBy(school => school.SchoolId);
}

/// <summary>What a school pays for its classes, without hire; exact.</summary>
public sealed record SchoolEffect(Guid SchoolId, decimal Before, decimal After)
{
    /// <summary>More than 0: the school is worse off.</summary>
    public decimal Difference => After - Before;
}
