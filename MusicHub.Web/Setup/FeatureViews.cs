using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace MusicHub.Web.Setup;

/// <summary>
/// Finds a view beside its controller: <c>MusicHub.Web.Features.Visits.RecordVisit.RecordVisitController</c> has
/// <c>/Features/Visits/RecordVisit/RecordVisit.cshtml</c>. What tasks share is found in their area's folder, then in Shared.
/// </summary>
public sealed class FeatureViews : IViewLocationExpander
{
    private const string Folder = "feature folder";
    private const string Root = "MusicHub.Web.Features.";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        if (context.ActionContext.ActionDescriptor is ControllerActionDescriptor { ControllerTypeInfo.Namespace: { } found } && found.StartsWith(Root, StringComparison.Ordinal))
            context.Values[Folder] = found[Root.Length..].Replace('.', '/');
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        for (var folder = context.Values.TryGetValue(Folder, out var own) ? own : null; !string.IsNullOrEmpty(folder); folder = Parent(folder))
            yield return $"/Features/{folder}/{{0}}.cshtml";
        yield return "/Features/Shared/{0}.cshtml";
    }

    private static string? Parent(string folder) => folder.LastIndexOf('/') is > 0 and var slash ? folder[..slash] : null;
}
