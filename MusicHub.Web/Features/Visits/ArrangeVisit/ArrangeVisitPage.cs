using MusicHub.Domain.Calendar;
using MusicHub.Domain.Visits;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Visits.ArrangeVisit;

/// <param name="Reasons">Why an agreed day is moved, where the hub asks for it.</param>
/// <param name="Term">The term that the visit would fall into, as a help when the dates are agreed.</param>
public sealed record ArrangeVisitPage(ArrangeVisitForm Form, VisitSubject Subject, IReadOnlyList<Choice> Visitors, Term? Term, IReadOnlyList<VisitReason> Reasons)
{
    public string Title => Subject.Visit.On is null ? "Arrange a day" : "Arrange another day";

    public string Hint => Term is null
        ? "For example, 6 11 2026 or 6 Nov 2026."
        : $"{Term.Key.Title}: {Term.StartsOn.Short()} to {Term.EndsOn.Short()}, half-term {Term.HalfTermStartsOn.Short()} to {Term.HalfTermEndsOn.Short()}.";
}
