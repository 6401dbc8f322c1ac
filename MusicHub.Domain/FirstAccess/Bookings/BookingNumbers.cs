using MusicHub.Domain.FirstAccess.Charges;

namespace MusicHub.Domain.FirstAccess.Bookings;

/// <summary>The numbers of its classes, for the return.</summary>
public sealed partial class Booking
{
    private readonly List<BookedClass> _classNumbers = [];

    /// <summary>Its pupils are others than those of the year group's bookings of other terms.</summary>
    public bool HasOtherPupils { get; private set; }

    public IReadOnlyList<BookedClass> ClassNumbers => [.. _classNumbers.OrderBy(known => known.Number)];

    /// <summary>Whether its pupils are those of the year group's other bookings, one after the other, or others.</summary>
    public void SayWhosePupils(bool others) => HasOtherPupils = others;

    /// <summary>Pupils and those who go on, of each class in order. What really came is taken; what its way of teaching is not for needs a reason.</summary>
    /// <param name="model">As the year's charges have it.</param>
    /// <param name="reason">Why a class has fewer or more pupils; not needed where the booking has said so already.</param>
    public Result RecordNumbers(IReadOnlyList<ClassNumbers> numbers, DeliveryModel? model = null, string? reason = null)
    {
        if (!State.IsFixed())
            return NumbersRefusals.NotFixed;
        foreach (var (of, number) in numbers.Take(Classes).Select((of, at) => (of, at + 1)))
        {
            if (of.RefusalFor(number, model, SizeReason ?? reason) is { } refusal)
                return refusal;
        }

        if (reason?.Trim().Length > LongestReason)
            return BookingRefusals.TooLong("SizeReason", LongestReason);
        SizeReason = Text(reason) ?? SizeReason;

        foreach (var (of, number) in numbers.Take(Classes).Select((of, at) => (of, at + 1)))
        {
            var known = _classNumbers.Find(known => known.Number == number);
            if (known is null)
                _classNumbers.Add(known = new BookedClass(this, number));
            known.Set(of);
        }

        return Result.Done;
    }
}
