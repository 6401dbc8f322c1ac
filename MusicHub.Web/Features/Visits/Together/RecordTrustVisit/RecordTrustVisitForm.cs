using FluentValidation;
using MusicHub.Domain.Visits;

namespace MusicHub.Web.Features.Visits.Together.RecordTrustVisit;

/// <summary>What holds for all the schools, and what differs for each.</summary>
public sealed class RecordTrustVisitForm : VisitRecordForm
{
    public List<SchoolPart> Schools { get; set; } = [];

    internal int VersionOf(Guid visitId) => Part(visitId)?.Version ?? 0;

    internal SchoolPart? Part(Guid visitId) => Schools.Find(part => part.Id == visitId);

    internal VisitRecord RecordOf(Visit visit, IReadOnlyList<VisitContact> contacts)
    {
        var part = Part(visit.Id)!;
        var notes = string.Join("\n\n", new[] { Notes, part.Notes }.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!.Trim()));
        // A note on a need was written at the school's own record, and stays.
        var needs = part.NeedIds.Distinct().Select(id => (id, visit.Needs.FirstOrDefault(need => need.NeedId == id)?.Note)).ToList();
        return new(On!.Value, MetWhom(contacts), notes, string.IsNullOrWhiteSpace(part.NextStep) ? NextStep : part.NextStep, part.Priority ?? Priority, needs) { FollowUpBy = FollowUpBy };
    }
}

/// <summary>One of the schools.</summary>
public sealed class SchoolPart
{
    /// <summary>Its visit.</summary>
    public Guid Id { get; set; }

    public int Version { get; set; }

    /// <summary>It was part of the meeting; else its visit stays without a record.</summary>
    public bool Covered { get; set; }

    public List<Guid> NeedIds { get; set; } = [];

    /// <summary>Null: as for all.</summary>
    public SupportPriority? Priority { get; set; }

    /// <summary>Blank: as for all.</summary>
    public string? NextStep { get; set; }

    /// <summary>Stand below those for all.</summary>
    public string? Notes { get; set; }

    internal static SchoolPart Of(Visit visit) => new()
    {
        Id = visit.Id,
        Version = visit.Version,
        Covered = true,
        NeedIds = [.. visit.Needs.Select(need => need.NeedId)],
        Priority = visit.Priority,
        NextStep = visit.NextStep,
        Notes = visit.Notes,
    };
}

internal sealed class RecordTrustVisitValidator : AbstractValidator<RecordTrustVisitForm>
{
    public RecordTrustVisitValidator(RecordTrustVisitPage page, DateOnly today)
    {
        Include(new VisitRecordValidator<VisitRecordForm>(page.Choices, answersNeeded: true, today));
        RuleFor(form => form.Schools).Must(_ => page.Covered.Count > 0).OverridePropertyName("Schools[0].Covered").WithMessage("Tick the schools that were part of the visit");
        RuleForEach(form => form.Schools).ChildRules(part =>
        {
            part.RuleFor(school => school.NeedIds).Must(ids => ids.All(page.Choices.Needs.ContainsKey)).WithMessage("Choose needs from the list");
            part.RuleFor(school => school.NextStep).MaximumLength(VisitRecord.LongestNextStep).WithMessage($"The next step must be {VisitRecord.LongestNextStep} characters or fewer");
            part.RuleFor(school => school.Notes).MaximumLength(VisitRecord.LongestNotes / 2).WithMessage($"The notes on one school must be {VisitRecord.LongestNotes / 2} characters or fewer");
        });
        RuleFor(form => form.Notes).MaximumLength(VisitRecord.LongestNotes / 2).WithMessage($"The notes must be {VisitRecord.LongestNotes / 2} characters or fewer");
    }
}
