using static MusicHub.Web.Design.Attributes;

namespace MusicHub.Web.Design.Components;

public sealed record ServiceNavigation : IComponent
{
    public string? ServiceName { get; init; }

    public string? ServiceUrl { get; init; }

    public IReadOnlyList<NavigationLink?> Navigation { get; init; } = [];

    public string AriaLabel { get; init; } = "Service information";

    public string MenuButtonText { get; init; } = "Menu";

    public string? MenuButtonLabel { get; init; }

    public string? NavigationLabel { get; init; }

    public string NavigationId { get; init; } = "navigation";

    public string? NavigationClasses { get; init; }

    public bool? CollapseNavigationOnMobile { get; init; }

    public NavigationSlots? Slots { get; init; }

    public string? Classes { get; init; }

    public Attributes? Attributes { get; init; }

    public Markup Render()
    {
        var common = Markup.Of($"class=\"govuk-service-navigation{Block.AndClasses(Classes)}\" data-module=\"govuk-service-navigation\"{Attributes?.Render()}");
        var isSection = !string.IsNullOrEmpty(ServiceName) || Slots?.Start is not null || Slots?.End?.Html is not null;
        return isSection
            ? Markup.Of($"""<section aria-label="{AriaLabel}" {common}>{Inner}</section>""")
            : Markup.Of($"<div {common}>{Inner}</div>");
    }

    private Markup Inner => Markup.Of($"""
        <div class="govuk-width-container{(Slots?.End?.Align == "inline" ? " govuk-service-navigation__inlining-container" : null)}">
        {Slots?.Start}
        <div class="govuk-service-navigation__container">
        {Name}
        {Menu}
        </div>
        {Slots?.End?.Html}
        </div>
        """);

    private Markup Name
    {
        get
        {
            if (string.IsNullOrEmpty(ServiceName))
                return Markup.Empty;

            var name = string.IsNullOrEmpty(ServiceUrl)
                ? Markup.Of($"""<span class="govuk-service-navigation__text">{ServiceName}</span>""")
                : Markup.Of($"""<a href="{ServiceUrl}" class="govuk-service-navigation__link">{ServiceName}</a>""");
            return Markup.Of($"""<span class="govuk-service-navigation__service-name">{name}</span>""");
        }
    }

    private Markup Menu
    {
        get
        {
            var count = Navigation.Count(link => link is not null);
            if (count == 0 && Slots?.NavigationStart is null && Slots?.NavigationEnd is null)
                return Markup.Empty;

            var toggle = CollapseNavigationOnMobile ?? count > 1
                ? Markup.Of($"""
                    <button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle" aria-controls="{NavigationId}"{When("aria-label", MenuButtonLabel == MenuButtonText ? null : MenuButtonLabel)} hidden aria-hidden="true">{MenuButtonText}</button>
                    """)
                : Markup.Empty;
            return Markup.Of($"""
                <nav aria-label="{NavigationLabel ?? MenuButtonText}" class="govuk-service-navigation__wrapper{Block.AndClasses(NavigationClasses)}">
                {toggle}
                <ul class="govuk-service-navigation__list" id="{NavigationId}">
                {Slots?.NavigationStart}
                {Markup.Join(Navigation, link => link.Render())}
                {Slots?.NavigationEnd}
                </ul>
                </nav>
                """);
        }
    }
}

public sealed record NavigationLink : Block
{
    public string? Href { get; init; }

    /// <summary>This very page.</summary>
    public bool Current { get; init; }

    /// <summary>A page below this one.</summary>
    public bool Active { get; init; }

    internal Markup Render()
    {
        var lit = Active || Current;
        var inner = lit ? Markup.Of($"""<strong class="govuk-service-navigation__active-fallback">{Content}</strong>""") : Content;
        var current = When("aria-current", lit ? Current ? "page" : "true" : null);
        var link = string.IsNullOrEmpty(Href)
            ? Content.IsEmpty ? Markup.Empty : Markup.Of($"""<span class="govuk-service-navigation__text"{current}>{inner}</span>""")
            : Markup.Of($"""<a class="govuk-service-navigation__link" href="{Href}"{current}{ExtraAttributes}>{inner}</a>""");
        return Markup.Of($"""<li class="govuk-service-navigation__item{(lit ? " govuk-service-navigation__item--active" : null)}">{link}</li>""");
    }
}

public sealed record NavigationSlots
{
    public Markup? Start { get; init; }

    public Markup? NavigationStart { get; init; }

    public Markup? NavigationEnd { get; init; }

    public NavigationSlot? End { get; init; }
}

public sealed record NavigationSlot
{
    public Markup? Html { get; init; }

    public string? Align { get; init; }
}
