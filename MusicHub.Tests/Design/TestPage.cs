using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MusicHub.Web.Design.TagHelpers;

namespace MusicHub.Tests.Design;

/// <summary>A view for tag helpers to run in: tags are written in order, and the page is then read as a browser would.</summary>
internal sealed class TestPage
{
    private static readonly HtmlParser Parser = new();

    private readonly List<TagHelperOutput> _written = [];
    private readonly ServiceProvider _services;
    private readonly object _model;

    public TestPage(object model)
    {
        _model = model;
        _services = new ServiceCollection().AddLogging().AddMvcCore().AddViews().AddDataAnnotations().Services.BuildServiceProvider();
        Http = new DefaultHttpContext { RequestServices = _services };
        Http.Request.Path = "/schools";
        var data = new ViewDataDictionary(_services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = model };
        View = new ViewContext(
            new ActionContext(Http, new RouteData(), new ActionDescriptor()),
            new NoView(),
            data,
            new TempDataDictionary(Http, _services.GetRequiredService<ITempDataProvider>()),
            TextWriter.Null,
            new HtmlHelperOptions());
    }

    public DefaultHttpContext Http { get; }

    public ViewContext View { get; }

    public ModelStateDictionary ModelState => View.ViewData.ModelState;

    public HubFormTagHelper Form() => new(_services.GetRequiredService<IHtmlGenerator>());

    /// <summary>What <c>asp-for</c> gives for a property of the model.</summary>
    public ModelExpression For(string property)
    {
        var explorer = _services.GetRequiredService<IModelMetadataProvider>().GetModelExplorerForType(_model.GetType(), _model);
        foreach (var part in property.Split('.'))
            explorer = explorer.GetExplorerForProperty(part)!;
        return new ModelExpression(property, explorer);
    }

    /// <summary>As the binder leaves it when something was typed.</summary>
    public void Typed(string name, params string[] values) => ModelState.SetModelValue(name, values.Length == 1 ? values[0] : values, string.Join(',', values));

    public TestPage Write(ComponentTagHelper tag, string content = "", TagHelperAttributeList? attributes = null) =>
        Write(tag, _ => content, attributes);

    /// <summary>Writes a tag; <paramref name="content"/> writes what stands inside it.</summary>
    public TestPage Write(ComponentTagHelper tag, Func<TagHelperContext, string> content, TagHelperAttributeList? attributes = null, string name = "test")
    {
        _written.Add(Run(tag, new Dictionary<object, object>(), content, attributes ?? [], name));
        return this;
    }

    /// <summary>Runs a tag inside another, with what that one hands down.</summary>
    public string Inside(TagHelperContext outer, ComponentTagHelper tag, string content = "") =>
        Html(Run(tag, new Dictionary<object, object>(outer.Items), _ => content, [], "test"));

    public string Written() => string.Concat(_written.Select(Html));

    public IElement Read() => Parser.ParseDocument(Written()).Body!;

    private static string Html(TagHelperOutput output)
    {
        using var writer = new StringWriter();
        output.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return writer.ToString();
    }

    private TagHelperOutput Run(ComponentTagHelper tag, Dictionary<object, object> items, Func<TagHelperContext, string> content, TagHelperAttributeList attributes, string name)
    {
        tag.ViewContext = View;
        var context = new TagHelperContext(name, attributes, items, Guid.NewGuid().ToString("N"));
        var output = new TagHelperOutput(name, attributes, (_, _) =>
        {
            var inner = new DefaultTagHelperContent();
            inner.SetHtmlContent(content(context));
            return Task.FromResult<TagHelperContent>(inner);
        });
        tag.ProcessAsync(context, output).GetAwaiter().GetResult();
        return output;
    }

    private sealed class NoView : IView
    {
        public string Path => "";

        public Task RenderAsync(ViewContext context) => Task.CompletedTask;
    }
}
