using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Mail.Digests;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Mail.MyDigest;

/// <summary>One's own week as it stands now, and whether it comes by e-mail on Mondays.</summary>
[Requires(Permission.SeeVisits)]
public sealed class MyDigestController(TaskContext context, DigestMaker maker, Outbox outbox) : TaskController(context)
{
    [HttpGet("my/digest")]
    public async Task<IActionResult> Get(CancellationToken cancellationToken)
    {
        var email = await Db.People.Where(person => person.Id == Viewer.PersonId).Select(person => person.Email).SingleAsync(cancellationToken);
        return Page(new MyDigestPage(
            await maker.Make(Viewer, Today, cancellationToken), await Choice(cancellationToken), outbox.IsOpen, email is not null && EmailAddress.MayBeSentTo(email) ? email : null));
    }

    [HttpPost("my/digest")]
    public async Task<IActionResult> Post(bool on, CancellationToken cancellationToken)
    {
        var choice = await Choice(cancellationToken);
        if (choice is null)
            Db.Add(choice = new DigestChoice(Viewer.PersonId, on));
        else
            Db.Expect(choice, PostedVersion);
        choice.Choose(on);
        Record(on ? "Weekly digest turned on" : "Weekly digest turned off", choice);
        return await SaveAndGo("~/my/digest", on ? "The digest comes by e-mail on Mondays." : "The digest does not come by e-mail any more.");
    }

    private Task<DigestChoice?> Choice(CancellationToken cancellationToken) => Db.DigestChoices.SingleOrDefaultAsync(choice => choice.PersonId == Viewer.PersonId, cancellationToken);
}

/// <param name="MailIsSetUp">Whether the program sends e-mail at all.</param>
/// <param name="Email">Null where the person has no address that can be sent to.</param>
public sealed record MyDigestPage(Digest Digest, DigestChoice? Choice, bool MailIsSetUp, string? Email)
{
    public bool IsOn => Choice?.IsOn != false;

    public int Version => Choice?.Version ?? 0;
}
