using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain;
using MusicHub.Domain.Mail;
using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Links;

/// <summary>What a school can be asked to answer by a link: this year's survey, an audit.</summary>
/// <param name="Title">Of what is asked.</param>
/// <param name="Address">Of the page where the hub's people see how it stands.</param>
public abstract record LinkOccasion(School School, string Title, string Address)
{
    /// <summary>The first part of the addresses that the school opens.</summary>
    public abstract string Root { get; }

    public abstract MailKind MailKind { get; }

    /// <summary>In sentences: "survey".</summary>
    public abstract string Noun { get; }

    /// <summary>What whoever has the link can do: "answer this year’s survey for the school".</summary>
    public abstract string Use { get; }

    /// <summary>When the link ends of itself: "when the survey is complete".</summary>
    public abstract string Ends { get; }

    /// <summary>"Survey link", to which the history adds what became of it.</summary>
    public abstract string ChangeName { get; }

    /// <summary>Null where the hub has answered nothing itself.</summary>
    public virtual HubsOwn? HubsOwn => null;

    /// <summary>Of the same occasion, made before.</summary>
    public abstract IQueryable<SchoolLink> Earlier(MusicHubDbContext db);

    public abstract (SchoolLink Link, string Secret) Make(Guid byId, DateTimeOffset at, int days = SchoolLink.UsualDays);

    public abstract LinkEmail Email(string link, DateOnly until, string hub, string from);

    public async Task<LinkEmail> Email(string link, DateOnly until, string from, MusicHubDbContext db, CancellationToken cancellationToken) =>
        Email(link, until, await db.Hubs.Select(hub => hub.Name).SingleAsync(cancellationToken), from);
}

/// <summary>What the hub has answered itself: the school sees it only where a person says so.</summary>
/// <param name="Hidden">What the school sees unless it is said.</param>
/// <param name="Ask">The words beside the tick.</param>
/// <param name="Shown">What it sees then.</param>
public sealed record HubsOwn(string Hidden, string Ask, string Shown);

/// <summary>What the school is sent.</summary>
public sealed record LinkEmail(string Link, DateOnly Until, string Subject, string Text);
