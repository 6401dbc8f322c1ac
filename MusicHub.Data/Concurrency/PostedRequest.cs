using MusicHub.Domain.History;

namespace MusicHub.Data.Concurrency;

/// <summary>A form that has been saved, so that a double click or a repeated post does nothing twice. Saved in the transaction of its work.</summary>
/// <param name="key">A digest of the person, the address, the form's own identity and all that was typed.</param>
/// <param name="location">Where the first post led.</param>
[Unrecorded]
public sealed class PostedRequest(string key, DateTimeOffset at, string location)
{
    public string Key { get; private init; } = key;

    public DateTimeOffset At { get; private init; } = at;

    public string Location { get; private init; } = location;
}
