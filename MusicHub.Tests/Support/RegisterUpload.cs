using System.Net.Http.Headers;
using AngleSharp.Html.Dom;

namespace MusicHub.Tests.Support;

/// <summary>Sends register files as a browser does.</summary>
public static class RegisterUpload
{
    public static async Task<HubPage> Send(HubClient client, Stream? register, Stream? links = null, string fileName = "register.csv")
    {
        var page = await client.Get("/schools/register/import");
        var form = page.Form("Show what would change");
        using var content = new MultipartFormDataContent();
        foreach (var field in form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>())
            content.Add(new StringContent(field.Value), field.Name!);
        Add(content, "Form.Register", register, fileName);
        Add(content, "Form.Links", links, "links.csv");
        Assert.That(form.GetAttribute("enctype"), Is.EqualTo("multipart/form-data"));
        return await HubClient.Read(await client.Http.PostAsync(page.Address, content));
    }

    // A browser sends an empty part for a file that was not chosen.
    private static void Add(MultipartFormDataContent content, string name, Stream? file, string fileName)
    {
        var part = new StreamContent(file ?? new MemoryStream());
        part.Headers.ContentType = new MediaTypeHeaderValue(file is null ? "application/octet-stream" : "text/csv");
        content.Add(part, name, file is null ? "\"\"" : fileName);
    }
}
