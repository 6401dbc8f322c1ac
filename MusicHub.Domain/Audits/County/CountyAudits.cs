namespace MusicHub.Domain.Audits.County;

/// <summary>The audits that a picture of the county is made from: one of each school, all by scales of one length.</summary>
/// <param name="Steps">The scale's length.</param>
/// <param name="OtherScales">Schools left out because their audit has a scale of another length.</param>
public sealed record CountyAudits(IReadOnlyList<AuditedSchool> Audits, int Steps, int OtherScales)
{
    /// <summary>The schools left out: audited, but not to be put together with the rest.</summary>
    public IReadOnlyList<AuditedSchool> Others { get; init; } = [];

    /// <summary>Every school that has been audited, by whichever scale.</summary>
    public IEnumerable<AuditedSchool> All => Audits.Concat(Others);

    /// <param name="audits">Completed ones, of any year.</param>
    /// <param name="year">Only those of this academic year; null for each school's latest.</param>
    public static CountyAudits Of(IEnumerable<AuditedSchool> audits, int? year)
    {
        var latest = audits.Where(audit => year is null || audit.YearStart == year)
            .GroupBy(audit => audit.SchoolId)
            .Select(ofSchool => ofSchool.OrderByDescending(audit => audit.CompletedOn).ThenByDescending(audit => audit.CompletedAt).ThenByDescending(audit => audit.StartedOn).ThenByDescending(audit => audit.AuditId).First())
            .ToList();
        if (latest.Count == 0)
            return new([], 0, 0);
        // The scale that most schools were rated by: one audit by a new one must not empty the picture.
        var steps = latest.GroupBy(audit => audit.Steps).OrderByDescending(scale => scale.Count()).ThenByDescending(scale => scale.Max(audit => audit.CompletedOn)).First().Key;
        var others = latest.Where(audit => audit.Steps != steps).ToList();
        return new([.. latest.Where(audit => audit.Steps == steps)], steps, others.Count) { Others = others };
    }
}
