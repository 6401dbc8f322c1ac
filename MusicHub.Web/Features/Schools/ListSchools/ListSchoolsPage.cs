using MusicHub.Data.Schools;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Schools.ListSchools;

public sealed record ListSchoolsPage(
    SchoolFilter Filter, Paging Paging, IReadOnlyList<SchoolRow> Rows, Cycle Cycle, DateOnly Today, SchoolChoices Choices, Viewer Viewer)
{
    public TermKey ThisTerm { get; } = Cycle.Calendar.TermOf(Today);

    public IReadOnlyList<(string Name, string Text)> InForce { get; } = [.. SchoolFilterWords.InForce(Filter, Choices)];

    public bool MayEditContacts => Viewer.May(Permission.EditContacts);

    public DueWords Due(SchoolRow row) => row.Status == RegisterStatus.OpenProposedToClose ? DueWords.LeftOut : DueWords.Of(Cycle.Rule.DueTerm(row.Dates, Today, Cycle.Calendar), ThisTerm);
}
