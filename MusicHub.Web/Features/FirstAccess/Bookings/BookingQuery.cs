using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.Schools;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Schools;

namespace MusicHub.Web.Features.FirstAccess.Bookings;

/// <summary>The filters of the list, as they stand in its address. What cannot be read counts as not asked for.</summary>
public sealed class BookingQuery
{
    public const string ByTheHub = "hub";

    public static readonly IReadOnlyList<Choice> States = [.. BookingStates.All.Select(state => new Choice(state.ToString(), state.Title()))];

    public static readonly IReadOnlyList<Choice> Subsidies = [new("yes", "Subsidised"), new("no", "Not subsidised"), new("override", "Subsidised all the same")];

    /// <summary>Words of the school's name, URN, town or postcode.</summary>
    public string? Q { get; set; }

    /// <summary>The start of an academic year; the current one unless said, but every year of what waits for somebody.</summary>
    public int? Year { get; set; }

    public BookingState? State { get; set; }

    /// <summary>A term in which it is taught.</summary>
    public TermName? Term { get; set; }

    public DeliveryKind? Kind { get; set; }

    public string? Subsidy { get; set; }

    /// <summary>"hub", or a partner's identity.</summary>
    public string? By { get; set; }

    /// <summary>"true" for those whose numbers for the return are missing.</summary>
    public string? Missing { get; set; }

    /// <summary>A region's identity, or "none".</summary>
    public string? Region { get; set; }

    public Phase? Phase { get; set; }

    /// <summary>school, booking, requested, classes, subsidy or pays; a minus in front turns the order round.</summary>
    public string? Sort { get; set; }

    /// <param name="known">The years that have charges.</param>
    internal IReadOnlyList<int> YearsOf(IReadOnlyList<int> known, DateOnly today) =>
        Year is { } year ? [year] : State?.IsPending() == true || Missing == "true" ? known : [AcademicYear.StartYearOf(today)];

    /// <summary>All but the state.</summary>
    internal IEnumerable<BookingLine> Filter(IEnumerable<BookingLine> lines) => lines.Where(line =>
        SchoolFilterWords.IsAsked(Region, line.School.RegionId)
        && (Phase is null || line.School.Phase == Phase)
        && (Term is not { } term || line.Booking.TermNames.Contains(term))
        && (Kind is null || line.Booking.Kind == Kind)
        && (By == ByTheHub ? line.Booking.PartnerId is null : !Guid.TryParse(By, out var partner) || line.Booking.PartnerId == partner)
        && (Missing != "true" || LacksNumbers(line.Booking))
        && Subsidy switch
        {
            "yes" => line.Price?.Subsidy > 0,
            "no" => line.WhyNot is not null,
            "override" => line.Booking.OverriddenById is not null,
            _ => true,
        });

    internal IEnumerable<BookingLine> Apply(IEnumerable<BookingLine> lines) => Order(Filter(lines).Where(line => State is null || line.Booking.State == State));

    internal IEnumerable<(string Name, string Text)> InForce(SchoolChoices choices, IReadOnlyList<Choice> partners)
    {
        if (!string.IsNullOrWhiteSpace(Q))
            yield return ("q", $"“{Q.Trim()}”");
        if (Year is { } year)
            yield return ("year", AcademicYear.TitleOf(year));
        if (State is { } state)
            yield return ("state", state.Title());
        if (Term is { } term)
            yield return ("term", $"{term} term");
        if (Kind is { } kind)
            yield return ("kind", kind.Title());
        if (Subsidies.FirstOrDefault(choice => choice.Value == Subsidy) is { } subsidy)
            yield return ("subsidy", subsidy.Text);
        if (partners.FirstOrDefault(choice => string.Equals(choice.Value, By, StringComparison.OrdinalIgnoreCase)) is { } by)
            yield return ("by", $"By {by.Text}");
        if (Missing == "true")
            yield return ("missing", "Numbers missing");
        foreach (var place in SchoolFilterWords.Places(choices, Region, Phase))
            yield return place;
    }

    internal static bool LacksNumbers(Booking booking) =>
        booking.State is BookingState.Delivering or BookingState.Completed
        && (booking.ClassNumbers.Count(known => known.Numbers.ArePupilsKnown) < booking.Classes
            || (booking.State == BookingState.Completed && booking.ClassNumbers.Count(known => known.Numbers.IsContinuationKnown) < booking.Classes));

    private IEnumerable<BookingLine> Order(IEnumerable<BookingLine> lines)
    {
        var named = lines.OrderBy(line => line.School.SortName, StringComparer.Ordinal).ThenBy(line => line.Booking.YearGroup).ThenBy(line => line.Booking.Number);
        return Sort switch
        {
            "-school" => named.Reverse(),
            "booking" => named.OrderBy(line => line.Booking.Number),
            "-booking" => named.OrderByDescending(line => line.Booking.Number),
            "requested" => named.OrderBy(line => line.Booking.RequestedOn),
            "-requested" => named.OrderByDescending(line => line.Booking.RequestedOn),
            "classes" => named.OrderBy(line => line.Booking.Classes),
            "-classes" => named.OrderByDescending(line => line.Booking.Classes),
            "subsidy" => named.OrderBy(line => line.Price?.Subsidy ?? 0),
            "-subsidy" => named.OrderByDescending(line => line.Price?.Subsidy ?? 0),
            "pays" => named.OrderBy(line => line.Price?.ToPay ?? 0),
            "-pays" => named.OrderByDescending(line => line.Price?.ToPay ?? 0),
            _ => named,
        };
    }
}
