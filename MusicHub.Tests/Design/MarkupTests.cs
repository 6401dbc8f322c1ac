using FsCheck;
using FsCheck.Fluent;
using MusicHub.Web.Design;

namespace MusicHub.Tests.Design;

public class MarkupTests
{
    [Test]
    public void Of_EscapesText_ButNotMarkup()
    {
        var inner = Markup.Of($"<b>{"a<b"}</b>");

        Assert.That(Markup.Of($"<i title=\"{"\"x'`&"}\">{inner}</i>").ToString(), Is.EqualTo("<i title=\"&quot;x&#39;&#96;&amp;\"><b>a&lt;b</b></i>"));
    }

    [Test]
    public void Text_IsReadBackAsItWas() =>
        Prop.ForAll<string?>(text =>
        {
            var html = Markup.Text(text).ToString();
            return System.Net.WebUtility.HtmlDecode(html) == (text ?? "") && html.IndexOfAny(['<', '>', '"', '\'', '`']) < 0;
        }).QuickCheckThrowOnFailure();
}
