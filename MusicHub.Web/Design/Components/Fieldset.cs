using static MusicHub.Web.Design.Attributes;

namespace MusicHub.Web.Design.Components;

public sealed record Fieldset : IComponent
{
    public Legend? Legend { get; init; }

    public Markup? Html { get; init; }

    public string? Classes { get; init; }

    public string? Role { get; init; }

    public string? DescribedBy { get; init; }

    public Attributes? Attributes { get; init; }

    public Markup Render() => Markup.Of($"""
        <fieldset class="govuk-fieldset{Block.AndClasses(Classes)}"{When("role", Role)}{When("aria-describedby", DescribedBy)}{Attributes?.Render()}>
        {Legend?.Render()}
        {Html}
        </fieldset>
        """);
}

public sealed record Legend : Block, IComponent
{
    public bool IsPageHeading { get; init; }

    public Markup Render() => Content.IsEmpty
        ? Markup.Empty
        : Markup.Of($"""<legend class="govuk-fieldset__legend{ExtraClasses}">{Heading}</legend>""");

    private Markup Heading => IsPageHeading
        ? Markup.Of($"""<h1 class="govuk-fieldset__heading">{Content}</h1>""")
        : Content;
}
