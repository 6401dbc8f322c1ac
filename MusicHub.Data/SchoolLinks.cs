using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Data;

/// <summary>What all links for schools have in common.</summary>
public static class SchoolLinks
{
    public static IQueryable<T> NewestFirst<T>(this IQueryable<T> links)
        where T : SchoolLink => links.OrderByDescending(link => link.MadeAt).ThenByDescending(link => link.Id);

    /// <summary>A newer link takes their place.</summary>
    public static async Task RevokeAll(this IQueryable<SchoolLink> links, DateTimeOffset at, CancellationToken cancellationToken)
    {
        foreach (var link in await links.ToListAsync(cancellationToken))
            link.Revoke(at);
    }

    /// <summary>They are of no more use: what they ask is answered.</summary>
    public static async Task UseUp(this IQueryable<SchoolLink> links, DateTimeOffset at, CancellationToken cancellationToken)
    {
        foreach (var link in await links.ToListAsync(cancellationToken))
            link.Use(at);
    }

    internal static void MapLink<T>(this EntityTypeBuilder<T> builder)
        where T : SchoolLink
    {
        builder.Property(link => link.SecretDigest).HasMaxLength(LinkSecret.DigestLength);
        builder.HasOne<School>().WithMany().HasForeignKey(link => link.SchoolId);
        builder.HasOne<Person>().WithMany().HasForeignKey(link => link.MadeById);
        builder.HasIndex(link => link.SecretDigest).IsUnique();
    }
}
