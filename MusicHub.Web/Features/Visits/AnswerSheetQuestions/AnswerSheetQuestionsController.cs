using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Data.Visits.Sheets;
using MusicHub.Domain;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Domain.Visits.Sheets;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.AnswerSheetQuestions;

/// <summary>Asks what the sheet leaves open, each text once, some at a time.</summary>
[Requires(Permission.ImportVisits)]
public sealed class AnswerSheetQuestionsController(TaskContext context, TrackerPreviews previews) : SheetTaskController(context)
{
    [HttpGet("visits/import/{id:guid}/questions")]
    public async Task<IActionResult> Get(Guid id)
    {
        if (await Find(id) is not { } staged)
            return await Gone(id);
        var (plan, world) = await previews.Of(staged, Viewer, Today, HttpContext.RequestAborted);
        return plan.Questions.Count == 0 ? LocalRedirect($"~/visits/import/{id}") : Page(PageOf(staged, plan, world, [], []));
    }

    [HttpPost("visits/import/{id:guid}/questions")]
    public async Task<IActionResult> Post(Guid id, AnswerSheetQuestionsForm form)
    {
        if (await Find(id) is not { } staged)
            return await Gone(id);
        var (plan, world) = await previews.Of(staged, Viewer, Today, HttpContext.RequestAborted);
        var choices = staged.Choices();
        var answers = choices.Answers.ToDictionary();
        var said = form.Answers.Where(answer => answer is { Key: not null, Choice.Length: > 0 }).DistinctBy(answer => answer.Key).ToDictionary(answer => answer.Key!);
        var shown = Singly(plan);
        foreach (var question in shown.Where(question => said.ContainsKey(question.Key)))
        {
            if (Read(question, said[question.Key], world) is { } answer)
                answers[question.Key] = answer;
            else
                ModelState.AddModelError($"Form.Answers[{shown.IndexOf(question)}].Urn", "Enter the URN of a school of the hub");
        }

        var likely = form.Likely.Where(answer => answer.Key is not null).DistinctBy(answer => answer.Key).ToDictionary(answer => answer.Key!);
        foreach (var question in plan.Questions.Where(question => likely.ContainsKey(question.Key)))
            answers[question.Key] = likely[question.Key] is { Taken: true } taken && Read(question, new() { Choice = taken.Choice }, world) is { } answer ? answer : TrackerAnswers.Ask;

        if (said.Count == 0 && likely.Count == 0)
            ModelState.AddModelError("", "Answer at least one question. Rows can also be left out.");
        if (!ModelState.IsValid)
            return PageAgain(PageOf(staged, plan, world, said, likely));
        staged.Choose(choices with { Answers = answers });
        return await SaveAndGo($"~/visits/import/{id}/questions", null);
    }

    // Last, so that it is not chosen by a slip.
    private static Choice LeaveOut { get; } = new(TrackerAnswers.LeaveOut, "Leave these rows out");

    private static List<TrackerQuestion> Singly(TrackerPlan plan) =>
        [.. plan.FirstQuestions(AnswerSheetQuestionsPage.Considered).Where(question => question.Likely is null).Take(AnswerSheetQuestionsPage.AtOnce)];

    private static string? Read(TrackerQuestion question, SheetAnswerForm answer, TrackerWorld world) => (question.Kind, answer.Choice) switch
    {
        (TrackerQuestionKind.School, AnswerSheetQuestionsPage.AnotherSchool) =>
            int.TryParse(answer.Urn, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var urn) && world.SchoolsByUrn.TryGetValue(urn, out var school) ? school.Id.ToString() : null,
        (TrackerQuestionKind.Person, AnswerSheetQuestionsPage.NewPerson) => TrackerAnswers.NewPerson + Ids.Next(),
        (TrackerQuestionKind.DayOrder, TrackerAnswers.DayFirst or TrackerAnswers.MonthFirst) => answer.Choice,
        (TrackerQuestionKind.Known, TrackerAnswers.KeepTheHubs or TrackerAnswers.TakeTheRows) => answer.Choice,
        (TrackerQuestionKind.State, TrackerAnswers.Nothing) => TrackerAnswers.Nothing,
        (TrackerQuestionKind.State, var state) when Enum.TryParse<VisitState>(state, out var known) && Enum.IsDefined(known) => known.ToString(),
        (TrackerQuestionKind.Priority, TrackerAnswers.IntoNotes) => TrackerAnswers.IntoNotes,
        (TrackerQuestionKind.Priority, var priority) when Enum.TryParse<SupportPriority>(priority, out var known) && Enum.IsDefined(known) => known.ToString(),
        (TrackerQuestionKind.Need or TrackerQuestionKind.Person, TrackerAnswers.IntoNotes) => TrackerAnswers.IntoNotes,
        (not (TrackerQuestionKind.Need or TrackerQuestionKind.Known or TrackerQuestionKind.DayOrder), TrackerAnswers.LeaveOut) => TrackerAnswers.LeaveOut,
        var (kind, choice) => Guid.TryParse(choice, out var id) && Known(kind, id, world) ? id.ToString() : null,
    };

