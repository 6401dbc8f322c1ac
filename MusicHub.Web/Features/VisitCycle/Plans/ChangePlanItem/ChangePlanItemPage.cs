using MusicHub.Data.VisitCycle;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle.Plans;

namespace MusicHub.Web.Features.VisitCycle.Plans.ChangePlanItem;

/// <param name="Places">Who could go, and when.</param>
public sealed record ChangePlanItemPage(YearPlan Plan, PlanItem Item, PlanPlaceForm Form, PlanSchoolName School, string Visitor, PlanPlaces Places, TermKey ThisTerm);
