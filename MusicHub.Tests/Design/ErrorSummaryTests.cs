using AngleSharp.Dom;
using MusicHub.Web.Design;
using MusicHub.Web.Design.TagHelpers;

namespace MusicHub.Tests.Design;

public class ErrorSummaryTests
{
    private TestPage _page = null!;

    [SetUp]
    public void SetUp() => _page = new(new TestPageModel(new()));

    [Test]
    public void WithoutErrors_ShowsNothing()
    {
        WriteAll();

        Assert.That(_page.Read().QuerySelector(".govuk-error-summary"), Is.Null);
    }

    [Test]
    public void ListsErrorsInThePagesOrder_EachLinkedToAControlOfThePage()
    {
        _page.Typed("Form.VisitedOn.Day", "6");
        _page.Typed("Form.VisitedOn.Month", "13");
        _page.Typed("Form.VisitedOn.Year", "2025");
        _page.ModelState.AddModelError("Form.Needs", "Choose at least one need");
        _page.ModelState.AddModelError("Form.VisitedOn", "Visit date must be a real date");
        _page.ModelState.AddModelError("Form.Name", "Enter the school name");
        _page.ModelState.AddModelError("", "This school is closed");
        WriteAll();

        var body = _page.Read();

        var items = body.QuerySelectorAll(".govuk-error-summary__list li");
        Assert.That(items.Select(item => item.TextContent.Trim()), Is.EqualTo(
            ["This school is closed", "Enter the school name", "Visit date must be a real date", "Choose at least one need"]));
        Assert.That(items[0].QuerySelector("a"), Is.Null);
        Assert.That(items.Skip(1).Select(item => Target(body, item)?.GetAttribute("name")), Is.EqualTo(["Form.Name", "Form.VisitedOn.Month", "Form.Needs"]));
    }

    [Test]
    public void ForADateThatIsMissing_LinksToItsDay()
    {
        _page.ModelState.AddModelError("Form.VisitedOn", "Enter the visit date");
        WriteAll();

        var body = _page.Read();

        Assert.That(Target(body, body.QuerySelector(".govuk-error-summary__list li")!)?.GetAttribute("name"), Is.EqualTo("Form.VisitedOn.Day"));
    }

    [Test]
    public void ForAnItemOfAField_LinksToTheField()
    {
        _page.ModelState.AddModelError("Form.Needs[1]", "This need is no longer used");
        WriteAll();

        var body = _page.Read();

        Assert.That(Target(body, body.QuerySelector(".govuk-error-summary__list li")!)?.GetAttribute("name"), Is.EqualTo("Form.Needs"));
    }

    [Test]
    public void ForAFieldThatThePageHasNot_ShowsTheMessageWithoutLink()
    {
        _page.ModelState.AddModelError("Form.Elsewhere", "Something is missing");
        WriteAll();

        var item = _page.Read().QuerySelector(".govuk-error-summary__list li")!;

        Assert.That(item.TextContent, Is.EqualTo("Something is missing"));
        Assert.That(item.QuerySelector("a"), Is.Null);
    }

    [Test]
    public void ForAFieldWithTwoErrors_ShowsTheFirst()
    {
        _page.ModelState.AddModelError("Form.Name", "Enter the school name");
        _page.ModelState.AddModelError("Form.Name", "The name is too short");
        WriteAll();

        Assert.That(_page.Read().QuerySelectorAll(".govuk-error-summary__list li"), Has.Length.EqualTo(1));
    }

    private static IElement? Target(IElement body, IElement item) => body.QuerySelector(item.QuerySelector("a")!.GetAttribute("href")!);

    private void WriteAll() => _page
        .Write(new ErrorSummaryTagHelper())
        .Write(new InputTagHelper { For = _page.For("Form.Name"), Label = "School name" })
        .Write(new DateInputTagHelper { For = _page.For("Form.VisitedOn"), Legend = "Visit date" })
        .Write(new CheckboxesTagHelper { For = _page.For("Form.Needs"), Legend = "Needs", Items = [new Choice("sing", "Singing"), new Choice("inst", "Instruments")] });
}
