using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MusicHub.Domain;
using MusicHub.Domain.Audits.Reviews;
using MusicHub.Domain.Hub;
using MusicHub.Domain.Visits;

namespace MusicHub.Web.Features.Hub;

/// <summary>An entry of a list; what it has besides its name depends on the list.</summary>
public sealed class ListItemForm
{
    public string? Name { get; set; }

    public bool IsActive { get; set; } = true;

    public bool Counts { get; set; }

    /// <summary>That what counts changes for visits that were recorded already is wanted.</summary>
    public bool Sure { get; set; }

    [Display(Name = "When it is offered")]
    public List<VisitEndings> Endings { get; set; } = [];

    /// <summary>Of a step: what satisfies it.</summary>
    public ReviewProof? Proof { get; set; }

    public Guid? VisitKindId { get; set; }

    internal static ListItemForm Of(ListItem item) => new()
    {
        Name = item.Name,
        IsActive = item.IsActive,
        Counts = item is VisitKind { Counts: true },
        Endings = item is VisitReason reason ? [.. VisitEndingWords.Each.Where(reason.IsFor)] : [],
        Proof = (item as ReviewStep)?.Proof,
        VisitKindId = (item as ReviewStep)?.VisitKindId,
    };

    /// <summary>Writes what was posted into the entry, as far as the domain allows.</summary>
    /// <param name="isUsed">Records have it already.</param>
    internal Refusal? Fill(ListItem item, IReadOnlyList<ListItem> list, bool isUsed = false)
    {
        if (item is VisitKind && !IsActive && list.All(other => other.Id == item.Id || !other.IsActive))
            return HubRefusals.LastKind;
        if (item is VisitReason reason && reason.OfferFor(Endings.Aggregate(VisitEndings.None, (all, ending) => all | ending)).Refusal is { } refusal)
            return refusal;
        if (item is ReviewStep step && (Proof is { } proof ? step.Require(proof, VisitKindId, isUsed).Refusal : ReviewRefusals.ProofMissing) is { } unsatisfied)
            return unsatisfied;
        if (item is VisitKind kind)
            kind.Count(Counts);
        return item.Change(list, Name, IsActive).Refusal;
    }
}

internal sealed class ListItemValidator : AbstractValidator<ListItemForm>
{
    public ListItemValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter a name").MaximumLength(ListItem.LongestName).WithMessage($"The name must be {ListItem.LongestName} characters or fewer");
        RuleForEach(form => form.Endings).Must(ending => VisitEndingWords.Each.Contains(ending)).WithMessage("Choose when the reason is offered");
    }
}
