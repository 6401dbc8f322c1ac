using MusicHub.Data;
using MusicHub.Data.Calendar;
using MusicHub.Domain.People;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Visits.PlanVisit;

/// <param name="MayBeNobodys">A visit may be planned before it is known who goes.</param>
public sealed record PlanVisitPage(
    PlanVisitForm Form, VisitSchool School, IReadOnlyList<Choice> Kinds, IReadOnlyList<Choice> Visitors, IReadOnlyList<Choice> Weeks, bool MayBeNobodys)
{
    public bool Offers(Guid? kindId) => Kinds.Any(choice => choice.Value == kindId.ToString());

    internal static async Task<PlanVisitPage> Of(PlanVisitForm form, VisitSchool school, MusicHubDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var kinds = await db.KindChoices(cancellationToken: cancellationToken);
        var visitors = await db.VisitorChoices(viewer, school.OnlyFor(viewer), cancellationToken: cancellationToken);
        var weeks = VisitChoices.WeekChoices(await db.Calendar(cancellationToken), today, form.Week);
        return new PlanVisitPage(form, school, kinds, visitors, weeks, !school.OnlyFor(viewer));
    }
}
