using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace MusicHub.Web.Features.Shared;

/// <summary>Renders a view outside a request, as a background job does for a document. The view must not ask for who is signed in, nor make addresses.</summary>
public sealed class ViewText(IRazorViewEngine views, ITempDataProvider tempData, IModelMetadataProvider metadata, IServiceProvider services)
{
    /// <param name="path">From the program's root, such as <c>/Features/Reports/Board/BoardBody.cshtml</c>.</param>
    public async Task<string> Render<T>(string path, T model)
    {
        var view = views.GetView(executingFilePath: null, path, isMainPage: false).EnsureSuccessful([]).View!;
        var http = new DefaultHttpContext { RequestServices = services };
        await using var text = new StringWriter();
        await view.RenderAsync(new ViewContext(
            new ActionContext(http, new RouteData(), new ActionDescriptor()),
            view,
            new ViewDataDictionary<T>(metadata, new ModelStateDictionary()) { Model = model },
            new TempDataDictionary(http, tempData),
            text,
            new HtmlHelperOptions()));
        return text.ToString();
    }
}
