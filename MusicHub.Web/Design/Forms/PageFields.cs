using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MusicHub.Web.Design.Forms;

/// <summary>
/// The controls that a page has rendered, in their order, with the id to jump to. The error summary is written after
/// them, so that its links cannot lead nowhere.
/// </summary>
internal sealed class PageFields
{
    private readonly List<(string Name, string Id)> _fields = [];

    public static PageFields Of(HttpContext http)
    {
        if (http.Items.TryGetValue(typeof(PageFields), out var found))
            return (PageFields)found!;

        var created = new PageFields();
        http.Items[typeof(PageFields)] = created;
        return created;
    }

    public bool HasErrorSummary { get; set; }

    public void Add(string name, string id) => _fields.Add((name, id));

    /// <summary>What concerns the whole form, then one message for each field in the page's order, then what has no control on it.</summary>
    public IEnumerable<(string Message, string? Id)> ErrorsOf(ModelStateDictionary modelState)
    {
        foreach (var error in modelState.Root.Errors)
            yield return (FieldErrors.Words(error), null);

        var shown = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "" };
        foreach (var (name, id) in _fields)
        {
            if (shown.Add(name) && FieldErrors.First(modelState, name) is { } message)
                yield return (message, id);
        }

        foreach (var (name, entry) in modelState)
        {
            if (entry.Errors.Count > 0 && !shown.Contains(name))
                yield return (FieldErrors.Words(entry.Errors[0]), OwnerOf(name));
        }
    }

    private string? OwnerOf(string name) =>
        _fields.Find(field => name.StartsWith($"{field.Name}.", StringComparison.OrdinalIgnoreCase) || name.StartsWith($"{field.Name}[", StringComparison.OrdinalIgnoreCase)).Id;
}
