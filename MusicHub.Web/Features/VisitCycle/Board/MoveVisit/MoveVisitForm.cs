using FluentValidation;
using MusicHub.Domain.Visits;

namespace MusicHub.Web.Features.VisitCycle.Board.MoveVisit;

public sealed class MoveVisitForm
{
    public DateOnly? Week { get; set; }

    /// <summary>Null for nobody yet.</summary>
    public Guid? VisitorId { get; set; }

    /// <summary>What the board showed.</summary>
    public DateOnly? From { get; set; }

    public Guid? Region { get; set; }

    public Guid? Visitor { get; set; }

    internal BoardView View => new() { From = From, Region = Region, Visitor = Visitor };

    internal static MoveVisitForm Of(Visit visit, BoardView view) => new() { Week = visit.PlannedWeek, VisitorId = visit.VisitorId, From = view.From, Region = view.Region, Visitor = view.Visitor };
}

internal sealed class MoveVisitValidator : AbstractValidator<MoveVisitForm>
{
    public MoveVisitValidator(MoveVisitPage page)
    {
        RuleFor(form => form.Week).NotNull().WithMessage("Choose a week");
        RuleFor(form => form.VisitorId).Must(id => id is null || page.Visitors.Any(choice => choice.Value == id.ToString())).WithMessage("Choose a visitor of the list");
    }
}
