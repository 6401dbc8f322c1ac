using MusicHub.Domain.Calendar;
using MusicHub.Domain.Facts;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.RecordVisit;

namespace MusicHub.Web.Features.Visits.ShowVisitPack.Sections;

/// <summary>What is known of the school, for the visit's year or one before: to be confirmed, not asked anew.</summary>
internal sealed class FactsInPack : IVisitPackSection
{
    public Task<PackPart?> Of(PackOccasion occasion, CancellationToken cancellationToken)
    {
        var questions = occasion.Questions;
        var lines = FactKinds.All.Select(kind => questions.Facts.GetValueOrDefault(kind)).OfType<SchoolFact>()
            .Select(fact => new PackLine(fact.Kind.Title(), StoredAnswers.Of(fact), fact.YearStart == questions.YearStart ? $"As at {fact.AsAt.Short()}" : $"For {AcademicYear.TitleOf(fact.YearStart)}, as at {fact.AsAt.Short()}"));
        return Task.FromResult<PackPart?>(new PackPart("What is known", [.. lines], "Nothing yet."));
    }
}
