using MusicHub.Domain.Hub;
using MusicHub.Domain.Visits;

namespace MusicHub.Domain.Audits.Reviews;

/// <summary>A step of a School Music Review, in the hub's own words and order.</summary>
public sealed class ReviewStep : ListItem
{
    private ReviewStep()
    {
    }

    public ReviewStep(string name, ReviewProof proof, int order, Guid? visitKindId = null)
        : base(name, order) => (Proof, VisitKindId) = (proof, visitKindId);

    /// <summary>What satisfies it.</summary>
    public ReviewProof Proof { get; private set; }

    /// <summary>Which kind of visit has to be held, where a visit satisfies it.</summary>
    public Guid? VisitKindId { get; private set; }

    /// <param name="isUsed">Reviews have it: then what satisfies it stays.</param>
    public Result Require(ReviewProof proof, Guid? visitKindId, bool isUsed = false)
    {
        visitKindId = proof == ReviewProof.Visit ? visitKindId : null;
        if (isUsed && (proof, visitKindId) != (Proof, VisitKindId))
            return ReviewRefusals.StepUsed;
        if (proof == ReviewProof.Visit && visitKindId is null)
            return ReviewRefusals.KindMissing;
        (Proof, VisitKindId) = (proof, visitKindId);
        return Result.Done;
    }

    /// <summary>What a hub starts with.</summary>
    /// <param name="meeting">The kind of visit that a review's meeting is.</param>
    public static IReadOnlyList<ReviewStep> Usual(VisitKind meeting) =>
    [
        new("Self-evaluation", ReviewProof.Audit, 1),
        new("Plan’s summary published", ReviewProof.Summary, 2),
        new("School Music Review meeting", ReviewProof.Visit, 3, meeting.Id),
        new("Recommendation for the Music Mark award", ReviewProof.Decision, 4),
        new("Music Mark award", ReviewProof.Award, 5),
        new("Yearly review", ReviewProof.YearlyReview, 6),
    ];
}

/// <summary>What satisfies a step: the first three by themselves, as soon as it is there; the others when a person says so.</summary>
public enum ReviewProof
{
    /// <summary>An audit of the school is completed.</summary>
    Audit,

    /// <summary>The summary of the school's plan is found on its website.</summary>
    Summary,

    /// <summary>A visit of a certain kind is held.</summary>
    Visit,

    /// <summary>A person decides for it.</summary>
    Decision,

    /// <summary>The award is given.</summary>
    Award,

    /// <summary>The school is looked at again, a year after the award.</summary>
    YearlyReview,
}

public static class ReviewProofs
{
    public static readonly IReadOnlyList<ReviewProof> All = Enum.GetValues<ReviewProof>();

    public static string Title(this ReviewProof proof) => proof switch
    {
        ReviewProof.Audit => "An audit of the school is completed",
        ReviewProof.Summary => "The plan’s summary is found on the website",
        ReviewProof.Visit => "A visit of a certain kind is held",
        ReviewProof.Decision => "A person decides for it",
        ReviewProof.Award => "The award is given",
        _ => "The school is looked at again, a year after the award",
    };

    /// <summary>It is satisfied by what is on record, without anybody saying so.</summary>
    public static bool IsOnRecord(this ReviewProof proof) => proof is ReviewProof.Audit or ReviewProof.Summary or ReviewProof.Visit;
}
