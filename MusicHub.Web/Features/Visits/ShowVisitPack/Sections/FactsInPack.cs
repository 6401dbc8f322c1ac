using MusicHub.Domain.Calendar;
using MusicHub.Domain.Facts;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.RecordVisit;

namespace MusicHub.Web.Features.Visits.ShowVisitPack.Sections;

/// <summary>What is known of the school for the visit's year: to be confirmed, not asked anew.</summary>
internal sealed class FactsInPack : IVisitPackSection
{
    public Task<PackPart?> Of(PackOccasion occasion, CancellationToken cancellationToken)
    {
        var lines = FactKinds.All.Select(occasion.Questions.KnownThisYear).OfType<SchoolFact>()
            .Select(fact => new PackLine(fact.Kind.Title(), StoredAnswers.Of(fact), $"As at {fact.AsAt.Short()}"));
        return Task.FromResult<PackPart?>(new PackPart($"Known for {AcademicYear.TitleOf(occasion.Questions.YearStart)}", [.. lines], "Nothing yet."));
    }
}
