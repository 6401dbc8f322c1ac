using MusicHub.Domain;
using MusicHub.Domain.Audits;
using MusicHub.Web.Features.Links;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Audits;

/// <summary>An audit, as a school can be asked to answer it by a link.</summary>
public sealed record AuditOccasion(AuditSubject Audit) : AuditLinkOccasion(Audit, Audit.Title, Audit.Address)
{
    /// <inheritdoc cref="AuditLink.ShowsHub"/>
    public bool ShowsHub { get; init; }

    public override string Noun => "audit";

    public override string Use => "answer this audit for the school";

    public override string Ends => "the school says that it has answered, or the audit is completed";

    public override string ChangeName => ShowsHub ? "Audit link with the hub’s ratings" : "Audit link";

    public override HubsOwn? HubsOwn => Audit.HubsAreas is not { Count: > 0 } areas ? null : new(
        $"The hub has begun {Words.Count(areas.Count, "area")} itself: {string.Join("; ", areas.Select(area => area.Section.Title))}. The school is not asked {(areas.Count == 1 ? "it" : "them")} and sees nothing of the hub’s ratings and evidence, unless you say so here.",
        "Show the school what the hub has rated",
        "The school then finds the hub’s ratings and evidence filled in, and can change them. Notes and scores are not shown.");

    public override (SchoolLink Link, string Secret) Make(Guid byId, DateTimeOffset at, int days = SchoolLink.UsualDays) => AuditLink.Make(Audit.Audit, byId, at, days, showsHub: ShowsHub);

    public override LinkEmail Email(string link, DateOnly until, string hub, string from) => new(link, until, $"{Title}: your school’s answers", $"""
        Dear colleague,

        {hub} asks {School.Name} to look at its own music: {(Audit.HubsAreas.Count == 0 ? Words.Count(Audit.ForSchool().Areas.Count, "area") : "area by area")}, each with a few statements to rate. Take them in any order, stop whenever you like and go on later. Several of you can take an area each.

        Answer here, by {until.Long()}:
        {link}

        You need no account. The link is for your school alone and ends when you say that you have answered, so please pass it on only within your school. Please do not write the names of pupils or staff.

        Afterwards we go through it with you.

        Thank you
        {from}
        {hub}
        """.ReplaceLineEndings("\n"));
}
