using MusicHub.Domain.Audits.Reviews;
using MusicHub.Web.Design.TagHelpers;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Audits.Reviews;

/// <summary>School Music Reviews in words.</summary>
public static class ReviewWords
{
    public static (StatusKind Kind, string Words) Standing(this ReviewStepState step) => step.Standing switch
    {
        ReviewStanding.Done => (StatusKind.Done, "Done"),
        ReviewStanding.UnderWay => (StatusKind.Active, step.Step.Proof == ReviewProof.Visit ? "Planned" : "Under way"),
        ReviewStanding.Declined => (StatusKind.Warning, "Decided against"),
        _ => (StatusKind.Neutral, "To do"),
    };

    public static (StatusKind Kind, string Words) Standing(this ReviewOutcome outcome) =>
        outcome == ReviewOutcome.Done ? (StatusKind.Done, "Done") : (StatusKind.Warning, "Decided against");

    public static (StatusKind Kind, string Words) Standing(this MusicReview review) => review.End.Standing();

    public static (StatusKind Kind, string Words) Standing(this ReviewEnd? end) => end switch
    {
        null => (StatusKind.Active, "Open"),
        ReviewEnd.Completed => (StatusKind.Done, "Completed"),
        _ => (StatusKind.Off, "Ended early"),
    };

    /// <summary>"2 of 5 steps, next: Recommendation".</summary>
    public static string Progress(this ReviewPicture picture) =>
        $"{picture.Done} of {Words.Count(picture.Steps.Count, "step")}{(picture.Next is { } next ? $", next: {next.Step.Name}" : null)}";

    /// <summary>Where what is on record stands; null where a person has said it.</summary>
    public static string? Href(this ReviewRecord? record) => record?.Proof switch
    {
        ReviewProof.Audit => $"/audits/{record.Id}",
        ReviewProof.Summary => $"/schools/{record.SchoolId}/summaries/{record.YearStart}",
        ReviewProof.Visit => $"/visits/{record.Id}",
        _ => null,
    };

    /// <summary>What satisfies a step, with the kind of visit that it needs.</summary>
    /// <param name="visitKinds">Their names.</param>
    public static string Needs(this ReviewStep step, IReadOnlyDictionary<Guid, string> visitKinds) =>
        step.VisitKindId is { } id && visitKinds.TryGetValue(id, out var kind) ? $"A visit is held: {kind}" : step.Proof.Title();

    /// <summary>What a person does who says that the step is done.</summary>
    public static string Deed(this ReviewProof proof) => proof switch
    {
        ReviewProof.Decision => "Decide",
        ReviewProof.Award => "Give the award",
        ReviewProof.YearlyReview => "Record the yearly review",
        _ => "Mark as done",
    };
}
