using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.People;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.People.SignIn;

/// <summary>Demonstration sign-in: one person of each role, no password. In development only.</summary>
[AllowAnonymous]
public sealed class SignInController(MusicHubDbContext db, IConfiguration configuration, IHostEnvironment environment) : Controller
{
    private bool IsDemo => environment.IsDevelopment() && configuration.GetValue<bool>("SignIn:Demo");

    [HttpGet("sign-in")]
    public async Task<IActionResult> Get(string? returnUrl) =>
        IsDemo ? View("SignIn", new SignInPage(await People(), Safe(returnUrl))) : NotFound();

    [HttpPost("sign-in")]
    public async Task<IActionResult> Post(Guid personId, string? returnUrl)
    {
        if (!IsDemo)
            return NotFound();
        if ((await People()).All(person => person.Id != personId))
            return RedirectToAction(nameof(Get), new { returnUrl = Safe(returnUrl) });
        var identity = new ClaimsIdentity([new Claim(ViewerMiddleware.PersonClaim, personId.ToString())], CookieAuthenticationDefaults.AuthenticationScheme);
        await HttpContext.SignInAsync(new ClaimsPrincipal(identity));
        return LocalRedirect(Safe(returnUrl));
    }

    private string Safe(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl! : "~/";

    /// <summary>For each role the first person, by name, who has it and no more roles than need be.</summary>
    private async Task<IReadOnlyList<SignInPerson>> People()
    {
        var people = await db.People.AsNoTracking().Where(person => person.IsActive).OrderBy(person => person.Name).ThenBy(person => person.Id).ToListAsync();
        return [.. Roles.All
            .Select(role => (Role: role, Person: people.Where(person => person.Roles.Contains(role)).MinBy(person => person.Roles.Count)))
            .Where(offer => offer.Person is not null)
            .Select(offer => new SignInPerson(offer.Person!.Id, offer.Person.Name, offer.Role))];
    }
}
