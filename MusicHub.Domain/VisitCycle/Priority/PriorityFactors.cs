namespace MusicHub.Domain.VisitCycle.Priority;

public static class PriorityFactors
{
    /// <summary>In the order in which settings show them. A capability that knows another reason adds its class here and what it reads to <see cref="SchoolSituation"/>.</summary>
    public static IReadOnlyList<PriorityFactor> All { get; } =
        [new NeverVisited(), new TimeSinceVisit(), new FollowUpPromised(), new TriedNotReached(), new FreeSchoolMeals(), new SurveyUnanswered(), new WeakAudit(), new WithoutFirstAccess(), new NewUrn(), new NoMusicLead()];
}

/// <summary>Where a school stands, and why.</summary>
/// <param name="Score">The sum of what each reason adds: higher is more pressing.</param>
/// <param name="Reasons">What adds most first.</param>
public sealed record SchoolPriority(decimal Score, IReadOnlyList<WeighedReason> Reasons)
{
    /// <param name="weights">0 to 100 by factor key; a factor without one has its usual weight.</param>
    public static SchoolPriority Of(SchoolSituation school, IReadOnlyDictionary<string, int> weights)
    {
        var reasons = new List<WeighedReason>();
        foreach (var factor in PriorityFactors.All)
        {
            if ((weights.TryGetValue(factor.Key, out var weight) ? weight : factor.UsualWeight) is > 0 and var points && factor.Of(school) is { } reason)
                reasons.Add(new WeighedReason(factor.Key, points * reason.Share, reason.Words));
        }

        return new(reasons.Sum(reason => reason.Points), [.. reasons.OrderByDescending(reason => reason.Points)]);
    }
}

/// <param name="Points">What the reason adds to the score.</param>
public sealed record WeighedReason(string Key, decimal Points, string Words);
