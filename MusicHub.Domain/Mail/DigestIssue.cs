using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;

namespace MusicHub.Domain.Mail;

/// <summary>One person's digest of one week: there is one at most, whether it was sent or there was nothing to say.</summary>
[Unrecorded]
public sealed class DigestIssue : Entity
{
    /// <summary>On Monday, in England.</summary>
    public static readonly TimeOnly SentFrom = new(6, 0);

    private DigestIssue() => SecretDigest = null!;

    public Guid PersonId { get; private init; }

    /// <summary>Its Monday.</summary>
    public DateOnly Week { get; private init; }

    /// <summary>Of the link that turns the digest off, without signing in.</summary>
    public string SecretDigest { get; private init; }

    public DateTimeOffset MadeAt { get; private init; }

    /// <returns>The issue, and its link's secret, which is not to be had again.</returns>
    public static (DigestIssue Issue, string Secret) Make(Guid personId, DateOnly week, DateTimeOffset at)
    {
        var secret = LinkSecret.Next();
        return (new DigestIssue { PersonId = personId, Week = Weeks.MondayOf(week), SecretDigest = LinkSecret.DigestOf(secret), MadeAt = at }, secret);
    }

    /// <summary>The week whose digests are due: from Monday morning until Friday. Who was off for longer waits for the next.</summary>
    public static DateOnly? WeekDueAt(DateTimeOffset at)
    {
        var today = UkTime.DayOf(at);
        var monday = Weeks.MondayOf(today);
        return at >= UkTime.At(monday, SentFrom) && today <= monday.AddDays(4) ? monday : null;
    }
}
