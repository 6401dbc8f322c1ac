using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Web.Design;
using MusicHub.Web.Design.TagHelpers;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.FirstAccess.Bookings;

/// <summary>Bookings in words.</summary>
public static class BookingWords
{
    public static readonly IReadOnlyList<Choice> Days = [.. Enum.GetValues<SchoolDays>().Where(day => day != SchoolDays.None).Select(day => new Choice(day.ToString(), day.ToString()))];

    public static (StatusKind Kind, string Words) Standing(this BookingState state) => state switch
    {
        BookingState.Requested => (StatusKind.Warning, "Requested"),
        BookingState.Approved => (StatusKind.Active, "Approved"),
        BookingState.Declined => (StatusKind.Off, "Declined"),
        BookingState.Confirmed => (StatusKind.Active, "Confirmed"),
        BookingState.Delivering => (StatusKind.Active, "Delivering"),
        BookingState.Completed => (StatusKind.Done, "Completed"),
        _ => (StatusKind.Off, "Withdrawn"),
    };

    public static string Title(this NoSubsidy why) => why switch
    {
        NoSubsidy.RequestedEarly => "Asked for before requests opened",
        NoSubsidy.RequestedLate => "Asked for after requests closed",
        NoSubsidy.Phase => "The school’s phase is not subsidised",
        NoSubsidy.OtherYearGroup => "Another year group of the school is subsidised, or asked before",
        _ => "This way of teaching is not subsidised",
    };

    /// <summary>"2 classes", "4 groups".</summary>
    public static string Classes(int number, DeliveryKind kind) => kind.Noun() == "class" ? Words.Count(number, "class", "classes") : Words.Count(number, "group");

    /// <summary>"Class 2", "Group 2".</summary>
    public static string OneOf(DeliveryKind kind, int number) => $"{(kind.Noun() == "class" ? "Class" : "Group")} {number}";

    /// <summary>"Monday, Thursday"; null where any day will do.</summary>
    public static string? InWords(this SchoolDays days) => days == SchoolDays.None ? null : days.ToString();

    /// <summary>"1st subsidised term: 30%", or that nothing is paid.</summary>
    /// <param name="isDecided">An option says the percentages.</param>
    public static string Share(int? ordinal, decimal percent, bool isDecided = true) => !isDecided && ordinal is not null ? "Not decided yet" : ordinal switch
    {
        1 => $"1st term, {percent.Percent()}",
        2 => $"2nd term, {percent.Percent()}",
        3 => $"3rd term, {percent.Percent()}",
        _ => "Not subsidised",
    };

    /// <summary>"2 × workshop: samba".</summary>
    public static string Traded(TradedLine line) => $"{line.Quantity} × {line.Kind.Title().ToLowerInvariant()}{(line.What.Length > 0 ? $": {line.What}" : null)}";

    /// <summary>"FA26-0038 (Year 3, 2 classes, 3 terms), FA26-0039 (…)": requests of the school that come before this one.</summary>
    public static string Ahead(BookingGround ground) => string.Join(", ", ground.Ahead.Select(expected => $"{expected.Booking.Reference} ({expected.Booking.Title})"));

    /// <summary>"one term more".</summary>
    public static string Further(int terms) => terms == 1 ? "one term more" : $"{terms} terms more";

    /// <summary>"£594.00 less", "£118.80 more", "no change".</summary>
    public static string Change(decimal by) => by == 0 ? "no change" : by < 0 ? $"{(-by).Pounds()} less" : $"{by.Pounds()} more";

    /// <summary>What a change does, in one sentence.</summary>
    public static string InWords(this BookingEffect effect) => effect is { Charge: 0, Subsidy: 0, Hire: 0 }
        ? $"Nothing changes of that: the school pays {effect.After.ToPay.Pounds()}, and the subsidy is {effect.After.Subsidy.Pounds()}."
        : $"The school pays {effect.After.ToPay.Pounds()} instead of {effect.Before.ToPay.Pounds()}: {Change(effect.Charge)} for teaching, {Change(effect.Hire)} for hire. The subsidy is {effect.After.Subsidy.Pounds()} instead of {effect.Before.Subsidy.Pounds()}: {Change(effect.Subsidy)}.";
}
