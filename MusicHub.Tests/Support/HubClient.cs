using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace MusicHub.Tests.Support;

/// <summary>Uses the program as a browser without scripts does: reads pages, fills in forms, follows redirects.</summary>
public sealed class HubClient(HttpClient http)
{
    private static readonly HtmlParser Parser = new();

    public HttpClient Http => http;

    public async Task<HubPage> Get(string address) => await Read(await http.GetAsync(address));

    /// <summary>Fills in the page's form (the one that has such a button, if there are several) and sends it, following a redirect.</summary>
    public async Task<HubPage> Submit(HubPage page, Dictionary<string, string?> answers, string? button = null)
    {
        var sent = await Post(page, answers, button);
        return sent.IsRedirect ? await Get(sent.Location!) : sent;
    }

    /// <summary>As <see cref="Submit"/>, without following the redirect.</summary>
    public async Task<HubPage> Post(HubPage page, Dictionary<string, string?> answers, string? button = null)
    {
        var form = page.Form(button);
        var fields = FieldsOf(form).Where(field => !answers.ContainsKey(field.Key)).ToList();
        foreach (var (name, value) in answers)
        {
            if (value is not null)
                fields.Add(new(name, value));
        }

        if (button is not null
            && form.QuerySelectorAll("button[name]").FirstOrDefault(candidate => candidate.TextContent.Trim() == button) is { } pressed)
            fields.Add(new(pressed.GetAttribute("name")!, pressed.GetAttribute("value") ?? ""));
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : page.Address;
        return await Read(await http.PostAsync(action, new FormUrlEncodedContent(fields)));
    }

    public static async Task<HubPage> Read(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        var address = response.RequestMessage!.RequestUri!.PathAndQuery;
        return new HubPage(address, response.StatusCode, response.Headers.Location?.OriginalString, response, await Parser.ParseDocumentAsync(body));
    }

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IElement form)
    {
        foreach (var field in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            var name = field.GetAttribute("name")!;
            switch (field)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when !box.IsChecked:
                case IHtmlInputElement { Type: "file" or "submit" }:
                    break;
                case IHtmlInputElement input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return new(name, select.Value ?? "");
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(name, area.Value);
                    break;
            }
        }
    }
}

/// <summary>What came back: status, and the page as a browser parses it.</summary>
public sealed record HubPage(string Address, HttpStatusCode Status, string? Location, HttpResponseMessage Response, IHtmlDocument Document)
{
    public bool IsRedirect => (int)Status is >= 300 and < 400;

    public string Text => string.Join(' ', (Document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public string Title => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>The error summary's messages, in order.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".govuk-error-summary__list li").Select(item => item.TextContent.Trim())];

    /// <summary>The text of each body row of the page's first table.</summary>
    public IReadOnlyList<string> Rows => [.. (Document.QuerySelector("main table tbody")?.QuerySelectorAll("tr") ?? Enumerable.Empty<IElement>())
        .Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    public IElement Form(string? button = null) =>
        Document.QuerySelectorAll("main form[method=post]")
            .FirstOrDefault(form => button is null || form.QuerySelectorAll("button").Any(candidate => candidate.TextContent.Trim() == button))
        ?? throw new InvalidOperationException($"'{Address}' ({Status}) has no form{(button is null ? "" : $" with a button '{button}'")}: {Text}");

    /// <summary>The value that a field shows.</summary>
    public string? Value(string name) => Document.QuerySelector($"main [name='{name}']") switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox" } => Document.QuerySelectorAll($"main [name='{name}']").OfType<IHtmlInputElement>().FirstOrDefault(box => box.IsChecked)?.Value,
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };
}
