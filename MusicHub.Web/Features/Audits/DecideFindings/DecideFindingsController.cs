using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Audits;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.DecideFindings;

/// <summary>Strengths and areas for development: the ratings propose, a person decides.</summary>
[Requires(Permission.ConductAudits)]
public sealed class DecideFindingsController(TaskContext context) : AuditTaskController(context)
{
    [HttpGet("audits/{id:guid}/findings")]
    public Task<IActionResult> Get(Guid id) => Act(id, audit => Task.FromResult<IActionResult>(
        audit.Audit.IsOpen ? LocalRedirect($"~{audit.Address}") : Page(new DecideFindingsPage(DecideFindingsForm.Of(audit), audit))));

    [HttpPost("audits/{id:guid}/findings")]
    public Task<IActionResult> Post(Guid id, DecideFindingsForm form) => Act(id, async audit =>
    {
        var page = new DecideFindingsPage(form.Filled(), audit);
        Db.Expect(audit.Audit, PostedVersion);
        if (!IsFilledIn(form, new DecideFindingsValidator()) || IsRefused(audit.Audit.Decide(form.Words).Refusal))
            return PageAgain(page);
        Record("Audit’s findings decided", audit.Audit, audit.School.Id);
        return await SaveAndGo($"~{audit.Address}", "Strengths and areas for development are saved.");
    });
}

public sealed class DecideFindingsForm
{
    private const int Lines = 5;

    public List<string?> Strengths { get; set; } = [];

    public List<string?> Development { get; set; } = [];

    internal IReadOnlyList<FindingWords> Words => [.. Of(FindingKind.Strength, Strengths), .. Of(FindingKind.Development, Development)];

    /// <summary>As it was decided; where nothing is, as the ratings propose.</summary>
    internal static DecideFindingsForm Of(AuditSubject audit)
    {
        var met = audit.Toolkit.MetFrom;
        var picture = audit.Picture;
        var decided = audit.Audit.Findings;
        var form = decided.Count > 0
            ? new DecideFindingsForm { Strengths = [.. TextsOf(FindingKind.Strength)], Development = [.. TextsOf(FindingKind.Development)] }
            : new DecideFindingsForm { Strengths = [.. AuditProposals.Strengths(picture, met).Select(audit.TitleOf)], Development = [.. AuditProposals.Development(picture, met).Select(audit.TitleOf)] };
        return form.Filled();

        IEnumerable<string> TextsOf(FindingKind kind) => decided.Where(finding => finding.Kind == kind).Select(finding => finding.Text);
    }

    /// <summary>With lines left blank for more.</summary>
    internal DecideFindingsForm Filled()
    {
        foreach (var lines in new[] { Strengths, Development })
        {
            while (lines.Count < Lines || !string.IsNullOrWhiteSpace(lines[^1]))
                lines.Add(null);
        }

        return this;
    }

    private static IEnumerable<FindingWords> Of(FindingKind kind, IEnumerable<string?> texts) =>
        texts.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Select(text => new FindingWords(kind, text));
}

internal sealed class DecideFindingsValidator : AbstractValidator<DecideFindingsForm>
{
    public DecideFindingsValidator()
    {
        var tooLong = $"This must be {FindingWords.LongestText} characters or fewer";
        RuleForEach(form => form.Strengths).MaximumLength(FindingWords.LongestText).WithMessage(tooLong);
        RuleForEach(form => form.Development).MaximumLength(FindingWords.LongestText).WithMessage(tooLong);
    }
}

/// <param name="Audit">Whose findings they are.</param>
public sealed record DecideFindingsPage(DecideFindingsForm Form, AuditSubject Audit)
{
    /// <summary>What is shown was put forward by the ratings: nobody has decided yet.</summary>
    public bool IsProposed => Audit.Audit.Findings.Count == 0;
}
