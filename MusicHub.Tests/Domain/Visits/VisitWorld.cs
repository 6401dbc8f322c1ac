using MusicHub.Domain;
using MusicHub.Domain.Visits;

namespace MusicHub.Tests.Domain.Visits;

/// <summary>A visit in each of its states, and who and what belongs to it.</summary>
internal static class VisitWorld
{
    internal static readonly DateOnly Today = new(2026, 2, 3); // a Tuesday
    internal static readonly DateOnly Monday = new(2026, 2, 2);
    internal static readonly Guid School = Guid.NewGuid();
    internal static readonly Guid Kind = Guid.NewGuid();
    internal static readonly Guid OtherKind = Guid.NewGuid();
    internal static readonly Guid Ada = Guid.NewGuid();
    internal static readonly Guid Ben = Guid.NewGuid();
    internal static readonly Guid Confidence = Guid.NewGuid();
    internal static readonly Guid Instruments = Guid.NewGuid();

    internal static VisitRecord ARecord() =>
        new(Today, " Jo Hart, headteacher ", "Singing in every class.", " ", SupportPriority.High, [(Confidence, "New to reading music"), (Instruments, "")]);

    internal static Visit Planned() => Visit.Plan(School, Kind, Ada, Today, Today).OrThrow();

    internal static Visit Confirmed() => In(VisitState.Confirmed);

    internal static Visit Recorded() => In(VisitState.Done);

    internal static Visit In(VisitState state)
    {
        var visit = Planned();
        if (state is not VisitState.Planned and not VisitState.Cancelled)
            visit.Arrange(Today, null, Ada, Today).OrThrow();
        switch (state)
        {
            case VisitState.Confirmed:
                visit.Confirm().OrThrow();
                break;
            case VisitState.Done:
                visit.Record(ARecord(), Today).OrThrow();
                break;
            case VisitState.Cancelled:
                visit.Cancel("Asked to").OrThrow();
                break;
            case VisitState.NotAttended:
                visit.MarkNotAttended("Nobody there", Today).OrThrow();
                break;
        }

        return visit;
    }

    internal static void Refused(Refusal? refusal, string code) => Assert.That(refusal?.Code, Is.EqualTo(code));
}
