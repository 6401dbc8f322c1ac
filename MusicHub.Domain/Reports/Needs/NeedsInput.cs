using MusicHub.Domain.Audits;
using MusicHub.Domain.Audits.County;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Surveys;

namespace MusicHub.Domain.Reports.Needs;

/// <summary>All that a needs analysis is made from, read at one moment.</summary>
public sealed record NeedsInput
{
    public required string HubName { get; init; }

    /// <summary>The academic year, by its first calendar year.</summary>
    public required int YearStart { get; init; }

    public required DateTimeOffset DataAsAt { get; init; }

    /// <summary>The kinds of visit that count.</summary>
    public required IReadOnlyList<string> CountingKinds { get; init; }

    public required IReadOnlyList<RegionFact> Regions { get; init; }

    public required IReadOnlyList<SchoolFact> Schools { get; init; }

    public required IReadOnlyList<HistoryLink> Successions { get; init; }

    /// <summary>Counting visits that took place, from the first day of the academic year before.</summary>
    public required IReadOnlyList<VisitFact> Visits { get; init; }

    /// <summary>The hub's list of needs, in its order.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>On those visits.</summary>
    public required IReadOnlyList<NeedFact> NeedsRecorded { get; init; }

    /// <summary>What schools said on the year's visits that they would like to hear more about.</summary>
    public required IReadOnlyList<InterestFact> Interests { get; init; }

    public required NeedsSurvey Survey { get; init; }

    public required NeedsAudits Audits { get; init; }

    public required IReadOnlyList<PlanFact> Plans { get; init; }

    public required IReadOnlyList<SummaryFact> Summaries { get; init; }

    /// <summary>That were open on a day of the year.</summary>
    public required IReadOnlyList<ActionFact> Actions { get; init; }
}

public sealed record NeedFact(Guid SchoolId, string Need, DateOnly On);

/// <param name="Key">Of what was offered, in every version the same.</param>
public sealed record InterestFact(Guid SchoolId, Guid Key, string Interest);

/// <param name="Schools">Whom the year's survey is counted over, and whether they completed it.</param>
public sealed record NeedsSurvey(IReadOnlyList<SurveyedSchool> Schools, IReadOnlyList<SurveyQuestion> Questions, IReadOnlyList<SurveyAnswers> Answers);

public sealed record SurveyedSchool(Guid SchoolId, bool Answered);

/// <summary>Completed audits that were started in the year, and in the year before.</summary>
/// <param name="Areas">In the newest toolkit's order.</param>
public sealed record NeedsAudits(
    CountyAudits Now, CountyAudits Before, IReadOnlyList<RatingSum> ByArea, IReadOnlyList<RatingSum> ByStatement, IReadOnlyList<RatingSum> ByStatementBefore,
    IReadOnlyList<AuditedArea> Areas, IReadOnlyList<AuditedStatement> Statements)
{
    public static readonly NeedsAudits None = new(new([], 0, 0), new([], 0, 0), [], [], [], [], []);
}

public sealed record AuditedArea(Guid Key, string Title);

public sealed record AuditedStatement(Guid Key, Guid Area, string Text, AuditStrand Strand);

/// <param name="Word">One of the words of a plan's state.</param>
public sealed record PlanFact(Guid SchoolId, string Word);

public sealed record SummaryFact(Guid SchoolId, SummaryState State);
