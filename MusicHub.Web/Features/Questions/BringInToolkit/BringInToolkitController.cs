using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Questions.Toolkits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Questions.BringInToolkit;

/// <summary>Makes a draft of a toolkit out of a workbook, wholly or not at all, or names each cell that stands in the way.</summary>
[Requires(Permission.EditHub)]
public sealed class BringInToolkitController(TaskContext context) : QuestionSetController(context)
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet("hub/questions/bring")]
    public IActionResult Get() => Page(new BringInToolkitPage(new(), []));

    [HttpPost("hub/questions/bring")]
    [RequestSizeLimit(UploadedWorkbook.LargestRequest)]
    public async Task<IActionResult> Post(BringInToolkitForm form)
    {
        var (sheets, wrong) = await UploadedWorkbook.Read(form.File, Aborted);
        if (wrong is not null)
            return Again(form, wrong);
        var (file, problems) = await new ToolkitReading(sheets).Read(KeysOf);
        if (file is null)
            return Again(form, problems.Count == 1 && problems[0].Row is null ? problems[0].Message : $"Nothing was brought in: {Words.Count(problems.Count, "cell")} cannot be used as they are", problems);
        var versions = file.SeriesId is { } series ? await Db.Questionnaires.Where(set => set.SeriesId == series).OrderByDescending(set => set.Number).ToListAsync(Aborted) : [];
        var draft = versions.Find(set => set.State == QuestionnaireState.Draft);
        if (draft is not null && !form.ReplaceDraft)
        {
            ModelState.AddModelError("Form.ReplaceDraft", $"{draft.Title()} is being edited. Say that the workbook takes its place, or remove it first");
            return PageAgain(new BringInToolkitPage(form, []));
        }

        var made = draft ?? (versions.Count > 0 ? versions[0].DraftNext(file.Plan.YearStart) : Questionnaire.Draft(QuestionnaireUse.AuditToolkit, file.Plan.Name, file.Plan.YearStart)).Value!;
        if (made.Rewrite(file.Plan, versions).Refusal is { } refusal)
            return Again(form, refusal.Message);
        if (draft is null)
            Db.Add(made);
        Record("Toolkit brought in from a workbook", made);
        return await SaveAndGo($"~/hub/questions/{made.Id}", $"The workbook is now this draft. Nobody is asked it before you publish it.{Reworded(file.Plan, versions)}");
    }

    // Whether other words mean the same, only a person can say.
    private static string? Reworded(QuestionnairePlan plan, IEnumerable<Questionnaire> versions)
    {
        var before = versions.Where(set => set.State != QuestionnaireState.Draft).SelectMany(set => set.Questions).GroupBy(question => question.Key).ToDictionary(same => same.Key, same => same.First().Text);
        var count = plan.Sections.SelectMany(section => section.Questions).Count(question => question.Key is { } key && before.GetValueOrDefault(key, question.Words.Text) != question.Words.Text);
        return count == 0 ? null : $" {Words.Count(count, "statement has other words than before and keeps its key: it is", "statements have other words than before and keep their keys: they are")} compared with earlier answers. What means something else needs an empty key.";
    }

    private async Task<IReadOnlySet<Guid>> KeysOf(Guid series) =>
        (await Db.Questionnaires.AsNoTrackingWithIdentityResolution().Where(set => set.SeriesId == series && set.Use == QuestionnaireUse.AuditToolkit).ToListAsync(Aborted))
            .SelectMany(set => set.Sections.Select(section => section.Key).Concat(set.Questions.Select(question => question.Key))).ToHashSet();

    private ViewResult Again(BringInToolkitForm form, string message, IReadOnlyList<ToolkitProblem>? problems = null)
    {
        IsRefused(new Refusal("toolkit-file", message, "File"));
        return PageAgain(new BringInToolkitPage(form, problems ?? []));
    }
}

public sealed class BringInToolkitForm
{
    public IFormFile? File { get; set; }

    public bool ReplaceDraft { get; set; }
}

public sealed record BringInToolkitPage(BringInToolkitForm Form, IReadOnlyList<ToolkitProblem> Problems);
