using System.Text.Json.Nodes;
using MusicHub.Web.Design;
using MusicHub.Web.Design.Components;

namespace MusicHub.Tests.Design;

public class ComponentFixtureTests
{
    private static readonly Dictionary<string, Type> Components = new()
    {
        ["accordion"] = typeof(Accordion),
        ["back-link"] = typeof(BackLink),
        ["breadcrumbs"] = typeof(Breadcrumbs),
        ["button"] = typeof(Button),
        ["character-count"] = typeof(CharacterCount),
        ["checkboxes"] = typeof(Checkboxes),
        ["date-input"] = typeof(DateInput),
        ["details"] = typeof(Details),
        ["error-message"] = typeof(ErrorMessage),
        ["error-summary"] = typeof(ErrorSummary),
        ["fieldset"] = typeof(Fieldset),
        ["file-upload"] = typeof(FileUpload),
        ["hint"] = typeof(Hint),
        ["input"] = typeof(Input),
        ["inset-text"] = typeof(InsetText),
        ["label"] = typeof(Label),
        ["notification-banner"] = typeof(NotificationBanner),
        ["pagination"] = typeof(Pagination),
        ["panel"] = typeof(Panel),
        ["phase-banner"] = typeof(PhaseBanner),
        ["radios"] = typeof(Radios),
        ["select"] = typeof(Select),
        ["service-navigation"] = typeof(ServiceNavigation),
        ["skip-link"] = typeof(SkipLink),
        ["summary-list"] = typeof(SummaryList),
        ["table"] = typeof(Table),
        ["tabs"] = typeof(Tabs),
        ["tag"] = typeof(Tag),
        ["task-list"] = typeof(TaskList),
        ["textarea"] = typeof(Textarea),
        ["warning-text"] = typeof(WarningText),
    };

    // Options, or examples by the beginning of their name, that MusicHub has no use for:
    // translations, the scripted file drop zone, the interruption kind of panel.
    private static readonly Dictionary<string, string[]> LeftOut = new()
    {
        ["accordion"] = ["hideAllSectionsText", "showAllSectionsText"],
        ["panel"] = ["actions", "interruption"],
        ["character-count"] =
        [
            "textareaDescriptionText", "charactersUnderLimitText", "charactersAtLimitText", "charactersOverLimitText",
            "wordsUnderLimitText", "wordsAtLimitText", "wordsOverLimitText",
        ],
        ["file-upload"] =
        [
            "javascript", "wrapperClasses", "wrapperAttributes", "chooseFilesButtonText", "dropInstructionText", "noFileChosenText",
            "multipleFilesChosenText", "enteredDropZoneText", "leftDropZoneText", "value",
        ],
    };

    private static IEnumerable<TestCaseData> Fixtures() =>
        from component in Components
        from fixture in GovukFixtures.Of(component.Key)
        let leftOut = LeftOut.GetValueOrDefault(component.Key, [])
        where !leftOut.Any(word => fixture.Options.ContainsKey(word) || fixture.Name.StartsWith(word, StringComparison.Ordinal))
        select new TestCaseData(component.Value, fixture.Options, fixture.Html).SetName($"{component.Key}: {fixture.Name}");

    [TestCaseSource(nameof(Fixtures))]
    public void Render_WithOfficialOptions_GivesOfficialHtml(Type component, JsonObject options, string expected) =>
        Assert.That(GovukFixtures.Normalised(GovukFixtures.Render(component, options)), Is.EqualTo(GovukFixtures.Normalised(expected)));

    [Test]
    public void Fixtures_CoverEachComponent()
    {
        var all = typeof(Block).Assembly.GetTypes()
            .Where(type => typeof(IComponent).IsAssignableFrom(type) && type.Namespace == typeof(Button).Namespace && type != typeof(Legend));

        Assert.That(Components.Values, Is.EquivalentTo(all));
    }

    [Test]
    public void Normalised_WhenTextOrOrderDiffers_IsDifferent()
    {
        Assert.That(GovukFixtures.Normalised("<a  b=\"1\">\n x </a>"), Is.EqualTo("<a b=\"1\">x</a>"));
        Assert.That(GovukFixtures.Normalised("<a b=\"1\" c=\"2\">x y</a>"), Is.Not.EqualTo(GovukFixtures.Normalised("<a c=\"2\" b=\"1\">x y</a>")));
    }
}
