using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Actions;

namespace MusicHub.Web.Features.Visits.RecordVisit;

public sealed record RecordVisitPage(VisitRecordForm Form, VisitSubject Subject, VisitRecordChoices Choices) : IVisitRecordPage
{
    /// <summary>The agreed day, when it has come, else today.</summary>
    internal static VisitRecordForm NewForm(Visit visit, DateOnly today) => new()
    {
        On = visit.On is { } on && on < today ? on : today,
        Actions = NewActionRow.Blank(2, visit.VisitorId),
    };
}
