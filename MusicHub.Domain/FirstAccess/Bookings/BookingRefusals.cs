using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.FirstAccess.Bookings;

public static class BookingRefusals
{
    public static readonly Refusal YearGroupMissing = new("booking-year-group-missing", "Choose the year group", "YearGroup");

    public static readonly Refusal ClassesWrong = new("booking-classes-wrong", $"The number of classes must be from 1 to {Booking.MostClasses}", "Classes");

    public static readonly Refusal BeyondSummer = new("booking-beyond-summer", "The academic year ends before so many terms are over: choose an earlier first term or fewer terms", "Terms");

    public static readonly Refusal PupilsWrong = new("booking-pupils-wrong", $"The number of pupils must be from 1 to {Booking.MostPupils:N0}", "Pupils");

    public static readonly Refusal SetsWrong = new("booking-sets-wrong", $"The sets of instruments must be from 0 to {Booking.MostSets}", "HireSets");

    public static readonly Refusal RequestedLater = new("booking-requested-later", "The day of the request must be today or earlier", "RequestedOn");

    public static readonly Refusal NoSuchPartner = new("booking-no-such-partner", "Choose who delivers it", "PartnerId");

    public static readonly Refusal ReasonMissing = new("booking-reason-missing", "Say why", "Reason");

    public static readonly Refusal ReasonTooLong = new("booking-reason-too-long", $"The reason must be {Booking.LongestReason:N0} characters or fewer", "Reason");

    public static readonly Refusal NotRequested = new("booking-not-requested", "This request has been decided already.");

    public static readonly Refusal NotApproved = new("booking-not-approved", "Approve the request first.");

    public static readonly Refusal DayIntoWindow = new("booking-day-into-window", "This day lies within the weeks for requests, and the one before did not: only somebody who may subsidise late requests can change it so", "RequestedOn");

    public static readonly Refusal NotPending = new("booking-not-pending", "This booking’s charge is fixed, or it was declined: it cannot be changed so any more.");

    public static readonly Refusal NotConfirmed = new("booking-not-confirmed", "This booking is not confirmed.");

    public static readonly Refusal NotDelivering = new("booking-not-delivering", "This booking is not being delivered.");

    public static readonly Refusal NotRunning = new("booking-not-running", "Only a booking that is confirmed or being delivered can be changed so.");

    public static readonly Refusal NoOption = new("booking-no-option", "No subsidy option of this academic year has been adopted, so that the charge cannot be fixed. The approver adopts one.");

    public static readonly Refusal NotStarted = new("booking-not-started", "Its first term has not begun yet.");

    public static readonly Refusal NotCompleted = new("booking-not-completed", "This booking is not completed.");

    public static readonly Refusal NotCut = new("booking-not-cut", "Its last term is taught whole already.");

    public static readonly Refusal NotOver = new("booking-not-over", "Its last term has not begun yet. Shorten the booking first if it ends early.");

    public static readonly Refusal NoFewerTerms = new("booking-no-fewer-terms", "Choose after which term it ends; a term that has begun stays charged", "KeepTerms");

    public static readonly Refusal NothingShorter = new("booking-nothing-shorter", "It ends with that term already: enter how many sessions of it are taught, or choose an earlier term", "Sessions");

    public static readonly Refusal NoMoreTerms = new("booking-no-more-terms", "It runs to the end of the academic year already, or this way of teaching is not offered for longer", "AddTerms");

    public static readonly Refusal SubsidisedAlready = new("booking-subsidised-already", "This booking is subsidised without that.");

    public static readonly Refusal NeverSubsidised = new("booking-never-subsidised", "This way of teaching is never subsidised.");

    public static Refusal NotOverYet(DateOnly end) => new(
        "booking-not-over-yet", $"Its last term ends on {end.ToString("d MMMM yyyy", new System.Globalization.CultureInfo("en-GB"))}. Say that every session was taught already, or shorten the booking first");

    public static Refusal SessionsWrong(int all) => new(
        "booking-sessions-wrong", all > 1 ? $"The sessions that are taught of that term must be from 1 to {all - 1}; leave it empty for all {all}" : "That term has one session only", "Sessions");

    public static Refusal YearGroupNotTaught(int yearGroup, RegisterFacts school) => new(
        "booking-year-group-not-taught", $"{YearGroups.Title(yearGroup)} lies outside the school’s ages, {school.LowAge?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "…"} to {school.HighAge?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "…"}", "YearGroup");

    public static Refusal NotOffered(DeliveryKind kind, string year) => new("booking-model-not-offered", $"“{kind.Title()}” is not offered in {year}", "Kind");

    public static Refusal TermsNotOffered(DeliveryKind kind, Durations durations) => new("booking-terms-not-offered", $"“{kind.Title()}” is offered for {durations.Title()}", "Terms");

    public static Refusal ExceptionReasonMissing(DeliveryKind kind) => new("booking-exception-reason-missing", $"“{kind.Title()}” is an exception: say why", "ExceptionReason");

    public static Refusal PupilsMissing(DeliveryModel model) => new("booking-pupils-missing", $"Enter how many pupils take part: “{model.Kind.Title()}” is for {model.SizesInWords()} in a {model.Kind.Noun()}", "Pupils");

    public static Refusal PupilsDoNotFit(DeliveryModel model, int pupils, int classes) => new(
        "booking-pupils-do-not-fit",
        $"“{model.Kind.Title()}” is for {model.SizesInWords()} in a {model.Kind.Noun()}: {pupils} {(pupils == 1 ? "pupil does" : "pupils do")} not fit {classes} {(classes == 1 ? model.Kind.Noun() : model.Kind.Noun() == "class" ? "classes" : "groups")}{(model.OtherSizes ? ". Change one of them, or say why it is agreed all the same" : ", and the hub allows no exception")}",
        model.OtherSizes ? "SizeReason" : "Pupils");

    public static Refusal TooLong(string field, int most) => new("booking-text-too-long", $"This must be {most:N0} characters or fewer", field);

    public static Refusal SafeguardingLapsed(string partner, DateOnly until) =>
        new("booking-safeguarding-lapsed", $"{partner}’s safeguarding policy lapsed on {until.ToString("d MMMM yyyy", new System.Globalization.CultureInfo("en-GB"))}. The booking cannot be confirmed before a current one is on record.");

    public static Refusal SafeguardingMissing(string partner) => new("booking-safeguarding-missing", $"No safeguarding policy of {partner} is on record. The booking cannot be confirmed before.");

    public static Refusal AgreementNotCurrent(string partner) => new("booking-agreement-not-current", $"There is no current agreement with {partner}. The booking cannot be confirmed before.");
}
