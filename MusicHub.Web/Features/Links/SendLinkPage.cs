using MusicHub.Domain;
using MusicHub.Web.Features.Mail.ToSchool;

namespace MusicHub.Web.Features.Links;

public sealed class SendLinkForm
{
    public int? Days { get; set; } = SchoolLink.UsualDays;

    /// <inheritdoc cref="HubsOwn"/>
    public bool ShowsHub { get; set; }

    internal string? Problem => Days is null or < 1 or > SchoolLink.MostDays ? $"Enter how many days, from 1 to {SchoolLink.MostDays}" : null;
}

/// <param name="Made">Shown once, right after the link was made.</param>
public sealed record SendLinkPage(SendLinkForm Form, LinkOccasion Occasion, LinkEmail? Made)
{
    public const string View = "/Features/Links/SendLink.cshtml";
}

/// <param name="Until">How long the link works.</param>
public sealed record MailLinkPage(MailToSchoolForm Form, SchoolAddressees Addressees, LinkOccasion Occasion, DateOnly Until) : IMailToSchoolPage
{
    public const string View = "/Features/Links/MailLink.cshtml";
}
