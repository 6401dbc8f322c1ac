using MusicHub.Domain.FirstAccess.Charges;

namespace MusicHub.Web.Features.FirstAccess.Charges;

/// <summary>What is typed of one way of teaching; what is left empty is as the year has it.</summary>
public sealed class DeliveryForm
{
    public bool IsOffered { get; set; }

    public bool IsSubsidised { get; set; }

    public bool ByException { get; set; }

    public decimal? Rate { get; set; }

    public int? Minutes { get; set; }

    public int? Sessions { get; set; }

    public int? LeastPupils { get; set; }

    public int? MostPupils { get; set; }

    public bool OtherSizes { get; set; }

    /// <summary>Numbers of terms that may be booked.</summary>
    public List<int> Terms { get; set; } = [];

    internal void Fill(DeliveryTerms terms)
    {
        (IsOffered, IsSubsidised, ByException, Rate, Minutes, Sessions, LeastPupils, MostPupils, _, OtherSizes) = terms;
        Terms = [.. Enumerable.Range(1, 3).Where(number => terms.Durations.Allow(number))];
    }

    internal DeliveryTerms Read() => new(IsOffered, IsSubsidised, ByException, Rate, Minutes, Sessions, LeastPupils, MostPupils, Durations(), OtherSizes);

    private Durations Durations() =>
        (Terms.Contains(1) ? Domain.FirstAccess.Charges.Durations.OneTerm : 0) | (Terms.Contains(2) ? Domain.FirstAccess.Charges.Durations.TwoTerms : 0) | (Terms.Contains(3) ? Domain.FirstAccess.Charges.Durations.ThreeTerms : 0);
}
