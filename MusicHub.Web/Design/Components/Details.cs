using static MusicHub.Web.Design.Attributes;

namespace MusicHub.Web.Design.Components;

public sealed record Details : Block, IComponent
{
    public string? Id { get; init; }

    public string? SummaryText { get; init; }

    public Markup? SummaryHtml { get; init; }

    public bool Open { get; init; }

    public Markup Render() => Markup.Of($"""
        <details{When("id", Id)} class="govuk-details{ExtraClasses}"{ExtraAttributes}{Flag("open", Open)}>
        <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{ContentOf(SummaryText, SummaryHtml)}</span>
        </summary>
        <div class="govuk-details__text">{Content}</div>
        </details>
        """);
}
