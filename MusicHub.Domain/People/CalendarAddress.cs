using MusicHub.Domain.History;

namespace MusicHub.Domain.People;

/// <summary>The private address under which a person's own calendar program reads their visits. It opens nothing else.</summary>
public sealed class CalendarAddress : Aggregate
{
    private CalendarAddress()
    {
    }

    public Guid PersonId { get; private init; }

    /// <summary>Null while there is no address.</summary>
    [Personal]
    public string? SecretDigest { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    /// <returns>The address, and its secret, which is not to be had again.</returns>
    public static (CalendarAddress Address, string Secret) Make(Guid personId, DateTimeOffset at)
    {
        var address = new CalendarAddress { PersonId = personId };
        return (address, address.Renew(at));
    }

    /// <summary>A new address in place of the old one, which opens nothing from now on.</summary>
    public string Renew(DateTimeOffset at)
    {
        var secret = LinkSecret.Next();
        (SecretDigest, MadeAt) = (LinkSecret.DigestOf(secret), at);
        return secret;
    }

    public Result Revoke()
    {
        if (SecretDigest is null)
            return PeopleRefusals.NoCalendarAddress;
        SecretDigest = null;
        return Result.Done;
    }
}
