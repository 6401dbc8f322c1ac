using AngleSharp.Html.Dom;

namespace MusicHub.Tests.Support;

public static class Uploads
{
    /// <summary>Sends a file by the form that has such a button, and follows where it leads.</summary>
    public static async Task<HubPage> Upload(this HubClient client, HubPage page, string button, byte[] file, string name, params (string Name, string Value)[] fields)
    {
        using var content = new MultipartFormDataContent();
        foreach (var field in page.Form(button).QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>())
            content.Add(new StringContent(field.Value), field.Name!);
        foreach (var (field, value) in fields)
            content.Add(new StringContent(value), field);
        content.Add(new ByteArrayContent(file), "Form.File", name);
        var sent = await HubClient.Read(await client.Http.PostAsync(page.Address, content));
        return sent.IsRedirect ? await client.Get(sent.Location!) : sent;
    }
}
