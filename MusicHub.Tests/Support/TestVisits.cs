using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;

namespace MusicHub.Tests.Support;

/// <summary>Visits and actions for a test, made by the domain's own verbs and saved. Unless said: a music visit of the only-visitor at the school in the north.</summary>
public static class TestVisits
{
    public static async Task<Visit> APlannedVisit(this TestHub hub, DateOnly? week = null, School? school = null, Person? visitor = null, VisitKind? kind = null, bool nobody = false)
    {
        var visit = Plan(hub, week ?? hub.Today, school, visitor, kind, nobody);
        await hub.Save(visit);
        return visit;
    }

    /// <param name="on">May be past: then it was arranged on its day.</param>
    public static async Task<Visit> AnArrangedVisit(this TestHub hub, DateOnly on, School? school = null, Person? visitor = null, VisitKind? kind = null, TimeOnly? at = null, bool confirmed = false)
    {
        var visit = Plan(hub, on, school, visitor, kind);
        visit.Arrange(on, at, visit.VisitorId!.Value, on).OrThrow();
        if (confirmed)
            visit.Confirm().OrThrow();
        await hub.Save(visit);
        return visit;
    }

    public static Task<Visit> AConfirmedVisit(this TestHub hub, DateOnly on, School? school = null, Person? visitor = null) =>
        hub.AnArrangedVisit(on, school, visitor, confirmed: true);

    public static async Task<Visit> ARecordedVisit(this TestHub hub, DateOnly? on = null, School? school = null, Person? visitor = null, VisitKind? kind = null, Func<VisitRecord, VisitRecord>? record = null)
    {
        var written = ARecord(hub, on ?? hub.Today);
        var visit = Visit.RecordUnplanned(
            (school ?? hub.NorthSchool).Id, (kind ?? hub.MusicVisit).Id, (visitor ?? hub.Person(Role.Visitor)).Id, record?.Invoke(written) ?? written, hub.Today).OrThrow();
        await hub.Save(visit);
        return visit;
    }

    public static async Task<Visit> ACancelledVisit(this TestHub hub, School? school = null)
    {
        var visit = Plan(hub, hub.Today, school, null, null);
        visit.Cancel("The school has an inspection").OrThrow();
        await hub.Save(visit);
        return visit;
    }

    public static VisitRecord ARecord(TestHub hub, DateOnly on) =>
        new(on, "Jo Hart (Headteacher)", "Singing in every class.", "Ring in March", SupportPriority.Medium, [(hub.Confidence.Id, "New to reading music")]);

    /// <param name="dueOn">May be past: then it was opened thirty days before.</param>
    public static async Task<HubAction> AnAction(this TestHub hub, string what = "Send the singing resources", DateOnly? dueOn = null, School? school = null, Person? owner = null, bool forSchool = false, bool forHub = false, Visit? from = null, StrategicFunction function = StrategicFunction.Schools)
    {
        var due = dueOn ?? hub.Today.AddDays(30);
        var action = HubAction.Open(
            forHub ? null : (school ?? hub.NorthSchool).Id,
            from is null ? ActionSource.Other : ActionSource.Visit,
            from?.Id,
            new ActionDetails(what, forSchool ? null : (owner ?? hub.Person(Role.Visitor)).Id, due, function),
            due < hub.Today ? due.AddDays(-30) : hub.Today).OrThrow();
        await hub.Save(action);
        return action;
    }

    private static Visit Plan(TestHub hub, DateOnly week, School? school, Person? visitor, VisitKind? kind, bool nobody = false) => Visit.Plan(
        (school ?? hub.NorthSchool).Id, (kind ?? hub.MusicVisit).Id, nobody ? null : (visitor ?? hub.Person(Role.Visitor)).Id, week, week < hub.Today ? week : hub.Today).OrThrow();
}
