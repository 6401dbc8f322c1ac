using MusicHub.Domain.Hub;

namespace MusicHub.Web.Features.Hub.ListMeetings;

public sealed record ListMeetingsPage(AddMeetingForm Form, IReadOnlyList<BoardMeeting> Ahead, IReadOnlyList<BoardMeeting> Past, int Version)
{
    internal static ListMeetingsPage Of(HubSettings hub, AddMeetingForm form, DateOnly today) => new(
        form,
        [.. hub.BoardMeetings.Where(meeting => meeting.On >= today).OrderBy(meeting => meeting.On)],
        [.. hub.BoardMeetings.Where(meeting => meeting.On < today).OrderByDescending(meeting => meeting.On)],
        hub.Version);
}
