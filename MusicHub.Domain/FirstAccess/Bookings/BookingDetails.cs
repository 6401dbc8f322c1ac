using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.FirstAccess.Bookings;

/// <summary>What a school asks for.</summary>
public sealed record BookingDetails
{
    /// <summary>0 is Reception.</summary>
    public required int YearGroup { get; init; }

    /// <summary>Classes, or the groups that they are divided into.</summary>
    public required int Classes { get; init; }

    /// <summary>Of all its classes or groups together; must be known where the way of teaching has bounds.</summary>
    public int? Pupils { get; init; }

    /// <summary>Why it is for fewer or more pupils than the way of teaching is for.</summary>
    public string? SizeReason { get; init; }

    public required TermName FirstTerm { get; init; }

    public required int Terms { get; init; }

    public required DeliveryKind Kind { get; init; }

    /// <summary>Why it is taught in a way that needs a reason.</summary>
    public string? ExceptionReason { get; init; }

    public string? Instruments { get; init; }

    /// <summary>Sets of instruments that are hired.</summary>
    public int HireSets { get; init; }

    public SchoolDays Days { get; init; }

    /// <summary>Null where the hub delivers it.</summary>
    public Guid? PartnerId { get; init; }

    /// <summary>The teacher's planning time is covered by it.</summary>
    public bool PpaCover { get; init; }

    public string? Notes { get; init; }

    /// <summary>The school's trust is billed, and not the school.</summary>
    public bool BillsTrust { get; init; }

    public string? PurchaseOrder { get; init; }

    public required DateOnly RequestedOn { get; init; }

    public IReadOnlyList<TermName> TermNames => [.. Enumerable.Range((int)FirstTerm, Math.Max(0, Math.Min(Terms, 3 - (int)FirstTerm))).Select(term => (TermName)term)];

    internal Refusal? RefusalFor(FirstAccessCharges charges, RegisterFacts school)
    {
        if (!YearGroups.All.Contains(YearGroup))
            return BookingRefusals.YearGroupMissing;
        if (!YearGroups.IsTaught(YearGroup, school))
            return BookingRefusals.YearGroupNotTaught(YearGroup, school);
        if (Classes is < 1 or > Booking.MostClasses)
            return BookingRefusals.ClassesWrong;
        var model = charges.Model(Kind);
        if (!model.IsOffered)
            return BookingRefusals.NotOffered(Kind, charges.Title);
        if (!model.Durations.Allow(Terms))
            return BookingRefusals.TermsNotOffered(Kind, model.Durations);
        if (TermNames.Count < Terms)
            return BookingRefusals.BeyondSummer;
        if (model.ByException && string.IsNullOrWhiteSpace(ExceptionReason))
            return BookingRefusals.ExceptionReasonMissing(Kind);
        if (SizeRefusal(model) is { } size)
            return size;
        if (HireSets is < 0 or > Booking.MostSets)
            return BookingRefusals.SetsWrong;
        if (ExceptionReason?.Trim().Length > Booking.LongestReason)
            return BookingRefusals.TooLong("ExceptionReason", Booking.LongestReason);
        if (SizeReason?.Trim().Length > Booking.LongestReason)
            return BookingRefusals.TooLong("SizeReason", Booking.LongestReason);
        return ArrangementRefusal();
    }

    /// <summary>What can be arranged anew after the charge is fixed, as it does not touch it.</summary>
    internal Refusal? ArrangementRefusal()
    {
        if (Instruments?.Trim().Length > Booking.LongestInstruments)
            return BookingRefusals.TooLong("Instruments", Booking.LongestInstruments);
        if (PurchaseOrder?.Trim().Length > Booking.LongestOrder)
            return BookingRefusals.TooLong("PurchaseOrder", Booking.LongestOrder);
        return Notes?.Trim().Length > Booking.LongestNotes ? BookingRefusals.TooLong("Notes", Booking.LongestNotes) : null;
    }

    /// <summary>Why the way of teaching does not take so many pupils; null where it does, or where a reason that it allows is given.</summary>
    internal Refusal? SizeRefusal(DeliveryModel model)
    {
        if (Pupils is < 1 or > Booking.MostPupils)
            return BookingRefusals.PupilsWrong;
        if (!model.HasSizes)
            return null;
        if (Pupils is not { } pupils)
            return BookingRefusals.PupilsMissing(model);
        return model.Fits(pupils, Classes) || (model.OtherSizes && !string.IsNullOrWhiteSpace(SizeReason)) ? null : BookingRefusals.PupilsDoNotFit(model, pupils, Classes);
    }
}
