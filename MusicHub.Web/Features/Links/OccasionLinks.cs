using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Mail;
using MusicHub.Domain;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Links;

/// <summary>The links that were made for one occasion, and the e-mails that took them to the school.</summary>
/// <param name="Address">Of the occasion's page.</param>
public sealed record OccasionLinks(IReadOnlyList<SchoolLinkRow> Rows, IReadOnlyList<MailLine> Mails, string Address, bool MayEnd)
{
    internal static async Task<OccasionLinks> Of(IQueryable<SchoolLink> links, string address, bool mayEnd, MusicHubDbContext db, Viewer viewer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var made = await links.AsNoTracking().ToListAsync(cancellationToken);
        var names = await db.NamesOf([.. made.Select(link => link.MadeById)], cancellationToken);
        return new(
            [.. made.Select(link => new SchoolLinkRow(link.Id, link.StateAt(now), link.MadeAt, names.GetValueOrDefault(link.MadeById) ?? "Somebody", link.ExpiresAt, link.RevokedAt ?? link.UsedAt))],
            await db.MailLinesFor(viewer).About([.. made.Select(link => link.Id)]).ToListAsync(cancellationToken),
            address,
            mayEnd);
    }
}

public sealed record SchoolLinkRow(Guid Id, LinkState State, DateTimeOffset MadeAt, string By, DateTimeOffset ExpiresAt, DateTimeOffset? EndedAt)
{
    public string Words => State switch
    {
        LinkState.Open => $"Works until {ExpiresAt.Day()}",
        LinkState.Expired => $"Ran out on {ExpiresAt.Day()}",
        LinkState.Revoked => $"Ended on {EndedAt!.Value.Day()}",
        _ => $"Used up on {EndedAt!.Value.Day()}",
    };
}
