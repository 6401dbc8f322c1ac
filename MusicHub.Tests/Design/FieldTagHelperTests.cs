using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MusicHub.Web.Design;
using MusicHub.Web.Design.TagHelpers;

namespace MusicHub.Tests.Design;

public class FieldTagHelperTests
{
    private static readonly Choice[] Phases = [new("Primary", "Primary", "Up to year 6"), new("Secondary", "Secondary")];

    private readonly TestForm _form = new() { Name = "Oakmere & Sons", VisitedOn = new(2025, 11, 6), Phase = "Secondary", Needs = ["sing"], Budget = 1250.50m };
    private TestPage _page = null!;

    [SetUp]
    public void SetUp() => _page = new(new TestPageModel(_form));

    [Test]
    public void Input_BoundToAProperty_HasItsNameIdAndValue()
    {
        var input = _page.Write(new InputTagHelper { For = _page.For("Form.Name"), Label = "School name", Hint = "As in the register" }).Read().QuerySelector("input")!;

        Assert.That(input.GetAttribute("name"), Is.EqualTo("Form.Name"));
        Assert.That(input.GetAttribute("value"), Is.EqualTo("Oakmere & Sons"));
        Assert.That(input.GetAttribute("aria-describedby"), Is.EqualTo("Form_Name-hint"));
        Assert.That(input.Owner!.QuerySelector($"label[for={input.Id}]")!.TextContent, Is.EqualTo("School name"));
    }

    [Test]
    public void Input_WhenRefused_KeepsWhatWasTypedAndTiesTheErrorToIt()
    {
        _page.Typed("Form.Name", "<b>");
        _page.ModelState.AddModelError("Form.Name", "Enter a name without brackets");

        var body = _page.Write(new InputTagHelper { For = _page.For("Form.Name"), Label = "School name" }).Read();

        var input = body.QuerySelector("input")!;
        Assert.That(input.GetAttribute("value"), Is.EqualTo("<b>"));
        Assert.That(input.ClassList, Does.Contain("govuk-input--error"));
        Assert.That(body.QuerySelector($"#{input.GetAttribute("aria-describedby")}")!.TextContent, Is.EqualTo("Error: Enter a name without brackets"));
    }

    [Test]
    public void Input_PassesOtherAttributesOn()
    {
        var attributes = new TagHelperAttributeList { { "class", "own" }, { "maxlength", "20" } };

        var input = _page.Write(new InputTagHelper { For = _page.For("Form.Name"), Label = "School name", Width = "10" }, attributes: attributes).Read().QuerySelector("input")!;

        Assert.That(input.ClassName, Is.EqualTo("govuk-input govuk-input--width-10 own"));
        Assert.That(input.GetAttribute("maxlength"), Is.EqualTo("20"));
    }

    [Test]
    public void Input_WithoutLabel_IsRefused() =>
        Assert.That(() => _page.Write(new InputTagHelper { For = _page.For("Form.Name") }), Throws.InvalidOperationException);

    [Test]
    public void Input_ForAPassword_NeverSendsItBack()
    {
        _page.Typed("Form.Password", "secret");

        var input = _page.Write(new InputTagHelper { For = _page.For("Form.Password"), Label = "Password", Type = "password" }).Read().QuerySelector("input")!;

        Assert.That(input.HasAttribute("value"), Is.False);
    }

    [Test]
    public void Input_WithNameAlone_TakesItsValue()
    {
        var input = _page.Write(new InputTagHelper { Name = "q", Value = "SG7", Label = "Search" }).Read().QuerySelector("input")!;

        Assert.That((input.GetAttribute("name"), input.Id, input.GetAttribute("value")), Is.EqualTo(("q", "q", "SG7")));
    }

    [Test]
    public void Money_ShowsPounds()
    {
        var body = _page.Write(new MoneyTagHelper { For = _page.For("Form.Budget"), Label = "Music budget" }).Read();

        Assert.That(body.QuerySelector("input")!.GetAttribute("value"), Is.EqualTo("1250.5"));
        Assert.That(body.QuerySelector(".govuk-input__prefix")!.TextContent, Is.EqualTo("£"));
    }

    [TestCase("first\nsecond")]
    [TestCase("\nbegins with a break")]
    [TestCase("a </textarea> b & c")]
    public void Textarea_GivesBackExactlyWhatWasTyped(string text)
    {
        _page.Typed("Form.Name", text);

        var area = _page.Write(new TextareaTagHelper { For = _page.For("Form.Name"), Label = "Notes", Limit = 500 }).Read().QuerySelector<IHtmlTextAreaElement>("textarea")!;

        Assert.That(area.Value, Is.EqualTo(text));
    }

