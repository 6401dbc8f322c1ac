using MusicHub.Web.Design.TagHelpers;

namespace MusicHub.Tests.Design;

public class RecordTagHelperTests
{
    private TestPage _page = null!;

    [SetUp]
    public void SetUp() => _page = new(new TestPageModel(new()));

    [Test]
    public void SummaryList_HasItsRows_AndSaysWhatIsNotKnown()
    {
        var body = _page.Write(new SummaryListTagHelper { CardTitle = "Register" }, outer =>
            _page.Inside(outer, new SummaryRowTagHelper { Key = "Phase" }, "Primary")
            + _page.Inside(outer, new SummaryRowTagHelper { Key = "Head" })
            + _page.Inside(outer, new SummaryActionTagHelper { Href = "/change" }, "Change")).Read();

        Assert.That(body.QuerySelectorAll("dt").Select(key => key.TextContent), Is.EqualTo(["Phase", "Head"]));
        Assert.That(body.QuerySelectorAll("dd").Select(value => value.TextContent), Is.EqualTo(["Primary", "Not known"]));
        Assert.That(body.QuerySelector(".govuk-summary-card__actions a")!.TextContent, Is.EqualTo("Change (Register)"));
    }

    [Test]
    public void Heading_IsTheOnlyH1_AndNamesThePage()
    {
        var body = _page.Write(new HubHeadingTagHelper { Title = "Oakmere <Primary>", Caption = "School" }, "<a>Edit</a>").Read();

        Assert.That(body.QuerySelectorAll("h1").Single().TextContent, Is.EqualTo("Oakmere <Primary>"));
        Assert.That(_page.View.ViewData["Title"], Is.EqualTo("Oakmere <Primary>"));
    }

    [Test]
    public void TimelineItem_HasADateForMachinesAndForPeople()
    {
        var time = _page.Write(new TimelineItemTagHelper { Title = "Visit", When = "2025-11-06", WhenWords = "Thursday 6 November 2025" }).Read().QuerySelector("time")!;

        Assert.That((time.GetAttribute("datetime"), time.TextContent), Is.EqualTo(("2025-11-06", "Thursday 6 November 2025")));
    }

    [Test]
    public void Button_WithAnAddress_IsALink_AndElseGuardsAgainstTwoClicks()
    {
        var body = _page
            .Write(new ButtonTagHelper { Href = "/visits", Kind = "secondary" }, "Visits")
            .Write(new ButtonTagHelper(), "Save <b>now</b>")
            .Read();

        Assert.That(body.QuerySelector("a.govuk-button--secondary")!.GetAttribute("href"), Is.EqualTo("/visits"));
        Assert.That(body.QuerySelector("button")!.GetAttribute("data-prevent-double-click"), Is.EqualTo("true"));
        Assert.That(body.QuerySelector("button b")!.TextContent, Is.EqualTo("now"));
    }
}
