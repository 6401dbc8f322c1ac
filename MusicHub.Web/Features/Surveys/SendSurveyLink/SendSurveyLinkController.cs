using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Surveys;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.SendSurveyLink;

/// <summary>Makes a link for the school, and shows it once, with an e-mail to paste. The links before it end.</summary>
[Requires(Permission.RecordVisits)]
public sealed class SendSurveyLinkController(TaskContext context) : StaffSurveyController(context)
{
    private const string Secret = "survey-link";

    [HttpGet("schools/{id:guid}/survey/{year:int:range(2000,2200)}/link")]
    public Task<IActionResult> Get(Guid id, int year) => Act(id, year, null, async survey =>
    {
        if (survey.Subject.IsComplete || survey.Subject.Sections.Count == 0)
            return LocalRedirect($"~{survey.Address}");
        var made = TempData[Secret] as string;
        return Page(new SendSurveyLinkPage(new SendSurveyLinkForm(), survey, made is null ? null : await Email(made, survey)));
    });

    [HttpPost("schools/{id:guid}/survey/{year:int:range(2000,2200)}/link")]
    public Task<IActionResult> Post(Guid id, int year, SendSurveyLinkForm form) => Act(id, year, null, async survey =>
    {
        if (survey.Subject.IsComplete)
            IsRefused(SurveyRefusals.Complete, "");
        if (form.Days is null or < 1 or > SurveyLink.MostDays)
            ModelState.AddModelError("Form.Days", $"Enter how many days, from 1 to {SurveyLink.MostDays}");
        if (!ModelState.IsValid)
            return PageAgain(new SendSurveyLinkPage(form, survey, null));
        await EndLinks(id, year);
        var (link, secret) = SurveyLink.Make(id, year, Viewer.PersonId, Now, form.Days!.Value);
        Db.Add(link);
        Record("Survey link made", link, id);
        // In a cookie that only the server can read, for the one page that follows.
        TempData[Secret] = string.Create(CultureInfo.InvariantCulture, $"{link.ExpiresAt.ToUnixTimeSeconds()} {secret}");
        return await SaveAndGo($"~{survey.Address}/link", null);
    });

    private async Task<SurveyEmail> Email(string made, StaffSurvey survey)
    {
        var parts = made.Split(' ');
        var until = UkTime.DayOf(DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[0], CultureInfo.InvariantCulture)));
        var hub = await Db.Hubs.Select(hub => hub.Name).SingleAsync(Aborted);
        return new SurveyEmail($"{Request.Scheme}://{Request.Host}{Request.PathBase}/have-your-say/{parts[1]}", until, hub, survey.Subject.Title, survey.Subject.School.Name, Viewer.Name);
    }
}

public sealed class SendSurveyLinkForm
{
    public int? Days { get; set; } = SurveyLink.UsualDays;
}

/// <param name="Made">Shown once, right after the link was made.</param>
public sealed record SendSurveyLinkPage(SendSurveyLinkForm Form, StaffSurvey Survey, SurveyEmail? Made);

/// <summary>What the school is sent.</summary>
public sealed record SurveyEmail(string Link, DateOnly Until, string Hub, string Title, string School, string From)
{
    public string Subject => $"{Title}: your school’s survey";

    public string Text => $"""
        Dear colleague,

        {Hub} asks each school once a year what it needs and how it finds what we offer. It takes about ten minutes, and you can stop and go on later.

        Answer for {School} here, by {Until.Long()}:
        {Link}

        You need no account. The link is for your school alone and ends when the survey is complete, so please pass it on only within your school. Please do not write pupils’ names.

        Thank you
        {From}
        {Hub}
        """.ReplaceLineEndings("\n");
}
