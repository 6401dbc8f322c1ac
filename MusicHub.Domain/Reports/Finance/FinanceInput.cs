using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Grants;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Figures;

namespace MusicHub.Domain.Reports.Finance;

/// <summary>All that a finance report on an academic year is made from, read at one moment.</summary>
public sealed record FinanceInput
{
    public required string HubName { get; init; }

    public required int YearStart { get; init; }

    public required DateTimeOffset DataAsAt { get; init; }

    public required SchoolCalendar Calendar { get; init; }

    public required decimal? Grant { get; init; }

    /// <summary>Bookings of the year, each with its price; those declined or given up before have none.</summary>
    public required IReadOnlyList<(Booking Booking, Price? Price)> Bookings { get; init; }

    public required GrantShare Digital { get; init; }

    /// <summary>What the year before had come to.</summary>
    public required FinanceYear? LastYear { get; init; }

    public required IReadOnlyList<SchoolFact> Schools { get; init; }

    public required IReadOnlyList<RegionFact> Regions { get; init; }

    /// <summary>Those that reports are to tell of.</summary>
    public required IReadOnlyList<Scenario> Scenarios { get; init; }

    public JudgementRules Rules { get; init; } = JudgementRules.Usual;
}

/// <param name="Subsidy">Of bookings that were confirmed by the same day of their year.</param>
public sealed record FinanceYear(decimal? Grant, decimal Subsidy, decimal Charges, int Classes);
