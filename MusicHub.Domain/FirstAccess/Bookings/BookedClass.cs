using MusicHub.Domain.FirstAccess.Charges;

namespace MusicHub.Domain.FirstAccess.Bookings;

/// <summary>How many pupils a class of a booking has, and what became of them: counts only, never names.</summary>
public sealed class BookedClass : Part
{
    private BookedClass()
    {
    }

    internal BookedClass(Booking booking, int number) => (BookingId, Number) = (booking.Id, number);

    public Guid BookingId { get; private init; }

    public override Guid OwnerId => BookingId;

    /// <summary>Of the booking, from 1.</summary>
    public int Number { get; private init; }

    public int? Pupils { get; private set; }

    /// <summary>Of them, eligible for Pupil Premium.</summary>
    public int? PupilPremium { get; private set; }

    /// <summary>Of them, with special educational needs or disabilities.</summary>
    public int? Send { get; private set; }

    /// <summary>Of them, who go on learning after the project: in school, at the hub, elsewhere.</summary>
    public int? OnInSchool { get; private set; }

    public int? OnAtHub { get; private set; }

    public int? OnElsewhere { get; private set; }

    public ClassNumbers Numbers => new(Pupils, PupilPremium, Send, OnInSchool, OnAtHub, OnElsewhere);

    internal void Set(ClassNumbers numbers) => (Pupils, PupilPremium, Send, OnInSchool, OnAtHub, OnElsewhere) = numbers;
}

/// <summary>Null where nobody has said.</summary>
public sealed record ClassNumbers(int? Pupils, int? PupilPremium, int? Send, int? OnInSchool, int? OnAtHub, int? OnElsewhere)
{
    public bool ArePupilsKnown => Pupils is not null && PupilPremium is not null && Send is not null;

    public bool IsContinuationKnown => OnInSchool is not null && OnAtHub is not null && OnElsewhere is not null;

    /// <summary>Each pupil goes on in one place at most, so that nobody is counted twice.</summary>
    public int? GoingOn => OnInSchool is null && OnAtHub is null && OnElsewhere is null ? null : (OnInSchool ?? 0) + (OnAtHub ?? 0) + (OnElsewhere ?? 0);

    /// <param name="model">Null where nothing is said of sizes.</param>
    /// <param name="reason">Why it has fewer or more pupils than its way of teaching is for.</param>
    internal Refusal? RefusalFor(int number, DeliveryModel? model, string? reason)
    {
        if (new[] { Pupils, PupilPremium, Send, OnInSchool, OnAtHub, OnElsewhere }.Any(count => count is < 0 or > FirstAccessCharges.MostInClass))
            return NumbersRefusals.OutOfRange(number);
        if (Pupils is null && (PupilPremium ?? Send ?? GoingOn) is not null)
            return NumbersRefusals.PupilsFirst(number);
        if (PupilPremium > Pupils || Send > Pupils || GoingOn > Pupils)
            return NumbersRefusals.MoreThanPupils(number);
        return model is not null && Pupils is { } pupils && !model.Fits(pupils, 1) && string.IsNullOrWhiteSpace(reason) ? NumbersRefusals.SizeReasonMissing(number, pupils, model) : null;
    }
}

public static class NumbersRefusals
{
    public static readonly Refusal NotFixed = new("numbers-not-confirmed", "Numbers are kept from the confirmation on.");

    public static Refusal SizeReasonMissing(int number, int pupils, DeliveryModel model) => new(
        "numbers-size-reason-missing", $"Class {number}: “{model.Kind.Title()}” is for {model.SizesInWords()} in a {model.Kind.Noun()}. Say why this one has {pupils}", "SizeReason");

    public static Refusal OutOfRange(int number) => new("numbers-out-of-range", $"Class {number}: numbers must be from 0 to {FirstAccessCharges.MostInClass}", $"Classes[{number - 1}].Pupils");

    public static Refusal PupilsFirst(int number) => new("numbers-pupils-first", $"Class {number}: enter how many pupils it has", $"Classes[{number - 1}].Pupils");

    public static Refusal MoreThanPupils(int number) => new("numbers-more-than-pupils", $"Class {number}: Pupil Premium, SEND and those who go on cannot each be more than its pupils; a pupil goes on in one place", $"Classes[{number - 1}].Pupils");
}