    private static bool Known(TrackerQuestionKind kind, Guid id, TrackerWorld world) => kind switch
    {
        TrackerQuestionKind.School => world.SchoolsById.ContainsKey(id),
        TrackerQuestionKind.Person => world.People.Any(person => person.Id == id),
        TrackerQuestionKind.Kind => world.Kinds.Any(known => known.Id == id),
        TrackerQuestionKind.Need => world.Needs.Any(need => need.Id == id),
        _ => false,
    };

    private static AnswerSheetQuestionsPage PageOf(StagedVisits staged, TrackerPlan plan, TrackerWorld world, Dictionary<string, SheetAnswerForm> said, Dictionary<string, SheetLikelyForm> likely) => new(
        staged.Id,
        staged.FileName,
        plan.Questions.Count,
        [.. plan.FirstQuestions(AnswerSheetQuestionsPage.Considered).Where(question => question.Likely is not null).Select(question => new SheetLikelyRow(question, Meant(question, world), likely.GetValueOrDefault(question.Key)?.Taken ?? true))],
        [.. Singly(plan).Select(question => new SheetQuestionRow(question, Choices(question, world), said.GetValueOrDefault(question.Key)?.Choice, said.GetValueOrDefault(question.Key)?.Urn))]);

    private static string Meant(TrackerQuestion question, TrackerWorld world) => question.Kind switch
    {
        TrackerQuestionKind.DayOrder => question.Likely == TrackerAnswers.DayFirst ? "The day comes first, as in most dates of this sheet" : "The month comes first, as in most dates of this sheet",
        TrackerQuestionKind.School => world.SchoolsById[Guid.Parse(question.Likely!)].Words,
        _ => world.NameOf(Guid.Parse(question.Likely!))!,
    };

    private static IReadOnlyList<Choice> Choices(TrackerQuestion question, TrackerWorld world) => question.Kind switch
    {
        TrackerQuestionKind.DayOrder => [new(TrackerAnswers.DayFirst, "The day"), new(TrackerAnswers.MonthFirst, "The month")],
        TrackerQuestionKind.Known => [new(TrackerAnswers.KeepTheHubs, "What the hub has: these rows change nothing"), new(TrackerAnswers.TakeTheRows, "What the rows say: each change is shown before it is made")],
        TrackerQuestionKind.School => [.. question.Suggested.Select(id => new Choice(id.ToString(), world.SchoolsById[id].Words))],
        TrackerQuestionKind.Person => [.. Named(question, world.People).Take(question.Suggested.Count), new(AnswerSheetQuestionsPage.NewPerson, "Add as somebody who has left, without a login"), new(TrackerAnswers.IntoNotes, "None of the hub’s people: write it into the notes"), .. Named(question, world.People).Skip(question.Suggested.Count), LeaveOut],
        TrackerQuestionKind.Kind => [.. Named(question, world.Kinds), LeaveOut],
        TrackerQuestionKind.State => [new(TrackerAnswers.Nothing, "It does not tell: go by the day"), .. VisitStates.All.Select(state => new Choice(state.ToString(), state.Title())), LeaveOut],
        TrackerQuestionKind.Priority => [new(TrackerAnswers.IntoNotes, "None of them: write it into the notes"), .. Enum.GetValues<SupportPriority>().Reverse().Select(priority => new Choice(priority.ToString(), priority.ToString()))],
        _ => [new(TrackerAnswers.IntoNotes, "None of them: write it into the notes"), .. Named(question, world.Needs)],
    };

    private static IEnumerable<Choice> Named(TrackerQuestion question, IReadOnlyList<TrackerName> names) =>
        names.OrderBy(name => question.Suggested.Contains(name.Id) ? 0 : 1).Select(name => new Choice(name.Id.ToString(), name.Name));
}
