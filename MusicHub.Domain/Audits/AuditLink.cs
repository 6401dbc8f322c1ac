namespace MusicHub.Domain.Audits;

/// <summary>Lets a school answer an audit's statements by itself.</summary>
public sealed class AuditLink : SchoolLink
{
    private AuditLink()
    {
    }

    private AuditLink(LinkTerms terms, Guid auditId) : base(terms) => AuditId = auditId;

    public Guid AuditId { get; private init; }

    /// <summary>Whoever answers by it is shown what the hub itself has rated. Otherwise the areas that the hub has begun are left out.</summary>
    public bool ShowsHub { get; private init; }

    /// <inheritdoc cref="Surveys.SurveyLink.Make"/>
    public static (AuditLink Link, string Secret) Make(Audit audit, Guid byId, DateTimeOffset at, int days = UsualDays, string? known = null, bool showsHub = false)
    {
        var secret = known ?? LinkSecret.Next();
        return (new AuditLink(new LinkTerms(audit.SchoolId, byId, at, days, secret), audit.Id) { ShowsHub = showsHub }, secret);
    }
}
