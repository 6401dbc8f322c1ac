using static MusicHub.Web.Design.Attributes;

namespace MusicHub.Web.Design.Components;

public sealed record ErrorSummary : IComponent
{
    public string? TitleText { get; init; }

    public Markup? TitleHtml { get; init; }

    public string? DescriptionText { get; init; }

    public Markup? DescriptionHtml { get; init; }

    public IReadOnlyList<ErrorLink?> ErrorList { get; init; } = [];

    public bool? DisableAutoFocus { get; init; }

    public string? Classes { get; init; }

    public Attributes? Attributes { get; init; }

    public Markup Render() => Markup.Of($"""
        <div class="govuk-error-summary{Block.AndClasses(Classes)}"{Truth("data-disable-auto-focus", DisableAutoFocus)}{Attributes?.Render()} data-module="govuk-error-summary">
        <div role="alert">
        <h2 class="govuk-error-summary__title">{Block.ContentOf(TitleText, TitleHtml)}</h2>
        <div class="govuk-error-summary__body">
        {Description}
        {List}
        </div>
        </div>
        </div>
        """);

    private Markup Description
    {
        get
        {
            var description = Block.ContentOf(DescriptionText, DescriptionHtml);
            return description.IsEmpty ? description : Markup.Of($"<p>{description}</p>");
        }
    }

    private Markup List => ErrorList.Count == 0
        ? Markup.Empty
        : Markup.Of($"""<ul class="govuk-list govuk-error-summary__list">{Markup.Join(ErrorList, item => item.Render())}</ul>""");
}

public sealed record ErrorLink : Block
{
    public string? Href { get; init; }

    internal Markup Render() => string.IsNullOrEmpty(Href)
        ? Markup.Of($"<li>{Content}</li>\n")
        : Markup.Of($"<li><a href=\"{Href}\"{ExtraAttributes}>{Content}</a></li>\n");
}
