using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Calendar;
using MusicHub.Web.Features.Schools.ShowSchool;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Visits.ShowVisitPack.Sections;

/// <summary>What the register says of the school, with its date.</summary>
internal sealed class SchoolInPack(MusicHubDbContext db) : IVisitPackSection
{
    public async Task<PackPart?> Of(PackOccasion occasion, CancellationToken cancellationToken)
    {
        var (school, facts) = (occasion.School, occasion.School.Register);
        var trust = school.TrustId is { } id ? await db.Trusts.Where(trust => trust.Id == id).Select(trust => trust.Name).SingleAsync(cancellationToken) : null;
        var asAt = await db.RegisterImports.MaxAsync(import => (DateTimeOffset?)import.At, cancellationToken);
        var lines = new[]
        {
            new PackLine("Address", string.Join(", ", SchoolFacts.Address(facts))),
            new PackLine("Telephone", facts.Telephone),
            new PackLine("Kind of school", string.Join(", ", new[] { facts.Type, SchoolFacts.Ages(facts) is { } ages ? $"ages {ages}" : null }.Where(word => word is not null))),
            new PackLine("Pupils", SchoolFacts.Pupils(facts)),
            new PackLine("Trust", trust),
            new PackLine("Region", occasion.Visit.Line.Region),
            new PackLine("Lead School", school.IsLeadSchoolOn(occasion.Today) ? "Yes, now" : null),
        };
        return new PackPart(
            "The school",
            [.. lines.Where(line => !string.IsNullOrEmpty(line.Text))],
            Note: $"URN {school.Urn}{(asAt is { } at ? $"; register as at {UkTime.DayOf(at).Short()}" : null)}");
    }
}
