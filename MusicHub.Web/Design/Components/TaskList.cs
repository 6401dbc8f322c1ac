using static MusicHub.Web.Design.Attributes;

namespace MusicHub.Web.Design.Components;

public sealed record TaskList : IComponent
{
    public string IdPrefix { get; init; } = "task-list";

    public IReadOnlyList<TaskItem?> Items { get; init; } = [];

    public string? Classes { get; init; }

    public Attributes? Attributes { get; init; }

    public Markup Render() => Markup.Of($"""
        <ul class="govuk-task-list{Block.AndClasses(Classes)}"{Attributes?.Render()}>
        {Markup.Join(Items, (item, position) => item.Render($"{IdPrefix}-{position}"))}
        </ul>
        """);
}

public sealed record TaskItem
{
    public Block? Title { get; init; }

    public Block? Hint { get; init; }

    public TaskState? Status { get; init; }

    public string? Href { get; init; }

    public string? Classes { get; init; }

    internal Markup Render(string id)
    {
        var hint = Hint is null ? Markup.Empty : Markup.Of($"""<div id="{id}-hint" class="govuk-task-list__hint">{Hint.Content}</div>""");
        var isLink = !string.IsNullOrEmpty(Href);
        var title = isLink
            ? Markup.Of($"""<a class="govuk-link govuk-task-list__link{Title?.ExtraClasses}" href="{Href}" aria-describedby="{(Hint is null ? null : $"{id}-hint ")}{id}-status">{Title?.Content}</a>""")
            : Markup.Of($"""<div{When("class", Title?.Classes)}>{Title?.Content}</div>""");
        return Markup.Of($"""
            <li class="govuk-task-list__item{(isLink ? " govuk-task-list__item--with-link" : null)}{Block.AndClasses(Classes)}">
            <div class="govuk-task-list__name-and-hint">{title}{hint}</div>
            <div class="govuk-task-list__status{Status?.ExtraClasses}" id="{id}-status">{(Status?.Tag is null ? Status?.Content : Status.Tag.Render())}</div>
            </li>
            """);
    }
}

public sealed record TaskState : Block
{
    public Tag? Tag { get; init; }
}
