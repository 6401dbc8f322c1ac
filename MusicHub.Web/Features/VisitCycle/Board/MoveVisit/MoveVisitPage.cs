using MusicHub.Web.Design;
using MusicHub.Web.Features.Visits;

namespace MusicHub.Web.Features.VisitCycle.Board.MoveVisit;

public sealed record MoveVisitPage(MoveVisitForm Form, VisitSubject Subject, IReadOnlyList<Choice> Weeks, IReadOnlyList<Choice> Visitors, RoomTable Room);
