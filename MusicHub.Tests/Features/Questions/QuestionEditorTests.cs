using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Facts;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Questions;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class QuestionEditorTests : HubTests
{
    private HubClient? _head;

    private HubClient Head => _head ??= Hub.As(Role.HeadOfParticipation);

    [Test]
    public async Task AVersionInUse_IsReadOnly_AndTheNextBeginsWithItsQuestions()
    {
        var shown = await Head.Get($"/hub/questions/{Hub.Questions.Id}");
        Assert.That(shown.Document.QuerySelectorAll("main a[href*='/add'], main a[href*='/remove'], main .hub-move"), Is.Empty);
        var refused = await Head.Get($"/hub/questions/{Hub.Questions.Id}/sections/add");
        Assert.That((refused.Status, refused.Text), Is.EqualTo((HttpStatusCode.BadRequest, refused.Text)));
        Assert.That(refused.Text, Does.Contain(QuestionnaireRefusals.Published.Message));

        var draft = await Head.Submit(shown, [], "Start the next version");
        var again = await Head.Submit(shown, [], "Start the next version");

        Assert.That(draft.Title, Is.EqualTo("School music visit, version 2"));
        Assert.That(again.Address, Is.EqualTo(draft.Address), "there is one draft of a series");
        var set = await Saved(draft);
        Assert.That(set.Questions.Select(question => (question.Text, question.Key)), Is.EqualTo(Hub.Questions.Questions.Select(question => (question.Text, question.Key))));
    }

    [Test]
    public async Task Publish_AsksFirst_AndRetiresTheVersionInUse()
    {
        var draft = await ADraft();
        var asked = await Head.Get($"{draft.Address}/publish");
        Assert.That(asked.Text, Does.Contain("School music visit, version 1 is asked no longer."));

        var shown = await Head.Submit(asked, []);

        Assert.That(shown.Text, Does.Contain("In use").And.Contain("It does not change any more."));
        await using var db = Hub.Open();
        Assert.That(await db.Questionnaires.OrderBy(set => set.Number).Select(set => set.State).ToListAsync(), Is.EqualTo(new[] { QuestionnaireState.Retired, QuestionnaireState.Published }));
        Assert.That((await Head.Get("/hub/questions")).Rows, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Publish_OfASectionWithoutAQuestion_IsRefused_AndNothingIsRetired()
    {
        var draft = await ADraft();
        await Head.Submit(await Head.Get($"{draft.Address}/sections/add"), new() { ["Form.Title"] = "Empty" });

        var sent = await Head.Post(await Head.Get($"{draft.Address}/publish"), []);

        Assert.That((sent.Status, sent.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "The section “Empty” has no question. Add one, or remove the section.")));
        Assert.That((await Saved<Questionnaire>(Hub.Questions.Id)).State, Is.EqualTo(QuestionnaireState.Published));
    }

    [Test]
    public async Task AQuestion_IsAdded_Changed_Moved_AndRemoved()
    {
        var draft = await ADraft();
        var section = (await Saved(draft)).Sections[0];
        var shown = await Head.Submit(await Head.Get($"{draft.Address}/sections/{section.Id}/questions/add"), new()
        {
            ["Form.Text"] = "Is there a piano?",
            ["Form.Kind"] = "Choice",
            ["Form.Options"] = "Yes\r\n\r\nNo\r\n",
            ["Form.Stages"] = "Primary",
            ["Form.Audience"] = "Internal",
        });
        Assert.That(shown.Rows[^1], Does.Contain("Is there a piano? One choice: Yes; No Primary The hub only"));
        var question = (await Saved(draft)).Questions.Single(question => question.Text == "Is there a piano?");

        var form = await Head.Get($"{draft.Address}/questions/{question.Id}");
        Assert.That(form.Value("Form.Options"), Is.EqualTo("Yes\nNo"));
        await Head.Submit(form, new() { ["Form.Text"] = "Is there a tuned piano?", ["Form.Audience"] = "Shared" });
        var moved = await Head.Submit(await Head.Get(draft.Address), [], "Up: Is there a tuned piano?");

        Assert.That(moved.Rows[^2], Does.Contain("Is there a tuned piano?").And.Contain("May be shared with the school"));
        await Head.Submit(await Head.Get($"{draft.Address}/remove?part={question.Id}"), []);
        Assert.That((await Saved(draft)).Questions.Select(left => left.Text), Is.EqualTo(Hub.Questions.Questions.Select(left => left.Text)));
    }

    [Test]
    public async Task ASection_IsAdded_Changed_Moved_AndRemoved_WithItsQuestions()
    {
        var draft = await ADraft();
        await Head.Submit(await Head.Get($"{draft.Address}/sections/add"), new() { ["Form.Title"] = "Instruments", ["Form.Intro"] = "What there is." });
        var section = (await Saved(draft)).Sections[^1];
        await Head.Submit(await Head.Get($"{draft.Address}/sections/{section.Id}/questions/add"), new() { ["Form.Text"] = "Which?", ["Form.Kind"] = "Text" });

        await Head.Submit(await Head.Get($"{draft.Address}/sections/{section.Id}"), new() { ["Form.Title"] = "Pianos" });
        var moved = await Head.Submit(await Head.Get(draft.Address), [], "Up: Pianos");

        Assert.That(moved.Document.QuerySelectorAll("main h2").Select(heading => heading.TextContent).TakeLast(2).First(), Is.EqualTo("Pianos"));
        var asked = await Head.Get($"{draft.Address}/remove?part={section.Id}");
        Assert.That(asked.Text, Does.Contain("1 question in it goes with it."));
        var left = await Head.Submit(asked, []);
        Assert.That(left.Text, Does.Not.Contain("Pianos"));
    }

    [TestCase("", "Text", "Enter the question")]
    [TestCase("Which?", null, "Choose how it is answered")]
    [TestCase("Which?", "Choice", "Give at least two answers to choose from, one on each line")]
    [TestCase("Which?", "Fact", "Choose the fact that the question is about")]
    public async Task AQuestionThatCannotBeAsked_IsRefused_AndWhatWasTypedIsKept(string text, string? kind, string message)
    {
        var draft = await ADraft();
        var section = (await Saved(draft)).Sections[0];

        var sent = await Head.Post(await Head.Get($"{draft.Address}/sections/{section.Id}/questions/add"), new() { ["Form.Text"] = text, ["Form.Kind"] = kind, ["Form.Options"] = "One", ["Form.Hint"] = "Look round" });

        Assert.That((sent.Status, sent.Errors.Single(), sent.Value("Form.Hint")), Is.EqualTo((HttpStatusCode.BadRequest, message, "Look round")));
    }

    [Test]
    public async Task AFactThatIsAskedAlready_IsRefused()
    {
        var draft = await ADraft();
        var section = (await Saved(draft)).Sections[0];

        var sent = await Head.Post(await Head.Get($"{draft.Address}/sections/{section.Id}/questions/add"), new() { ["Form.Text"] = "Budget?", ["Form.Kind"] = "Fact", ["Form.Fact"] = nameof(FactKind.MusicBudget) });

        Assert.That(sent.Errors.Single(), Is.EqualTo("Another question of this set asks for the same fact"));
    }

    [Test]
    public async Task Preview_ShowsWhatASchoolOfThatStageIsAsked()
    {
        var all = await Head.Get($"/hub/questions/{Hub.Questions.Id}/preview");
        var primary = await Head.Get($"/hub/questions/{Hub.Questions.Id}/preview?stage=Primary");

        Assert.That(all.Text, Does.Contain("Key stage 2").And.Contain("Key stage 3"));
        Assert.That(primary.Text, Does.Contain("Key stage 2").And.Not.Contain("Key stage 3"));
        Assert.That(primary.Document.QuerySelectorAll("main form"), Is.Empty);
    }

    [Test]
    public async Task AChangeByAColleagueMeanwhile_IsAConflict()
    {
        var draft = await ADraft();
        var form = await Head.Get($"{draft.Address}/sections/add");
        await Hub.Change<Questionnaire>((await Saved(draft)).Id, set => set.AddSection(new("Theirs", null)).OrThrow());

        var sent = await Head.Post(form, new() { ["Form.Title"] = "Mine" });

        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(sent.Text, Does.Contain("Sasha South").And.Contain("Mine"));
    }

    [Test]
    public async Task ADraft_IsRenamed_OrRemoved_AndTheVersionInUseStays()
    {
        var draft = await ADraft();
        var renamed = await Head.Submit(await Head.Get($"{draft.Address}/change"), new() { ["Form.Name"] = "Visit", ["Form.YearStart"] = "2026" });
        Assert.That(renamed.Title, Is.EqualTo("Visit, version 2 (2026/27)"));

        var list = await Head.Submit(await Head.Get($"{draft.Address}/remove"), []);

        Assert.That(list.Rows, Has.Count.EqualTo(1));
        await using var db = Hub.Open();
        Assert.That(await db.Set<Question>().CountAsync(), Is.EqualTo(Hub.Questions.Questions.Count()), "its questions are gone with it");
    }

    private async Task<HubPage> ADraft() => await Head.Submit(await Head.Get($"/hub/questions/{Hub.Questions.Id}"), [], "Start the next version");

    private Task<Questionnaire> Saved(HubPage page) => Saved<Questionnaire>(Guid.Parse(page.Address.Split('/')[3].Split('#')[0]));
}
