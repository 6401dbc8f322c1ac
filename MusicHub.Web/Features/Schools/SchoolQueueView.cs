using MusicHub.Web.Design.Lists;

namespace MusicHub.Web.Features.Schools;

/// <param name="ToDo">What the link beside a school says, such as "Choose the phase".</param>
public sealed record SchoolQueueView(string Caption, string DetailHeading, string ToDo, Paging Paging, IReadOnlyList<SchoolQueueRow> Rows)
{
    public const int RowsOnAPage = 50;
}
