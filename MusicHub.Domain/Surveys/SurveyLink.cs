namespace MusicHub.Domain.Surveys;

/// <summary>Lets a school answer one year's survey.</summary>
public sealed class SurveyLink : SchoolLink
{
    private SurveyLink()
    {
    }

    private SurveyLink(LinkTerms terms, int yearStart) : base(terms) => YearStart = yearStart;

    public int YearStart { get; private init; }

    /// <param name="known">A secret that is not one: of the demonstration, which is the same every time.</param>
    /// <returns>The link, and its secret, which is not to be had again.</returns>
    public static (SurveyLink Link, string Secret) Make(Guid schoolId, int yearStart, Guid byId, DateTimeOffset at, int days = UsualDays, string? known = null)
    {
        var secret = known ?? LinkSecret.Next();
        return (new SurveyLink(new LinkTerms(schoolId, byId, at, days, secret), yearStart), secret);
    }
}
