using AngleSharp.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MusicHub.Tests.Design;

public class HubFormTests
{
    [Test]
    public void ShownFirst_HasANewRequestIdAndTheRecordsVersion()
    {
        var first = Show(new(new TestPageModel(new())));
        var second = Show(new(new TestPageModel(new())));

        Assert.That(Guid.TryParse(Value(first, "RequestId"), out _), Is.True);
        Assert.That(Value(first, "RequestId"), Is.Not.EqualTo(Value(second, "RequestId")));
        Assert.That(Value(first, "Version"), Is.EqualTo("7"));
        Assert.That(first.QuerySelector("form")!.GetAttribute("method"), Is.EqualTo("post"));
    }

    [Test]
    public void ShownAgain_IsTheSameSubmissionOfTheSameVersion()
    {
        var id = Guid.NewGuid().ToString();

        var form = Show(Posted(new() { ["RequestId"] = id, ["Version"] = "5" }));

        Assert.That(Value(form, "RequestId"), Is.EqualTo(id));
        Assert.That(Value(form, "Version"), Is.EqualTo("5"));
    }

    [Test]
    public void ShownAgainAfterNonsense_StartsAfresh()
    {
        var form = Show(Posted(new() { ["RequestId"] = "\"><script>", ["Version"] = "-1" }));

        Assert.That(Guid.TryParse(Value(form, "RequestId"), out _), Is.True);
        Assert.That(Value(form, "Version"), Is.EqualTo("7"));
    }

    private static TestPage Posted(Dictionary<string, StringValues> fields)
    {
        var page = new TestPage(new TestPageModel(new()));
        page.Http.Request.Method = "POST";
        page.Http.Request.ContentType = "application/x-www-form-urlencoded";
        page.Http.Request.Form = new FormCollection(fields);
        return page;
    }

    private static IElement Show(TestPage page)
    {
        var tag = page.Form();
        tag.Version = 7;
        return page.Write(tag, "<button>Save</button>").Read();
    }

    private static string? Value(IElement body, string name) => body.QuerySelector($"form input[name={name}]")?.GetAttribute("value");
}
