using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.FirstAccess.Invoices;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Invoices.ChangeCustomer;

/// <summary>The numbers under which finance knows a school and its trust.</summary>
[Requires(Permission.EditCharges)]
public sealed class ChangeCustomerController(TaskContext context) : TaskController(context)
{
    [HttpGet("first-access/customers/{id:guid}")]
    public Task<IActionResult> Get(Guid id, CancellationToken cancellationToken) => For(id, async (school, trust) =>
        Page(new ChangeCustomerPage(new() { Number = (await Account(id, cancellationToken))?.Number, TrustNumber = school.TrustId is { } trustId ? (await Account(trustId, cancellationToken))?.Number : null }, school, trust)), cancellationToken);

    [HttpPost("first-access/customers/{id:guid}")]
    public Task<IActionResult> Post(Guid id, ChangeCustomerForm form, CancellationToken cancellationToken) => For(id, async (school, trust) =>
    {
        if ((string.IsNullOrWhiteSpace(form.Number) && string.IsNullOrWhiteSpace(form.TrustNumber) && IsRefused(CustomerAccount.NumberWrong))
            || await IsRefusedFor(id, form.Number, "Number", cancellationToken)
            || (school.TrustId is { } trustId && await IsRefusedFor(trustId, form.TrustNumber, "TrustNumber", cancellationToken)))
            return PageAgain(new ChangeCustomerPage(form, school, trust));
        Record("Customer number changed", school, school.Id);
        return await SaveAndGo("~/first-access/invoices", $"The customer number of {school.Name} is saved.");
    }, cancellationToken);

    private async Task<bool> IsRefusedFor(Guid customerId, string? number, string field, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(number))
            return false;
        if (await Account(customerId, cancellationToken) is { } known)
            return IsRefused(known.Change(number).Refusal is { } refused ? refused with { Field = field } : null);
        var opened = CustomerAccount.Open(customerId, number);
        if (IsRefused(opened.Refusal is { } refusal ? refusal with { Field = field } : null))
            return true;
        Db.Add(opened.Value!);
        return false;
    }

    private Task<CustomerAccount?> Account(Guid customerId, CancellationToken cancellationToken) => Db.CustomerAccounts.SingleOrDefaultAsync(account => account.CustomerId == customerId, cancellationToken);

    private async Task<IActionResult> For(Guid id, Func<School, string?, Task<IActionResult>> act, CancellationToken cancellationToken) =>
        await Db.Schools.AsNoTracking().VisibleTo(Viewer).SingleOrDefaultAsync(school => school.Id == id, cancellationToken) is { } school
            ? await act(school, await Db.Trusts.Where(trust => trust.Id == school.TrustId).Select(trust => trust.Name).SingleOrDefaultAsync(cancellationToken))
            : NotFound();
}

public sealed class ChangeCustomerForm
{
    public string? Number { get; set; }

    public string? TrustNumber { get; set; }
}

public sealed record ChangeCustomerPage(ChangeCustomerForm Form, School School, string? Trust);
