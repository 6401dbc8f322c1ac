using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Domain.Visits;

public sealed class TrustVisitTests
{
    private readonly Trust _trust = new(4711, "Bright Futures Trust");

    private readonly Guid _kind = Guid.NewGuid();

    private static DateOnly Today => VisitWorld.Today;

    [Test]
    public void Plan_MakesAVisitForEachSchool_ThatBelongTogether()
    {
        var schools = new[] { School(1), School(2), School(3) };

        var planned = TrustVisit.Plan(_trust, schools, _kind, VisitWorld.Ada, Today.AddDays(8), Today).OrThrow();

        Assert.That(planned.Together.TrustId, Is.EqualTo(_trust.Id));
        Assert.That(planned.Visits.Select(visit => visit.SchoolId), Is.EqualTo(schools.Select(school => school.Id)));
        Assert.That(planned.Visits.Select(visit => (visit.TrustVisitId, visit.KindId, visit.VisitorId, visit.State, visit.PlannedWeek)).Distinct().Single(),
            Is.EqualTo(((Guid?)planned.Together.Id, _kind, (Guid?)VisitWorld.Ada, VisitState.Planned, (DateOnly?)new DateOnly(2026, 2, 9))));
    }

    [Test]
    public void Plan_OfOneSchool_OrOfAnotherTrusts_OrOfAClosedOne_OrInThePast_IsRefused()
    {
        string? Code(DateOnly week, params School[] schools) => TrustVisit.Plan(_trust, schools, _kind, null, week, Today).Refusal?.Code;

        Assert.Multiple(() =>
        {
            Assert.That(Code(Today, School(1)), Is.EqualTo("trust-visit-too-few-schools"));
            Assert.That(Code(Today, School(1), TestHub.ASchool(900_002, "Elsewhere", trustId: Guid.NewGuid())), Is.EqualTo("trust-visit-not-a-school-of-the-trust"));
            Assert.That(Code(Today, School(1), School(2, RegisterStatus.Closed)), Is.EqualTo("trust-visit-not-a-school-of-the-trust"));
            Assert.That(Code(Today.AddDays(-14), School(1), School(2)), Is.EqualTo("visit-planned-in-the-past"));
        });
    }

    [Test]
    public void ASchool_LeavesWhileItsVisitIsAhead_AndOnlyOnce()
    {
        var visit = TrustVisit.Plan(_trust, [School(1), School(2)], _kind, VisitWorld.Ada, Today, Today).OrThrow().Visits[0];

        Assert.That(visit.LeaveTrustVisit().IsRefused, Is.False);

        Assert.That((visit.TrustVisitId, visit.State), Is.EqualTo(((Guid?)null, VisitState.Planned)));
        VisitWorld.Refused(visit.LeaveTrustVisit().Refusal, "visit-not-in-a-trust-visit");
        var done = TrustVisit.Plan(_trust, [School(1), School(2)], _kind, VisitWorld.Ada, Today, Today).OrThrow().Visits[0];
        done.Record(VisitWorld.ARecord(), Today).OrThrow();
        VisitWorld.Refused(done.LeaveTrustVisit().Refusal, "visit-already-recorded");
    }

    private School School(int number, RegisterStatus status = RegisterStatus.Open) => TestHub.ASchool(900_100 + number, $"School {number}", status: status, trustId: _trust.Id);
}
