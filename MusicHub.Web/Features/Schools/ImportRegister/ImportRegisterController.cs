using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Register;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Schools.ImportRegister;

/// <summary>Takes a file of the school register and leads to its preview. Nothing is imported yet.</summary>
[Requires(Permission.ImportRegister)]
public sealed class ImportRegisterController(TaskContext context, RegisterImporter importer, RegisterLimits limits) : TaskController(context)
{
    private static readonly TimeSpan PreviewsKept = TimeSpan.FromDays(1);

    [HttpGet("schools/register/import")]
    public async Task<IActionResult> Get() => Page(await PageOf(new ImportRegisterForm(), null));

    [HttpPost("schools/register/import")]
    [RegisterUploadLimit]
    public async Task<IActionResult> Post(ImportRegisterForm form)
    {
        if (!IsFilledIn(form, new ImportRegisterValidator()))
            return PageAgain(await PageOf(form, null));
        var upload = await Read(form);
        if (upload.Contents is not { } contents)
        {
            Tell("Form.Register", upload.Problems, upload.HasMoreProblems && upload.Problems.Count > 0);
            Tell("Form.Links", upload.LinksProblems, upload.HasMoreProblems && upload.Problems.Count == 0);
            return PageAgain(await PageOf(form, null));
        }

        var plan = await importer.Plan(contents, Today, HttpContext.RequestAborted);
        if (plan.IsEmpty)
            return Page(await PageOf(form, plan));
        var oldest = Now - PreviewsKept;
        await Db.StagedRegisters.Where(staged => staged.At < oldest || staged.ById == Viewer.PersonId).ExecuteDeleteAsync(HttpContext.RequestAborted);
        var staged = new StagedRegister(contents, Now, Viewer.PersonId);
        Db.Add(staged);
        return await SaveAndGo($"~/schools/register/import/{staged.Id}", null);
    }

    private async Task<RegisterUpload> Read(ImportRegisterForm form)
    {
        await using var register = form.Register!.OpenReadStream();
        await using var links = form.Links?.OpenReadStream();
        return await importer.Read(register, links, new(NameOf(form.Register)!, NameOf(form.Links)), limits, cancellation: HttpContext.RequestAborted);
    }

    private static string? NameOf(IFormFile? file)
    {
        var name = Path.GetFileName(file?.FileName.Replace('\\', '/'));
        return name is { Length: > 200 } ? name[..200] : name;
    }

    private void Tell(string field, IReadOnlyList<RegisterProblem> problems, bool hasMore)
    {
        for (var i = 0; i < problems.Count; i++)
            ModelState.AddModelError(i == 0 ? field : $"{field}[{i}]", problems[i].ToString());
        if (hasMore)
            ModelState.AddModelError($"{field}[{problems.Count}]", "There are more problems after these.");
    }

    private async Task<ImportRegisterPage> PageOf(ImportRegisterForm form, RegisterPlan? nothingToDo)
    {
        var hub = await Db.Hubs.Select(hub => hub.LaCodes).SingleOrDefaultAsync(HttpContext.RequestAborted) ?? [];
        var last = await Db.RegisterImports.OrderByDescending(import => import.At).Select(import => (DateTimeOffset?)import.At).FirstOrDefaultAsync(HttpContext.RequestAborted);
        return new ImportRegisterPage(form, hub, last, limits.MaxBytes, nothingToDo);
    }
}
