using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MusicHub.Web.Design.Components;

namespace MusicHub.Web.Design.TagHelpers;

/// <summary>Things to do, each with its state: steps of a long form, queues of a home page.</summary>
[HtmlTargetElement("govuk-task-list")]
public sealed class TaskListTagHelper : ComponentTagHelper
{
    private readonly GivenTasks _tasks = [];

    public string IdPrefix { get; set; } = "task-list";

    protected override void Prepare(TagHelperContext context) => context.Items[typeof(GivenTasks)] = _tasks;

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) =>
        new TaskList { IdPrefix = IdPrefix, Items = _tasks, Classes = rest.Classes, Attributes = rest.Attributes }.Render();
}

internal sealed class GivenTasks : List<TaskItem>;

/// <summary>One task; what stands inside is its state, usually a <c>hub-status</c>.</summary>
[HtmlTargetElement("govuk-task", ParentTag = "govuk-task-list")]
public sealed class TaskTagHelper : ComponentTagHelper
{
    public string? Title { get; set; }

    public string? Hint { get; set; }

    public string? Href { get; set; }

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest)
    {
        Handed<GivenTasks>(context)?.Add(new()
        {
            Title = new() { Text = Title },
            Hint = Hint is null ? null : new() { Text = Hint },
            Href = Href,
            Status = new() { Html = content },
        });
        return Markup.Empty;
    }
}
