using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Charges.ChangeCharges;

[Requires(Permission.EditCharges)]
public sealed class ChangeChargesController(TaskContext context) : TaskController(context)
{
    private static readonly ChargesValidator Validator = new();

    [HttpGet("first-access/charges/{startYear:int}/change")]
    public async Task<IActionResult> Get(int startYear, CancellationToken cancellationToken) =>
        await Find(startYear, cancellationToken) is { } charges ? Page(new ChangeChargesPage(ChargesForm.Of(charges.Details), charges)) : NotFound();

    [HttpPost("first-access/charges/{startYear:int}/change")]
    public async Task<IActionResult> Post(int startYear, ChargesForm form, CancellationToken cancellationToken)
    {
        if (await Find(startYear, cancellationToken) is not { } charges)
            return NotFound();
        ChargesForm.NameNumbers(ModelState);
        if (!IsFilledIn(form, Validator))
            return PageAgain(new ChangeChargesPage(form, charges));
        Db.Expect(charges, PostedVersion);
        if (IsRefused(charges.Change(form.Read()).Refusal))
            return PageAgain(new ChangeChargesPage(form, charges));
        Record("First Access charges changed", charges);
        return await SaveAndGo($"~/first-access/charges/{startYear}", $"The charges of {charges.Title} are saved.");
    }

    private Task<FirstAccessCharges?> Find(int startYear, CancellationToken cancellationToken) =>
        Db.FirstAccessCharges.SingleOrDefaultAsync(year => year.StartYear == startYear, cancellationToken);
}

public sealed record ChangeChargesPage(ChargesForm Form, FirstAccessCharges Charges);
