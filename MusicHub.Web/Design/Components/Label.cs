using static MusicHub.Web.Design.Attributes;

namespace MusicHub.Web.Design.Components;

public sealed record Label : Block, IComponent
{
    public string? For { get; init; }

    public bool IsPageHeading { get; init; }

    public Markup Render()
    {
        if (Content.IsEmpty)
            return Markup.Empty;

        var label = Markup.Of($"""
            <label class="govuk-label{ExtraClasses}"{ExtraAttributes}{When("for", For)}>{Content}</label>
            """);
        return IsPageHeading ? Markup.Of($"""<h1 class="govuk-label-wrapper">{label}</h1>""") : label;
    }
}
