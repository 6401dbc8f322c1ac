using MusicHub.Web.Features.Links;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Audits;

/// <summary>An audit, as a school can be asked to answer it by a link.</summary>
public sealed record AuditOccasion(AuditSubject Audit) : AuditLinkOccasion(Audit, Audit.Title, Audit.Address)
{
    public override string Noun => "audit";

    public override string Use => "answer this audit for the school";

    public override string Ends => "the school says that it has answered, or the audit is completed";

    public override string ChangeName => "Audit link";

    public override LinkEmail Email(string link, DateOnly until, string hub, string from) => new(link, until, $"{Title}: your school’s answers", $"""
        Dear colleague,

        {hub} asks {School.Name} to look at its own music: {Words.Count(Audit.Areas.Count, "area")}, each with a few statements to rate. Take them in any order, stop whenever you like and go on later. Several of you can take an area each.

        Answer here, by {until.Long()}:
        {link}

        You need no account. The link is for your school alone and ends when you say that you have answered, so please pass it on only within your school. Please do not write the names of pupils or staff.

        Afterwards we go through it with you.

        Thank you
        {from}
        {hub}
        """.ReplaceLineEndings("\n"));
}
