using AngleSharp.Dom;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Design.TagHelpers;

namespace MusicHub.Tests.Design;

public class ListTagHelperTests
{
    private TestPage _page = null!;

    [SetUp]
    public void SetUp()
    {
        _page = new(new TestPageModel(new()));
        _page.Http.Request.QueryString = new QueryString("?phase=Primary&q=a%26b&sort=-name&page=2");
    }

    [Test]
    public void Pagination_KeepsTheFilters_AndSaysWhatShows()
    {
        var body = _page.Write(new HubPaginationTagHelper { Page = Paging.Of(2, 50, 531), Noun = "schools" }).Read();

        Assert.That(body.QuerySelector(".hub-pagination__count")!.TextContent, Is.EqualTo("Showing 51 to 100 of 531 schools"));
        Assert.That(body.QuerySelector("[rel=next]")!.GetAttribute("href"), Is.EqualTo("/schools?phase=Primary&q=a%26b&sort=-name&page=3"));
        Assert.That(body.QuerySelector("[rel=prev]")!.GetAttribute("href"), Is.EqualTo("/schools?phase=Primary&q=a%26b&sort=-name"));
        Assert.That(body.QuerySelector("[aria-current]")!.TextContent.Trim(), Is.EqualTo("2"));
    }

    [Test]
    public void Pagination_AboveAndBelowAList_HasTwoNames()
    {
        var paging = Paging.Of(2, 50, 531);

        var body = _page.Write(new HubPaginationTagHelper { Page = paging }).Write(new HubPaginationTagHelper { Page = paging }).Read();

        Assert.That(body.QuerySelectorAll("nav").Select(nav => nav.GetAttribute("aria-label")), Is.Unique);
    }

    [TestCase(0, "No schools")]
    [TestCase(1, "Showing 1 school")]
    [TestCase(12, "Showing all 12 schools")]
    [TestCase(1234, "Showing 1 to 50 of 1,234 schools")]
    public void Pagination_CountsInPlainWords(int total, string words) =>
        Assert.That(
            _page.Write(new HubPaginationTagHelper { Page = Paging.Of(1, 50, total), Noun = "schools" }).Read().QuerySelector(".hub-pagination__count")!.TextContent,
            Is.EqualTo(words));

    [TestCase(1, 1, "1")]
    [TestCase(1, 3, "1 2 3")]
    [TestCase(1, 9, "1 2 … 9")]
    [TestCase(4, 9, "1 2 3 4 5 … 9")]
    [TestCase(5, 9, "1 … 4 5 6 … 9")]
    [TestCase(9, 9, "1 … 8 9")]
    public void Links_ShowTheEndsAndTheNeighbours(int current, int pages, string expected) =>
        Assert.That(string.Join(' ', new Paging(current, 10, pages * 10).Links().Select(link => link?.ToString() ?? "…")), Is.EqualTo(expected));

    [Test]
    public void Paging_AlwaysStandsOnAPageThatTheListHas() =>
        Prop.ForAll<int, PositiveInt, NonNegativeInt>((asked, size, total) =>
        {
            var paging = Paging.Of(asked, size.Get, total.Get);
            return paging.Page >= 1 && paging.Page <= paging.Pages && paging.Skip <= total.Get && paging.Last <= total.Get && paging.Links().Contains(paging.Page);
        }).QuickCheckThrowOnFailure();

    [TestCase("name", "-name", "descending", "/schools?phase=Primary&q=a%26b&sort=name")]
    [TestCase("name", "name", "ascending", "/schools?phase=Primary&q=a%26b&sort=-name")]
    [TestCase("town", "name", null, "/schools?phase=Primary&q=a%26b&sort=town")]
    public void Sort_TurnsTheOrder_AndStartsAtTheFirstPage(string column, string sorted, string? direction, string address)
    {
        _page.Write(new SortTagHelper { SortBy = column, Sorted = sorted }, _ => "School", name: "th");

        // A parser drops a heading that stands outside a table.
        var heading = new AngleSharp.Html.Parser.HtmlParser().ParseDocument($"<table><tr>{_page.Written()}</tr></table>").QuerySelector("th")!;

        Assert.That(heading.GetAttribute("aria-sort"), Is.EqualTo(direction));
        Assert.That(heading.GetAttribute("scope"), Is.EqualTo("col"));
        Assert.That(heading.QuerySelector("a")!.GetAttribute("href"), Is.EqualTo(address));
    }

    [Test]
    public void Filter_KeepsTheOrder_AndOffersToTakeEachFilterAway()
    {
        var body = _page.Write(new FilterTagHelper(), outer =>
            _page.Inside(outer, new FilterChosenTagHelper { Name = "phase", Text = "Phase: Primary" })
            + _page.Inside(outer, new FilterChosenTagHelper { Name = "region", Text = null })
            + "<input name=\"q\">").Read();

        Assert.That(body.QuerySelectorAll(".moj-filter__tag").Single().GetAttribute("href"), Is.EqualTo("/schools?q=a%26b&sort=-name"));
        Assert.That(body.QuerySelector(".moj-filter__clear")!.GetAttribute("href"), Is.EqualTo("/schools"));
        Assert.That(body.QuerySelector("form[method=get] input[name=sort]")!.GetAttribute("value"), Is.EqualTo("-name"));
        Assert.That(body.QuerySelector("form input[name=q]"), Is.Not.Null);
    }

    [Test]
    public void Status_EachKindHasAShapeOfItsOwn()
    {
        var shapes = Enum.GetValues<StatusKind>().Select(kind =>
            new TestPage(new TestPageModel(new())).Write(new HubStatusTagHelper { Kind = kind }, "Overdue").Read().QuerySelector("svg")!.InnerHtml);

        Assert.That(shapes, Is.Unique);
    }
}
