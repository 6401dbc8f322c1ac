using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Schools.ShowSchool;

/// <summary>What the register says, as people read it.</summary>
public static class SchoolFacts
{
    public static IReadOnlyList<string> Address(RegisterFacts facts) =>
        [.. new[] { facts.Street, facts.Locality, facts.Address3, facts.Town, facts.County, facts.Postcode }.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line!).Distinct(StringComparer.OrdinalIgnoreCase)];

    public static string? Ages(RegisterFacts facts) =>
        facts is { LowAge: { } low, HighAge: { } high } ? $"{low} to {high}" : null;

    public static string? Pupils(RegisterFacts facts) => facts switch
    {
        { Pupils: { } pupils, PercentageFsm: { } share } => $"{pupils.Number()}, {share:0.#}% eligible for free school meals",
        { Pupils: { } pupils } => pupils.Number(),
        _ => null,
    };

    /// <summary>The website's address for a link, with a scheme that a browser may follow; null when the register's text is none.</summary>
    public static string? WebsiteHref(string? website)
    {
        if (string.IsNullOrWhiteSpace(website))
            return null;
        var text = website.Trim();
        return Uri.TryCreate(text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.Host.Contains('.', StringComparison.Ordinal)
                ? address.AbsoluteUri
                : null;
    }

    /// <summary>"From 1 Sept 2024", "1 Sept 2023 to 31 Aug 2024".</summary>
    public static string Spell(LeadSchoolSpell spell) =>
        spell.EndsOn is { } end ? $"{spell.StartsOn.Short()} to {end.Short()}" : $"From {spell.StartsOn.Short()}";
}