    [Test]
    public void Select_ShowsTheModelsChoice()
    {
        var select = _page.Write(new SelectTagHelper { For = _page.For("Form.Phase"), Label = "Phase", Items = Phases, Empty = "Choose a phase" }).Read().QuerySelector<IHtmlSelectElement>("select")!;

        Assert.That(select.Options.Select(option => option.Text), Is.EqualTo(["Choose a phase", "Primary", "Secondary"]));
        Assert.That(select.Value, Is.EqualTo("Secondary"));
    }

    [Test]
    public void Radios_ShowWhatWasChosen_AndRevealItsQuestion()
    {
        _page.Typed("Form.Phase", "other");

        var body = _page.Write(
            new RadiosTagHelper { For = _page.For("Form.Phase"), Legend = "Phase", Items = Phases },
            outer => _page.Inside(outer, new ChoiceTagHelper { Divider = "or" })
                + _page.Inside(outer, new ChoiceTagHelper { Value = "other", Label = "Another" }, "<input id=\"which\">")).Read();

        var chosen = body.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Single(radio => radio.IsChecked);
        Assert.That(chosen.Value, Is.EqualTo("other"));
        Assert.That(chosen.ParentElement!.NextElementSibling!.Matches(".hub-reveal:has(#which)"), Is.True);
        Assert.That(chosen.HasAttribute("data-aria-controls"), Is.False, "the design system's script would put aria-expanded on a radio button");
        Assert.That(body.QuerySelector("fieldset legend")!.TextContent, Is.EqualTo("Phase"));
        Assert.That(body.QuerySelectorAll("input[type=radio]")[0].Id, Is.EqualTo("Form_Phase"));
    }

    [Test]
    public void Checkboxes_ShowAllThatWereTicked()
    {
        Choice[] needs = [new("sing", "Singing"), new("inst", "Instruments"), new("cpd", "Training")];
        _page.Typed("Form.Needs", "inst", "cpd");

        var boxes = _page.Write(new CheckboxesTagHelper { For = _page.For("Form.Needs"), Legend = "Needs", Items = needs }).Read().QuerySelectorAll<IHtmlInputElement>("input");

        Assert.That(boxes.Where(box => box.IsChecked).Select(box => box.Value), Is.EqualTo(["inst", "cpd"]));
    }

    [Test]
    public void Checkboxes_NotYetPosted_ShowTheModel()
    {
        var boxes = _page.Write(new CheckboxesTagHelper { For = _page.For("Form.Needs"), Legend = "Needs", Items = [new("sing", "Singing"), new("inst", "Instruments")] })
            .Read().QuerySelectorAll<IHtmlInputElement>("input");

        Assert.That(boxes.Where(box => box.IsChecked).Select(box => box.Value), Is.EqualTo(["sing"]));
    }

    [Test]
    public void DateInput_ShowsTheModelsDate()
    {
        var inputs = _page.Write(new DateInputTagHelper { For = _page.For("Form.VisitedOn"), Legend = "Visit date" }).Read().QuerySelectorAll("input");

        Assert.That(inputs.Select(input => (input.GetAttribute("name"), input.GetAttribute("value"))), Is.EqualTo(new[]
        {
            ("Form.VisitedOn.Day", "6"),
            ("Form.VisitedOn.Month", "11"),
            ("Form.VisitedOn.Year", "2025"),
        }));
    }

    [Test]
    public void DateInput_WhenTheMonthIsWrong_KeepsWhatWasTypedAndMarksTheMonthAlone()
    {
        _page.Typed("Form.VisitedOn.Day", "6");
        _page.Typed("Form.VisitedOn.Month", "nobember");
        _page.Typed("Form.VisitedOn.Year", "2025");
        _page.ModelState.AddModelError("Form.VisitedOn", "Visit date must be a real date");

        var body = _page.Write(new DateInputTagHelper { For = _page.For("Form.VisitedOn"), Legend = "Visit date" }).Read();

        var wrong = body.QuerySelectorAll(".govuk-input--error").Single();
        Assert.That(wrong.GetAttribute("value"), Is.EqualTo("nobember"));
        Assert.That(body.QuerySelector("fieldset")!.GetAttribute("aria-describedby"), Is.EqualTo("Form_VisitedOn-error"));
    }
}
