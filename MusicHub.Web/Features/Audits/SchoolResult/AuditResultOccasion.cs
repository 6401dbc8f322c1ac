using MusicHub.Web.Features.Links;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Audits.SchoolResult;

/// <summary>What an audit says, as a school can be shown it by a link.</summary>
public sealed record AuditResultOccasion(AuditSubject Audit) : AuditLinkOccasion(Audit, $"{Audit.Title}: the result", $"{Audit.Address}/result")
{
    public override string Noun => "result of the audit";

    public override string Use => "see what the audit says about the school’s music, with its scores";

    public override string Ends => "the scores are taken back, or the audit is opened again";

    public override string ChangeName => "Link to an audit’s result";

    public override LinkEmail Email(string link, DateOnly until, string hub, string from) => new(link, until, $"What the music audit says: {School.Name}", $"""
        Dear colleague,

        Thank you for looking at your school’s music with us. What the audit says, area by area, can be seen here until {until.Long()}:
        {link}

        You need no account. The link is for your school alone, so please pass it on only within your school. The page can be printed.

        Tell us if you see something differently.

        Thank you
        {from}
        {hub}
        """.ReplaceLineEndings("\n"));
}
