using System.Net.Http.Headers;
using AngleSharp.Html.Dom;

namespace MusicHub.Tests.Support;

/// <summary>Sends register files as a browser does.</summary>
public static class RegisterUpload
{
    /// <summary>Nine schools of the hub's authority: one of a phase that cannot be derived, one that is not the state's.</summary>
    public static GeneratedRegister File() => new()
    {
        Rows = 9,
        OnlyOpenSchools = true,
        Authorities = [(990, "Testshire")],
        Changes = new Dictionary<(int, string), string>
        {
            [(3, "PhaseOfEducation (code)")] = "0",
            [(3, "PhaseOfEducation (name)")] = "Not applicable",
            [(7, "TypeOfEstablishment (code)")] = "11",
            [(7, "TypeOfEstablishment (name)")] = "Other independent school",
        },
    };

    /// <summary>As <see cref="File"/>, with that many pupils at its first school.</summary>
    public static Dictionary<(int, string), string> Pupils(string pupils) =>
        new(File().Changes) { [(0, "NumberOfPupils")] = pupils };

    /// <summary>Sends the file, confirms what is absent, and leads to the import's record.</summary>
    public static async Task<HubPage> Import(HubClient client, GeneratedRegister file)
    {
        var preview = await client.Get((await Send(client, file.Open())).Location!);
        return await client.Submit(preview, new() { ["Form.ConfirmAbsent"] = "true" }, "Import");
    }

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
