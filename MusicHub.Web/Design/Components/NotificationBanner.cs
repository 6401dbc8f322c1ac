using static MusicHub.Web.Design.Attributes;

namespace MusicHub.Web.Design.Components;

public sealed record NotificationBanner : Block, IComponent
{
    /// <summary>"success", or nothing for an important message.</summary>
    public string? Type { get; init; }

    public string? TitleText { get; init; }

    public Markup? TitleHtml { get; init; }

    public int TitleHeadingLevel { get; init; } = 2;

    public string TitleId { get; init; } = "govuk-notification-banner-title";

    public string? Role { get; init; }

    public bool? DisableAutoFocus { get; init; }

    public Markup Render()
    {
        var success = Type == "success";
        var title = ContentOf(TitleText, TitleHtml);
        return Markup.Of($"""
            <div class="govuk-notification-banner{(success ? " govuk-notification-banner--success" : null)}{ExtraClasses}" role="{Role ?? (success ? "alert" : "region")}" aria-labelledby="{TitleId}" data-module="govuk-notification-banner"{Truth("data-disable-auto-focus", DisableAutoFocus)}{ExtraAttributes}>
            <div class="govuk-notification-banner__header">
            <h{TitleHeadingLevel} class="govuk-notification-banner__title" id="{TitleId}">{(title.IsEmpty ? Markup.Text(success ? "Success" : "Important") : title)}</h{TitleHeadingLevel}>
            </div>
            <div class="govuk-notification-banner__content">{Body}</div>
            </div>
            """);
    }

    private Markup? Body => Html is { IsEmpty: false } || string.IsNullOrEmpty(Text)
        ? Html
        : Markup.Of($"""<p class="govuk-notification-banner__heading">{Text}</p>""");
}
